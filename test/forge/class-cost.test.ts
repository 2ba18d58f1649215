/** What it costs to be told what a class would bring: at once in a small software product, by a job in a larger one; never past a minute's store. */
import type { ForeseenView } from '../../src/contract/api';
import type { World } from '../build/a-site';
import { switchedOn } from '../build/switched-on';
import type { ActReport } from '../host/forge/meter';
import { rowsOf } from './recomputed';

/** All of it part of the system, so that its class moves everywhere. */
const planted = ({ site: { seed } }: World, size: number): void => {
  for (let n = 0; n < size; n++)
    seed.link('Composition', seed.issue('PUMP', { type: 'Software item', summary: `Item ${n} of the pump` }).key, 'PUMP-1');
};

const ask = { class: 'A', rationale: 'No harm.' } as const;
interface Told {
  readonly views: readonly ForeseenView[];
  readonly call: ActReport;
  readonly job: ActReport;
  readonly rows: number;
}
const toldAt = async (size: number): Promise<Told> => {
  const { world, product, system } = await switchedOn({}, (site) => {
    planted(site, size);
  });
  try {
    await world.clock.advance(90_000);
    const look = async (): Promise<ForeseenView> => {
      const reply = await world.call('developer', system.key, 'foreseeClass', ask);
      if (!reply.ok) throw new Error(reply.refusal.sentence);
      return reply.value;
    };
    world.forge.meter.begin('call');
    const first = await look();
    const call = world.forge.meter.act();
    world.forge.meter.begin('job');
    await world.settle();
    const job = world.forge.meter.act();
    return { views: [first, await look()], call, job, rows: rowsOf(world, product).size };
  } finally {
    world.end();
  }
};

const movesIn = (view: ForeseenView | undefined): number | undefined =>
  view?.is === 'foreseen' ? view.classes.reduce((sum, { issues, more }) => sum + issues.length + more, 0) : undefined;

test('a few hundred issues are told at once, with a fraction of the minute of the store, and nothing is written', async () => {
  const { views, call, rows } = await toldAt(200);
  expect(movesIn(views[0])).toBe(201);
  expect(call.readUnits).toBeLessThanOrEqual(rows / 2);
  expect([call.writeUnits, call.pushes]).toEqual([0, 0]);
  expect(call.sequentialRoundTrips.resolver).toBeLessThanOrEqual(20);
});

test('a thousand are worked out by a job, and told when somebody looks again', async () => {
  const { views, call, job } = await toldAt(1_050);
  expect(views[0]).toEqual({ is: 'working' });
  expect(call.readUnits).toBeLessThanOrEqual(500);
  expect(job.invocations.map(({ kind }) => kind)).toEqual(['consumer']);
  expect(job.readUnits).toBeLessThanOrEqual(1_000);
  expect(movesIn(views[1])).toBe(1_051);
  // Worked out a moment ago, for a record that may have moved on: it does not stand for what the decision would bring.
  expect(views[1]).not.toHaveProperty('shown');
});
