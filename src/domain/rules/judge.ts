/** One rule asked of one subject: silent, or a gap. */
import type { ArtifactId, Instant, Severity } from '../trace/artifact';
import type { Facts } from '../trace/facts';
import { PRODUCT } from '../trace/product-node';
import type { TraceNode, WorkingGraph } from '../trace/trace-graph';
import { ends, endsFrom } from './affected';
import { type AnyRule, type Gap, type GapState, type Look, type Reads, type Seen, isAskedOf, speaksOf } from './rule';

/** Risks and problems count from the moment they are written down; any other draft raises notes only (corrections 7). */
const countFromCreation = ['HAZARD', 'HAZSIT', 'CAUSE', 'PR', 'FEEDBACK'];

/** `node`: the subject's row, as it stands in the graph. */
export function judge(graph: WorkingGraph, rule: AnyRule, node: TraceNode, now: Instant): Gap | undefined {
  const subject = graph.factsFrom(node);
  const gap = missedBy(rule, node, subject, lookFrom(graph, node, subject), now);
  return gap && { ...gap, state: stateOf(graph, rule, subject.id) };
}

/** What the rule misses, whoever else may explain it. */
export function missedBy(rule: AnyRule, node: TraceNode, subject: Facts, look: Look, now: Instant): Omit<Gap, 'state'> | undefined {
  if (!speaks(rule, subject)) return undefined;
  const miss = rule.evaluate(look);
  if (!miss) return undefined;
  const { onlyNote, ...said } = miss;
  const earlier = node.gaps.find((gap) => gap.rule === rule.id);
  return {
    ...said,
    rule: rule.id,
    subject: subject.id,
    class: subject.effectiveClass,
    severity: onlyNote ? 'note' : severityFor(rule, subject),
    firstSeen: earlier?.firstSeen ?? now,
  };
}

/** Of an unmapped type nothing is asked: it stands in the trace only because something mapped is linked to it. */
function speaks(rule: AnyRule, subject: Facts): boolean {
  if (subject.id === PRODUCT) return false;
  if (subject.gone) return rule.alsoGone === true && speaksOf(rule, subject.kinds);
  return (subject.active || rule.alsoRetired === true) && isAskedOf(rule, subject);
}

/** What is under control is asked as loudly as ever after its return to draft (corrections 7). */
const severityFor = (rule: AnyRule, { lifecycle, kinds, controlled, effectiveClass }: Facts): Severity => {
  const isQuiet =
    lifecycle === 'draft' && !controlled && rule.loudInDraft !== true && !kinds.some((kind) => countFromCreation.includes(kind));
  return isQuiet ? 'note' : (rule.severityIn?.[effectiveClass] ?? rule.severity);
};

/** Explained where a rule it yields to has a gap at the end of its path, itself explained or not. */
export function stateOf(graph: WorkingGraph, rule: AnyRule, id: ArtifactId): GapState {
  const cause = rule.yieldsTo.find(({ rule: name, at }) =>
    ends(graph, id, at).some((end) => graph.find(end)?.gaps.some((gap) => gap.rule === name)),
  );
  return cause ? { is: 'explained', by: cause.rule } : { is: 'open' };
}

const lookFrom =
  (graph: WorkingGraph, node: TraceNode, subject: Facts): Look =>
  (reads) =>
    seen(graph, node, subject, reads);

/** The types let a rule see only what it declared; at run time it gets the whole facts, which costs nothing to build. */
function seen<R extends Reads>(graph: WorkingGraph, node: TraceNode, subject: Facts, reads: R): Seen<R>;
function seen(graph: WorkingGraph, node: TraceNode, subject: Facts, reads: Reads): Seen<Reads> {
  const found: Record<string, readonly Facts[]> = {};
  for (const name in reads) {
    const path = reads[name]?.path ?? [];
    found[name] = path.length === 0 ? [subject] : endsFrom(graph, node.artifact, path).map((end) => graph.facts(end));
  }
  return found;
}
