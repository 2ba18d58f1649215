/** A second project joins a software product: its issues are read, its words are understood, and what led outside leads inside. */
import type { OpenedIssue } from '../../src/contract/api';
import { aSite, people, type Created, type PersonName, type World } from '../build/a-site';
import { switchedOn } from '../build/switched-on';
import { expectWhole, unfinished } from './expect-whole';
import { asIssue } from './on-screen';
import { recorded, settingsOf } from './recomputed';

const typeOf = (world: World, name: string): string =>
  [...world.site.state.issueTypes.values()].find((type) => type.name === name)?.id ?? '';
const projectOf = (world: World, key: string): string => world.site.state.findProject(key)?.id ?? '';

/** The tests' own project: the tester administers it, and nothing else; its admin administers both. */
const addTests = (world: World): void => {
  world.site.seed.issueType('Test run');
  const members = [people.developer, people.tester];
  const admins = [people.admin, people.tester];
  world.site.seed.project({ key: 'PTEST', name: 'Pump tests', members, admins, issueTypes: ['Test', 'Test run'] });
};

const inTests = (world: World, type: string, summary: string): Created => {
  const fields = { project: { id: projectOf(world, 'PTEST') }, issuetype: { id: typeOf(world, type) }, summary };
  const made = world.jira('tester', 'POST', '/rest/api/3/issue', { fields });
  return { id: String(made['id']), key: String(made['key']) };
};

interface Pump {
  readonly world: World;
  readonly product: string;
  readonly requirement: Created;
  readonly test: Created;
}

const aRequirementAndItsTest = (world: World): Omit<Pump, 'world' | 'product'> => {
  const requirement = world.create('developer', 'Software requirement', 'Stop the motor within 150 ms');
  const test = inTests(world, 'Test', 'Block the line and measure the stop');
  world.link('tester', test.id, 'verifies', requirement.id);
  return { requirement, test };
};

const aPump = async (): Promise<Pump> => {
  const { world, product } = await switchedOn({}, addTests);
  const made = aRequirementAndItsTest(world);
  await world.settle();
  return { world, product, ...made };
};

const rulesOn = (opened: OpenedIssue): string[] => asIssue(opened).gaps.map(({ rule }) => rule);

describe('Joining', () => {
  let pump: Pump;
  beforeEach(async () => {
    pump = await aPump();
  });
  afterEach(() => {
    pump.world.end();
  });
  const join = (person: PersonName) => pump.world.call(person, pump.test.key, 'switchOn', { join: pump.product });

  test('makes of two projects one product: one entry says so, the new project alone is read, and the link that led outside is whole', async () => {
    const { world, product, requirement, test } = pump;
    expect(rulesOn(await world.open('developer', requirement.key))).toEqual(expect.arrayContaining(['GRF-01', 'REQ-03']));
    const before = recorded(world, product).entries.length;
    const reply = await join('admin');
    expect(reply).toMatchObject({ ok: true, value: { is: 'first-read', read: 0, total: 1 } });
    expect(await world.open('developer', requirement.key)).toMatchObject({ is: 'first-read' });
    await world.settle();
    const rules = rulesOn(await world.open('developer', requirement.key));
    expect(rules).not.toContain('GRF-01');
    expect(rules).not.toContain('REQ-03');
    expect(await world.open('tester', test.key)).toMatchObject({ is: 'issue', freshness: { current: true } });
    const [entry, ...more] = recorded(world, product).entries.slice(before);
    const projects = [product, projectOf(world, 'PTEST')];
    expect(entry).toMatchObject({ act: 'add-project', actor: people.admin, changes: [], detail: { name: 'Infusion pump', projects } });
    expect(more.flatMap(({ changes }) => changes.map(({ id }) => id)).sort()).toEqual([requirement.id, test.id].sort());
    expectWhole(world, product);
    expect(unfinished(world)).toEqual([]);
  });

  test('hears of the new project from then on', async () => {
    const { world, product, requirement } = pump;
    await join('admin');
    await world.settle();
    const second = inTests(world, 'Test', 'Stop with a low battery');
    world.link('tester', second.id, 'verifies', requirement.id);
    await world.settle();
    expect(asIssue(await world.open('developer', requirement.key)).verification.detail).toContain('2 tests');
    expectWhole(world, product);
  });

  test('adds the meanings the product lacks, and changes none it has', async () => {
    const { world, product } = pump;
    const before = settingsOf(world, product).mapping;
    expect(before.types[typeOf(world, 'Test run')]).toBeUndefined();
    await join('admin');
    const after = settingsOf(world, product).mapping;
    expect(after.types[typeOf(world, 'Test run')]).toEqual(['RUN']);
    for (const part of ['types', 'links', 'statuses', 'resolutions', 'fields'] as const) expect(after[part]).toMatchObject(before[part]);
  });

  test('is offered by name only to those who administer both, and refused to everybody else', async () => {
    const { world, product, test } = pump;
    expect(await world.open('admin', test.key)).toEqual({
      is: 'switched-off',
      maySwitchOn: true,
      joinable: [{ id: product, name: 'Infusion pump' }],
    });
    expect(await world.open('tester', test.key)).toEqual({ is: 'switched-off', maySwitchOn: true, joinable: [] });
    expect(await world.open('developer', test.key)).toEqual({ is: 'switched-off', maySwitchOn: false, joinable: [] });
    world.site.grant('PUMP', 'ADMINISTER_PROJECTS', [people.developer]);
    expect(await world.open('developer', test.key)).toEqual({ is: 'switched-off', maySwitchOn: false, joinable: [] });
    const stored = world.forge.store.snapshot();
    for (const person of ['tester', 'developer'] as const) {
      expect(await join(person)).toMatchObject({ ok: false, refusal: { code: 'forbidden', title: 'Not switched on' } });
    }
    expect(await join('outsider')).toMatchObject({ ok: false, refusal: { code: 'not-found' } });
    expect(world.forge.store.snapshot()).toEqual(stored);
  });

  test('of a product nobody knows is refused like one of somebody else', async () => {
    const { world, test } = pump;
    expect(await world.call('admin', test.key, 'switchOn', { join: '99999' })).toMatchObject({ ok: false, refusal: { code: 'forbidden' } });
    expect(await world.call('admin', test.key, 'switchOn', { join: 'product:1' })).toMatchObject({
      ok: false,
      refusal: { code: 'bad-input' },
    });
  });

  test('leaves a project alone that is on by itself', async () => {
    const { world, product, test } = pump;
    expect(await world.call('tester', test.key, 'switchOn')).toMatchObject({ ok: true });
    await world.settle();
    expect(await join('admin')).toMatchObject({ ok: true, value: { is: 'issue' } });
    expect(settingsOf(world, product).projects).toEqual([product]);
    expect(settingsOf(world, projectOf(world, 'PTEST')).projects).toEqual([projectOf(world, 'PTEST')]);
  });
});

describe('Joining at a bad moment', () => {
  test('waits for a first read that is still running', async () => {
    const world = await aSite();
    addTests(world);
    const { requirement, test } = aRequirementAndItsTest(world);
    await world.call('admin', requirement.key, 'switchOn');
    const product = projectOf(world, 'PUMP');
    expect(await world.call('admin', test.key, 'switchOn', { join: product })).toMatchObject({
      ok: false,
      refusal: { code: 'first-read-runs' },
    });
    await world.settle();
    expect(await world.call('admin', test.key, 'switchOn', { join: product })).toMatchObject({ ok: true });
    await world.settle();
    expectWhole(world, product);
    world.end();
  });

  test('two admins at once join it once', async () => {
    const { world, product, test } = await aPump();
    world.site.grant('PUMP', 'ADMINISTER_PROJECTS', [people.tester]);
    const asked = (['admin', 'tester'] as const).map((person) => world.call(person, test.key, 'switchOn', { join: product }));
    expect((await Promise.all(asked)).some(({ ok }) => ok)).toBe(true);
    await world.settle();
    expect(settingsOf(world, product).projects).toEqual([product, projectOf(world, 'PTEST')]);
    expectWhole(world, product);
    world.end();
  });

  const joinLosing = async (n: number, afterEffect: boolean): Promise<boolean> => {
    const { world, product, requirement, test } = await aPump();
    try {
      world.forge.dropNth(n, { afterEffect });
      await world.call('admin', test.key, 'switchOn', { join: product }).catch(() => undefined);
      const dropped = !world.forge.pendingDrop;
      world.forge.clearFaults();
      const shown = await world.open('developer', requirement.key);
      const whole = shown.is === 'issue' && shown.freshness.current && !rulesOn(shown).includes('GRF-01');
      expect(whole).toBe(false);
      if ((await world.open('admin', test.key)).is === 'switched-off') await world.call('admin', test.key, 'switchOn', { join: product });
      await world.runNet(60);
      await world.settle();
      expect(rulesOn(await world.open('developer', requirement.key))).not.toContain('GRF-01');
      expect(await world.open('tester', test.key)).toMatchObject({ is: 'issue', freshness: { current: true } });
      expectWhole(world, product);
      return dropped;
    } catch (error) {
      throw new Error(`after call ${n} ${afterEffect ? 'after' : 'before'} its effect`, { cause: error });
    } finally {
      world.end();
    }
  };

  test('comes out whole when any of its calls is lost, and it is asked again', async () => {
    let n = 1;
    while ((await joinLosing(n, false)) && (await joinLosing(n, true))) n += 1;
    expect(n).toBeGreaterThan(10);
  });
});
