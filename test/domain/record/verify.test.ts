import { sealed, type Entry } from '../../../src/domain/record/entry';
import { hashOf } from '../../../src/domain/record/canonical';
import { verifyChain } from '../../../src/domain/record/verify';
import { artifactId, type Hash } from '../../../src/domain/trace/artifact';
import { aGap, aRecord, aState } from '../../build/an-entry';
import { anArtifact } from '../../build/an-artifact';

const requirement = aState(anArtifact('SWREQ', '1'), [aGap(artifactId('1'))]);
const verifiedOne = aState(anArtifact('SWREQ', '1', { backlinks: { verifies: ['2'] } }));
const test2 = aState(anArtifact('TEST', '2', { links: { verifies: ['1'] } }));
const { entries, hashes, head } = aRecord([[requirement], [test2], [verifiedOne]]);

/** The record with one entry rewritten; `resealed`: by somebody who also renews every hash from there on. */
const tampered = (n: number, change: (entry: Entry) => Entry): readonly Entry[] =>
  entries.map((entry, i) => (i === n ? change(entry) : entry));
const resealed = (forged: readonly Entry[]): readonly Entry[] => {
  let prev: Hash | null = null;
  return forged.map((entry) => {
    const next: Entry = { ...entry, prev };
    prev = sealed(next).hash;
    return next;
  });
};

describe('Checking a record', () => {
  test('passes one that is whole, and tells its head and its last states', () => {
    const checked = verifyChain(entries, hashes);
    expect(checked).toMatchObject({ ok: true, head: { seq: 3, hash: hashes[2] } });
    expect(checked.ok && [...checked.states.values()]).toEqual([verifiedOne, test2]);
    expect(verifyChain([])).toMatchObject({ ok: true, head: { seq: 0, hash: null } });
  });

  test('takes one that was cut at its end for a valid older one, to be told by its head alone', () => {
    const checked = verifyChain(entries.slice(0, 2), hashes.slice(0, 2));
    expect(checked.ok && checked.head).not.toEqual(head);
    expect(checked).toMatchObject({ ok: true, head: { seq: 2 } });
  });

  const forged: readonly (readonly [string, readonly Entry[], object])[] = [
    ['an entry left out', entries.filter((_, n) => n !== 1), { seq: 3, break: 'seq-not-next' }],
    ['entries in another order', [entries[0], entries[2], entries[1]].flatMap((e) => e ?? []), { seq: 3, break: 'seq-not-next' }],
    ['another reason for a decision', tampered(1, (e) => ({ ...e, reason: 'Forged.' })), { seq: 3, break: 'prev-does-not-match' }],
    ['another person', tampered(0, (e) => ({ ...e, actor: 'app' })), { seq: 2, break: 'prev-does-not-match' }],
    [
      'another text of a requirement',
      tampered(1, (e) => ({
        ...e,
        changes: e.changes.map((c) => ({ ...c, state: aState(anArtifact('TEST', '2', { summary: 'Forged' })) })),
      })),
      { seq: 2, break: 'state-does-not-match-its-hash', artifact: '2' },
    ],
    [
      'a state under the name of another artifact',
      tampered(1, (e) => ({ ...e, changes: e.changes.map((c) => ({ ...c, id: artifactId('9') })) })),
      { seq: 2, break: 'state-does-not-match-its-hash', artifact: '9' },
    ],
    [
      'another history of an artifact',
      tampered(2, (e) => ({ ...e, changes: e.changes.map((c) => ({ ...c, before: hashOf('forged') })) })),
      { seq: 3, break: 'before-does-not-match', artifact: '1' },
    ],
    [
      'another entry it came from',
      tampered(2, (e) => ({ ...e, changes: e.changes.map((c) => ({ ...c, previous: 2 })) })),
      { seq: 3, break: 'before-does-not-match' },
    ],
    [
      'fewer gaps in the totals',
      resealed(tampered(0, (e) => ({ ...e, sums: { ...e.sums, open: {} } }))),
      { seq: 1, break: 'sums-do-not-add-up' },
    ],
  ];
  test.each(forged)('finds %s, and says where', (_, record, found) => {
    expect(verifyChain(record)).toMatchObject({ ok: false, ...found });
  });

  test('finds a forged last entry by the hash stored beside it', () => {
    const last = tampered(2, (e) => ({ ...e, reason: 'Forged.' }));
    expect(verifyChain(last)).toMatchObject({ ok: true });
    expect(verifyChain(last, hashes)).toEqual({ ok: false, seq: 3, break: 'hash-does-not-match' });
  });

  test('finds a record rewritten from some entry on by a head that is known from elsewhere', () => {
    const rewritten = verifyChain(resealed(tampered(1, (e) => ({ ...e, reason: 'Forged.' }))));
    expect(rewritten).toMatchObject({ ok: true });
    expect(rewritten.ok && rewritten.head.hash).not.toBe(head.hash);
  });
});
