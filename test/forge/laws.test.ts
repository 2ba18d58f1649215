/** The laws of the pipeline, held against whatever a team does and whatever the platform allows itself. */
import * as fc from 'fast-check';
import { CALM_DELIVERY } from '../host/forge/delivery-rules';
import { aSite, people, type World } from '../build/a-site';
import { switchedOn } from '../build/switched-on';
import { expectWhole, unfinished } from './expect-whole';
import { recorded, rowsOf } from './recomputed';
import { Memory, rough, steps, take, type Step } from './scenario';

const numRuns = Number(process.env['PLUMBLINE_RUNS'] ?? 12);
jest.setTimeout(600_000);

const play = async (world: World, product: string, memory: Memory, history: readonly Step[]): Promise<void> => {
  for (const { act, then } of history) {
    await take(world, product, memory, act);
    await world.clock.advance(then);
  }
};

/** Everything that was lost on the way is touched once more; then nothing waits any longer. */
const comeToRest = async (world: World): Promise<void> => {
  world.forge.deliver({ ...CALM_DELIVERY });
  await world.clock.advance(60_000);
  world.site.touchAll();
  await world.settle();
  await world.runNet(16);
  await world.settle();
};

const inside = async (options: Parameters<typeof switchedOn>[0], work: (world: World, product: string) => Promise<void>): Promise<void> => {
  const { world, product } = await switchedOn(options);
  try {
    await work(world, product);
  } finally {
    world.end();
  }
};

const linksIn = (world: World, product: string): ReadonlySet<string> =>
  new Set([...rowsOf(world, product).values()].flatMap(({ artifact }) => artifact.links.map((l) => `${artifact.id} ${l.verb} ${l.to}`)));

const expectRemembered = (world: World, product: string, memory: Memory): void => {
  const links = linksIn(world, product);
  expect([...memory.lost.keys()].filter((name) => !links.has(name))).toEqual([]);
  const rows = rowsOf(world, product);
  const decided = [...memory.classes].map(([id]) => [id, [...rows].find(([row]) => row === id)?.[1].artifact.decided?.['class']]);
  expect(decided).toEqual([...memory.classes]);
};

describe('Whatever happens', () => {
  test('the record ends up as a full recomputation says, though events come late, twice, in any order or never', async () => {
    await fc.assert(
      fc.asyncProperty(steps, fc.nat(1000), async (history, seed) => {
        await inside({ delivery: rough(), seed }, async (world, product) => {
          const memory = new Memory();
          await play(world, product, memory, history);
          await comeToRest(world);
          expectWhole(world, product);
          expectRemembered(world, product, memory);
          expect(unfinished(world)).toEqual([]);
          expect(memory.answers.filter(({ code }) => code === 'unavailable' || code === 'bad-input')).toEqual([]);
        });
      }),
      { numRuns },
    );
  });

  test('reading everything once more appends nothing', async () => {
    await fc.assert(
      fc.asyncProperty(steps, fc.nat(1000), async (history, seed) => {
        await inside({ delivery: rough(), seed }, async (world, product) => {
          await play(world, product, new Memory(), history);
          await comeToRest(world);
          const { length } = recorded(world, product).entries;
          world.site.touchAll();
          await world.settle();
          expect(recorded(world, product).entries.slice(length)).toEqual([]);
        });
      }),
      { numRuns: Math.ceil(numRuns / 3) },
    );
  });
});

describe('Two people at once', () => {
  const aWhile = fc.array(fc.nat(3), { minLength: 2, maxLength: 6 });

  test('lose nothing: what was answered with yes stands in the record, under the name of who decided', async () => {
    await fc.assert(
      fc.asyncProperty(aWhile, fc.nat(1000), async (choices, seed) => {
        await inside({ delivery: { shuffledAnswers: true }, seed }, async (world, product) => {
          const items = [0, 1, 2, 3].map((n) => world.create('developer', 'Software item', `Item ${n}`));
          await world.settle();
          const acts = choices.map((choice, n) => ({
            item: items[choice]?.id ?? '',
            person: n % 2 === 0 ? ('developer' as const) : ('tester' as const),
            n,
          }));
          const replies = await Promise.all(
            acts.map(({ item, person, n }) =>
              world.call(person, item, 'setClass', { class: n % 2 === 0 ? 'A' : 'B', rationale: `Decision ${n}` }),
            ),
          );
          expect(replies.map(({ ok }) => ok)).toEqual(acts.map(() => true));
          const { entries } = recorded(world, product);
          const said = entries.filter((entry) => entry.act === 'set-class').map(({ actor, reason }) => `${actor} ${reason ?? ''}`);
          expect(said.sort()).toEqual(acts.map(({ person, n }) => `${people[person]} Decision ${n}`).sort());
          await world.settle();
          expectWhole(world, product);
        });
      }),
      { numRuns },
    );
  });

  test('switch the same project on once', async () => {
    const world = await aSite({ delivery: { shuffledAnswers: true } });
    const issue = world.create('admin', 'Software system', 'Infusion pump software');
    world.site.grant('PUMP', 'ADMINISTER_PROJECTS', [people.tester]);
    await Promise.all([world.call('admin', issue.key, 'switchOn'), world.call('tester', issue.key, 'switchOn')]);
    await world.settle();
    const product = world.site.state.findProject('PUMP')?.id ?? '';
    expectWhole(world, product);
    expect(await world.open('tester', issue.key)).toMatchObject({ is: 'issue', freshness: { current: true } });
    world.end();
  });
});

describe('A call that never returns', () => {
  const summary = 'Stop the motor';
  /** A little of everything that writes. */
  const aDay = async (world: World): Promise<void> => {
    const attempt = async (work: Promise<unknown>): Promise<void> => {
      await work.catch(() => undefined);
      await world.clock.advance(1500);
    };
    const system = world.create('admin', 'Software system', 'Infusion pump software');
    await attempt(world.call('admin', system.key, 'switchOn'));
    await world.settle();
    const requirement = world.create('developer', 'Software requirement', summary);
    world.link('developer', requirement.id, 'is allocated to', system.id);
    await world.clock.advance(4000);
    await attempt(world.call('developer', requirement.key, 'createAndLink', { rule: 'REQ-03', kind: 'TEST', summary: 'Measure it' }));
    await attempt(world.call('developer', system.key, 'setClass', { class: 'A', rationale: 'No injury is possible.' }));
    const test = [...world.site.state.issues.values()].find((issue) => issue.summary === 'Measure it');
    if (test) world.jira('admin', 'DELETE', `/rest/api/3/issue/${test.key}`);
    await world.clock.advance(4000);
    await attempt(world.call('developer', requirement.key, 'acceptLoss', { reason: 'Measured on the bench.' }));
    await world.settle();
  };

  const callsOfADay = async (): Promise<number> => {
    const world = await aSite();
    await aDay(world);
    const calls = world.forge.meter.acts().flatMap(({ invocations }) => invocations.map((invocation) => invocation.calls));
    world.end();
    return calls.reduce((sum, n) => sum + n, 0);
  };

  const lives = async (n: number, afterEffect: boolean): Promise<void> => {
    const world = await aSite();
    try {
      world.forge.dropNth(n, { afterEffect });
      await aDay(world);
      await world.runNet(120);
      await world.settle();
      const [system] = [...world.site.state.issues.values()];
      const product = system?.projectId ?? '';
      if ((await world.open('admin', system?.id ?? '')).is === 'switched-off') await world.call('admin', system?.id ?? '', 'switchOn');
      await world.settle();
      // An event whose own function never returned is not delivered again: then nobody told the app, until the issue is touched.
      if (world.forge.log.entries('crashed').some(({ where }) => where.startsWith('issue-events'))) world.site.touchAll();
      await world.runNet(6);
      await world.settle();
      expectWhole(world, product);
      expect(await world.open('admin', system?.id ?? '')).toMatchObject({ is: 'issue', freshness: { current: true, waiting: 0 } });
    } catch (error) {
      throw new Error(`after call ${n} ${afterEffect ? 'after' : 'before'} its effect`, { cause: error });
    } finally {
      world.end();
    }
  };

  test('loses nothing, whichever call it is, before or after its effect', async () => {
    const calls = await callsOfADay();
    const stride = Math.max(1, Math.round(60 / numRuns));
    for (let n = 1; n <= calls; n += stride) {
      await lives(n, n % (2 * stride) === 1);
      if (stride === 1) await lives(n, n % 2 === 0);
    }
    expect(calls).toBeGreaterThan(100);
  });
});
