/** Entries of a record for tests: each says which artifacts change, the rest follows. */
import {
  emptyHead,
  headAfter,
  nextEntry,
  rowsOf,
  sealed,
  type Draft,
  type Entry,
  type Head,
  type Row,
  type State,
} from '../../src/domain/record/entry';
import type { Gap } from '../../src/domain/rules/rule';
import { person, type Artifact, type ArtifactId, type Hash } from '../../src/domain/trace/artifact';
import { NOW } from './a-graph';

export const aState = (artifact: Artifact, gaps: readonly Gap[] = []): State => ({
  artifact,
  derived: { effectiveClass: 'C', classFrom: undefined, onRing: false },
  gaps,
});

export const aGap = (subject: ArtifactId, said: Partial<Gap> = {}): Gap => ({
  rule: 'REQ-03',
  subject,
  class: 'C',
  severity: 'to-resolve',
  firstSeen: NOW,
  state: { is: 'open' },
  facts: {},
  ...said,
});

export interface Record62304 {
  readonly entries: readonly Entry[];
  readonly hashes: readonly Hash[];
  readonly head: Head;
}

/** One entry for each list of states, over each other. Lists that change nothing leave no entry. */
export const aRecord = (lists: readonly (readonly State[])[], more: Partial<Draft> = {}): Record62304 => {
  const rows = new Map<ArtifactId, Row>();
  const entries: Entry[] = [];
  const hashes: Hash[] = [];
  let head = emptyHead;
  for (const list of lists) {
    const states = list.map((next) => ({ row: rows.get(next.artifact.id), next }));
    const entry = nextEntry(head, { product: 'P', at: NOW, actor: person('acc-dev'), act: 'read', states, ...more });
    if (!entry) continue;
    const { hash } = sealed(entry);
    entries.push(entry);
    hashes.push(hash);
    head = headAfter(entry, hash);
    for (const row of rowsOf(entry)) rows.set(row.state.artifact.id, row);
  }
  return { entries, hashes, head };
};
