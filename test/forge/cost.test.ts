/** What one act costs, counted on the stand-in's meter: the promises of the pipeline, and that they do not grow with the product. */
import type { ActReport } from '../host/forge/meter';
import type { Created, World } from '../build/a-site';
import { switchedOn } from '../build/switched-on';

interface Plant {
  readonly requirement: Created;
  readonly spareTest: Created;
}

/** One system, items, requirements with one item and one test each; as many neighbours for each, whatever the size. */
const planted = (world: World, size: number): Plant => {
  const { seed } = world.site;
  const items = Array.from({ length: Math.ceil(size / 5) }, (_, n) => seed.issue('PUMP', { type: 'Software item', summary: `Item ${n}` }));
  for (const item of items) seed.link('Composition', item.key, 'PUMP-1');
  const requirements = Array.from({ length: Math.ceil(size / 2.5) }, (_, n) => {
    const requirement = seed.issue('PUMP', { type: 'Software requirement', summary: `Requirement ${n} stops the motor` });
    seed.link('Allocation', requirement.key, items[n % items.length]?.key ?? '');
    const test = seed.issue('PUMP', { type: 'Test', summary: `Test ${n}` });
    if (n > 0) seed.link('Verification', test.key, requirement.key);
    return { requirement, test };
  });
  const [first] = requirements;
  if (!first) throw new Error('no requirement');
  return { requirement: first.requirement, spareTest: first.test };
};

const worlds: World[] = [];
afterAll(() => {
  worlds.forEach((world) => world.end());
});

const costing = async (world: World, label: string, act: () => unknown): Promise<ActReport> => {
  world.forge.meter.begin(label);
  await act();
  await world.settle();
  return world.forge.meter.act();
};

interface Costs {
  readonly edited: ActReport;
  readonly linked: ActReport;
  readonly opened: ActReport;
  readonly created: ActReport;
}

const costsAt = async (size: number): Promise<Costs> => {
  let plant: Plant | undefined;
  const { world } = await switchedOn({}, (site) => (plant = planted(site, size)));
  if (!plant) throw new Error('nothing planted');
  const { requirement, spareTest } = plant;
  const opened = await costing(world, 'open', () => world.open('developer', requirement.key));
  const edited = await costing(world, 'edit', () =>
    world.jira('developer', 'PUT', `/rest/api/3/issue/${requirement.key}`, { fields: { summary: 'Stop the motor within 150 ms' } }),
  );
  // The call alone: its own Jira writes come back as events, which a drain reads for two points an issue.
  world.forge.meter.begin('create');
  await world.call('developer', requirement.key, 'createAndLink', { rule: 'REQ-03', kind: 'TEST', summary: 'Measure the stop' });
  const created = world.forge.meter.act();
  await world.settle();
  const linked = await costing(world, 'link', () => world.link('tester', spareTest.id, 'verifies', requirement.id));
  world.end();
  return { edited, linked, opened, created };
};

let small: Costs;
let large: Costs;
beforeAll(async () => {
  small = await costsAt(30);
  large = await costsAt(300);
});

const trips = ({ sequentialRoundTrips: of }: ActReport) => ({ trigger: of.trigger ?? 0, drain: of.consumer ?? 0, call: of.resolver ?? 0 });

test('one edited field costs at most 4 points, 3 round trips to note, 10 to check, and 16 KB', () => {
  expect(small.edited.points).toBeLessThanOrEqual(4);
  expect(small.edited.invocations.map(({ kind }) => kind)).toEqual(['trigger', 'consumer']);
  expect(trips(small.edited).trigger).toBeLessThanOrEqual(3);
  expect(trips(small.edited).drain).toBeLessThanOrEqual(10);
  expect(small.edited.bytesWritten).toBeLessThanOrEqual(16 * 1024);
});

test('one created link costs at most 6 points and the same round trips', () => {
  expect(small.linked.points).toBeLessThanOrEqual(6);
  expect(trips(small.linked).trigger).toBeLessThanOrEqual(3);
  expect(trips(small.linked).drain).toBeLessThanOrEqual(10);
  expect(small.linked.bytesWritten).toBeLessThanOrEqual(16 * 1024);
});

test('opening an issue costs one invocation, 4 round trips and one permission check', () => {
  expect(small.opened.invocations).toHaveLength(1);
  expect(trips(small.opened).call).toBeLessThanOrEqual(4);
  expect(small.opened.calls['jira POST']).toBe(1);
});

test('creating a test and linking it asks for each permission once', () => {
  expect(small.created.points).toBeLessThanOrEqual(14);
  expect(trips(small.created).call).toBeLessThanOrEqual(16);
  expect(small.created.bytesWritten).toBeLessThanOrEqual(32 * 1024);
});

test.each(['edited', 'linked', 'opened', 'created'] as const)('ten times the issues cost no more when one is %s', (act) => {
  const [few, many] = [small[act], large[act]];
  const counts = ({ points, bytesRead, bytesWritten, readUnits, writeUnits }: ActReport) => ({
    points,
    bytesRead,
    bytesWritten,
    readUnits,
    writeUnits,
  });
  const roundTrips = (report: ActReport): number => report.invocations.reduce((sum, invocation) => sum + invocation.roundTrips, 0);
  expect(roundTrips(many)).toBeLessThanOrEqual(1.3 * roundTrips(few));
  for (const [name, value] of Object.entries(counts(many))) {
    const before = counts(few)[name as keyof ReturnType<typeof counts>];
    expect([name, value <= 1.3 * before]).toEqual([name, true]);
  }
});
