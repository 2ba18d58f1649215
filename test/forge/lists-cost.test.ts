/** What counts and pages of lists cost, counted on the stand-in's meter: the promises of the pipeline, and that they do not grow with the product. */
import type { ActReport } from '../host/forge/meter';
import type { World } from '../build/a-site';
import { switchedOn } from '../build/switched-on';
import { matrixPages, onProject, productOn, type ProjectScreen } from './on-project';

/** Requirements with a source, an item and two tests each; every third lacks its tests. */
const planted = ({ site: { seed } }: World, requirements: number): void => {
  const items = Array.from({ length: Math.ceil(requirements / 5) }, (_, n) =>
    seed.issue('PUMP', { type: 'Software item', summary: `Item number ${n} of the pump` }),
  );
  for (const item of items) seed.link('Composition', item.key, 'PUMP-1');
  for (let n = 0; n < requirements; n++) {
    const requirement = seed.issue('PUMP', { type: 'Software requirement', summary: `Requirement ${n} stops the motor within 150 ms` });
    const source = seed.issue('PUMP', { type: 'System requirement', summary: `System requirement ${n}: no harm by over-infusion` });
    seed.link('Derivation', requirement.key, source.key);
    seed.link('Allocation', requirement.key, items[n % items.length]?.key ?? '');
    for (const test of n % 3 === 0 ? [] : ['first', 'second'])
      seed.link('Verification', seed.issue('PUMP', { type: 'Test', summary: `The ${test} test of requirement ${n}` }).key, requirement.key);
  }
};

const worlds: World[] = [];
afterAll(() => {
  worlds.forEach((world) => {
    world.end();
  });
});

const aScreen = async (requirements: number): Promise<ProjectScreen> => {
  const { world } = await switchedOn({}, (site) => {
    planted(site, requirements);
  });
  worlds.push(world);
  await world.clock.advance(60_000);
  return { world, person: 'developer', project: 'PUMP' };
};

interface Cost {
  readonly report: ActReport;
  readonly trips: number;
  /** Bytes of the answer. */
  readonly answer: number;
}
const costing = async ({ world }: ProjectScreen, act: () => Promise<unknown>): Promise<Cost> => {
  world.forge.meter.begin('act');
  const answer = JSON.stringify(await act()).length;
  const report = world.forge.meter.act();
  return { report, trips: report.sequentialRoundTrips.resolver ?? 0, answer };
};

const firstPage = (screen: ProjectScreen) =>
  onProject(screen, 'listMatrix', { view: 'requirement-to-test', filter: {}, order: 'gaps', rows: 50 });
const worklist = (screen: ProjectScreen) => onProject(screen, 'listGaps', { filter: {}, order: 'gaps', rows: 50 });

interface Costs {
  readonly overview: Cost;
  readonly matrix: Cost;
  readonly gaps: Cost;
  readonly last: Cost;
}
const costsOf = async (screen: ProjectScreen): Promise<Costs> => {
  const pages = await matrixPages(screen, { rows: 50 });
  const cursor = pages.at(-2)?.next;
  return {
    overview: await costing(screen, () => productOn(screen)),
    matrix: await costing(screen, () => firstPage(screen)),
    gaps: await costing(screen, () => worklist(screen)),
    last: await costing(screen, () =>
      onProject(screen, 'listMatrix', {
        view: 'requirement-to-test',
        filter: {},
        order: 'gaps',
        rows: 50,
        ...(cursor === undefined ? {} : { cursor }),
      }),
    ),
  };
};

let small: Costs;
let large: Costs;
let screen: ProjectScreen;
beforeAll(async () => {
  small = await costsOf(await aScreen(60));
  screen = await aScreen(400);
  large = await costsOf(screen);
});

test.each(['matrix', 'gaps', 'last'] as const)('a page of 50 rows costs one invocation, 8 round trips, 30 units, 10 points: %s', (page) => {
  for (const { report, trips, answer } of [small[page], large[page]]) {
    expect(report.invocations).toHaveLength(1);
    expect(trips).toBeLessThanOrEqual(8);
    expect(report.readUnits).toBeLessThanOrEqual(30);
    expect(report.writeUnits).toBe(0);
    expect(report.points).toBeLessThanOrEqual(10);
    expect(answer).toBeLessThanOrEqual(200_000);
  }
});

test('the counts of the product cost one read beyond what every screen looks at', () => {
  for (const { report, trips } of [small.overview, large.overview]) {
    expect(trips).toBeLessThanOrEqual(5);
    expect(report.readUnits).toBeLessThanOrEqual(14);
    expect(report.points).toBeLessThanOrEqual(10);
  }
});

test.each(['overview', 'matrix', 'gaps', 'last'] as const)('a product seven times as large costs no more: %s', (act) => {
  expect(large[act].trips).toBeLessThanOrEqual(small[act].trips + 1);
  expect(large[act].report.points).toBeLessThanOrEqual(1.3 * small[act].report.points);
  expect(large[act].report.readUnits).toBeLessThanOrEqual(Math.max(30, 1.3 * small[act].report.readUnits));
});

test('a hundred viewers of one page in a minute stay inside what the store gives in a minute', async () => {
  const { forge, clock } = screen.world;
  await clock.advance(61_000);
  forge.meter.begin('a hundred viewers');
  for (let n = 0; n < 100; n++) {
    expect(await firstPage(screen)).toMatchObject({ ok: true });
    await clock.advance(590);
  }
  expect(forge.meter.act().readUnits).toBeLessThanOrEqual(4000);
});

test('prints what it measured', () => {
  const line = (name: string, { report, trips, answer }: Cost): string =>
    `${name}: ${trips} round trips, ${report.readUnits} units (${Math.round(report.bytesRead / 1024)} KB), ${report.points} points, ${Math.round(answer / 1024)} KB said`;
  const lines = Object.entries({ small, large }).flatMap(([size, costs]) =>
    Object.entries(costs).map(([name, cost]) => line(`${size} ${name}`, cost as Cost)),
  );
  expect(lines).toHaveLength(8);
  process.stdout.write(`${lines.join('\n')}\n`);
});
