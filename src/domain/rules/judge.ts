/** One rule asked of one subject: silent, or a gap. */
import type { ArtifactId, Instant, Severity } from '../trace/artifact';
import type { Facts } from '../trace/facts';
import { PRODUCT } from '../trace/product-node';
import type { WorkingGraph } from '../trace/trace-graph';
import { ends } from './affected';
import type { AnyRule, Gap, GapState, Look, Reads, Seen } from './rule';

/** Risks and problems count from the moment they are written down; any other draft raises notes only (corrections 7). */
const countFromCreation = ['HAZARD', 'HAZSIT', 'CAUSE', 'PR', 'FEEDBACK'];

export function judge(graph: WorkingGraph, rule: AnyRule, id: ArtifactId, now: Instant): Gap | undefined {
  const subject = graph.facts(id);
  if (!speaks(rule, subject)) return undefined;
  const miss = rule.evaluate(lookFrom(graph, id));
  if (!miss) return undefined;
  const earlier = graph.find(id)?.gaps.find((gap) => gap.rule === rule.id);
  return {
    ...miss,
    rule: rule.id,
    subject: id,
    class: subject.effectiveClass,
    severity: severityFor(rule, subject),
    firstSeen: earlier?.firstSeen ?? now,
    state: stateOf(graph, rule, id),
  };
}

function speaks(rule: AnyRule, subject: Facts): boolean {
  if (subject.id === PRODUCT) return false;
  if (rule.subject !== '*' && !subject.kinds.includes(rule.subject)) return false;
  if (subject.gone) return rule.alsoGone === true;
  // Of an unmapped type: it stands in the trace only because something mapped is linked to it.
  if (subject.kinds.length === 0) return false;
  return subject.active && [...rule.classes, ...(rule.alsoIn ?? [])].includes(subject.effectiveClass);
}

const severityFor = (rule: AnyRule, { lifecycle, kinds }: Facts): Severity =>
  lifecycle === 'draft' && !kinds.some((kind) => countFromCreation.includes(kind)) ? 'note' : rule.severity;

function stateOf(graph: WorkingGraph, rule: AnyRule, id: ArtifactId): GapState {
  const cause = rule.yieldsTo.find(({ rule: name, at }) =>
    ends(graph, id, at).some((end) => graph.find(end)?.gaps.some((gap) => gap.rule === name)),
  );
  return cause ? { is: 'explained', by: cause.rule } : { is: 'open' };
}

const lookFrom =
  (graph: WorkingGraph, id: ArtifactId): Look =>
  (reads) =>
    seen(graph, id, reads);

/** The types let a rule see only what it declared; at run time it gets the whole facts, which costs nothing to build. */
function seen<R extends Reads>(graph: WorkingGraph, id: ArtifactId, reads: R): Seen<R>;
function seen(graph: WorkingGraph, id: ArtifactId, reads: Reads): Seen<Reads> {
  const found: Record<string, readonly Facts[]> = {};
  for (const name in reads) found[name] = ends(graph, id, reads[name]?.path ?? []).map((end) => graph.facts(end));
  return found;
}
