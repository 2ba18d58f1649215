/** What a decision would bring, in words: by rule, the worst first, with the issues it would come or go at, and whose class would move. */
import { severityWords } from '../../domain/documents/marks';
import type { RuleBook } from '../../domain/rules/rule-book';
import type { BroughtGap, ClassMove, Named } from '../../domain/rules/what-if';
import type { SafetyClass, Severity, Text } from '../../domain/trace/artifact';
import { severities } from '../../domain/trace/severities';
import { sayClauses } from './say-gap';
import type { SeenBrought } from './seen-brought';
import type { Language } from './sentence';

export interface ForeseenRule {
  readonly rule: string;
  readonly name: string;
  readonly severity: Severity;
  readonly severityWord: string;
  readonly clauses: string;
  readonly classes: string;
  /** Keys, in the order people count; the rest is counted. */
  readonly issues: readonly string[];
  readonly more: number;
}
export interface ForeseenClasses {
  readonly from: SafetyClass;
  readonly to: SafetyClass;
  readonly issues: readonly string[];
  readonly more: number;
}
export interface SaidForeseen {
  readonly come: readonly ForeseenRule[];
  readonly go: readonly ForeseenRule[];
  readonly classes: readonly ForeseenClasses[];
  /** Why there may be more, where there may be: a whole sentence. */
  readonly uncounted?: string;
}

const uncounted: Text = {
  en: 'Issues with their own permissions are neither listed nor counted here; trace gaps may come and go there, too.',
  de: 'Vorgänge mit eigenen Berechtigungen sind hier weder aufgeführt noch gezählt; auch dort können Lücken kommen und gehen.',
};

const mostNamed = 20;

const listed = (artifacts: readonly Named[]): { readonly issues: readonly string[]; readonly more: number } => {
  const keys = artifacts.map(({ key, id }) => key || id).sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  return { issues: keys.slice(0, mostNamed), more: Math.max(0, keys.length - mostNamed) };
};

const grouped = <T>(all: readonly T[], nameOf: (one: T) => string): readonly (readonly T[])[] => {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(nameOf(one), [...(groups.get(nameOf(one)) ?? []), one]);
  return [...groups.values()];
};

const sayRule = (book: RuleBook, gaps: readonly BroughtGap[], language: Language): readonly ForeseenRule[] => {
  const [first] = gaps;
  const rule = first && book.describe(first.gap.rule);
  if (!rule) return [];
  const { severity } = first.gap;
  return [
    {
      rule: rule.id,
      name: rule.name[language],
      severity,
      severityWord: severityWords[severity][language],
      clauses: sayClauses(rule),
      classes: rule.classes.join(' '),
      ...listed(gaps.map(({ artifact }) => artifact)),
    },
  ];
};

const byRule = (book: RuleBook, gaps: readonly BroughtGap[], language: Language): readonly ForeseenRule[] =>
  grouped(gaps, ({ gap }) => `${gap.rule} ${gap.severity}`)
    .flatMap((group) => sayRule(book, group, language))
    .sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity) || (a.rule < b.rule ? -1 : 1));

const byMove = (moves: readonly ClassMove[]): readonly ForeseenClasses[] =>
  grouped(moves, ({ from, to }) => `${from} ${to}`)
    .flatMap((group) => group.slice(0, 1).map(({ from, to }) => ({ from, to, ...listed(group.map(({ artifact }) => artifact)) })))
    .sort((a, b) => (`${a.from}${a.to}` < `${b.from}${b.to}` ? -1 : 1));

export const sayForeseen = (
  book: RuleBook,
  { brought: { come, go, classes }, complete }: SeenBrought,
  language: Language,
): SaidForeseen => ({
  come: byRule(book, come, language),
  go: byRule(book, go, language),
  classes: byMove(classes),
  ...(complete ? {} : { uncounted: uncounted[language] }),
});
