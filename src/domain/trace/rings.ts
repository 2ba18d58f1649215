/**
 * Rings of links that lead to a source or a parent (GRF-02: derives_from, part_of): each artifact on one is named by the least id on it. What
 * leads upward from an artifact is little, whatever hangs below, so rings are looked for upward only: every artifact whose membership an edit
 * can have changed is reached upward from an end of a changed link or from an artifact that came to be, or ceased to be, asked for.
 */
import type { Artifact, ArtifactId } from './artifact';
import { isActive } from './facts';
import type { Edge } from './links';
import type { WorkingGraph } from './trace-graph';

const RING_VERBS: readonly string[] = ['derives_from', 'part_of'];
const isRingVerb = (verb: string): boolean => RING_VERBS.includes(verb);

const leadsUp = ({ links }: Artifact): boolean => links.some(({ verb }) => isRingVerb(verb));

function above(graph: WorkingGraph, id: ArtifactId): readonly ArtifactId[] {
  const artifact = graph.find(id)?.artifact;
  return artifact ? [...new Set(artifact.links.flatMap(({ verb, to }) => (isRingVerb(verb) ? [to] : [])))] : [];
}

const isThere = (graph: WorkingGraph, id: ArtifactId): boolean => {
  const node = graph.find(id);
  return node !== undefined && isActive(node.artifact);
};

/** Everything reached upward, the starts among it. */
function reachedFrom(graph: WorkingGraph, starts: Iterable<ArtifactId>): ReadonlyMap<ArtifactId, readonly ArtifactId[]> {
  const reached = new Map<ArtifactId, readonly ArtifactId[]>();
  const open = [...starts];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (reached.has(id)) continue;
    const next = above(graph, id);
    reached.set(id, next);
    open.push(...next);
  }
  return reached;
}

interface Visit {
  readonly id: ArtifactId;
  readonly next: readonly ArtifactId[];
  at: number;
}

/** Strongly connected parts of what is active, by Tarjan's algorithm without recursion: a trace may be deeper than a call stack. */
class Rings {
  readonly ringOf = new Map<ArtifactId, ArtifactId>();
  readonly #index = new Map<ArtifactId, number>();
  readonly #low = new Map<ArtifactId, number>();
  readonly #stack: ArtifactId[] = [];
  readonly #onStack = new Set<ArtifactId>();

  constructor(above: ReadonlyMap<ArtifactId, readonly ArtifactId[]>, isIn: (id: ArtifactId) => boolean) {
    for (const id of above.keys()) if (isIn(id) && !this.#index.has(id)) this.#visit(id, (each) => (above.get(each) ?? []).filter(isIn));
  }

  #enter(id: ArtifactId, nextOf: (id: ArtifactId) => readonly ArtifactId[]): Visit {
    const index = this.#index.size;
    this.#index.set(id, index);
    this.#low.set(id, index);
    this.#stack.push(id);
    this.#onStack.add(id);
    return { id, next: nextOf(id), at: 0 };
  }

  #lower(id: ArtifactId, to: number | undefined): void {
    if (to !== undefined && to < (this.#low.get(id) ?? 0)) this.#low.set(id, to);
  }

  #visit(start: ArtifactId, nextOf: (id: ArtifactId) => readonly ArtifactId[]): void {
    const trail = [this.#enter(start, nextOf)];
    for (let visit = trail.at(-1); visit; visit = trail.at(-1)) {
      const next = visit.next[visit.at];
      visit.at += 1;
      if (next === undefined) {
        trail.pop();
        this.#leave(visit);
        const below = trail.at(-1);
        if (below) this.#lower(below.id, this.#low.get(visit.id));
      } else if (!this.#index.has(next)) trail.push(this.#enter(next, nextOf));
      else if (this.#onStack.has(next)) this.#lower(visit.id, this.#index.get(next));
    }
  }

  #leave({ id, next }: Visit): void {
    if (this.#low.get(id) !== this.#index.get(id)) return;
    const members = this.#stack.splice(this.#stack.lastIndexOf(id));
    for (const member of members) this.#onStack.delete(member);
    if (members.length === 1 && !next.includes(id)) return;
    const least = members.reduce((a, b) => (a < b ? a : b));
    for (const member of members) this.ringOf.set(member, least);
  }
}

function settle(graph: WorkingGraph, reached: ReadonlyMap<ArtifactId, readonly ArtifactId[]>): void {
  const { ringOf } = new Rings(reached, (id) => isThere(graph, id));
  for (const id of reached.keys()) {
    const derived = graph.find(id)?.derived;
    const ring = ringOf.get(id);
    if (!derived || derived.ring === ring) continue;
    const { ring: _, ...rest } = derived;
    graph.setDerived(id, ring === undefined ? rest : { ...rest, ring });
  }
}

/** Where membership may have changed: `edges` came or went; of `touched` some may have come to be active, or ceased to be. */
export function settleRings(graph: WorkingGraph, edges: readonly Edge[], touched: readonly ArtifactId[]): void {
  const starts = new Set<ArtifactId>();
  for (const { from, verb, to } of edges) if (isRingVerb(verb)) starts.add(from).add(to);
  for (const id of touched) {
    const [before, after] = [graph.before(id)?.artifact, graph.find(id)?.artifact];
    if (!after || (!leadsUp(after) && graph.find(id)?.derived.ring === undefined)) continue;
    if ((before !== undefined && isActive(before)) !== isActive(after)) starts.add(id);
  }
  if (starts.size > 0) settle(graph, reachedFrom(graph, starts));
}

/** Every ring from scratch. */
export function settleAllRings(graph: WorkingGraph): void {
  const rows = graph.ids().flatMap((id) => {
    const node = graph.find(id);
    return node && (leadsUp(node.artifact) || node.derived.ring !== undefined) ? [id] : [];
  });
  settle(graph, new Map(rows.map((id) => [id, above(graph, id)])));
}
