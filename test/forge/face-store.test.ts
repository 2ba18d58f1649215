/** Faces over the platform's store: each says what its row says, but for the long texts; lists are cut in the order of keys. */
import { rowsOf, type State } from '../../src/domain/record/entry';
import { faceOf } from '../../src/domain/record/face';
import { artifactId, hash, instant, person, type Severity } from '../../src/domain/trace/artifact';
import { hashText } from '../../src/domain/record/canonical';
import { faceStore } from '../../src/forge/store/face-store';
import { recordStore } from '../../src/forge/store/record-store';
import type { Stretch } from '../../src/app/ports';
import { aSite, type World } from '../build/a-site';
import { anArtifact } from '../build/an-artifact';
import { aGap, aRecord, aState } from '../build/an-entry';
import { Errand } from '../build/an-errand';

let world: World;
const errand = new Errand();
beforeEach(async () => {
  world = await aSite({ functions: errand.functions });
});
afterEach(() => {
  world.end();
});
const run = <T>(work: () => Promise<T>): Promise<T> => errand.run(world, work);

const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
const keep = async (lists: readonly (readonly State[])[]): Promise<void> => {
  for (const entry of aRecord(lists).entries) {
    await recordStore.commit(entry);
    await recordStore.apply(entry);
  }
};
const here = (n: number, ...severities: Severity[]): State => {
  const artifact = anArtifact('SWREQ', String(n), { key: `PUMP-${n}`, project: '10' });
  return aState(
    artifact,
    severities.map((severity, i) => aGap(artifact.id, { rule: `REQ-0${i + 1}`, severity })),
  );
};
const listed = async (stretch: Stretch, limit = 100, down = false): Promise<string[]> => {
  const found: string[] = [];
  let after: string | undefined;
  do {
    const page = await faceStore.page('P', stretch, { after, limit, down });
    found.push(...page.faces.map(({ artifact }) => artifact.key));
    after = page.end;
  } while (after !== undefined);
  return found;
};
const visible = (): Promise<void> => world.clock.advance(5000).then(() => undefined);

describe('A face', () => {
  test('is read back as it was written, stamps and facts included', async () => {
    const [from, to] = [hashText('from'), hashText('to')];
    const stamp = { from, to, by: person('acc-dev'), at: instant('2026-11-20T08:00:00.000Z') };
    const artifact = {
      ...anArtifact('SWREQ', '1', { key: 'PUMP-1', project: '10', backlinks: { verifies: ['3', '4'], controls: ['5'] } }),
      fingerprint: from,
      links: [
        { verb: 'allocated_to', to: artifactId('2'), via: 'link' as const, stamp },
        { verb: 'derives_from', to: artifactId('6'), via: 'parent' as const, lost: instant('2026-11-19T08:00:00.000Z') },
      ],
    };
    const state = aState(artifact, [aGap(artifact.id, { facts: { item: 'PUMP-1', others: 'PUMP-3' } })]);
    await run(() => keep([[state]]));
    const [row] = aRecord([[state]]).entries.flatMap(rowsOf);
    expect(row && (await run(() => faceStore.find('P', [artifact.id]))).get(artifact.id)).toEqual(row && plain(faceOf(row)));
  });

  test('leaves out what is long, and cuts a summary between characters', () => {
    const state = { ...aState(anArtifact('SWREQ', '1', { summary: '🫀'.repeat(200) })) };
    const { artifact } = faceOf({ seq: 1, hash: hash(''), state });
    expect(artifact.statement.summary).toBe(`${'🫀'.repeat(59)}…`);
    expect(Object.keys(artifact)).not.toContain('stated');
    expect(Object.keys(artifact.statement)).toEqual(['summary']);
  });

  test('too large for a row is made of the full one', async () => {
    const links = { verifies: Array.from({ length: 9000 }, (_, n) => String(100_000 + n)) };
    const hub = aState(anArtifact('TEST', '1', { key: 'PUMP-1', project: '10', links }));
    await run(() => keep([[hub]]));
    expect(world.forge.store.dump('f:P:1')[0]?.value).toMatchObject({ body: '' });
    expect((await run(() => faceStore.find('P', [artifactId('1')]))).get(artifactId('1'))?.artifact.links).toHaveLength(9000);
    await visible();
    expect(await run(() => listed({ is: 'all', project: '10' }))).toEqual(['PUMP-1']);
  });

  test('never goes back, though entries are applied out of turn', async () => {
    const states = ['first', 'second'].map((summary) => aState(anArtifact('SWREQ', '1', { summary })));
    const [one, two] = aRecord(states.map((state) => [state])).entries;
    if (!one || !two) throw new Error('no entries');
    await run(async () => {
      await recordStore.apply(two);
      await recordStore.apply(one);
    });
    const face = (await run(() => faceStore.find('P', [artifactId('1')]))).get(artifactId('1'));
    expect(face).toMatchObject({ seq: 2, artifact: { statement: { summary: 'second' } } });
  });
});

describe('A stretch', () => {
  test('is listed in the order of key numbers, both ways, each artifact once, whatever the page size', async () => {
    const numbers = [100, 9, 10, 2, 33];
    await run(() => keep([numbers.map((n) => here(n))]));
    await visible();
    const keys = ['PUMP-2', 'PUMP-9', 'PUMP-10', 'PUMP-33', 'PUMP-100'];
    for (const limit of [1, 2, 5, 100]) {
      expect(await run(() => listed({ is: 'all', project: '10' }, limit))).toEqual(keys);
      expect(await run(() => listed({ is: 'all', project: '10' }, limit, true))).toEqual([...keys].reverse());
    }
  });

  test('holds the artifacts with an open gap of a severity, however bad their worst is', async () => {
    const explained = aState(anArtifact('SWREQ', '4', { key: 'PUMP-4', project: '10' }), [
      aGap(artifactId('4'), { severity: 'to-resolve', state: { is: 'explained', by: 'GRF-01' } }),
    ]);
    await run(() => keep([[here(1, 'blocks-release', 'to-resolve'), here(2, 'to-resolve'), here(3, 'note'), explained]]));
    await visible();
    expect(await run(() => listed({ is: 'with', severity: 'blocks-release', project: '10' }))).toEqual(['PUMP-1']);
    expect(await run(() => listed({ is: 'with', severity: 'to-resolve', project: '10' }))).toEqual(['PUMP-1', 'PUMP-2']);
    expect(await run(() => listed({ is: 'with', severity: 'note', project: '10' }))).toEqual(['PUMP-3']);
  });

  test('of kinds and worst gap holds exactly those', async () => {
    const both = aState(anArtifact('SWREQ', '3', { key: 'PUMP-3', project: '10', kinds: ['SWREQ', 'RCM'] }));
    await run(() => keep([[here(1, 'note'), here(2), both]]));
    await visible();
    expect(await run(() => listed({ is: 'kinds', kinds: 'SWREQ', worst: 'none', project: '10' }))).toEqual(['PUMP-2']);
    expect(await run(() => listed({ is: 'kinds', kinds: 'RCM+SWREQ', worst: 'none', project: '10' }))).toEqual(['PUMP-3']);
    expect(await run(() => listed({ is: 'kinds', kinds: 'SWREQ', worst: 'note', project: '10' }))).toEqual(['PUMP-1']);
  });

  test('leaves out other projects and whatever is gone, and knows what is restricted', async () => {
    const elsewhere = aState(anArtifact('SWREQ', '2', { key: 'OTHER-2', project: '11' }));
    const gone = aState(anArtifact('SWREQ', '3', { key: 'PUMP-3', project: '10', gone: true }));
    const secret = aState(anArtifact('SWREQ', '4', { key: 'PUMP-4', project: '10', restricted: true }));
    await run(() => keep([[here(1), elsewhere, gone, secret]]));
    await visible();
    expect(await run(() => listed({ is: 'all', project: '10' }))).toEqual(['PUMP-1', 'PUMP-4']);
    expect(await run(() => listed({ is: 'restricted', project: '10' }))).toEqual(['PUMP-4']);
  });

  test('tells what changed after an entry, the earliest first', async () => {
    await run(() => keep([[here(1), here(2)], [here(2, 'note')], [here(3)]]));
    await visible();
    const changed = await run(() => faceStore.since('P', 1, 100));
    expect(changed.map(({ seq, artifact }) => [seq, artifact.key])).toEqual([
      [2, 'PUMP-2'],
      [3, 'PUMP-3'],
    ]);
  });
});
