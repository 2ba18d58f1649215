/** The first promises of the pipeline, by counts on the stand-in's meter: one edited field, one link, one opened issue, at any size. */
import { benchWorld, type BenchWorld } from './bench-world';
import { bound, promised, type Bound, type Promised } from './promise';

interface Cost {
  readonly points: number;
  readonly trigger: number;
  readonly drain: number;
  readonly written: number;
  readonly read: number;
}

const costOf = async (world: BenchWorld, act: () => void): Promise<Cost> => {
  world.forge.meter.begin('act');
  act();
  await world.settle();
  const { points, bytesWritten, bytesRead, sequentialRoundTrips, invocations } = world.forge.meter.act();
  const failed = invocations.filter((i) => i.outcome !== 'returned');
  if (failed.length > 0 || invocations.length === 0) throw new Error(`the act did not run through: ${JSON.stringify(invocations)}`);
  return {
    points,
    trigger: sequentialRoundTrips['trigger'] ?? 0,
    drain: sequentialRoundTrips['consumer'] ?? 0,
    written: bytesWritten,
    read: bytesRead,
  };
};

/** Requirement 0 of the bench product has one item and two tests at every size. */
const requirementKey = (world: BenchWorld): string => {
  for (const issue of world.site.state.issues.values()) if (/^Requirement 0\b/.test(issue.summary)) return issue.key;
  throw new Error('no requirement in the bench product');
};

const testOfAnother = (world: BenchWorld): string => {
  for (const issue of world.site.state.issues.values()) if (issue.summary === 'Test 1.0') return issue.key;
  throw new Error('no second requirement in the bench product');
};

const acts: Readonly<Record<string, (world: BenchWorld) => () => void>> = {
  'one field of one issue edited: its text': (world) => () => {
    world.edit(requirementKey(world), { summary: `Requirement 0, edited at ${world.clock.now()}` });
  },
  'one field of one issue edited: its status, which changes the verdict and a field': (world) => () => {
    world.transition(requirementKey(world), 'Draft');
  },
};

const ratio = (costs: Readonly<Record<string, Cost>>, sizes: readonly number[], of: keyof Cost): Record<string, number> => {
  const base = costs[String(sizes[0])]?.[of] ?? 0;
  return Object.fromEntries(
    sizes.slice(1).map((s) => [String(s), base === 0 ? Number.NaN : Number(((costs[String(s)]?.[of] ?? Number.NaN) / base).toFixed(2))]),
  );
};

const boundsOf = (costs: Readonly<Record<string, Cost>>, sizes: readonly number[]): Bound[] => {
  const each = (of: keyof Cost): Record<string, number> => Object.fromEntries(Object.entries(costs).map(([s, c]) => [s, c[of]]));
  return [
    bound('points', 4, each('points')),
    bound('round trips of the trigger', 3, each('trigger')),
    bound('round trips of the drain', 10, each('drain')),
    bound('bytes written', 16 * 1024, each('written')),
    ...(['points', 'trigger', 'drain', 'written', 'read'] as const).map((of) =>
      bound(`${of}, ratio to ${sizes[0] ?? 0} issues`, 1.3, ratio(costs, sizes, of)),
    ),
  ];
};

/** A second test is linked to requirement 0: both ends are read, one entry, both rows. */
const linkBounds = (costs: Readonly<Record<string, Cost>>, sizes: readonly number[]): Bound[] => {
  const [points, ...rest] = boundsOf(costs, sizes);
  return [bound('points', 6, points?.measured ?? {}), ...rest];
};

interface Opening {
  readonly invocations: number;
  readonly roundTrips: number;
  readonly beyond: number;
}

/** The one permission check asks about the issue and its project, two points each and one for the call; never about its neighbours. */
const permissionCheck = 1 + 2 * 2;

const openingCost = async (world: BenchWorld): Promise<Opening> => {
  world.forge.meter.begin('open');
  await world.open(requirementKey(world));
  const { points, invocations, sequentialRoundTrips } = world.forge.meter.act();
  return { invocations: invocations.length, roundTrips: sequentialRoundTrips['resolver'] ?? Number.NaN, beyond: points - permissionCheck };
};

const openingBounds = (costs: Readonly<Record<string, Opening>>): Bound[] => {
  const each = (of: keyof Opening): Record<string, number> => Object.fromEntries(Object.entries(costs).map(([s, c]) => [s, c[of]]));
  return [
    bound('invocations', 2, each('invocations')),
    bound('round trips', 4, each('roundTrips')),
    bound('points beyond one permission check', 0, each('beyond')),
  ];
};

export const measurePipeline = async (sizes: readonly number[], say: (line: string) => void): Promise<readonly Promised[]> => {
  const costs: Record<string, Record<string, Cost>> = {};
  const links: Record<string, Cost> = {};
  const openings: Record<string, Opening> = {};
  for (const size of sizes) {
    say(`building a product of ${size} issues …`);
    const world = await benchWorld(size);
    openings[String(size)] = await openingCost(world);
    for (const [name, act] of Object.entries(acts)) (costs[name] ??= {})[String(size)] = await costOf(world, act(world));
    links[String(size)] = await costOf(world, () => {
      world.link('Verification', testOfAnother(world), requirementKey(world));
    });
    world.end();
  }
  return [
    ...Object.entries(costs).map(([act, bySize]) => promised(act, sizes, boundsOf(bySize, sizes))),
    promised('one link created', sizes, linkBounds(links, sizes)),
    promised('issue opened: the card, its lozenge apart', sizes, openingBounds(openings)),
  ];
};
