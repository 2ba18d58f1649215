/** The engine over one set: its gaps in a fixed order, and what was asked of how many. */
import { checkAll } from '../domain/rules/engine';
import { sayWhy } from '../domain/rules/message';
import type { AnyRule, Gap } from '../domain/rules/rule';
import { ruleBook, standardBook } from '../domain/rules/rule-book';
import { type SafetyClass, instant } from '../domain/trace/artifact';
import { PRODUCT } from '../domain/trace/product-node';
import { WorkingGraph } from '../domain/trace/trace-graph';
import type { SetArtifacts } from '../formats/set-artifacts';

export interface ToldGap {
  readonly rule: AnyRule;
  readonly key: string;
  readonly gap: Gap;
  readonly message: string;
}
export interface Verdict {
  readonly gaps: readonly ToldGap[];
  readonly productClass: SafetyClass;
  /** Rules with the number of items each was asked of. */
  readonly asked: readonly { readonly rule: AnyRule; readonly of: number }[];
}

/** A file has no history: nothing was confirmed earlier. */
const book = ruleBook(standardBook.rules.filter(({ needsHistory }) => needsHistory !== true));

export function verdictOn({ artifacts }: SetArtifacts, unrated: SafetyClass): Verdict {
  const graph = new WorkingGraph({ whole: true, unrated });
  for (const artifact of artifacts) graph.load(artifact);
  // A file has no history: nothing here depends on the time.
  checkAll(graph, book, instant('1970-01-01T00:00:00.000Z'));
  const nodes = graph.ids().flatMap((id) => (id === PRODUCT ? [] : (graph.find(id) ?? [])));
  const gaps = nodes.flatMap(({ artifact, gaps: found }) => found.flatMap((gap) => told(gap, artifact.key)));
  const subjects = nodes.map(({ artifact }) => graph.facts(artifact.id)).filter(({ active }) => active);
  return {
    gaps: gaps.sort((a, b) => compare(a.key, b.key) || compare(a.rule.id, b.rule.id)),
    productClass: graph.find(PRODUCT)?.derived.effectiveClass ?? unrated,
    asked: book.rules.map((rule) => ({
      rule,
      of: subjects.filter(
        ({ kinds, effectiveClass }) => (rule.subject === '*' || kinds.includes(rule.subject)) && rule.classes.includes(effectiveClass),
      ).length,
    })),
  };
}

function told(gap: Gap, key: string): readonly ToldGap[] {
  const rule = book.find(gap.rule);
  return rule ? [{ rule, key, gap, message: sayWhy(rule, gap, 'en') }] : [];
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
