/**
 * Law 7: whoever opens an issue at whatever instant is never told that the answer is current when it is not. As soon as every event that
 * Jira sent has reached the app, an answer that calls itself current says exactly what a full recomputation says.
 */
import * as fc from 'fast-check';
import type { OpenedIssue } from '../../src/contract/api';
import { roughDelivery } from '../host/forge/delivery-rules';
import type { ForgeFunction } from '../host/forge/invocations';
import { loadInProcess } from '../host/forge/load-in-process';
import type { World } from '../build/a-site';
import { switchedOn } from '../build/switched-on';
import { statesAnew } from './recomputed';
import { Memory, steps, take } from './scenario';

const numRuns = Number(process.env['PLUMBLINE_RUNS'] ?? 12);
jest.setTimeout(600_000);

type Payload = Readonly<Record<string, unknown>>;
const listened = ['created:issue', 'updated:issue', 'deleted:issue', 'created:issuelink', 'deleted:issuelink'].map(
  (name) => `avi:jira:${name}`,
);
const nameOf = ({ eventType, timestamp, id, issue }: Payload): string =>
  JSON.stringify([eventType, timestamp, id, (issue as Payload | undefined)?.['id']]);

/** Which events Jira sent, and which of them the app's trigger has dealt with. */
class Post {
  readonly sent = new Set<string>();
  readonly noted = new Set<string>();

  readonly functions = async (handler: string): Promise<ForgeFunction> => {
    const app = (await import('../../src/index')) as unknown as Readonly<Record<string, ForgeFunction>>;
    const found = await loadInProcess(app)(handler);
    if (handler !== 'index.onIssueEvent') return found;
    return async (payload, context) => {
      const answer = await found(payload, context);
      if (answer === undefined) this.noted.add(nameOf(payload as Payload));
      return answer;
    };
  };

  readonly listen = (world: World): void => {
    world.site.onEvent(({ eventType, payload }) => {
      if (listened.includes(eventType)) this.sent.add(nameOf(payload));
    });
  };

  get allNoted(): boolean {
    return [...this.sent].every((name) => this.noted.has(name));
  }
}

interface Said {
  readonly class: string;
  readonly gaps: readonly string[];
}
const saidBy = (opened: OpenedIssue): Said | undefined =>
  opened.is === 'issue' && opened.freshness.current
    ? { class: opened.safetyClass.class, gaps: opened.gaps.map(({ rule, severity }) => `${rule} ${severity}`).sort() }
    : undefined;

const dueFor = (world: World, product: string): ReadonlyMap<string, Said> =>
  new Map(
    statesAnew(world, product).map(({ artifact, derived, gaps }) => {
      const open = gaps.filter(({ state }) => state.is === 'open').map(({ rule, severity }) => `${rule} ${severity}`);
      return [artifact.id, { class: derived.effectiveClass, gaps: open.sort() }];
    }),
  );

/** Opens every issue while time moves on to the next thing that is due. Returns how many answers called themselves current. */
const lookAround = async (world: World, product: string, post: Post, until: number): Promise<number> => {
  const ids = [...world.site.state.issues.values()].filter(({ projectId }) => projectId === product).map(({ id }) => id);
  const sure = post.allNoted;
  const [, ...opened] = await Promise.all([world.clock.advanceTo(until), ...ids.map((id) => world.open('admin', id))]);
  if (!sure) return 0;
  const due = dueFor(world, product);
  const told = opened.flatMap((one, n): [string, Said][] => {
    const said = saidBy(one);
    return said ? [[ids[n] ?? '', said]] : [];
  });
  expect(told).toEqual(told.map(([id]) => [id, due.get(id)]));
  return told.length;
};

test('no answer calls itself current while a delivered change is not checked', async () => {
  let current = 0;
  await fc.assert(
    fc.asyncProperty(steps, fc.nat(1000), async (history, seed) => {
      const post = new Post();
      const delivery = roughDelivery({ duplicates: 0.2, latestMs: 2500 });
      const { world, product } = await switchedOn({ delivery, seed, functions: post.functions }, post.listen);
      try {
        const memory = new Memory();
        for (const { act, then } of history) {
          await take(world, product, memory, act);
          const end = world.clock.now() + then;
          for (let n = 0; n < 40 && world.clock.now() < end; n++) {
            const next = world.clock.planned()[0]?.at ?? end;
            current += await lookAround(world, product, post, Math.max(world.clock.now() + 1, Math.min(next, end)));
          }
          await world.clock.advanceTo(Math.max(end, world.clock.now()));
        }
      } finally {
        world.end();
      }
    }),
    { numRuns },
  );
  expect(current).toBeGreaterThan(numRuns);
});
