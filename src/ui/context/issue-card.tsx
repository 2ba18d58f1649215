/** The card's verdict, in the fixed order of the design: kind, class with rationale, verification, trace gaps. */
import React, { useState } from 'react';
import { Icon, Inline, Pressable, Stack, Text, xcss } from '@forge/react';
import type { IssueView, OpenedIssue, Reply } from '../../contract/api';
import { ClassRationale } from '../class-rationale/class-rationale';
import { ClassLetter } from '../class-rationale/class-letter';
import { GapCard } from '../gap/gap-card';
import { NotChecked } from '../gap/not-checked';
import { fill, type Language } from '../words/language';
import { Hairline } from '../words/hairline';
import { Said } from '../words/said';
import { words } from '../words/words';
import { Row } from './row';
import { Unsettles } from './unsettles';

interface Shown {
  readonly issue: IssueView;
  readonly language: Language;
}

/** A button that reads as a link: it opens a dialog, so it leads nowhere. */
const bare = xcss({ backgroundColor: 'color.background.neutral.subtle', padding: 'space.0' });

const SafetyClass = ({ issue, language }: Shown) => {
  const [open, setOpen] = useState(false);
  return (
    <Row label={fill(words.class, language)}>
      <Inline space="space.100" alignBlock="start">
        <ClassLetter of={issue.safetyClass.class} />
        <Stack space="space.025" alignInline="start">
          <Said of={issue.safetyClass.because} />
          <Pressable
            xcss={bare}
            onClick={() => {
              setOpen(true);
            }}
          >
            <Text size="small" color="color.link">
              {fill(words.rationale, language)}
            </Text>
          </Pressable>
        </Stack>
      </Inline>
      {open ? (
        <ClassRationale
          language={language}
          close={() => {
            setOpen(false);
          }}
        />
      ) : null}
    </Row>
  );
};

const marks = {
  'evidence present': { glyph: 'status-success', color: 'color.icon.success' },
  'evidence missing': { glyph: 'minus-square', color: 'color.icon.danger' },
  're-verification needed': { glyph: 'refresh', color: 'color.icon.warning' },
  'needs a person': { glyph: 'person-warning', color: 'color.icon.information' },
  'not asked': undefined,
} as const;

const Verification = ({ issue, language }: Shown) => {
  const { state, word, detail } = issue.verification;
  const mark = marks[state];
  if (!mark) return null;
  return (
    <Row label={fill(words.verification, language)}>
      <Stack space="space.025">
        <Inline space="space.075" alignBlock="center">
          <Icon glyph={mark.glyph} label="" color={mark.color} />
          <Text weight="bold">{word}</Text>
        </Inline>
        <Text size="small">{detail}</Text>
      </Stack>
    </Row>
  );
};

const checksOf = (issue: IssueView): string =>
  issue.checks.map(({ name, clauses }) => (clauses === '' ? name : `${name} (${clauses})`)).join('; ');

/** Names what was looked at; never a bare tick. While changes wait it says that nothing is known. */
const NothingMissing = ({ issue, language }: Shown) => {
  if (!issue.freshness.current) return <Text color="color.text.subtle">{fill(words.unknownYet, language)}</Text>;
  const facts = { class: issue.safetyClass.class, checks: checksOf(issue) };
  return (
    <Stack space="space.050">
      <Text weight="bold">{fill(issue.draft ? words.draftTitle : words.nothingMissing, language)}</Text>
      <Text color="color.text.subtle">{fill(issue.draft ? words.draftText : words.whatWasChecked, language, facts)}</Text>
      <NotChecked issue={issue} language={language} />
    </Stack>
  );
};

export const IssueCard = ({ issue, language, take }: Shown & { readonly take: (reply: Reply<OpenedIssue>) => void }) => (
  <Stack space="space.150">
    <Row label={fill(words.kind, language)}>
      <Text>{issue.kinds.join(', ')}</Text>
    </Row>
    <SafetyClass issue={issue} language={language} />
    <Verification issue={issue} language={language} />
    <Hairline />
    {issue.gaps.length === 0 ? <NothingMissing issue={issue} language={language} /> : null}
    {issue.gaps.map((gap, i) => (
      <Stack key={gap.rule} space="space.150">
        {i > 0 ? <Hairline /> : null}
        <GapCard gap={gap} primary={i === 0} language={language} take={take} />
      </Stack>
    ))}
    <Unsettles issue={issue} language={language} />
  </Stack>
);
