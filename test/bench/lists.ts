/** What it costs to look at the product as a whole: its counts, a page of its matrix, and many people at once. */
import type { BenchWorld } from './bench-world';
import type { Measured, Numbers } from './measured';

interface Reply {
  readonly ok?: boolean;
  readonly value?: { readonly lines?: readonly unknown[] };
}

const page = { view: 'requirement-to-test', filter: {}, order: 'gaps', rows: 50 };

const answered = async (reply: Promise<unknown>): Promise<Reply> => {
  const said = (await reply) as Reply;
  if (said.ok !== true) throw new Error(`refused: ${JSON.stringify(said)}`);
  return said;
};

const costOf = async (world: BenchWorld, look: () => Promise<unknown>): Promise<Numbers> => {
  world.forge.meter.begin('look');
  const said = await answered(look());
  const { points, invocations, sequentialRoundTrips, readUnits } = world.forge.meter.act();
  return {
    invocations: invocations.length,
    'round trips': sequentialRoundTrips['resolver'] ?? Number.NaN,
    'store units read': readUnits,
    points,
    'kilobytes of the answer': Math.ceil(JSON.stringify(said).length / 1024),
    lines: said.value?.lines?.length ?? 0,
  };
};

const aMinute = 60_000;
const viewers = 100;

/** A hundred people open the same page within a minute. */
const crowded: Measured = {
  act: '100 people open a page of the matrix within a minute',
  measure: async (world) => {
    // What was spent before is forgotten.
    await world.clock.advance(2 * aMinute);
    for (let n = 0; n < viewers; n++) {
      await answered(world.askProject('listMatrix', page));
      await world.clock.advance((aMinute - 1) / viewers);
    }
    return { 'store units read in the minute': world.forge.store.spent().read };
  },
  promise: { 'store units read in the minute': 4000 },
};

const wholeProduct = { invocations: 1, 'round trips': 8, 'store units read': 30, points: 10, 'kilobytes of the answer': 500 };

export const lists: readonly Measured[] = [
  {
    act: 'project page opened: the counts of the product',
    measure: (world) => costOf(world, () => world.askProject('openProject')),
    promise: wholeProduct,
    steady: ['round trips', 'store units read', 'points'],
  },
  {
    act: 'a page of 50 rows of the matrix',
    measure: (world) => costOf(world, () => world.askProject('listMatrix', page)),
    promise: wholeProduct,
  },
  {
    act: 'a page of 50 trace gaps',
    measure: (world) => costOf(world, () => world.askProject('listGaps', { filter: {}, order: 'gaps', rows: 50 })),
    promise: wholeProduct,
  },
  crowded,
];
