/** Baselines and releases over the whole app: named, packed, read back, judged on their own base, and told only to whoever may know. */
import { readActs } from '../../src/app/prove/baseline-acts';
import { rowAsOf, rowsAsOf } from '../../src/app/prove/rows-as-of';
import { artifactId } from '../../src/domain/trace/artifact';
import { verifyChain } from '../../src/domain/record/verify';
import { ports } from '../../src/forge/assemble';
import type { Created, World } from '../build/a-site';
import { Errand } from '../build/an-errand';
import { switchedOn, type SwitchedOn } from '../build/switched-on';
import { expectWhole } from './expect-whole';
import { answered } from './on-page';
import { aBaseline, aRelease, baselineOf, linesIn, onReleases, refusalOf, releaseOf, releases } from './on-releases';
import { gapPages } from './on-project';
import { recorded } from './recomputed';

const worlds: World[] = [];
afterEach(() => {
  worlds.splice(0).forEach((world) => {
    world.end();
  });
});

interface Pump extends SwitchedOn {
  readonly errand: Errand;
  readonly need: Created;
  readonly stop: Created;
  readonly alarm: Created;
  readonly stopTest: Created;
}

/** Two requirements with their source, place and tests: nothing is missing. */
const aPump = async (): Promise<Pump> => {
  const errand = new Errand();
  const made: Record<string, Created> = {};
  const on = await switchedOn({ functions: errand.functions }, (world) => {
    const system = [...world.site.state.issues.values()].find(({ summary }) => summary === 'Infusion pump software')?.key ?? '';
    const need = (made['need'] = world.create('admin', 'System requirement', 'No over-infusion'));
    for (const name of ['stop', 'alarm']) {
      const requirement = (made[name] = world.create('admin', 'Software requirement', `The pump ${name}s`));
      const test = (made[`${name}Test`] = world.create('admin', 'Test', `Measure the ${name}`));
      world.link('admin', requirement.key, 'derives from', need.key);
      world.link('admin', requirement.key, 'is allocated to', system);
      world.link('admin', test.key, 'verifies', requirement.key);
    }
  });
  worlds.push(on.world);
  await on.world.call('admin', on.system.key, 'setClass', { class: 'C', rationale: 'By the risk file.' });
  await on.world.call('admin', on.system.key, 'confirmLinks', { reason: 'Only its class is new.' });
  await on.world.settle();
  const of = (name: string): Created => made[name] ?? { id: '', key: '' };
  return { ...on, errand, need: of('need'), stop: of('stop'), alarm: of('alarm'), stopTest: of('stopTest') };
};

const edit = async (world: World, issue: Created, summary: string): Promise<void> => {
  world.jira('developer', 'PUT', `/rest/api/3/issue/${issue.key}`, { fields: { summary } });
  await world.settle();
};
const mainLine = async (world: World): Promise<readonly string[]> => {
  const pages = await gapPages({ world, person: 'admin', project: 'PUMP' });
  return pages.flatMap(({ lines }) => lines.map(({ rule, issue }) => `${rule} ${issue.key}`));
};

test('a hotfix is judged on the baseline it was made from, while the main line goes on', async () => {
  const { world, product, stop, alarm } = await aPump();
  const { baselines } = await aBaseline(world, '2.0');
  expect(baselines).toMatchObject([{ name: '2.0', kept: true, reason: 'Delivered to the clinic.' }]);
  const before = await mainLine(world);
  await edit(world, stop, 'The pump stops within 100 ms');
  expect([...(await mainLine(world))].sort()).toEqual([...before, `VER-05 ${stop.key}`].sort());
  await aRelease(world, '2.0.1', '2.0', alarm.key);
  const release = await releaseOf(world, '2.0.1');
  expect(release).toMatchObject({ is: 'release', name: '2.0.1', base: '2.0', isWhole: true, more: false, beyond: [] });
  expect(release.issues).toEqual([{ key: alarm.key, summary: 'The pump alarms' }]);
  expect(linesIn(release)).toEqual(before);
  expect([...(await mainLine(world))].sort()).toEqual([...before, `VER-05 ${stop.key}`].sort());
  // And where the release takes the edited requirement, too, it is blocked by it.
  await aRelease(world, '2.0.1', '2.0', alarm.key, stop.key);
  const judged = await releaseOf(world, '2.0.1');
  expect(linesIn(judged)).toContain(`VER-05 ${stop.key}`);
  expect(judged.gaps.bySeverity['blocks-release']).toBe(1);
  expect(judged.lines[0]).toMatchObject({ rule: 'VER-05', severity: 'blocks-release', clauses: '5.7.3, 8.2.3, 5.2.5' });
  expectWhole(world, product);
});

test('a baseline says later what it said then', async () => {
  const { world, stop, stopTest } = await aPump();
  await aBaseline(world, '2.0');
  const then = await mainLine(world);
  await edit(world, stop, 'The pump stops at once');
  world.jira('admin', 'DELETE', `/rest/api/3/issue/${stopTest.key}`);
  await world.settle();
  expect(await mainLine(world)).not.toEqual(then);
  const baseline = await baselineOf(world, '2.0');
  expect(baseline).toMatchObject({ is: 'baseline', name: '2.0' });
  expect(linesIn(baseline)).toEqual(then);
});

test('what changed between the naming of a baseline and its packing is not in it', async () => {
  const { world, product, stop, errand } = await aPump();
  answered(await onReleases(world, 'admin', 'nameBaseline', { name: '2.0', reason: 'Delivered.' }));
  expect((await releases(world)).baselines).toMatchObject([{ kept: false }]);
  expect(refusalOf(await onReleases(world, 'admin', 'openScope', { is: 'baseline', name: '2.0' }))).toBe('baseline-not-kept');
  await world.clock.advance(1_000);
  world.jira('developer', 'PUT', `/rest/api/3/issue/${stop.key}`, { fields: { summary: 'Edited at once' } });
  world.create('developer', 'Software requirement', 'New at once');
  await world.settle();
  expect((await releases(world)).baselines).toMatchObject([{ kept: true }]);
  await errand.run(world, async () => {
    const { baselines } = await readActs(ports, product, await ports.record.hint(product));
    const rows = await rowsAsOf(ports, product, baselines, baselines[0]?.seq ?? 0);
    const summaries = rows.ok ? [...rows.value.values()].map(({ state }) => state.artifact.statement.summary) : [];
    expect(summaries).toContain('The pump stops');
    expect(summaries).not.toContain('Edited at once');
    expect(summaries).not.toContain('New at once');
  });
});

test('after any entry everything is read as the chain of entries says, with and without a baseline on the way', async () => {
  const { world, product, stop, stopTest, errand } = await aPump();
  await edit(world, stop, 'The pump stops at once');
  await aBaseline(world, '2.0');
  world.jira('admin', 'DELETE', `/rest/api/3/issue/${stopTest.key}`);
  await world.settle();
  const { entries } = recorded(world, product);
  await errand.run(world, async () => {
    const { baselines } = await readActs(ports, product, await ports.record.hint(product));
    const now = await ports.record.rows(product, [artifactId(stop.id)]);
    for (let seq = 1; seq <= entries.length; seq++) {
      const expected = verifyChain(entries.slice(0, seq));
      if (!expected.ok) throw new Error('the record is broken');
      for (const known of [baselines, []]) {
        const rows = await rowsAsOf(ports, product, known, seq);
        if (!rows.ok) throw new Error(rows.refusal);
        expect(new Map([...rows.value].map(([id, { state }]) => [id, state]))).toEqual(expected.states);
      }
      const row = now.get(artifactId(stop.id));
      const then = row && (await rowAsOf(ports, product, row, seq));
      expect(then?.state).toEqual(expected.states.get(artifactId(stop.id)));
    }
  });
  expect(entries.length).toBeGreaterThan(4);
});

test('a baseline that was tampered with is not judged on', async () => {
  const { world, product, alarm, errand } = await aPump();
  await aBaseline(world, '2.0');
  await aRelease(world, '2.0.1', '2.0', alarm.key);
  await errand.run(world, async () => {
    const { baselines } = await readActs(ports, product, await ports.record.hint(product));
    const hash = baselines[0]?.packs?.[0]?.hash;
    if (!hash) throw new Error('nothing packed');
    const text = (await ports.packs.read(product, [hash])).get(hash) ?? '';
    await ports.packs.write(product, [{ hash, rows: 1, text: text.replaceAll('The pump stops', 'The pump stalls') }]);
  });
  expect(refusalOf(await onReleases(world, 'admin', 'openScope', { is: 'release', name: '2.0.1' }))).toBe('baseline-broken');
});

test('a test of the main line proves nothing in the release, and is named for a person to look at', async () => {
  const { world, alarm } = await aPump();
  await aBaseline(world, '2.0');
  const fresh = world.create('admin', 'Test', 'Measure the alarm again');
  world.link('admin', fresh.key, 'verifies', alarm.key);
  await world.settle();
  await aRelease(world, '2.0.1', '2.0', alarm.key);
  const release = await releaseOf(world, '2.0.1');
  expect(release.beyond).toEqual([{ key: fresh.key, summary: 'Measure the alarm again' }]);
});

test('a draft that the release takes blocks it', async () => {
  const { world } = await aPump();
  await aBaseline(world, '2.0');
  const draft = world.create('admin', 'Software requirement', 'Ignore two keys at once');
  const to = (
    world.jira('admin', 'GET', `/rest/api/3/issue/${draft.key}/transitions`)['transitions'] as { id: string; name: string }[]
  ).find(({ name }) => name === 'Draft');
  world.jira('admin', 'POST', `/rest/api/3/issue/${draft.key}/transitions`, { transition: { id: to?.id } });
  await world.settle();
  await aRelease(world, '2.0.1', '2.0', draft.key);
  const release = await releaseOf(world, '2.0.1');
  expect(release.lines[0]).toMatchObject({ rule: 'SCP-01', severity: 'blocks-release', issue: { key: draft.key } });
});

describe('Who decides', () => {
  test('only an admin of the product names a baseline or plans a release, with a reason, and never twice by one name', async () => {
    const { world, alarm } = await aPump();
    const named = { name: '2.0', reason: 'Delivered.' };
    expect(refusalOf(await onReleases(world, 'developer', 'nameBaseline', named))).toBe('forbidden');
    expect(refusalOf(await onReleases(world, 'outsider', 'nameBaseline', named))).toBe('project-not-found');
    expect(refusalOf(await onReleases(world, 'admin', 'nameBaseline', { ...named, reason: ' ' }))).toBe('rationale-missing');
    await aBaseline(world, '2.0');
    expect(refusalOf(await onReleases(world, 'admin', 'nameBaseline', named))).toBe('name-taken');
    const plan = { name: '2.0.1', base: '2.0', issues: [alarm.key], reason: 'Hotfix.' };
    expect(refusalOf(await onReleases(world, 'developer', 'planRelease', plan))).toBe('forbidden');
    expect(refusalOf(await onReleases(world, 'admin', 'planRelease', { ...plan, issues: ['PUMP-9999'] }))).toBe('issues-not-found');
    expect(refusalOf(await onReleases(world, 'admin', 'planRelease', { ...plan, base: '1.9' }))).toBe('baseline-not-found');
    expect((await releases(world, 'developer')).mayDecide).toBe(false);
  });

  test('no baseline is named while changes wait', async () => {
    const { world, stop } = await aPump();
    world.jira('developer', 'PUT', `/rest/api/3/issue/${stop.key}`, { fields: { summary: 'Edited' } });
    await world.clock.advance(1_500);
    const reply = await onReleases(world, 'admin', 'nameBaseline', { name: '2.0', reason: 'Delivered.' });
    expect(refusalOf(reply)).toBe('changes-wait');
    await world.settle();
  });

  test('an issue that came under a security level since the baseline is told to nobody who may not see it now', async () => {
    const { world, stop, alarm } = await aPump();
    world.jira('admin', 'DELETE', `/rest/api/3/issue/${stop.key}`);
    await world.settle();
    await aBaseline(world, '2.0');
    const bare = world.create('admin', 'Software requirement', 'Bare');
    await world.settle();
    await aBaseline(world, '2.1');
    await aRelease(world, '2.1.1', '2.1', alarm.key);
    expect(linesIn(await releaseOf(world, '2.1.1', 'developer'))).toContain(`REQ-03 ${bare.key}`);
    const level = [...(world.site.state.findProject('PUMP')?.securityLevels.values() ?? [])][0];
    world.jira('admin', 'PUT', `/rest/api/3/issue/${bare.key}`, { fields: { security: { id: level?.id } } });
    await world.settle();
    const seen = await releaseOf(world, '2.1.1', 'developer');
    expect(JSON.stringify(seen)).not.toContain(bare.key);
    expect(seen.isWhole).toBe(false);
    expect(linesIn(await releaseOf(world, '2.1.1', 'admin'))).toContain(`REQ-03 ${bare.key}`);
    expect(seen.gaps.open).toBeLessThan((await releaseOf(world, '2.1.1', 'admin')).gaps.open);
  });
});
