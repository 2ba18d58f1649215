/** From one artifact up to where it comes from, or down to what proves it: nearest first, each artifact once, bounded on hubs and rings. */
import { leadsUp } from '../../domain/kinds/upward';
import type { Artifact, ArtifactId, Link, SafetyClass } from '../../domain/trace/artifact';
import { PRODUCT } from '../../domain/trace/product-node';
import type { WorkingGraph } from '../../domain/trace/trace-graph';
import { compare } from '../check';

export interface Branch {
  readonly verb: string;
  /** Whether the verb is walked from its `from` end. */
  readonly way: 'out' | 'in';
  readonly artifact: Artifact;
  readonly class: SafetyClass;
  /** What the link was confirmed with has changed since. */
  readonly suspect: boolean;
  /** It stands elsewhere in the path: what follows is told there. */
  readonly again: boolean;
  readonly branches: readonly Branch[];
  /** So many more hang here and are not told. */
  readonly more: number;
}
export interface Path {
  readonly branches: readonly Branch[];
  readonly more: number;
}

/**
 * By these the path goes on: from a need to its tests and their runs, from a hazard to the controls and what shows them, down the structure of
 * the software. Neighbours, releases and changes are told where they touch the artifact itself, and not followed into everything else.
 */
const onward = [
  ...['derives_from', 'sourced_by', 'implemented_by', 'controls', 'may_lead_to', 'leads_to', 'verifies', 'validates', 'executes'],
  ...['verified_by_implementation', 'verified_by_effectiveness', 'allocated_to', 'realised_in', 'arises_in', 'part_of', 'designed_in'],
  ...['evaluated_by', 'resolves', 'raises'],
];
const rank = new Map(onward.map((verb, i) => [verb, i]));
const rankOf = (verb: string): number => rank.get(verb) ?? onward.length;

/** On one artifact, and in all. */
const mostOnOne = 12;
const mostInAll = 150;

interface Growing extends Omit<Branch, 'branches' | 'more'> {
  branches: Growing[];
  more: number;
}
type Root = Pick<Growing, 'branches' | 'more'> & { readonly artifact: Artifact };

export function walk(graph: WorkingGraph, start: Artifact, direction: 'up' | 'down'): Path {
  const seen = new Set<ArtifactId>([start.id]);
  const root: Root = { artifact: start, branches: [], more: 0 };
  const waiting: Root[] = [root];
  let told = 0;
  for (const at of waiting) {
    const steps = stepsFrom(graph, at.artifact, direction).filter(({ verb }) => at === root || rank.has(verb));
    const room = Math.max(0, Math.min(mostOnOne, mostInAll - told));
    for (const step of steps.slice(0, room)) {
      const branch: Growing = { ...step, again: seen.has(step.artifact.id), branches: [], more: 0 };
      seen.add(step.artifact.id);
      at.branches.push(branch);
      told += 1;
      if (!branch.again && !branch.artifact.gone && rank.has(branch.verb)) waiting.push(branch);
    }
    at.more = Math.max(0, steps.length - room);
  }
  return root;
}

type Step = Pick<Branch, 'verb' | 'way' | 'artifact' | 'class' | 'suspect'>;

function stepsFrom(graph: WorkingGraph, artifact: Artifact, direction: 'up' | 'down'): readonly Step[] {
  const wanted = (verb: string, way: 'out' | 'in'): boolean => leadsUp(verb, way) === (direction === 'up');
  const out = artifact.links.filter(({ verb }) => wanted(verb, 'out')).flatMap((link) => stepAlong(graph, artifact, link, 'out'));
  const back = artifact.backlinks
    .filter(({ verb, from }) => from !== PRODUCT && wanted(verb, 'in'))
    .flatMap(({ verb, from }) => {
      const owner = graph.find(from)?.artifact;
      const link = owner?.links.find((each) => each.verb === verb && each.to === artifact.id);
      return owner && link ? stepAlong(graph, owner, link, 'in') : [];
    });
  return [...out, ...back].sort(
    (a, b) => rankOf(a.verb) - rankOf(b.verb) || compare(a.verb, b.verb) || compare(a.artifact.key, b.artifact.key),
  );
}

function stepAlong(graph: WorkingGraph, owner: Artifact, link: Link, way: 'out' | 'in'): readonly Step[] {
  const target = graph.find(link.to)?.artifact;
  if (!target) return [];
  const { stamp } = link;
  const suspect = stamp !== undefined && (stamp.from !== owner.fingerprint || stamp.to !== target.fingerprint);
  const artifact = way === 'out' ? target : owner;
  return [{ verb: link.verb, way, artifact, class: graph.facts(artifact.id).effectiveClass, suspect }];
}
