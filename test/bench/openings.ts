/** What it costs to look at one issue, and to keep looking. */
import type { BenchWorld } from './bench-world';
import type { Measured, Numbers } from './measured';

/** One check asks about the issue and its project, two points each and one for the call; never about its neighbours. */
const permissionCheck = 1 + 2 * 2;

const seen = async (world: BenchWorld, look: () => Promise<unknown>): Promise<Numbers> => {
  world.forge.meter.begin('open');
  await look();
  const { points, invocations, sequentialRoundTrips } = world.forge.meter.act();
  return {
    invocations: invocations.length,
    'round trips': Math.max(...Object.values(sequentialRoundTrips)),
    'points beyond one permission check': points - permissionCheck,
  };
};
const promise = { invocations: 2, 'round trips': 4, 'points beyond one permission check': 0 };

const answered = async (reply: Promise<unknown>): Promise<void> => {
  const said = (await reply) as { readonly ok?: boolean };
  if (said.ok !== true) throw new Error(`refused: ${JSON.stringify(said)}`);
};

/** After two seconds and after five, as the card does it while changes wait. */
const watched: Measured = {
  act: 'one field edited under an open card, until the card is up to date',
  measure: async (world) => {
    await world.settle();
    world.forge.meter.begin('watch');
    world.edit(world.requirement, { summary: `Requirement 0, watched at ${world.clock.now()}` });
    await answered(world.ask('openIssue'));
    for (const ms of [2000, 5000]) {
      await world.clock.advance(ms);
      await answered(world.ask('openIssue'));
    }
    return { points: world.forge.meter.act().points };
  },
  promise: { points: 4 + 3 * permissionCheck },
  steady: ['points'],
};

export const openings: readonly Measured[] = [
  { act: 'issue opened: the card', measure: (world) => seen(world, () => answered(world.ask('openIssue'))), promise },
  { act: 'issue opened: the panel', measure: (world) => seen(world, () => answered(world.ask('openPanel'))), promise },
  { act: 'issue opened: the lozenge of the collapsed card', measure: (world) => seen(world, world.lozenge), promise },
  watched,
];
