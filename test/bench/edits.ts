/** What a change in Jira costs: one field, one link, a thousand issues at once. */
import type { BenchWorld } from './bench-world';
import type { Measured, Numbers } from './measured';

const settledCost = async (world: BenchWorld, act: () => void): Promise<Numbers> => {
  world.forge.meter.begin('act');
  act();
  await world.settle();
  const { points, bytesWritten, bytesRead, sequentialRoundTrips, invocations } = world.forge.meter.act();
  const failed = invocations.filter((i) => i.outcome !== 'returned');
  if (failed.length > 0 || invocations.length === 0) throw new Error(`the act did not run through: ${JSON.stringify(invocations)}`);
  return {
    points,
    'round trips of the trigger': sequentialRoundTrips['trigger'] ?? 0,
    'round trips of the drain': sequentialRoundTrips['consumer'] ?? 0,
    'bytes written': bytesWritten,
    'bytes read': bytesRead,
  };
};

const edit = (act: string, points: number, change: (world: BenchWorld) => void): Measured => ({
  act,
  measure: (world) =>
    settledCost(world, () => {
      change(world);
    }),
  promise: { points, 'round trips of the trigger': 3, 'round trips of the drain': 10, 'bytes written': 16 * 1024 },
  steady: ['points', 'round trips of the trigger', 'round trips of the drain', 'bytes written', 'bytes read'],
});

/** As fast as Jira's own bulk edit may be: twenty issues a second. */
const aSecond = 20;

/** The fullest minute of what the store is asked for and what is pushed, until all is quiet. */
const fullestMinute = async (world: BenchWorld, keys: readonly string[]): Promise<Numbers> => {
  const pushed: number[] = [];
  let [read, write, pushes] = [0, 0, 0];
  const step = 1000;
  const minute = 60_000 / step;
  for (let quiet = 0, second = 0; quiet < minute; second++) {
    const before = world.forge.meter.act();
    for (const key of keys.slice(second * aSecond, (second + 1) * aSecond)) {
      world.edit(key, { summary: `${key} edited with all the others` });
      await world.clock.advance(step / aSecond);
    }
    if (second * aSecond >= keys.length) await world.clock.advance(step);
    const after = world.forge.meter.act();
    const spent = world.forge.store.spent();
    pushed.push(after.pushedEvents - before.pushedEvents);
    [read, write] = [Math.max(read, spent.read), Math.max(write, spent.write)];
    pushes = Math.max(
      pushes,
      pushed.slice(-minute).reduce((sum, n) => sum + n, 0),
    );
    quiet = after.invocations.length === before.invocations.length ? quiet + 1 : 0;
  }
  return { 'queue events in a minute': pushes, 'store units read in a minute': read, 'store units written in a minute': write };
};

const bulk = 1000;

const bulkEdit: Measured = {
  act: 'up to 1,000 issues edited at once: their text',
  measure: async (world) => {
    const keys = [...world.site.state.issues.values()].slice(0, bulk).map(({ key }) => key);
    world.forge.meter.begin('bulk');
    const minute = await fullestMinute(world, keys);
    const { points } = world.forge.meter.act();
    return { 'points an issue': Number((points / keys.length).toFixed(3)), ...minute };
  },
  promise: {
    'points an issue': 1.2,
    'queue events in a minute': 500,
    'store units read in a minute': 4000,
    'store units written in a minute': 4000,
  },
};

export const edits: readonly Measured[] = [
  edit('one field of one issue edited: its text', 4, (world) => {
    world.edit(world.requirement, { summary: `Requirement 0, edited at ${world.clock.now()}` });
  }),
  edit('one field of one issue edited: its status, which changes the verdict and a field', 4, (world) => {
    world.transition(world.requirement, 'Draft');
  }),
  edit('one link created', 6, (world) => {
    world.link('Verification', world.otherTest, world.requirement);
  }),
  bulkEdit,
];
