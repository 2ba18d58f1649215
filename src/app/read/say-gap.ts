/** A gap for one viewer, in the fixed order of the screens: severity, clause and classes, name, why, facts, resolve. */
import { severityWords } from '../../domain/documents/marks';
import { findKind } from '../../domain/kinds/find-kind';
import { sayWhy } from '../../domain/rules/message';
import type { RuleBook } from '../../domain/rules/rule-book';
import type { AnyRule, Gap, Resolution } from '../../domain/rules/rule';
import type { Severity, Text } from '../../domain/trace/artifact';
import { hideKeys, sentence, type Keys, type Language, type Sentence } from './sentence';

export interface SaidResolution {
  readonly is: Resolution['is'];
  readonly label: string;
  readonly kind?: string;
  readonly kindName?: string;
  readonly suggestion?: string;
  readonly attributes?: readonly string[];
}
export interface SaidGap {
  readonly rule: string;
  readonly severity: Severity;
  readonly severityWord: string;
  readonly clauses: string;
  readonly classes: string;
  readonly name: string;
  readonly why: Sentence;
  readonly resolve: string;
  readonly facts: readonly { readonly name: string; readonly value: string }[];
  readonly resolutions: readonly SaidResolution[];
}

const factNames: Readonly<Record<string, Text>> = {
  item: { en: 'Issue', de: 'Vorgang' },
  class: { en: 'Effective class', de: 'Wirksame Klasse' },
  others: { en: 'Other end', de: 'Anderes Ende' },
  n: { en: 'Other ends', de: 'Andere Enden' },
  verbs: { en: 'Relation', de: 'Beziehung' },
  since: { en: 'Since', de: 'Seit' },
  drafts: { en: 'Linked, still a draft', de: 'Verknüpft, noch Entwurf' },
  retired: { en: 'Linked, retired', de: 'Verknüpft, zurückgezogen' },
  gone: { en: 'Linked, not there any more', de: 'Verknüpft, nicht mehr da' },
  notTests: { en: 'Linked, but not a test', de: 'Verknüpft, aber kein Test' },
  firstSeen: { en: 'First seen', de: 'Zuerst gesehen' },
  rule: { en: 'Rule', de: 'Regel' },
};
const suggestions: Readonly<Record<string, Text>> = { TEST: { en: 'Test: {summary}', de: 'Test: {summary}' } };

/** Clause ids without their letters, each once: `5.7.1, 5.7.4`. */
export const sayClauses = (rule: Pick<AnyRule, 'clauses'>): string =>
  [...new Set(rule.clauses.map((c) => c.replace(/\.[a-z]$/, '')))].join(', ');

/** What is said of a gap's subject. */
interface Subject {
  readonly statement: { readonly summary: string };
}

type Said = Omit<Gap, 'subject'>;

const sayResolution = (resolution: Resolution, { facts }: Said, artifact: Subject, language: Language): SaidResolution => {
  const said = { is: resolution.is, label: resolution.label[language] };
  if (resolution.is === 'set-attributes') return { ...said, attributes: resolution.attributes ?? facts['fields']?.split(', ') ?? [] };
  if (!('kind' in resolution)) return said;
  const pattern = (suggestions[resolution.kind] ?? { en: '{summary}', de: '{summary}' })[language];
  return {
    ...said,
    kind: resolution.kind,
    kindName: findKind(resolution.kind)?.name[language] ?? resolution.kind,
    // By function: a summary may hold `$&`.
    suggestion: pattern.replace('{summary}', () => artifact.statement.summary).slice(0, 255),
  };
};

/** How many other ends there are tells how many of them are hidden. */
const isCountOfHidden = (name: string, { facts }: Pick<Gap, 'facts'>, keys: Keys): boolean =>
  name === 'n' && hideKeys(facts['others'] ?? '', keys, 'en') !== facts['others'];

const sayFacts = (gap: Said, keys: Keys, language: Language): SaidGap['facts'] => [
  ...Object.entries(gap.facts).flatMap(([name, value]) => {
    const label = factNames[name]?.[language];
    return label === undefined || isCountOfHidden(name, gap, keys) ? [] : [{ name: label, value: hideKeys(value, keys, language) }];
  }),
  { name: factNames['firstSeen']?.[language] ?? '', value: gap.firstSeen.slice(0, 16).replace('T', ' ') + ' UTC' },
  { name: factNames['rule']?.[language] ?? '', value: gap.rule },
];

/** Undefined for a gap of a rule this version does not know any more. */
export const sayGap = (book: RuleBook, gap: Said, artifact: Subject, keys: Keys, language: Language): SaidGap | undefined => {
  const rule = book.describe(gap.rule);
  if (!rule) return undefined;
  return {
    rule: gap.rule,
    severity: gap.severity,
    severityWord: severityWords[gap.severity][language],
    clauses: sayClauses(rule),
    classes: rule.classes.join(' '),
    name: rule.name[language],
    why: sentence(sayWhy(rule, gap, language), keys, language),
    resolve: rule.resolve[language],
    facts: sayFacts(gap, keys, language),
    // A form of nothing is no way out.
    resolutions: rule.resolutions
      .map((r) => sayResolution(r, gap, artifact, language))
      .filter(({ attributes }) => attributes === undefined || attributes.length > 0),
  };
};
