/**
 * Effective class (4.3.d, 4.3.f, 4.3.g): a software system its own, else C; parts the highest of their parents, an own higher class at once,
 * an own lower class only with a written rationale, or, where the team asks for approval, only once it was signed (corrections 3); everything else the highest of what gives it a class, else the product's. Whatever
 * lies on or below a ring of class-giving links is class C until the ring is opened.
 */
import { approvedClass } from '../evidence/approval';
import { highestClass, rank } from '../standard/severity-class';
import type { Artifact, ArtifactId, SafetyClass } from './artifact';
import { CLASSED_KINDS, DEPENDENT_STEPS, sourcesOf } from './class-sources';
import { type Derived, isActive, ownClass } from './facts';
import { isKeyRow } from './key-rows';
import { PRODUCT, SYSTEM_OF, isSystemOf, productByDefault } from './product-node';
import { type TraceNode, UNDERIVED, type WorkingGraph } from './trace-graph';

export interface Giver {
  readonly id: ArtifactId;
  readonly class: SafetyClass;
  readonly onRing: boolean;
}

/** The active artifacts that give `id` its class, by id; undefined while one of them is not loaded. */
export function giversOf(graph: WorkingGraph, id: ArtifactId): readonly Giver[] | undefined {
  const taker = graph.find(id)?.artifact;
  const givers = new Map<ArtifactId, Giver>();
  let complete = !graph.awaits(id);
  for (const source of taker && !taker.gone ? sourcesOf(taker.kinds) : []) {
    for (const other of graph.follow(id, source)) {
      const node = graph.find(other);
      if (graph.awaits(other)) complete = false;
      if (node && isActive(node.artifact) && node.artifact.kinds.some((kind) => source.kinds.includes(kind)))
        givers.set(other, giver(node));
    }
  }
  if (!complete) return undefined;
  return givers.size < 2 ? [...givers.values()] : [...givers.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

const giver = ({ artifact, derived }: TraceNode): Giver => ({ id: artifact.id, class: derived.effectiveClass, onRing: derived.onRing });

/** Who may take a class from `id`: those whose kinds look along a link that ends there. */
export function dependentsOf(graph: WorkingGraph, id: ArtifactId): readonly ArtifactId[] {
  const found = new Set<ArtifactId>();
  for (const step of DEPENDENT_STEPS) {
    for (const other of graph.follow(id, step)) {
      const kinds = graph.find(other)?.artifact.kinds ?? [];
      if (sourcesOf(kinds).some((source) => source.verb === step.verb && source.way !== step.way)) found.add(other);
    }
  }
  return [...found];
}

/** The highest class, the least id among equals, so that no order of links shows. */
export const highest = (givers: readonly Giver[]): Giver | undefined =>
  givers.reduce<Giver | undefined>((top, next) => (top && rank[top.class] >= rank[next.class] ? top : next), undefined);

/** Undefined while something it depends on is not loaded. */
export function deriveClass(graph: WorkingGraph, id: ArtifactId, closesRing: boolean): Derived | undefined {
  if (id === PRODUCT) return deriveProduct(graph);
  if (isKeyRow(id)) return UNDERIVED;
  const node = graph.find(id);
  const givers = node && giversOf(graph, id);
  return givers && deriveFrom(graph, node, givers, closesRing);
}

function deriveFrom(graph: WorkingGraph, node: TraceNode, givers: readonly Giver[], closesRing: boolean): Derived | undefined {
  const { artifact } = node;
  if (artifact.gone) return UNDERIVED;
  const own = artifact.kinds.some((kind) => CLASSED_KINDS.includes(kind)) ? classStated(graph, artifact) : undefined;
  if (artifact.kinds.includes('SYSTEM'))
    return own && counts(graph, artifact, own) ? plain(own, artifact.id) : productByDefault(graph.unrated);
  if (closesRing || givers.some((each) => each.onRing)) return onRing;
  const top = highest(givers);
  if (own && (!top || rank[own] >= rank[top.class] || mayLower(graph, artifact))) return plain(own, artifact.id);
  return top ? plain(top.class, top.id) : fromProduct(graph);
}

const onRing: Derived = { effectiveClass: 'C', classFrom: undefined, onRing: true };

/** Its own; where approval is asked for, never below the one approved last. */
function classStated({ classIsSigned }: WorkingGraph, artifact: Artifact): SafetyClass | undefined {
  const own = ownClass(artifact.stated);
  const approved = classIsSigned ? approvedClass(artifact) : undefined;
  return own && approved ? highestClass([own, approved]) : own;
}

/** Of a software system: until a class was approved, only what is no lower than the class by default (4.3.g). */
const counts = ({ classIsSigned, unrated }: WorkingGraph, artifact: Artifact, own: SafetyClass): boolean =>
  !classIsSigned || approvedClass(artifact) !== undefined || rank[own] >= rank[unrated];

/** 4.3.d asks a written rationale for a class below the parent's. */
const mayLower = ({ classIsSigned }: WorkingGraph, artifact: Artifact): boolean =>
  classIsSigned ? approvedClass(artifact) !== undefined : (artifact.stated['classRationale'] ?? '').trim() !== '';

const plain = (effectiveClass: SafetyClass, classFrom: ArtifactId): Derived => ({ effectiveClass, classFrom, onRing: false });

function fromProduct(graph: WorkingGraph): Derived | undefined {
  const product = graph.find(PRODUCT);
  if (graph.awaits(PRODUCT)) return undefined;
  return plain(product?.derived.effectiveClass ?? graph.unrated, PRODUCT);
}

function deriveProduct(graph: WorkingGraph): Derived | undefined {
  const systems = graph.follow(PRODUCT, { verb: SYSTEM_OF, way: 'in' }).map((id) => [id, graph.find(id)] as const);
  if (graph.awaits(PRODUCT) || systems.some(([id]) => graph.awaits(id))) return undefined;
  const active = systems.flatMap(([, node]) => (node && isActive(node.artifact) ? [giver(node)] : []));
  const top = highest(active.sort((a, b) => (a.id < b.id ? -1 : 1)));
  return top ? plain(top.class, top.id) : productByDefault(graph.unrated);
}

export interface ClassSeeds {
  /** Artifacts whose class may have changed. */
  readonly seeds: Iterable<ArtifactId>;
  /** Those among them that may have gained a giver: only they can close a ring. */
  readonly grown: ReadonlySet<ArtifactId>;
}

/**
 * Settles classes outward from the seeds and stops where nothing changes. Software systems first, then the product, so that everything after
 * sees the product's class as it is now. In a graph loaded in part, a changed product class does not spread beyond the seeds: the
 * caller re-judges the rest in slices.
 */
export function settleClasses(graph: WorkingGraph, { seeds, grown }: ClassSeeds): void {
  const all = new Set(seeds);
  let productMoved = all.delete(PRODUCT);
  const systems = [...all].filter((id) => isSystemOf(graph.find(id)?.artifact));
  const waiting = new Set(all);
  for (const id of systems) {
    waiting.delete(id);
    if (!update(graph, id, false)) continue;
    productMoved = true;
    dependentsOf(graph, id).forEach((each) => waiting.add(each));
  }
  if (productMoved) settleProduct(graph, waiting);
  spread(graph, waiting, grown);
}

function settleProduct(graph: WorkingGraph, waiting: Set<ArtifactId>): void {
  const before = graph.find(PRODUCT)?.derived.effectiveClass;
  update(graph, PRODUCT, false);
  if (!graph.whole || graph.find(PRODUCT)?.derived.effectiveClass === before) return;
  for (const id of graph.ids()) if (graph.find(id)?.derived.classFrom === PRODUCT) waiting.add(id);
}

function spread(graph: WorkingGraph, waiting: Set<ArtifactId>, grown: ReadonlySet<ArtifactId>): void {
  const rings = new Map<ArtifactId, boolean>();
  const closes = (id: ArtifactId): boolean => {
    let ring = rings.get(id);
    if (ring === undefined) rings.set(id, (ring = grown.has(id) && closesRing(graph, id)));
    return ring;
  };
  for (const id of waiting) {
    waiting.delete(id);
    if (update(graph, id, closes(id))) dependentsOf(graph, id).forEach((each) => waiting.add(each));
  }
}

/** True where class, source or ring membership changed. */
function update(graph: WorkingGraph, id: ArtifactId, closesRing: boolean): boolean {
  const after = deriveClass(graph, id, closesRing);
  return after !== undefined && set(graph, id, after);
}

function set(graph: WorkingGraph, id: ArtifactId, after: Derived): boolean {
  const before = graph.find(id)?.derived;
  if (before && sameDerived(before, after)) return false;
  // What else is derived stays.
  graph.setDerived(id, before?.ring === undefined && before?.result === undefined ? after : { ...before, ...after });
  return true;
}

const sameDerived = (a: Derived, b: Derived): boolean =>
  a === b || (a.effectiveClass === b.effectiveClass && a.classFrom === b.classFrom && a.onRing === b.onRing);

/** Can one climb from `id` by class-giving links back to `id`? Asked only where something hangs below. */
function closesRing(graph: WorkingGraph, id: ArtifactId): boolean {
  if (!DEPENDENT_STEPS.some((step) => graph.follow(id, step).length > 0)) return false;
  const seen = new Set<ArtifactId>();
  const climb = [id];
  for (let at = climb.pop(); at !== undefined; at = climb.pop()) {
    for (const { id: above } of giversOf(graph, at) ?? []) {
      if (above === id) return true;
      if (!seen.has(above)) climb.push(above);
      seen.add(above);
    }
  }
  return false;
}

/** Every class from scratch, roots first; what is left over lies on or below a ring. The reference settleClasses is held against. */
export function settleAll(graph: WorkingGraph): void {
  const ids = graph.ids().filter((id) => id !== PRODUCT);
  for (const id of ids) if (isSystemOf(graph.find(id)?.artifact)) update(graph, id, false);
  update(graph, PRODUCT, false);
  const open = new Map<ArtifactId, number>();
  const below = new Map<ArtifactId, ArtifactId[]>();
  for (const id of ids) {
    const givers = giversOf(graph, id) ?? [];
    open.set(id, givers.length);
    for (const { id: above } of givers) {
      const list = below.get(above);
      if (list) list.push(id);
      else below.set(above, [id]);
    }
  }
  const ready = ids.filter((id) => open.get(id) === 0);
  for (const id of ready) {
    open.delete(id);
    update(graph, id, false);
    for (const each of below.get(id) ?? []) {
      const left = (open.get(each) ?? 0) - 1;
      open.set(each, left);
      if (left === 0) ready.push(each);
    }
  }
  for (const id of open.keys()) set(graph, id, onRing);
}
