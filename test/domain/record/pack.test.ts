/** Packs of a baseline: what they hold is what was said then, all of it, or they are none. */
import { afterEntries, packsOf, rowsInPack, Wholeness, type Rows } from '../../../src/domain/record/pack';
import type { Entry, Row } from '../../../src/domain/record/entry';
import { hash } from '../../../src/domain/trace/artifact';
import { aState, aRecord } from '../../build/an-entry';
import { anArtifact } from '../../build/an-artifact';

const requirement = (id: string, summary = `Requirement ${id}`) =>
  aState(anArtifact('SWREQ', id, { summary, project: '10', links: { allocated_to: ['S'] } }));
const system = aState(
  anArtifact('SYSTEM', 'S', { project: '10', backlinks: { allocated_to: Array.from({ length: 9 }, (_, n) => `R${n + 1}`) } }),
);
const nine = Array.from({ length: 9 }, (_, n) => requirement(`R${n + 1}`));
const { entries } = aRecord([[system, ...nine], [requirement('R1', 'Changed')]]);
const [first, second] = entries as readonly [Entry, Entry];
const rowsAfter = (...some: readonly Entry[]): Rows => afterEntries(new Map(), some);

const wholeOf = (rows: readonly Row[], entry: Entry): boolean => {
  const whole = new Wholeness();
  for (const row of rows) whole.take([row]);
  return whole.isOf(entry);
};

describe('Packs', () => {
  const rows = [...rowsAfter(first).values()];
  const packs = packsOf(rows, 1_500);

  test('hold every row once, in order, as many as fit', () => {
    expect(packs.length).toBeGreaterThan(2);
    expect(packs.flatMap(({ hash: name, text }) => rowsInPack(name, text))).toEqual(rows);
    expect(packs.map((pack) => rowsInPack(pack.hash, pack.text)?.length)).toEqual(packs.map((pack) => pack.rows));
  });
  test('are named by what they hold, so the same rows are the same packs', () => {
    expect(packsOf(rows, 1_500)).toEqual(packs);
    expect(packsOf([...rowsAfter(first, second).values()], 1_500)[0]?.hash).not.toBe(packs[0]?.hash);
  });
  test('are none where a letter was changed, or where a state does not match its own hash', () => {
    const [pack] = packs;
    if (!pack) throw new Error('nothing packed');
    expect(rowsInPack(pack.hash, pack.text.replace('Requirement R1', 'Requirement R0'))).toBeUndefined();
    const [forged] = packsOf([{ ...(rows[0] as Row), hash: hash('f'.repeat(64)) }], 1_500);
    expect(forged && rowsInPack(forged.hash, forged.text)).toBeUndefined();
  });
});

describe('Rows are whole', () => {
  const now = [...rowsAfter(first, second).values()];
  test('where they add up to what the entry counted, whatever comes twice', () => {
    expect(wholeOf([...rowsAfter(first).values()], first)).toBe(true);
    expect(wholeOf([...now, ...now], second)).toBe(true);
  });
  test('and not where one is missing, or one is younger than the entry', () => {
    expect(wholeOf(now.slice(1), second)).toBe(false);
    expect(wholeOf(now.slice(0, -1), second)).toBe(false);
    expect(wholeOf(now, first)).toBe(false);
  });
  test('nor where a tombstone is missing, which nothing counts but something is linked to', () => {
    const stub = aState(anArtifact('', 'gone', { kinds: [], gone: true }));
    const linked = aState(anArtifact('SWREQ', 'L', { links: { derives_from: ['gone'] } }));
    const [only] = aRecord([[linked, stub]]).entries as readonly [Entry];
    const rows = [...rowsAfter(only).values()];
    expect(wholeOf(rows, only)).toBe(true);
    expect(
      wholeOf(
        rows.filter(({ state }) => !state.artifact.gone),
        only,
      ),
    ).toBe(false);
  });
});
