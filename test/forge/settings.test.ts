/** An admin says what the team's words mean: tried out first, saved once, and then all is read again before anything is answered. */
import { readFileSync } from 'node:fs';
import { parseItemSet } from '../../src/formats/item-set';
import { aSite, people, type PersonName, type World } from '../build/a-site';
import { sharedFile, withShared } from '../build/shared-data';
import { switchedOn } from '../build/switched-on';
import { importSet } from '../workbench/import/import-set';
import { expectWhole, unfinished } from './expect-whole';
import { asIssue } from './on-screen';
import { onSettings, savedSettings, settingsOn, typeNamed } from './on-settings';
import { recorded, rowsOf, settingsOf } from './recomputed';

const linkOf = (world: World, outward: string): string =>
  [...world.site.state.linkTypes.values()].find((type) => type.outward === outward)?.id ?? '';
const projectOf = (world: World, key: string): string => world.site.state.findProject(key)?.id ?? '';

const aPump = async () => {
  const { world, product, system } = await switchedOn();
  const requirement = world.create('developer', 'Software requirement', 'The motor shall stop within 150 ms');
  const test = world.create('tester', 'Test', 'Block the line and measure the stop');
  world.link('tester', test.id, 'verifies', requirement.id);
  await world.settle();
  return { world, product, system, requirement, test };
};

describe('The settings of a product', () => {
  test('show the words of the team with what they mean, how many there are of each, and why we suggest it', async () => {
    const { world } = await aPump();
    const view = await settingsOn(world, 'admin', 'PUMP');
    expect(view).toMatchObject({ on: true, name: 'Infusion pump', issues: 3, sampled: 3, reading: { state: 'done' } });
    const rows = Object.fromEntries(view.types.map(({ name, issues, advice }) => [name, [issues, advice.verdict, advice.why]]));
    expect(rows).toMatchObject({
      'Software requirement': [1, 'suggested', 'Name, and “shall” in 1 of 1'],
      Test: [1, 'suggested', 'Name, and “verifies” to Software requirement in 1 of 1'],
      'Sub-task': [0, 'left-out', 'Work items; nothing will be asked of them'],
    });
    expect(view.links).toMatchObject([
      { fromName: 'Test', outward: 'verifies', toName: 'Software requirement', seen: 1, advice: { why: 'Name, and both ends' } },
    ]);
    const german = await onSettings(world, 'admin', 'PUMP', 'openSettings', { language: 'de' });
    expect(JSON.stringify(german)).toContain('Name, und beide Enden');
    world.end();
  });

  test('are shown, tried, saved and paused by nobody but who administers every project of the product', async () => {
    const { world } = await aPump();
    const { version, mapping } = await savedSettings(world);
    const stored = world.forge.store.snapshot();
    const asks: Readonly<Record<string, object>> = {
      openSettings: {},
      previewMapping: { mapping },
      saveMapping: { version, mapping },
      readingNow: {},
      pauseReading: {},
      resumeReading: {},
    };
    for (const person of ['developer', 'tester', 'outsider'] as const satisfies readonly PersonName[])
      for (const [call, ask] of Object.entries(asks)) {
        const reply = await onSettings(world, person, 'PUMP', call as 'openSettings', ask);
        expect({ call, reply }).toMatchObject({
          call,
          reply: { ok: false, refusal: { code: person === 'outsider' ? 'not-found' : 'forbidden' } },
        });
        expect(JSON.stringify(reply)).not.toMatch(/Infusion pump|Test|motor/);
      }
    expect(world.forge.store.snapshot()).toEqual(stored);
    world.end();
  });

  test('of two projects belong to who administers both', async () => {
    const { world, product } = await switchedOn({}, (one) => {
      one.site.seed.project({
        key: 'MORE',
        name: 'More tests',
        members: [people.tester],
        admins: [people.admin, people.tester],
        issueTypes: ['Test'],
      });
    });
    const { suggested } = await settingsOn(world, 'tester', 'MORE');
    expect(await onSettings(world, 'tester', 'MORE', 'enableProject', { mapping: suggested, join: product })).toMatchObject({
      ok: false,
      refusal: { code: 'forbidden' },
    });
    expect(await onSettings(world, 'admin', 'MORE', 'enableProject', { mapping: suggested, join: product })).toMatchObject({ ok: true });
    await world.settle();
    expect(await onSettings(world, 'tester', 'MORE', 'openSettings')).toMatchObject({ ok: false, refusal: { code: 'forbidden' } });
    expect((await settingsOn(world, 'admin', 'MORE')).projects.map(({ key }) => key)).toEqual(['PUMP', 'MORE']);
    world.end();
  });
});

describe('A preview', () => {
  test('runs the real rules on what was looked at, and saves nothing', async () => {
    const { world } = await aPump();
    const { mapping } = await savedSettings(world);
    world.create('developer', 'Software requirement', 'The pump shall alarm');
    await world.settle();
    await onSettings(world, 'admin', 'PUMP', 'openSettings', { anew: true });
    const stored = world.forge.store.snapshot();
    const points = world.site.meter.spent;
    const asIs = await onSettings(world, 'admin', 'PUMP', 'previewMapping', { mapping });
    expect(asIs).toMatchObject({ ok: true, value: { sampled: 4, issues: 4, about: false, links: [{ name: 'verifies', count: 1 }] } });
    if (!asIs.ok) throw new Error('refused');
    expect(asIs.value.kinds).toContainEqual({ name: 'Software requirement', count: 2 });
    expect(asIs.value.rules).toContainEqual({ name: 'No verification', count: 1 });
    const without = { ...mapping, types: { ...mapping.types, [typeNamed(world, 'Software requirement')]: [] } };
    const less = await onSettings(world, 'admin', 'PUMP', 'previewMapping', { mapping: without });
    if (!less.ok) throw new Error('refused');
    expect(less.value.kinds.map(({ name }) => name)).not.toContain('Software requirement');
    expect(less.value.rules.map(({ name }) => name)).not.toContain('No verification');
    expect(world.forge.store.snapshot()).toEqual(stored);
    expect(world.site.meter.spent - points).toBeLessThanOrEqual(10);
    world.end();
  });

  test('refuses words nobody knows', async () => {
    const { world } = await aPump();
    const { mapping } = await savedSettings(world);
    const wrong = { ...mapping, types: { ...mapping.types, [typeNamed(world, 'Test')]: ['TESTS'] } };
    expect(await onSettings(world, 'admin', 'PUMP', 'previewMapping', { mapping: wrong })).toMatchObject({
      ok: false,
      refusal: { code: 'bad-input' },
    });
    world.end();
  });
});

describe('Saving', () => {
  test('records who changed what, reads everything again by it, and answers nothing meanwhile', async () => {
    const { world, product, requirement, test } = await aPump();
    const { version, mapping } = await savedSettings(world);
    expect(asIssue(await world.open('developer', requirement.key)).gaps.map(({ rule }) => rule)).not.toContain('REQ-03');
    const other = { ...mapping, types: { ...mapping.types, [typeNamed(world, 'Test')]: ['DOC'] } };
    const reply = await onSettings(world, 'admin', 'PUMP', 'saveMapping', { version, mapping: other });
    expect(reply).toMatchObject({ ok: true, value: { reading: { state: 'running', read: 0, total: 3, left: 'about a minute' } } });
    expect(await world.open('developer', requirement.key)).toMatchObject({ is: 'first-read' });
    await world.settle();
    expect(asIssue(await world.open('developer', requirement.key)).gaps.map(({ rule }) => rule)).toContain('REQ-03');
    expect(rowsOf(world, product).get(test.id as never)?.artifact.kinds).toEqual(['DOC']);
    const entry = recorded(world, product).entries.find(({ act }) => act === 'change-mapping');
    expect(entry).toMatchObject({ actor: people.admin, detail: { before: mapping, after: other, issues: 3 }, changes: [] });
    expect((await savedSettings(world)).version).toBe(entry?.seq);
    expectWhole(world, product);
    expect(unfinished(world)).toEqual([]);
    world.end();
  });

  test('the same once more changes nothing; an older version is refused', async () => {
    const { world, product } = await aPump();
    const { version, mapping } = await savedSettings(world);
    const entries = recorded(world, product).entries.length;
    expect(await onSettings(world, 'admin', 'PUMP', 'saveMapping', { version, mapping })).toMatchObject({
      ok: true,
      value: { version, reading: { state: 'done' } },
    });
    expect(recorded(world, product).entries).toHaveLength(entries);
    const other = { ...mapping, statuses: {} };
    expect(await onSettings(world, 'admin', 'PUMP', 'saveMapping', { version, mapping: other })).toMatchObject({ ok: true });
    const late = await onSettings(world, 'admin', 'PUMP', 'saveMapping', { version, mapping });
    expect(late).toMatchObject({ ok: false, refusal: { code: 'changed-meanwhile', title: 'Not saved' } });
    await world.settle();
    expect((await savedSettings(world)).mapping.statuses).toEqual({});
    world.end();
  });

  test('of a link type that means nothing any more takes its links away, and loses none', async () => {
    const { world, product, requirement } = await aPump();
    const { version, mapping } = await savedSettings(world);
    const { [linkOf(world, 'verifies')]: _, ...links } = mapping.links;
    await onSettings(world, 'admin', 'PUMP', 'saveMapping', { version, mapping: { ...mapping, links } });
    await world.settle();
    const rules = asIssue(await world.open('developer', requirement.key)).gaps.map(({ rule }) => rule);
    expect(rules).toContain('REQ-03');
    expect(rules).not.toContain('GRF-01');
    expectWhole(world, product);
    world.end();
  });

  test('by two admins at once is done once', async () => {
    const { world, product } = await aPump();
    const { version, mapping } = await savedSettings(world);
    const replies = await Promise.all(
      [{}, { 1: 'draft' as const }].map((statuses) =>
        onSettings(world, 'admin', 'PUMP', 'saveMapping', { version, mapping: { ...mapping, statuses } }),
      ),
    );
    expect(replies.map((reply) => (reply.ok ? 'saved' : reply.refusal.code)).sort()).toEqual(['changed-meanwhile', 'saved']);
    await world.settle();
    expect(recorded(world, product).entries.filter(({ act }) => act === 'change-mapping')).toHaveLength(1);
    expectWhole(world, product);
    world.end();
  });

  const saveLosing = async (n: number, afterEffect: boolean): Promise<boolean> => {
    const { world, product, requirement } = await aPump();
    try {
      const { version, mapping } = await savedSettings(world);
      const other = { ...mapping, types: { ...mapping.types, [typeNamed(world, 'Test')]: [] } };
      world.forge.dropNth(n, { afterEffect });
      await onSettings(world, 'admin', 'PUMP', 'saveMapping', { version, mapping: other }).catch(() => undefined);
      const dropped = !world.forge.pendingDrop;
      world.forge.clearFaults();
      await world.runNet(60);
      await world.settle();
      const wasRecorded = recorded(world, product).entries.some(({ act }) => act === 'change-mapping');
      expect(settingsOf(world, product).mapping.types[typeNamed(world, 'Test')]).toEqual(wasRecorded ? [] : ['TEST']);
      const rules = asIssue(await world.open('developer', requirement.key)).gaps.map(({ rule }) => rule);
      expect(rules.includes('REQ-03')).toBe(wasRecorded);
      expectWhole(world, product);
      return dropped;
    } catch (error) {
      throw new Error(`after call ${n} ${afterEffect ? 'after' : 'before'} its effect`, { cause: error });
    } finally {
      world.end();
    }
  };

  test('comes out whole when any of its calls is lost: what the record says is what is read by', async () => {
    let n = 1;
    while ((await saveLosing(n, false)) && (await saveLosing(n, true))) n += 1;
    expect(n).toBeGreaterThan(10);
  });
});

test('Settings stored before meanings were refined are read, and may be changed', async () => {
  const { world, product, requirement } = await aPump();
  const { mapping } = settingsOf(world, product);
  const { types, links, statuses, resolutions, fields } = mapping;
  const { version: _, ...old } = settingsOf(world, product);
  const value = { format: 'plumbline.product/1', product: { ...old, mapping: { types, links, statuses, resolutions, fields } } };
  const rows = JSON.parse(world.forge.store.snapshot()) as { readonly key: string; readonly value: unknown }[];
  world.forge.store.restore(JSON.stringify(rows.map((row) => (row.key === `product:${product}` ? { ...row, value } : row))));
  const { version } = await savedSettings(world);
  expect(version).toBe(0);
  expect(asIssue(await world.open('developer', requirement.key)).kinds).toEqual(['Software requirement']);
  expect(await onSettings(world, 'admin', 'PUMP', 'saveMapping', { version, mapping })).toMatchObject({ ok: true });
  await world.settle();
  expectWhole(world, product);
  world.end();
});

withShared('data/sets')('A real project', () => {
  test.each([
    ['respiraworks-ventilator', 'Software requirement'],
    ['openpca-1.0.0', 'System requirement'],
  ])(
    '%s is glanced at for about 200 points, and switched on with what is suggested',
    async (file, type) => {
      const set = parseItemSet(readFileSync(sharedFile(`data/sets/${file}.json`), 'utf8'));
      if (!set.ok) throw new Error(set.problem);
      const world = await aSite();
      importSet(world.site, set.value, { key: 'SET', admins: [people.admin], members: [people.developer] });
      const before = world.site.meter.spent;
      const view = await settingsOn(world, 'admin', 'SET');
      const spent = world.site.meter.spent - before;
      process.stdout.write(`${file}: ${view.sampled} of ${view.issues} issues looked at for ${spent} points\n`);
      expect(spent).toBeLessThan(260);
      expect(view).toMatchObject({ on: false, version: 0, issues: set.value.items.length });
      expect(await onSettings(world, 'admin', 'SET', 'previewMapping', { mapping: view.suggested })).toMatchObject({ ok: true });
      expect(await onSettings(world, 'developer', 'SET', 'enableProject', { mapping: view.suggested })).toMatchObject({
        ok: false,
        refusal: { code: 'forbidden' },
      });
      expect(await onSettings(world, 'admin', 'SET', 'enableProject', { mapping: view.suggested })).toMatchObject({ ok: true });
      await world.settle();
      const product = projectOf(world, 'SET');
      expect((await settingsOn(world, 'admin', 'SET')).saved).toEqual(view.suggested);
      expect(view.types.find(({ name }) => name === type)?.advice.verdict).toBe('suggested');
      expectWhole(world, product);
      world.end();
    },
    60_000,
  );
});
