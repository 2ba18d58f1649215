/**
 * The trace as the engine sees it, whole or in part. In part: whatever is touched but neither loaded nor known to be absent is collected in
 * `missing`; the caller loads it and runs the same computation again until nothing is missing. Changes lie over the loaded rows until
 * they are kept or taken back, so a run over too little leaves no trace.
 */
import type { Gap, Step } from '../rules/rule';
import { type Artifact, type ArtifactId, type Instant, type SafetyClass, instant } from './artifact';
import { type Derived, type Facts, factsOf } from './facts';
import { SAME_AS, keyRowsOf } from './key-rows';
import { tombstone } from './links';
import { PRODUCT, productArtifact, productByDefault } from './product-node';
import { same } from './same';
import { SignedWorth } from './signed-worth';

/** One row of the store: what an artifact says, what follows, and what is missing. */
export interface TraceNode {
  readonly artifact: Artifact;
  readonly derived: Derived;
  readonly gaps: readonly Gap[];
}

/** What holds for the gone and for what was never judged. */
export const UNDERIVED: Derived = { effectiveClass: 'C', classFrom: undefined, onRing: false };

export interface GraphOptions {
  /** All rows of the software product are loaded: an unknown id is absent, not missing. */
  readonly whole?: boolean;
  /** Class of a software system that states none; C by 4.3.g. */
  readonly unrated?: SafetyClass;
  /** The team has classes approved: a lower one counts only once it was signed (corrections 3). */
  readonly classIsSigned?: boolean;
}

type Ends = ReadonlyMap<string, readonly ArtifactId[]>;
const none: readonly ArtifactId[] = [];

/** One place of the graph: what was loaded, and what this run says instead. */
class Slot {
  row: TraceNode | undefined = undefined;
  over: TraceNode | undefined = undefined;
  unjudged = false;
  constructor(readonly id: ArtifactId) {}
}

export class WorkingGraph {
  readonly missing = new Set<ArtifactId>();
  readonly whole: boolean;
  readonly unrated: SafetyClass;
  readonly classIsSigned: boolean;
  /** Of artifacts of this graph. */
  readonly worth = new SignedWorth();
  readonly #slots = new Map<ArtifactId, Slot>();
  readonly #absent = new Set<ArtifactId>();
  #touched: Slot[] = [];
  readonly #ends = new WeakMap<Artifact, Ends>();
  readonly #keys = new WeakMap<Artifact, readonly ArtifactId[]>();
  #now: Instant = instant('');

  constructor({ whole = false, unrated = 'C', classIsSigned = false }: GraphOptions = {}) {
    this.whole = whole;
    this.unrated = unrated;
    this.classIsSigned = classIsSigned;
  }

  /** Puts a stored row in; without `derived` it is an artifact not judged yet, always part of the next result. */
  load(artifact: Artifact, derived?: Derived, gaps: readonly Gap[] = []): void {
    const slot = this.#slot(artifact.id);
    slot.row = { artifact, derived: derived ?? UNDERIVED, gaps };
    if (derived === undefined) slot.unjudged = true;
    this.missing.delete(artifact.id);
  }

  /** The store has no such row. */
  absent(id: ArtifactId): void {
    this.#absent.add(id);
    this.missing.delete(id);
  }

  find(id: ArtifactId): TraceNode | undefined {
    const slot = this.#slots.get(id);
    const known = slot && (slot.over ?? slot.row);
    if (known) return known;
    if (!this.whole && !this.#absent.has(id)) this.missing.add(id);
    else if (id === PRODUCT) return { artifact: productArtifact([]), derived: productByDefault(this.unrated), gaps: [] };
    return undefined;
  }

  /** The row as loaded, before anything of this run. */
  before(id: ArtifactId): TraceNode | undefined {
    return this.#slots.get(id)?.row;
  }

  /** True where an unknown id may still be in the store. */
  awaits(id: ArtifactId): boolean {
    return this.missing.has(id);
  }

  ids(): readonly ArtifactId[] {
    const ids: ArtifactId[] = [];
    for (const { id, row, over } of this.#slots.values()) if (row ?? over) ids.push(id);
    return ids;
  }

  /** How many rows there are, and how many of them this run touched. */
  get size(): number {
    return this.#slots.size;
  }
  get touchedCount(): number {
    return this.#touched.length;
  }

  follow(id: ArtifactId, step: Step): readonly ArtifactId[] {
    const node = this.find(id);
    return node ? this.followFrom(node.artifact, step) : none;
  }

  /** From an artifact of this graph that the caller has at hand. */
  followFrom(artifact: Artifact, step: Step): readonly ArtifactId[] {
    if (step.verb === SAME_AS && step.way === 'out') return this.keyRowsOf(artifact);
    if (artifact.links.length + artifact.backlinks.length <= few) return endsAlong(artifact, step);
    return this.#endsOf(artifact).get(endName(step)) ?? none;
  }

  /** What is not there reads as gone. */
  facts(id: ArtifactId): Facts {
    const node = this.find(id);
    return node ? this.factsFrom(node) : factsOf(tombstone(id), UNDERIVED, this.#now, this.worth);
  }

  /** Of a row of this graph that the caller has at hand. */
  factsFrom({ artifact, derived }: TraceNode): Facts {
    return factsOf(artifact, derived, this.#now, this.worth);
  }

  /** Begins a run at an instant: forgets what an unfinished run changed and what it missed. */
  begin(now: Instant): void {
    this.#forget();
    this.missing.clear();
    this.#now = now;
  }

  put(artifact: Artifact): void {
    const node = this.find(artifact.id);
    this.#lay({ artifact, derived: node?.derived ?? UNDERIVED, gaps: node?.gaps ?? [] });
  }

  setDerived(id: ArtifactId, derived: Derived): void {
    const node = this.find(id);
    if (node) this.#lay({ artifact: node.artifact, derived, gaps: node.gaps });
  }

  setGaps(id: ArtifactId, gaps: readonly Gap[]): void {
    const node = this.find(id);
    if (node) this.#lay({ artifact: node.artifact, derived: node.derived, gaps });
  }

  /** Ids touched by this run, whether or not they differ in the end. */
  touched(): readonly ArtifactId[] {
    return this.#touched.map(({ id }) => id);
  }

  /**
   * Keeps this run's changes and returns the rows that differ from those loaded. After a full check, rows that were never judged before are
   * among them even where nothing differs.
   */
  keep(fullCheck = false): ReadonlyMap<ArtifactId, TraceNode> {
    const changed = new Map<ArtifactId, TraceNode>();
    for (const slot of this.#touched) {
      const { id, row, over, unjudged } = slot;
      if (!over || (!unjudged && same(row, over))) continue;
      slot.row = over;
      slot.unjudged = false;
      changed.set(id, over);
    }
    this.#forget();
    for (const slot of fullCheck ? this.#slots.values() : []) {
      if (!slot.unjudged || !slot.row) continue;
      slot.unjudged = false;
      changed.set(slot.id, slot.row);
    }
    return changed;
  }

  /** Rows of the keys that an artifact of this graph has by its words. */
  keyRowsOf(artifact: Artifact): readonly ArtifactId[] {
    let rows = this.#keys.get(artifact);
    if (!rows) this.#keys.set(artifact, (rows = keyRowsOf(artifact)));
    return rows;
  }

  #slot(id: ArtifactId): Slot {
    let slot = this.#slots.get(id);
    if (!slot) this.#slots.set(id, (slot = new Slot(id)));
    return slot;
  }

  #lay(node: TraceNode): void {
    const slot = this.#slot(node.artifact.id);
    if (!slot.over) this.#touched.push(slot);
    slot.over = node;
  }

  #forget(): void {
    for (const slot of this.#touched) {
      slot.over = undefined;
      if (!slot.row) this.#slots.delete(slot.id);
    }
    this.#touched = [];
  }

  #endsOf(artifact: Artifact): Ends {
    let ends = this.#ends.get(artifact);
    if (!ends) this.#ends.set(artifact, (ends = endsOf(artifact)));
    return ends;
  }
}

/** Up to so many links, looking through them is cheaper than an index. */
const few = 24;

function endsAlong(artifact: Artifact, { verb, way }: Step): readonly ArtifactId[] {
  let ends: ArtifactId[] | undefined;
  if (way === 'out') {
    for (const link of artifact.links) if (verb === '*' || link.verb === verb) ends = withEnd(ends, link.to);
  } else for (const link of artifact.backlinks) if (verb === '*' || link.verb === verb) ends = withEnd(ends, link.from);
  return ends ?? none;
}

/** Each end once. */
function withEnd(ends: ArtifactId[] | undefined, id: ArtifactId): ArtifactId[] {
  if (!ends) return [id];
  if (!ends.includes(id)) ends.push(id);
  return ends;
}

const endName = (step: Step): string => `${step.way} ${step.verb}`;

function endsOf(artifact: Artifact): Ends {
  const sets = new Map<string, Set<ArtifactId>>();
  const add = (step: Step, id: ArtifactId) => {
    const name = endName(step);
    const set = sets.get(name);
    if (set) set.add(id);
    else sets.set(name, new Set([id]));
  };
  for (const { verb, to } of artifact.links) for (const v of [verb, '*']) add({ verb: v, way: 'out' }, to);
  for (const { verb, from } of artifact.backlinks) for (const v of [verb, '*']) add({ verb: v, way: 'in' }, from);
  return new Map([...sets].map(([name, set]) => [name, [...set]]));
}
