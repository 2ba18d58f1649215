import { emptyHead, nextEntry, rowsOf, sealed } from '../../../src/domain/record/entry';
import { artifactId, person } from '../../../src/domain/trace/artifact';
import { NOW } from '../../build/a-graph';
import { aGap, aRecord, aState } from '../../build/an-entry';
import { anArtifact } from '../../build/an-artifact';

const draft = { product: 'P', at: NOW, actor: person('acc-dev'), act: 'read' };
const first = aState(anArtifact('SWREQ', '1'), [aGap(artifactId('1'))]);
const closed = aState(anArtifact('SWREQ', '1'));

describe('An entry', () => {
  test('names who, when and what, and what changed from which entry to which', () => {
    const { entries } = aRecord([[first], [closed]], { act: 'create-and-link', reason: 'Because.' });
    expect(entries[1]).toMatchObject({
      format: 'plumbline.entry/1',
      seq: 2,
      actor: 'acc-dev',
      at: NOW,
      act: 'create-and-link',
      reason: 'Because.',
    });
    expect(entries[1]?.changes).toEqual([
      { id: '1', previous: 1, before: entries[0]?.changes[0]?.after, after: expect.any(String) as string, state: closed },
    ]);
  });

  test('is not written where nothing changed', () => {
    const { entries, head } = aRecord([[first], [first]]);
    expect(entries).toHaveLength(1);
    const [row] = entries.flatMap(rowsOf);
    expect(nextEntry(head, { ...draft, states: [{ row, next: first }] })).toBeUndefined();
  });

  test('is written for a decision that changes no artifact', () => {
    expect(nextEntry(emptyHead, { ...draft, act: 'switch-on', detail: { name: 'Pump' }, states: [] })).toMatchObject({
      seq: 1,
      prev: null,
      act: 'switch-on',
      detail: { name: 'Pump' },
      changes: [],
    });
  });

  test('leaves out the states that stayed as they were', () => {
    const other = aState(anArtifact('TEST', '2'));
    const { entries } = aRecord([
      [first, other],
      [closed, other],
    ]);
    expect(entries[1]?.changes.map(({ id }) => id)).toEqual(['1']);
  });

  test('is sealed by the hash of all of it', () => {
    const [entry] = aRecord([[first]]).entries;
    if (!entry) throw new Error('no entry');
    const { text, hash } = sealed(entry);
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(entry)));
    expect(sealed({ ...entry, reason: 'Another.' }).hash).not.toBe(hash);
  });
});
