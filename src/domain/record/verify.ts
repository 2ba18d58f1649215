/** Checks a chain of entries with nothing but the entries: names the first break, says what it cannot know. */
import type { ArtifactId, Hash } from '../trace/artifact';
import { hashOf } from './canonical';
import { emptyHead, headAfter, sealed, type Entry, type Head, type State } from './entry';
import { addUp } from './sums';

export type Break =
  | 'seq-not-next'
  | 'prev-does-not-match'
  | 'state-does-not-match-its-hash'
  | 'before-does-not-match'
  | 'sums-do-not-add-up'
  | 'hash-does-not-match';
export type Verified =
  | { readonly ok: true; readonly head: Head; readonly states: ReadonlyMap<ArtifactId, State> }
  | { readonly ok: false; readonly seq: number; readonly break: Break; readonly artifact?: ArtifactId };

interface Known {
  readonly hash: Hash;
  readonly seq: number;
  readonly state: State;
}

const broken = (seq: number, why: Break, artifact?: ArtifactId): Verified => ({
  ok: false,
  seq,
  break: why,
  ...(artifact === undefined ? {} : { artifact }),
});

/**
 * Entries from the first on, in order; `hashes` are those stored beside them, where known. A record cut at its end is a valid older
 * record: compare `head` with one you trust.
 */
export const verifyChain = (entries: readonly Entry[], hashes?: readonly Hash[]): Verified => {
  const known = new Map<ArtifactId, Known>();
  let head = emptyHead;
  for (const [index, entry] of entries.entries()) {
    if (entry.seq !== head.seq + 1) return broken(entry.seq, 'seq-not-next');
    if (entry.prev !== head.hash) return broken(entry.seq, 'prev-does-not-match');
    for (const c of entry.changes) {
      const before = known.get(c.id);
      if (hashOf(c.state) !== c.after || c.state.artifact.id !== c.id) return broken(entry.seq, 'state-does-not-match-its-hash', c.id);
      if (c.before !== (before?.hash ?? null) || c.previous !== (before?.seq ?? 0)) return broken(entry.seq, 'before-does-not-match', c.id);
    }
    const sums = addUp(
      head.sums,
      entry.changes.map((c) => ({ before: known.get(c.id)?.state, after: c.state })),
    );
    if (hashOf(sums) !== hashOf(entry.sums)) return broken(entry.seq, 'sums-do-not-add-up');
    for (const c of entry.changes) known.set(c.id, { hash: c.after, seq: entry.seq, state: c.state });
    const { hash } = sealed(entry);
    if (hashes && hashes[index] !== hash) return broken(entry.seq, 'hash-does-not-match');
    head = headAfter(entry, hash);
  }
  return { ok: true, head, states: new Map([...known].map(([id, k]) => [id, k.state])) };
};
