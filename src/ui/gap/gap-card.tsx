/**
 * One gap, always in this order: severity with clause and classes, name, why, at most two buttons, facts. Only the first gap of the card has
 * a primary button.
 */
import React, { useState } from 'react';
import { Box, Button, Icon, Inline, Stack, Text, xcss } from '@forge/react';
import type { GapView, OpenedIssue, Reply, ResolutionView } from '../../contract/api';
import { fill, type Language } from '../words/language';
import { Said } from '../words/said';
import { words } from '../words/words';
import { ResolveDialog } from './resolve-dialog';

const marks = {
  'blocks-release': { glyph: 'status-error', color: 'color.icon.danger' },
  'to-resolve': { glyph: 'status-warning', color: 'color.icon.warning' },
  note: { glyph: 'status-information', color: 'color.icon.information' },
} as const;

/** What the buttons leave of the line, or a line of its own. */
const rest = xcss({ flexGrow: '1' });

interface Shown {
  readonly gap: GapView;
  readonly language: Language;
}

const Head = ({ gap, language }: Shown) => {
  const mark = marks[gap.severity];
  return (
    <Inline spread="space-between" alignBlock="center" space="space.100">
      <Inline space="space.075" alignBlock="center">
        <Icon glyph={mark.glyph} label="" color={mark.color} />
        <Text size="small" weight="semibold">
          {gap.severityWord}
        </Text>
      </Inline>
      <Text size="small" color="color.text.subtle">
        {fill(gap.clauses === '' ? words.ownRule : words.clause, language, { clauses: gap.clauses, classes: gap.classes })}
      </Text>
    </Inline>
  );
};

const Facts = ({ gap }: { readonly gap: GapView }) => (
  <Stack space="space.050">
    {gap.facts.map((fact) => (
      <Text key={fact.name} size="small" color="color.text.subtle">
        {`${fact.name}: ${fact.value}`}
      </Text>
    ))}
    <Text size="small" color="color.text.subtle">
      {gap.resolve}
    </Text>
  </Stack>
);

export const GapCard = ({
  gap,
  primary,
  language,
  take,
}: Shown & { readonly primary: boolean; readonly take: (reply: Reply<OpenedIssue>) => void }) => {
  const [chosen, setChosen] = useState<ResolutionView>();
  const [facts, setFacts] = useState(false);
  return (
    <Stack space="space.100">
      <Stack space="space.075">
        <Head gap={gap} language={language} />
        <Text weight="bold">{gap.name}</Text>
        <Said of={gap.why} subtle />
      </Stack>
      <Inline alignBlock="center" space="space.100" rowSpace="space.050" shouldWrap>
        <Inline space="space.075" rowSpace="space.075" shouldWrap>
          {gap.resolutions.slice(0, 2).map((resolution, i) => (
            <Button
              key={resolution.is}
              spacing="compact"
              appearance={primary && i === 0 ? 'primary' : 'default'}
              onClick={() => {
                setChosen(resolution);
              }}
            >
              {resolution.label}
            </Button>
          ))}
        </Inline>
        <Box xcss={rest}>
          <Inline alignInline="end">
            <Button
              appearance="subtle"
              spacing="compact"
              onClick={() => {
                setFacts(!facts);
              }}
            >
              {fill(facts ? words.hideFacts : words.facts, language)}
            </Button>
          </Inline>
        </Box>
      </Inline>
      {facts ? <Facts gap={gap} /> : null}
      {chosen ? (
        <ResolveDialog
          gap={gap}
          resolution={chosen}
          language={language}
          take={take}
          close={() => {
            setChosen(undefined);
          }}
        />
      ) : null}
    </Stack>
  );
};
