import React from 'react';
import { Icon, Inline, Stack, Text } from '@forge/react';
import type { GapView, IssueView } from '../../contract/api';
import { NotChecked } from '../gap/not-checked';
import { fill, type Language } from '../words/language';
import { words } from '../words/words';
import { panelWords } from './panel-words';

const count = (gaps: readonly GapView[], severity: GapView['severity']): number => gaps.filter((gap) => gap.severity === severity).length;

/** `2 trace gaps: 1 blocks release, 1 to resolve`; notes are counted apart, as everywhere. */
const sayGaps = (gaps: readonly GapView[], language: Language): string => {
  const [blocking, open, notes] = [count(gaps, 'blocks-release'), count(gaps, 'to-resolve'), count(gaps, 'note')];
  const n = blocking + open;
  const parts = [
    ...(blocking > 0 ? [fill(panelWords.blocking, language, { n: blocking })] : []),
    ...(open > 0 ? [fill(panelWords.toResolve, language, { n: open })] : []),
    ...(notes > 0 ? [fill(notes === 1 ? panelWords.oneNote : panelWords.notes, language, { n: notes })] : []),
  ];
  const head = n === 0 ? panelWords.onlyNotes : n === 1 ? panelWords.oneGap : panelWords.gaps;
  return `${fill(head, language, { n })}: ${parts.join(', ')}`;
};

const markOf = (gaps: readonly GapView[]) => {
  if (count(gaps, 'blocks-release') > 0) return { glyph: 'status-error', color: 'color.icon.danger' } as const;
  if (count(gaps, 'to-resolve') > 0) return { glyph: 'status-warning', color: 'color.icon.warning' } as const;
  return { glyph: 'status-information', color: 'color.icon.information' } as const;
};

const Nothing = ({ issue, language }: { readonly issue: IssueView; readonly language: Language }) => {
  if (!issue.freshness.current) return <Text color="color.text.subtle">{fill(words.unknownYet, language)}</Text>;
  return (
    <Stack space="space.025">
      <Text>{fill(issue.draft ? words.draftTitle : words.nothingMissing, language)}</Text>
      <NotChecked issue={issue} language={language} />
    </Stack>
  );
};

/** The card's verdict in one line: why, and what resolves it, stands in the card. */
export const VerdictLine = ({ issue, language }: { readonly issue: IssueView; readonly language: Language }) => {
  if (issue.gaps.length === 0) return <Nothing issue={issue} language={language} />;
  const { glyph, color } = markOf(issue.gaps);
  return (
    <Stack space="space.025">
      <Inline space="space.075" alignBlock="center">
        <Icon glyph={glyph} label="" color={color} />
        <Text weight="semibold">{sayGaps(issue.gaps, language)}</Text>
      </Inline>
      <Text size="small" color="color.text.subtle">
        {fill(panelWords.inTheCard, language)}
      </Text>
    </Stack>
  );
};
