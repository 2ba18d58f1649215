/** The engine over one file, from scratch. */
import { atRelease } from '../domain/rules/at-release';
import { checkAll } from '../domain/rules/engine';
import { type Gap, type AnyRule, isAskedOf } from '../domain/rules/rule';
import { notAsked } from '../domain/rules/not-asked';
import { bookOf } from '../domain/rules/product-book';
import { type RuleBook, ruleBook } from '../domain/rules/rule-book';
import type { Artifact, SafetyClass, Text } from '../domain/trace/artifact';
import { PRODUCT } from '../domain/trace/product-node';
import { WorkingGraph } from '../domain/trace/trace-graph';
import type { Opened } from './open-file';

export interface Checked {
  readonly graph: WorkingGraph;
  readonly book: RuleBook;
  readonly unrated: SafetyClass;
}

/** What was never confirmed cannot have been changed since. */
const withoutHistory = (book: RuleBook): RuleBook =>
  ruleBook(
    book.rules.filter(({ needsHistory }) => needsHistory !== true),
    book,
  );

const bookFor = ({ hasHistory, pack, scope }: Opened): RuleBook => {
  const all = bookOf(pack);
  const book = hasHistory ? all : withoutHistory(all);
  return scope?.is === 'release' ? atRelease(book) : book;
};

export const check = (opened: Opened, unrated: SafetyClass): Checked =>
  checkThese(opened.read.artifacts, { at: opened.at, unrated, book: bookFor(opened) });

export function checkThese(artifacts: readonly Artifact[], { at, unrated, book }: Pick<Opened, 'at'> & Omit<Checked, 'graph'>): Checked {
  const graph = new WorkingGraph({ whole: true, unrated });
  for (const artifact of artifacts) graph.load(artifact);
  checkAll(graph, book, at);
  return { graph, book, unrated };
}

export interface ToldGap {
  readonly rule: AnyRule;
  readonly artifact: Artifact;
  /** What it is called; its id where it has no key. */
  readonly key: string;
  readonly gap: Gap;
}
export interface Verdict {
  /** Open gaps by key, then rule: what the screens show and count. */
  readonly gaps: readonly ToldGap[];
  /** Gaps that another gap is the cause of. */
  readonly explained: readonly ToldGap[];
  readonly productClass: SafetyClass;
  /** Rules with the number of items each was asked of. */
  readonly asked: readonly { readonly rule: AnyRule; readonly of: number }[];
  /** What the product's pack leaves out, in sentences. */
  readonly notAsked: readonly Text[];
}

export function verdictOf({ graph, book, unrated }: Checked): Verdict {
  const nodes = graph.ids().flatMap((id) => (id === PRODUCT ? [] : (graph.find(id) ?? [])));
  const told = nodes.flatMap(({ artifact, gaps }) => gaps.flatMap((gap) => tell(book, gap, artifact)));
  told.sort((a, b) => compare(a.key, b.key) || compare(a.rule.id, b.rule.id));
  const subjects = nodes.map(({ artifact }) => graph.facts(artifact.id)).filter(({ active }) => active);
  return {
    gaps: told.filter(({ gap }) => gap.state.is === 'open'),
    explained: told.filter(({ gap }) => gap.state.is !== 'open'),
    productClass: graph.find(PRODUCT)?.derived.effectiveClass ?? unrated,
    asked: book.rules.map((rule) => ({ rule, of: subjects.filter((subject) => isAskedOf(rule, subject)).length })),
    notAsked: notAsked(book),
  };
}

function tell(book: RuleBook, gap: Gap, artifact: Artifact): readonly ToldGap[] {
  const rule = book.find(gap.rule);
  return rule ? [{ rule, artifact, key: artifact.key || artifact.id, gap }] : [];
}

export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
