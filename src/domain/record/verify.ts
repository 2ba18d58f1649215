/** Checks a record at hand: names the first break, says what it cannot know. */
import type { ArtifactId, Hash } from '../trace/artifact';
import { ChainCheck, type Broken } from './chain-check';
import type { Entry, Head, State } from './entry';

export type Verified =
  { readonly ok: true; readonly head: Head; readonly states: ReadonlyMap<ArtifactId, State> } | ({ readonly ok: false } & Broken);

/**
 * Entries from the first on, in order; `hashes` are those stored beside them, where known. A record cut at its end is a valid older
 * record: compare `head` with one you trust.
 */
export const verifyChain = (entries: readonly Entry[], hashes?: readonly Hash[]): Verified => {
  const chain = new ChainCheck();
  for (const [index, entry] of entries.entries()) {
    const broken = chain.take(entry, hashes?.[index]);
    if (broken) return { ok: false, ...broken };
  }
  return { ok: true, head: chain.head, states: chain.states() };
};
