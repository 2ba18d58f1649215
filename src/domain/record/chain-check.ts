/** Checks a chain of entries, one after the other, with nothing but the entries. */
import type { ArtifactId, Hash } from '../trace/artifact';
import { hashOf } from './canonical';
import { emptyHead, headAfter, sealed, type Change, type Entry, type Head, type State } from './entry';
import { addUp } from './sums';

export type Break =
  | 'seq-not-next'
  | 'prev-does-not-match'
  | 'state-does-not-match-its-hash'
  | 'before-does-not-match'
  | 'sums-do-not-add-up'
  | 'hash-does-not-match';

export interface Broken {
  readonly seq: number;
  readonly break: Break;
  readonly artifact?: ArtifactId;
}

interface Known {
  readonly hash: Hash;
  readonly seq: number;
  readonly state: State;
}

export class ChainCheck {
  readonly #known = new Map<ArtifactId, Known>();
  #head: Head = emptyHead;

  get head(): Head {
    return this.#head;
  }

  states(): ReadonlyMap<ArtifactId, State> {
    return new Map([...this.#known].map(([id, { state }]) => [id, state]));
  }

  /** The next entry; `stored` is the hash kept beside it, `own` the entry's own where the caller has it. Nothing is to be taken after a break. */
  take(entry: Entry, stored?: Hash, own: () => Hash = () => sealed(entry).hash): Broken | undefined {
    const { seq } = entry;
    if (seq !== this.#head.seq + 1) return { seq, break: 'seq-not-next' };
    if (entry.prev !== this.#head.hash) return { seq, break: 'prev-does-not-match' };
    for (const change of entry.changes) {
      const why = this.#breakOf(change);
      if (why) return { seq, break: why, artifact: change.id };
    }
    if (!this.#addsUp(entry)) return { seq, break: 'sums-do-not-add-up' };
    const hash = own();
    if (stored !== undefined && stored !== hash) return { seq, break: 'hash-does-not-match' };
    for (const { id, after, state } of entry.changes) this.#known.set(id, { hash: after, seq, state });
    this.#head = headAfter(entry, hash);
    return undefined;
  }

  #breakOf({ id, before, after, previous, state }: Change): Break | undefined {
    if (hashOf(state) !== after || state.artifact.id !== id) return 'state-does-not-match-its-hash';
    const known = this.#known.get(id);
    return before !== (known?.hash ?? null) || previous !== (known?.seq ?? 0) ? 'before-does-not-match' : undefined;
  }

  #addsUp({ changes, sums }: Entry): boolean {
    const counted = changes.map(({ id, state }) => ({ before: this.#known.get(id)?.state, after: state }));
    return hashOf(addUp(this.#head.sums, counted)) === hashOf(sums);
  }
}
