/** The promises of the pipeline, by counts on the stand-in's meter, in virtual time, at any size. */
import { benchWorld } from './bench-world';
import { edits } from './edits';
import { judge, type Measured, type Numbers } from './measured';
import { lists } from './lists';
import { openings } from './openings';
import type { Promised } from './promise';

const firstRead: Measured = {
  act: 'first read of the whole product',
  measure: (world) => Promise.resolve({ 'points an issue': Number(world.firstRead.toFixed(3)) }),
  promise: { 'points an issue': 1.05 },
};

/** In this order: what is looked at before what is changed, and last what changes most. */
const all: readonly Measured[] = [firstRead, ...openings, ...lists, ...edits];

export const measurePipeline = async (sizes: readonly number[], say: (line: string) => void): Promise<readonly Promised[]> => {
  const results = new Map(all.map((measured) => [measured, new Map<number, Numbers>()]));
  for (const size of sizes) {
    say(`building a product of ${size} issues …`);
    const world = await benchWorld(size);
    for (const [measured, bySize] of results) bySize.set(size, await measured.measure(world));
    world.end();
  }
  return [...results].map(([measured, bySize]) => judge(measured, bySize));
};
