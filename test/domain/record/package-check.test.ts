import * as fc from 'fast-check';
import { canonical } from '../../../src/domain/record/canonical';
import type { Entry } from '../../../src/domain/record/entry';
import { sealed } from '../../../src/domain/record/entry';
import { PackageWriter } from '../../../src/domain/record/evidence-package';
import { PackageCheck, type Checked, type ExpectedHead } from '../../../src/domain/record/package-check';
import { breakWords } from '../../../src/domain/record/package-words';
import { artifactId, hash, type Hash } from '../../../src/domain/trace/artifact';
import { NOW } from '../../build/a-graph';
import { aPackage } from '../../build/a-package';
import { aGap, aRecord, aState } from '../../build/an-entry';
import { anArtifact } from '../../build/an-artifact';

const requirement = aState(anArtifact('SWREQ', '1', { summary: 'Stops \u2028 at 10 ml \u{1F489}' }), [aGap(artifactId('1'))]);
const test2 = aState(anArtifact('TEST', '2', { links: { verifies: ['1'] } }));
const verified = aState(anArtifact('SWREQ', '1', { backlinks: { verifies: ['2'] } }));
const record = aRecord([[requirement], [test2], [verified]]);
const lines = aPackage(record, { 'trace-matrix.txt': 'PUMP-1 | PUMP-2' });

const checked = (all: readonly string[], expected?: ExpectedHead): Checked => {
  const check = new PackageCheck(expected);
  for (const line of all) if (!check.take(line)) break;
  return check.end();
};
const head = (seq: number): ExpectedHead => ({ seq, hash: record.hashes[seq - 1] ?? hash('') });

/** The line at `n` with its value changed, written as the app would write it. */
const changed = (n: number, change: (line: Record<string, unknown>) => unknown): readonly string[] =>
  lines.map((line, i) => (i === n ? canonical(change(JSON.parse(line) as Record<string, unknown>)) : line));
const changedEntry = (n: number, change: (entry: Entry) => unknown): readonly string[] =>
  changed(n, (line) => ({ ...line, entry: change(line['entry'] as Entry) }));
/** By somebody who renews every hash and the digest from there on. */
const rewritten = (entries: readonly Entry[]): readonly string[] => {
  let prev: Hash | null = null;
  const chain = entries.map((entry) => {
    const next: Entry = { ...entry, prev };
    prev = sealed(next).hash;
    return next;
  });
  return aPackage({ entries: chain, hashes: [], head: { seq: chain.length, hash: prev, sums: record.head.sums } });
};

describe('An evidence package', () => {
  test('proves itself while it is as it was written, and says what it holds', () => {
    expect(checked(lines)).toEqual({
      ok: true,
      product: { id: 'P', name: 'Pump' },
      made: NOW,
      head: { seq: 3, hash: record.head.hash },
      artifacts: 2,
      documents: 1,
      headSeen: false,
    });
    expect(checked(lines, head(3))).toMatchObject({ ok: true, headSeen: true });
    expect(checked(lines, head(1))).toMatchObject({ ok: true, headSeen: true });
  });

  test('of a record without any entry proves itself, too', () => {
    expect(checked(aPackage(aRecord([])))).toMatchObject({ ok: true, head: { seq: 0, hash: null }, artifacts: 0 });
  });

  const forged: readonly (readonly [string, readonly string[], object])[] = [
    ['nothing at all', [], { break: 'is-no-package', line: 1 }],
    ['something else', ['{"a":1}'], { break: 'is-no-package', line: 1 }],
    ['another text than JSON', ['%PDF-1.7'], { break: 'is-no-package', line: 1 }],
    [
      'a format of later days',
      changed(0, (line) => ({ ...line, format: 'plumbline.evidence-package/9' })),
      { break: 'format-not-known', line: 1 },
    ],
    [
      'another product name',
      changed(0, (line) => ({ ...line, product: { id: 'P', name: 'Other' } })),
      { break: 'digest-does-not-match', line: 6 },
    ],
    ['a space more', lines.map((line, i) => (i === 2 ? line.replace(':', ': ') : line)), { break: 'line-is-not-canonical', line: 3 }],
    [
      'a key twice',
      lines.map((line, i) => (i === 2 ? line.replace('{', '{"is":"entry",') : line)),
      { break: 'line-is-not-canonical', line: 3 },
    ],
    ['a line of no kind', changed(2, (line) => ({ ...line, is: 'pack' })), { break: 'line-not-known', line: 3 }],
    ['a line that is none', lines.map((line, i) => (i === 2 ? '' : line)), { break: 'line-not-known', line: 3 }],
    ['an entry without changes', changedEntry(2, ({ changes: _changes, ...rest }) => rest), { break: 'line-not-known', line: 3 }],
    ['an entry left out', lines.filter((_, i) => i !== 2), { break: 'seq-not-next', line: 3, seq: 3 }],
    ['the last entry left out', lines.filter((_, i) => i !== 3), { break: 'document-of-no-entry', line: 4, document: 'trace-matrix.txt' }],
    ['an entry twice', lines.flatMap((line, i) => (i === 2 ? [line, line] : [line])), { break: 'seq-not-next', line: 4, seq: 2 }],
    ['two entries in another order', [0, 2, 1, 3, 4, 5].map((i) => lines[i] ?? ''), { break: 'seq-not-next', line: 2, seq: 2 }],
    ['another person', changedEntry(1, (entry) => ({ ...entry, actor: 'acc-other' })), { break: 'hash-does-not-match', line: 2, seq: 1 }],
    ['another reason', changedEntry(2, (entry) => ({ ...entry, reason: 'Forged.' })), { break: 'hash-does-not-match', line: 3, seq: 2 }],
    [
      'another time',
      changedEntry(3, (entry) => ({ ...entry, at: '2030-01-01T00:00:00.000Z' })),
      { break: 'hash-does-not-match', line: 4, seq: 3 },
    ],
    [
      'another text of an item',
      changedEntry(1, (entry) => ({ ...entry, changes: entry.changes.map((c) => ({ ...c, state: test2 })) })),
      { break: 'state-does-not-match-its-hash', line: 2, seq: 1, artifact: '1' },
    ],
    [
      'another history of an item',
      changedEntry(3, (entry) => ({ ...entry, changes: entry.changes.map((c) => ({ ...c, previous: 0 })) })),
      { break: 'before-does-not-match', line: 4, seq: 3, artifact: '1' },
    ],
    [
      'fewer gaps in the totals',
      changedEntry(1, (entry) => ({ ...entry, sums: { open: {}, restricted: {} } })),
      { break: 'sums-do-not-add-up', line: 2, seq: 1 },
    ],
    [
      'another hash beside an entry',
      changed(3, (line) => ({ ...line, hash: 'f'.repeat(64) })),
      { break: 'hash-does-not-match', line: 4, seq: 3 },
    ],
    [
      'another text of a document',
      changed(4, (line) => ({ ...line, text: 'PUMP-1 | PUMP-3' })),
      { break: 'document-does-not-match-its-hash', line: 5, document: 'trace-matrix.txt' },
    ],
    [
      'a document under another name',
      changed(4, (line) => ({ ...line, name: 'soup-list.txt' })),
      { break: 'digest-does-not-match', line: 6 },
    ],
    ['a document left out', lines.filter((_, i) => i !== 4), { break: 'lines-are-missing', line: 5 }],
    ['another digest', changed(5, (line) => ({ ...line, digest: 'f'.repeat(64) })), { break: 'digest-does-not-match', line: 6 }],
    ['the end cut off', lines.slice(0, 5), { break: 'is-cut-short', line: 5 }],
    ['more behind the end', [...lines, lines[4] ?? ''], { break: 'goes-on-after-its-end', line: 7 }],
    [
      'entries cut off and closed again under the old first line',
      ((writer) => [
        writer.header({ id: 'P', name: 'Pump' }, NOW, record.head),
        ...record.entries.slice(0, 2).map((entry) => writer.entry(entry)),
        writer.end(),
      ])(new PackageWriter()).map((line) => line.slice(0, -1)),
      { break: 'does-not-end-where-it-says', line: 4, seq: 2 },
    ],
  ];
  test.each(forged)('with %s is named broken, with the place', (_, all, found) => {
    const result = checked(all);
    expect(result).toMatchObject({ ok: false, ...found });
    if (!result.ok) expect(breakWords[result.break].de).not.toBe(breakWords[result.break].en);
  });

  test('that was cut and closed again is found by a head that is known', () => {
    const older = aPackage(aRecord([[requirement], [test2]]));
    expect(checked(older)).toMatchObject({ ok: true, head: { seq: 2 }, headSeen: false });
    expect(checked(older, head(3))).toMatchObject({ ok: false, break: 'is-older-than-expected', seq: 2 });
  });

  test('that was rewritten from some entry on is found by a head behind it', () => {
    const all = rewritten(record.entries.map((entry) => (entry.seq === 2 ? { ...entry, reason: 'Forged.' } : entry)));
    expect(checked(all)).toMatchObject({ ok: true });
    expect(checked(all, head(3))).toMatchObject({ ok: false, break: 'is-another-record-than-expected', seq: 3, line: 4 });
    expect(checked(all, head(1))).toMatchObject({ ok: true, headSeen: true });
  });

  test('never passes with any one character changed, added or taken away', () => {
    const file = `${lines.join('\n')}\n`;
    const place = fc.integer({ min: 0, max: file.length - 2 });
    const property = fc.property(
      place,
      fc.constantFrom('change', 'add', 'take'),
      fc.constantFrom('0', 'f', '"', '}', ' ', 'é'),
      (at, how, sign) => {
        fc.pre(how !== 'change' || file[at] !== sign);
        const put = how === 'take' ? '' : sign;
        const forgedFile = file.slice(0, at) + put + file.slice(how === 'add' ? at : at + 1);
        expect(checked(forgedFile.replace(/\n$/, '').split('\n'))).toMatchObject({ ok: false });
      },
    );
    fc.assert(property, { numRuns: 500 });
  });

  test('nested beyond measure is refused, not a crash', () => {
    expect(checked([lines[0] ?? '', `{"is":"entry","x":${'['.repeat(200_000)}${']'.repeat(200_000)}}`])).toMatchObject({
      ok: false,
      line: 2,
    });
  });
});
