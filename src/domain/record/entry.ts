/**
 * The record: an append-only chain of entries. Each holds what changed, hash before and after, the new state in full, the running totals
 * after it and the hash of the entry before it, so that the whole can be checked offline with nothing but SHA-256.
 */
import type { Artifact, ArtifactId, Hash, Instant, Person } from '../trace/artifact';
import type { Derived } from '../trace/facts';
import type { Gap } from '../rules/rule';
import { canonical, hashOf, hashText } from './canonical';
import { addUp, noSums, type Sums } from './sums';

/** What is known of one artifact at one point of the record. */
export interface State {
  readonly artifact: Artifact;
  readonly derived: Derived;
  readonly gaps: readonly Gap[];
}

export interface Change {
  readonly id: ArtifactId;
  /** Sequence of the entry that changed this artifact last; 0 for the first time. An artifact's history is a chain of gets. */
  readonly previous: number;
  readonly before: Hash | null;
  readonly after: Hash;
  readonly state: State;
}

/** A person's account, or the app itself where it only re-reads Jira. */
export type Actor = Person | 'app';

export interface Entry {
  readonly format: 'plumbline.entry/1';
  readonly product: string;
  readonly seq: number;
  readonly prev: Hash | null;
  readonly at: Instant;
  readonly actor: Actor;
  readonly act: string;
  readonly reason?: string;
  /** What the act itself decided, beyond artifacts: settings, roles. */
  readonly detail?: Readonly<Record<string, unknown>>;
  readonly changes: readonly Change[];
  readonly sums: Sums;
}

/** Where the record ends. `seq` 0 and no hash before the first entry. */
export interface Head {
  readonly seq: number;
  readonly hash: Hash | null;
  readonly sums: Sums;
  /** When the last entry was written. */
  readonly at?: Instant;
}
export const emptyHead: Head = { seq: 0, hash: null, sums: noSums };

/** A state as it stands in the record, with the entry it came from. */
export interface Row {
  readonly seq: number;
  readonly hash: Hash;
  readonly state: State;
}

export interface Draft {
  readonly product: string;
  readonly at: Instant;
  readonly actor: Actor;
  readonly act: string;
  readonly reason?: string;
  readonly detail?: Readonly<Record<string, unknown>>;
  /** The row as it stood, and the state to come. States equal to their row are left out. */
  readonly states: readonly { readonly row: Row | undefined; readonly next: State }[];
}

/** The entry after `head`, or undefined when nothing would change (law 4: an unchanged issue appends nothing). */
export const nextEntry = (head: Head, draft: Draft): Entry | undefined => {
  const changed = draft.states.flatMap(({ row, next }) => {
    const after = hashOf(next);
    return row?.hash === after ? [] : [{ row, next, after }];
  });
  if (changed.length === 0 && draft.detail === undefined) return undefined;
  return {
    format: 'plumbline.entry/1',
    product: draft.product,
    seq: head.seq + 1,
    prev: head.hash,
    at: draft.at,
    actor: draft.actor,
    act: draft.act,
    ...(draft.reason === undefined ? {} : { reason: draft.reason }),
    ...(draft.detail === undefined ? {} : { detail: draft.detail }),
    changes: changed.map(({ row, next, after }) => ({
      id: next.artifact.id,
      previous: row?.seq ?? 0,
      before: row?.hash ?? null,
      after,
      state: next,
    })),
    sums: addUp(
      head.sums,
      changed.map(({ row, next }) => ({ before: row?.state, after: next })),
    ),
  };
};

/** The entry's bytes and its hash: one canonical text, hashed before any splitting or compression. */
export const sealed = (entry: Entry): { readonly text: string; readonly hash: Hash } => {
  const text = canonical(entry);
  return { text, hash: hashText(text) };
};

export const headAfter = (entry: Entry, hash: Hash): Head => ({ seq: entry.seq, hash, sums: entry.sums, at: entry.at });

export const rowsOf = (entry: Entry): readonly Row[] => entry.changes.map((c) => ({ seq: entry.seq, hash: c.after, state: c.state }));
