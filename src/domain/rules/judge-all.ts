/**
 * Every rule asked of everything, subject by subject: what several rules read of one subject is looked up once. Who yields to whom is settled
 * after all have been asked, since it depends only on which gaps there are.
 */
import type { ArtifactId, Instant } from '../trace/artifact';
import type { Facts } from '../trace/facts';
import { isKeyRow } from '../trace/key-rows';
import { same } from '../trace/same';
import type { TraceNode, WorkingGraph } from '../trace/trace-graph';
import { endsFrom } from './affected';
import { missedBy, stateOf } from './judge';
import { type AnyRule, type Gap, type GapState, type Look, type Reads, type Seen, speaksOf } from './rule';
import type { RuleBook } from './rule-book';

/** Of a whole graph, every row. Gaps of rules that are not in the book go. Returns how often a rule was asked. */
export function judgeAll(graph: WorkingGraph, book: RuleBook, now: Instant): number {
  const rulesOf = rulesByKinds(book);
  const yielding: ArtifactId[] = [];
  let asked = 0;
  for (const id of graph.ids()) {
    const node = isKeyRow(id) ? undefined : graph.find(id);
    if (!node) continue;
    const rules = rulesOf(node.artifact.kinds);
    asked += rules.length;
    const gaps = gapsOf(graph, book, rules, node, now);
    if (gaps.some((gap) => (book.find(gap.rule)?.yieldsTo.length ?? 0) > 0)) yielding.push(id);
    if (!same(node.gaps, gaps)) graph.setGaps(id, gaps);
  }
  for (const id of yielding) settleStates(graph, book, id);
  return asked;
}

const byRule = (a: Gap, b: Gap): number => (a.rule < b.rule ? -1 : 1);

const open: GapState = { is: 'open' };

/** All of them open: who explains them is settled later. */
function gapsOf(graph: WorkingGraph, book: RuleBook, rules: readonly AnyRule[], node: TraceNode, now: Instant): readonly Gap[] {
  const subject = graph.factsFrom(node);
  const look = lookOnce(graph, book, node, subject);
  let gaps: Gap[] | undefined;
  for (const rule of rules) {
    const gap = missedBy(rule, node, subject, look, now);
    if (gap) (gaps ??= []).push({ ...gap, state: open });
  }
  return gaps?.sort(byRule) ?? none;
}
const none: readonly Gap[] = [];

function settleStates(graph: WorkingGraph, book: RuleBook, id: ArtifactId): void {
  const gaps = graph.find(id)?.gaps ?? none;
  const settled = gaps.map((gap) => {
    const rule = book.find(gap.rule);
    return rule ? { ...gap, state: stateOf(graph, rule, id) } : gap;
  });
  if (!same(gaps, settled)) graph.setGaps(id, settled);
}

/** Found once for every set of kinds. */
function rulesByKinds(book: RuleBook): (kinds: readonly string[]) => readonly AnyRule[] {
  const known = new Map<string, readonly AnyRule[]>();
  return (kinds) => {
    const name = kinds.length === 1 ? (kinds[0] ?? '') : kinds.join(' ');
    let rules = known.get(name);
    if (!rules) known.set(name, (rules = book.rules.filter((rule) => speaksOf(rule, kinds))));
    return rules;
  };
}

/** A look from one subject that walks each path once, whichever rule asks first. */
function lookOnce(graph: WorkingGraph, book: RuleBook, node: TraceNode, subject: Facts): Look {
  const walked: (readonly Facts[] | undefined)[] = [];
  const own = [subject];
  function seen<R extends Reads>(reads: R): Seen<R>;
  function seen(reads: Reads): Seen<Reads> {
    const found: Record<string, readonly Facts[]> = {};
    for (const { name, path, no } of book.readPaths.get(reads) ?? [])
      found[name] = walked[no] ??= path.length === 0 ? own : endsFrom(graph, node.artifact, path).map((end) => graph.facts(end));
    return found;
  }
  return seen;
}
