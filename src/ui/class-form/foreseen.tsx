/** Second step: what the class brings, by rule, the worst first; nothing is set yet. */
import React from 'react';
import { Badge, Icon, Inline, Link, Spinner, Stack, Text } from '@forge/react';
import type { ForeseenRuleView, ForeseenView } from '../../contract/api';
import { fill, type Language, type Words } from '../words/language';
import { Hairline } from '../words/hairline';
import { MarkIcon } from '../words/mark';
import { classWords } from './class-words';

interface Spoken {
  readonly language: Language;
}
type Told = Extract<ForeseenView, { readonly is: 'foreseen' }>;

const Issues = ({ issues, more, language }: Spoken & { readonly issues: readonly string[]; readonly more: number }) => (
  <Text size="small">
    {issues.map((key, i) => (
      <React.Fragment key={key}>
        {i > 0 ? ', ' : ''}
        <Link href={`/browse/${key}`} openNewTab>
          {key}
        </Link>
      </React.Fragment>
    ))}
    {more > 0 ? ` ${fill(classWords.more, language, { n: more })}` : ''}
  </Text>
);

const Rule = ({ rule, language }: Spoken & { readonly rule: ForeseenRuleView }) => (
  <Stack space="space.025">
    <Inline spread="space-between" alignBlock="center" space="space.100">
      <Inline space="space.075" alignBlock="center">
        <MarkIcon of={rule.severity} />
        <Text size="small" weight="semibold">
          {rule.severityWord}
        </Text>
        <Text weight="bold">{rule.name}</Text>
        <Badge>{rule.issues.length + rule.more}</Badge>
      </Inline>
      <Text size="small" color="color.text.subtle">
        {fill(classWords.clause, language, { clauses: rule.clauses, classes: rule.classes })}
      </Text>
    </Inline>
    <Issues issues={rule.issues} more={rule.more} language={language} />
  </Stack>
);

const count = (rules: readonly ForeseenRuleView[]): number => rules.reduce((sum, { issues, more }) => sum + issues.length + more, 0);

interface RulesProps extends Spoken {
  readonly title: Words;
  readonly none: Words;
  readonly glyph: 'arrow-right' | 'arrow-left';
  readonly rules: readonly ForeseenRuleView[];
}
const Rules = ({ title, none, glyph, rules, language }: RulesProps) => (
  <Stack space="space.100">
    <Inline space="space.100" alignBlock="center">
      <Icon glyph={glyph} label="" size="small" color="color.icon.subtle" />
      <Text weight="bold">{fill(title, language)}</Text>
      {rules.length > 0 ? <Badge>{count(rules)}</Badge> : null}
    </Inline>
    {rules.length === 0 ? <Text color="color.text.subtle">{fill(none, language)}</Text> : null}
    {rules.map((rule) => (
      <Rule key={`${rule.rule} ${rule.severity}`} rule={rule} language={language} />
    ))}
  </Stack>
);

const Classes = ({ told, language }: Spoken & { readonly told: Told }) =>
  told.classes.length === 0 ? null : (
    <Stack space="space.075">
      <Text weight="bold">{fill(classWords.classes, language)}</Text>
      {told.classes.map(({ from, to, issues, more }) => (
        <Stack key={`${from}${to}`} space="space.025">
          <Text size="small" weight="semibold">
            {fill(classWords.move, language, { from, to })}
          </Text>
          <Issues issues={issues} more={more} language={language} />
        </Stack>
      ))}
    </Stack>
  );

const Told = ({ told, language }: Spoken & { readonly told: Told }) => (
  <Stack space="space.150">
    <Rules
      title={classWords.come}
      none={told.uncounted === undefined ? classWords.noneCome : classWords.noneComeSeen}
      glyph="arrow-right"
      rules={told.come}
      language={language}
    />
    <Hairline />
    <Rules title={classWords.go} none={classWords.noneGo} glyph="arrow-left" rules={told.go} language={language} />
    {told.classes.length > 0 ? <Hairline /> : null}
    <Classes told={told} language={language} />
    {told.uncounted === undefined ? null : <Text color="color.text.subtle">{told.uncounted}</Text>}
    {told.shown === undefined ? (
      <Text size="small" color="color.text.subtle">
        {fill(classWords.asOf, language, { time: told.at.slice(11, 16) })}
      </Text>
    ) : null}
  </Stack>
);

export const Foreseen = ({ view, language }: Spoken & { readonly view: ForeseenView }) => {
  if (view.is === 'foreseen') return <Told told={view} language={language} />;
  if (view.is === 'too-much') return <Text>{fill(classWords.tooMuch, language)}</Text>;
  return (
    <Stack space="space.100">
      <Inline space="space.100" alignBlock="center">
        <Spinner size="small" label={fill(classWords.working, language)} />
        <Text>{fill(classWords.working, language)}</Text>
      </Inline>
      <Text size="small" color="color.text.subtle">
        {fill(classWords.workingHint, language)}
      </Text>
    </Stack>
  );
};
