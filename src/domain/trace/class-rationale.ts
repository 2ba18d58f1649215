/** Why an artifact has its class, as facts from the artifact up to where the class is stated. Screens make sentences of it. */
import type { Step } from '../rules/rule';
import type { Artifact, ArtifactId, SafetyClass } from './artifact';
import { sourcesOf } from './class-sources';
import { type Giver, giversOf, highest } from './effective-class';
import { ownClass } from './facts';
import { PRODUCT, SYSTEM_OF } from './product-node';
import type { TraceNode, WorkingGraph } from './trace-graph';

/**
 * `own`: stated and at least the class of what it belongs to. `lowered`: stated below it, with a written rationale. `default`: class C until
 * one is assigned (4.3.g). `ring`: class C until the ring is opened. `product`: nothing nearer gives a class. Any other value is the verb
 * by which the next step gives it.
 */
export interface ClassReason {
  readonly id: ArtifactId;
  readonly key: string;
  readonly class: SafetyClass;
  readonly because: string;
  /** Which way the verb is walked to the next step. */
  readonly way?: 'out' | 'in';
  /** The written reason, where the class is stated there. */
  readonly rationale?: string;
  /** The others that were looked at and do not decide, each with the verb it would give its class by. */
  readonly others: readonly ClassOther[];
}
export interface ClassOther extends Pick<Giver, 'id' | 'class'> {
  readonly verb: string;
  readonly way: 'out' | 'in';
}

/** From the artifact itself, first, to where the class comes from, last. Empty for what is not there; over a part of the graph, see `missing`. */
export function classRationale(graph: WorkingGraph, id: ArtifactId): readonly ClassReason[] {
  const reasons: ClassReason[] = [];
  const seen = new Set<ArtifactId>();
  for (let at: ArtifactId | undefined = id; at !== undefined && !seen.has(at);) {
    seen.add(at);
    const node = graph.find(at);
    if (!node) break;
    reasons.push(reasonFor(graph, node));
    at = node.derived.classFrom;
  }
  return reasons;
}

function reasonFor(graph: WorkingGraph, node: TraceNode): ClassReason {
  const { artifact, derived } = node;
  const givers = artifact.id === PRODUCT ? [] : (giversOf(graph, artifact.id) ?? []);
  const base = { id: artifact.id, key: artifact.key, class: derived.effectiveClass };
  const others = givers.filter(({ id }) => id !== derived.classFrom).flatMap((giver) => otherOf(graph, artifact, giver));
  const rationale = (artifact.stated['classRationale'] ?? '').trim();
  const stated = derived.classFrom === artifact.id && rationale !== '' ? { rationale } : {};
  return { ...base, ...cause(graph, node, givers), ...stated, others };
}

const stepTo = (graph: WorkingGraph, { id, kinds }: Artifact, other: ArtifactId): Step | undefined =>
  sourcesOf(kinds).find((source) => graph.follow(id, source).includes(other));

function otherOf(graph: WorkingGraph, artifact: Artifact, { id, class: given }: Giver): readonly ClassOther[] {
  const step = stepTo(graph, artifact, id);
  return step ? [{ id, class: given, verb: step.verb, way: step.way }] : [];
}

function cause(graph: WorkingGraph, { artifact, derived }: TraceNode, givers: readonly Giver[]): Pick<ClassReason, 'because' | 'way'> {
  const { classFrom } = derived;
  if (derived.onRing) return { because: 'ring' };
  if (classFrom === undefined) return { because: 'default' };
  if (classFrom === artifact.id) return { because: isLowered(artifact.stated['class'], givers) ? 'lowered' : 'own' };
  if (classFrom === PRODUCT) return { because: 'product' };
  if (artifact.id === PRODUCT) return { because: SYSTEM_OF, way: 'in' };
  const step = stepTo(graph, artifact, classFrom);
  return step ? { because: step.verb, way: step.way } : { because: 'default' };
}

function isLowered(stated: string | undefined, givers: readonly Giver[]): boolean {
  const own = ownClass(stated === undefined ? {} : { class: stated });
  const top = highest(givers)?.class;
  return own !== undefined && top !== undefined && own < top;
}
