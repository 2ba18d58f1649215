/** What the issue's screen shows: the record's row plus whatever waits. Everything the viewer may not see is gone before a sentence is made. */
import { findKind } from '../../domain/kinds/find-kind';
import { isAskedOf, type AnyRule } from '../../domain/rules/rule';
import { bookOf } from '../../domain/rules/product-book';
import type { RuleBook } from '../../domain/rules/rule-book';
import { groundOf, verificationOf, type Ground, type Verification } from '../../domain/evidence/verification';
import type { Row } from '../../domain/record/entry';
import type { Artifact, Instant, Text } from '../../domain/trace/artifact';
import { countUnsettled, linksUnsettledBy, type Unsettled, type UnsettledLink } from '../../domain/evidence/unsettled';
import { isActive } from '../../domain/trace/facts';
import { PRODUCT } from '../../domain/trace/product-node';
import type { Ports, Product } from '../ports';
import type { Freshness } from './freshness';
import { lookAtIssue, type Ask, type Looked } from './look-at-issue';
import { sayClass } from './say-class';
import { sayClauses, sayGap, type SaidGap } from './say-gap';
import { sayOff, type SaidOff } from './say-off';
import { linked, type Keys, type Language, type Sentence } from './sentence';
import { severities } from '../../domain/trace/severities';

export interface IssueRead {
  readonly is: 'issue';
  readonly key: string;
  readonly kinds: readonly string[];
  readonly safetyClass: { readonly class: 'A' | 'B' | 'C'; readonly because: Sentence };
  readonly draft: boolean;
  readonly verification: { readonly state: Verification; readonly word: string; readonly detail: string };
  readonly gaps: readonly SaidGap[];
  readonly checks: readonly { readonly name: string; readonly clauses: string }[];
  /** What would be asked of it as well, were its rule not switched off. */
  readonly off: readonly SaidOff[];
  /** Links that an edit of the issue's own words would turn suspect, of those the viewer may see. */
  readonly unsettles: Unsettled;
  readonly freshness: Freshness;
  readonly current: boolean;
  readonly at: Instant;
}
export type IssueAnswer =
  | IssueRead
  | {
      readonly is: 'first-read';
      readonly read: number;
      readonly total: number;
      readonly freshness: Freshness;
      readonly current: boolean;
      readonly at: Instant;
    }
  | { readonly is: 'outside' | 'not-read-yet'; readonly freshness: Freshness; readonly current: boolean; readonly at: Instant };

const verificationWords: Readonly<Record<Verification, Text>> = {
  'evidence present': { en: 'Evidence present', de: 'Nachweis vorhanden' },
  'evidence missing': { en: 'Evidence missing', de: 'Nachweis fehlt' },
  're-verification needed': { en: 'Re-verification needed', de: 'Erneute Verifizierung nötig' },
  'needs a person': { en: 'Needs a person', de: 'Braucht eine Person' },
  'not asked': { en: 'Not asked', de: 'Nicht gefragt' },
};
const groundWords: Readonly<Record<Ground, Text>> = {
  passed: {
    en: '{tests}Passed formally, on a build with every change to it.',
    de: '{tests}Formal bestanden, auf einem Build mit jeder Änderung daran.',
  },
  'no-test': { en: 'No test that counts is linked.', de: 'Kein Test, der zählt, ist verknüpft.' },
  'not-passed': { en: '{tests}The last formal result is no pass.', de: '{tests}Das letzte formale Ergebnis ist nicht bestanden.' },
  changed: { en: '{tests}Changed since that was confirmed.', de: '{tests}Seit der Bestätigung geändert.' },
  'other-build': {
    en: '{tests}Passed on a build that may be without a change to it.',
    de: '{tests}Bestanden auf einem Build, dem eine Änderung daran fehlen kann.',
  },
  'no-result': { en: '{tests}No result is recorded here yet.', de: '{tests}Noch ist hier kein Ergebnis festgehalten.' },
  'not-told': {
    en: '{tests}What is recorded here does not tell whether it is met.',
    de: '{tests}Was hier festgehalten ist, sagt nicht, ob sie erfüllt ist.',
  },
  'not-asked': { en: '', de: '' },
};

const keysFor = ({ rows, visible, namable }: Looked, own: Row): Keys => {
  const artifacts = [...rows.values()].map((r) => r.state.artifact);
  const open = [own.state.artifact, ...artifacts.filter((a) => visible.has(a.id))];
  const named = artifacts.filter((a) => namable.has(a.id));
  return { visible: new Set(open.map((a) => a.key)), named: new Set(named.map((a) => a.key)) };
};

const testsLinked = (n: number, language: Language): string => {
  if (n === 0) return '';
  const tests = language === 'de' ? 'Test' : 'test';
  return `${n} ${tests}${n === 1 ? '' : 's'} ${language === 'de' ? 'verknüpft' : 'linked'}. `;
};

const countsAsTest = (artifact: Artifact | undefined): boolean =>
  artifact !== undefined && isActive(artifact) && artifact.lifecycle !== 'draft' && artifact.kinds.includes('TEST');

/** Tests the viewer may not see are not counted. */
const sayVerification = (row: Row, { rows, visible }: Looked, language: Language): IssueRead['verification'] => {
  const state = verificationOf(row.state);
  const tested = row.state.artifact.backlinks.filter(
    ({ verb, from }) => verb === 'verifies' && visible.has(from) && countsAsTest(rows.get(from)?.state.artifact),
  );
  const detail = groundWords[groundOf(row.state)][language].replace('{tests}', testsLinked(tested.length, language));
  return { state, word: verificationWords[state][language], detail };
};

const isAsked = (row: Row, rule: AnyRule): boolean =>
  isAskedOf(rule, { kinds: row.state.artifact.kinds, effectiveClass: row.state.derived.effectiveClass });

const checksOf = (row: Row, { rules }: RuleBook, language: Language): IssueRead['checks'] =>
  rules.filter((rule) => isAsked(row, rule)).map((rule) => ({ name: rule.asks[language], clauses: sayClauses(rule) }));

/** Of what the viewer may see. */
export const unsettledFrom = (artifact: Artifact, { rows, visible }: Looked): readonly UnsettledLink[] =>
  linksUnsettledBy(artifact, (id) => (visible.has(id) ? rows.get(id)?.state.artifact : undefined));

const sayIssue = (own: Row, looked: Looked, book: RuleBook, language: Language) => {
  const { rows: near, visible } = looked;
  const keys = keysFor(looked, own);
  const { artifact, derived } = own.state;
  const giver =
    derived.classFrom !== undefined && derived.classFrom !== PRODUCT && visible.has(derived.classFrom)
      ? near.get(derived.classFrom)
      : undefined;
  const gaps = own.state.gaps
    .filter((g) => g.state.is === 'open')
    .flatMap((g) => sayGap(book, g, artifact, keys, language) ?? [])
    .sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
  return {
    is: 'issue' as const,
    key: artifact.key,
    kinds: artifact.kinds.map((k) => findKind(k)?.name[language] ?? k),
    safetyClass: { class: derived.effectiveClass, because: linked(sayClass(own.state, giver, language), keys) },
    draft: artifact.lifecycle === 'draft',
    verification: sayVerification(own, looked, language),
    gaps,
    checks: checksOf(own, book, language),
    off: book.off.filter(({ rule }) => isAsked(own, rule)).map((off) => sayOff(off, language)),
    unsettles: countUnsettled(unsettledFrom(artifact, looked)),
  };
};

/** What the screen says of what was looked at. */
export const answerFrom = (product: Product, looked: Looked, { issue, language, typeId }: Ask): IssueAnswer => {
  const { rows, freshness, current, at } = looked;
  const fresh = { freshness, current, at };
  const { firstRead } = product;
  if (firstRead.state === 'running') return { is: 'first-read', read: firstRead.read, total: firstRead.total, ...fresh };
  const own = rows.get(issue);
  // Without a row only the issue's type can tell "not asked of this type" from "not read yet": never a wrong "nothing is asked".
  const isMapped = typeId === undefined || product.mapping.types[typeId] !== undefined;
  if (!own || own.state.artifact.gone) return { is: isMapped ? 'not-read-yet' : 'outside', ...fresh };
  if (own.state.artifact.kinds.length === 0) return { is: 'outside', ...fresh };
  return { ...sayIssue(own, looked, bookOf(product.rules?.pack), language), ...fresh };
};

/** Undefined where the viewer may not see the issue, or it is none: the two look the same. */
export const readIssue = async (ports: Ports, product: Product, ask: Ask): Promise<IssueAnswer | undefined> => {
  const looked = await lookAtIssue(ports, product, ask);
  return looked && answerFrom(product, looked, ask);
};
