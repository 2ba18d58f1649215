import './install-globals';
import { InvocationError, InvocationErrorCode, PartialSuccessError, Queue, type AsyncEvent } from '@forge/events';
import { kvs } from '@forge/kvs';
import { tiny, type Tiny, type TinyRest } from './tiny-app';

const queue = new Queue({ key: 'drain-queue' });

let app: Tiny | undefined;
afterEach(() => app?.forge.uninstall());

function start(onDrain: (event: AsyncEvent) => unknown, ...rest: TinyRest): Tiny {
  app = tiny({ onDrain: (event) => onDrain(event as AsyncEvent) }, ...rest);
  return app;
}

const bodies = (count: number): { body: { n: number } }[] => Array.from({ length: count }, (_, n) => ({ body: { n } }));

describe('a pushed event', () => {
  test('reaches the consumer a little later, or after its delay', async () => {
    const seen: [number, AsyncEvent][] = [];
    const { clock, inside } = start((event) => seen.push([clock.now(), event]));
    const pushed = clock.now();
    const { jobId } = await inside(() => queue.push([{ body: { n: 1 }, delayInSeconds: 5 }, { body: { n: 2 } }]));
    await clock.advance(99);
    expect(seen).toEqual([]);
    await clock.advance(10_000);
    expect(seen).toMatchObject([
      [pushed + 100, { body: { n: 2 }, queueName: 'drain-queue', jobId }],
      [pushed + 5_100, { body: { n: 1 }, delayInSeconds: 5 }],
    ]);
    expect(new Set(seen.map(([, { eventId }]) => eventId)).size).toBe(2);
    expect(await inside(() => queue.getStats(jobId))).toEqual({ success: 2, inProgress: 0, failed: 0 });
  });

  test('is not delivered once its job is cancelled', async () => {
    let delivered = 0;
    const { clock, inside } = start(() => (delivered += 1));
    await inside(async () => {
      const { jobId } = await queue.push({ body: {} });
      await queue.cancel(jobId);
    });
    await clock.advance(60_000);
    expect(delivered).toBe(0);
  });

  test('comes again after growing pauses while the consumer throws, and is dropped after a day', async () => {
    const at: number[] = [];
    const { clock, forge, inside } = start(() => {
      at.push(clock.now());
      throw new Error('not today');
    });
    const pushed = clock.now();
    await inside(() => queue.push({ body: {} }));
    await clock.advance(25 * 3_600_000);
    expect(at.slice(0, 4).map((time) => time - pushed)).toEqual([100, 10_100, 30_100, 70_100]);
    expect(Math.max(...at.slice(1).map((time, n) => time - (at[n] ?? 0)))).toBe(900_000);
    expect(forge.log.entries('dropped')).toHaveLength(1);
    expect(forge.log.entries('failed')[0]).toMatchObject({ where: 'queue drain-queue', why: 'not today' });
    expect(clock.planned()).toEqual([]);
  });

  test('comes again when the consumer asks for it, with what it said', async () => {
    const contexts: unknown[] = [];
    const { clock, inside } = start(({ retryContext }) => {
      contexts.push(retryContext);
      if (contexts.length > 1) return undefined;
      return new InvocationError({
        retryAfter: 30,
        retryReason: InvocationErrorCode.FUNCTION_UPSTREAM_RATE_LIMITED,
        retryData: { from: 7 },
      });
    });
    await inside(() => queue.push({ body: {} }));
    await clock.advance(30_099);
    expect(contexts).toHaveLength(1);
    await clock.advance(1);
    expect(contexts).toMatchObject([undefined, { retryCount: 1, retryReason: 'FUNCTION_UPSTREAM_RATE_LIMITED', retryData: { from: 7 } }]);
  });

  test('comes again after the timeout when the consumer never came back, and holds its concurrency key until then', async () => {
    let runs = 0;
    const { clock, forge, inside } = start(async () => {
      runs += 1;
      await kvs.set('done', runs);
    });
    const concurrency = { key: 'one', limit: 1 };
    await inside(() => queue.push({ body: {}, concurrency }));
    forge.dropNth(1);
    await clock.advance(1_000);
    expect(forge.log.entries('crashed')).toMatchObject([{ where: 'queue drain-queue', why: 'a platform call never returned' }]);
    await inside(() => queue.push({ body: {}, concurrency }));
    await clock.advance(800_000);
    expect([runs, forge.store.size()]).toEqual([1, 0]);
    await clock.advance(1_000_000);
    expect([runs, forge.store.size()]).toEqual([3, 1]);
  });
});

describe('a push', () => {
  test('is refused beyond 50 events or 200 KB even past the SDK, and for a queue nobody consumes', async () => {
    const { inside } = start(() => undefined);
    await expect(inside(() => queue.push(bodies(51)))).rejects.toThrow('more than the 50 events');
    await expect(inside(() => queue.push({ body: { x: 'x'.repeat(200 * 1024) } }))).rejects.toThrow('maximum payload size');
    await expect(inside(() => new Queue({ key: 'nowhere' }).push({ body: {} }))).rejects.toThrow('No consumer for the queue "nowhere"');
  });

  test('is refused when the installation pushed 500 events within a minute', async () => {
    const { clock, inside } = start(() => undefined);
    await inside(async () => {
      for (let n = 0; n < 10; n += 1) await queue.push(bodies(50));
    });
    await expect(inside(() => queue.push(bodies(1)))).rejects.toThrow('Too many requests');
    await clock.advance(60_000);
    await inside(() => queue.push(bodies(1)));
  });

  test('succeeds in part when an event of a long-running consumer exceeds 100 KB', async () => {
    const seen: unknown[] = [];
    const { clock, inside } = start(({ body }) => seen.push(Object.keys(body)));
    const failed = await inside(async () => {
      try {
        await queue.push([{ body: { small: 1 } }, { body: { big: 'x'.repeat(110 * 1024) } }]);
        return undefined;
      } catch (error) {
        return error instanceof PartialSuccessError ? error.failedEvents.length : error;
      }
    });
    await clock.advance(1_000);
    expect([failed, seen]).toEqual([1, [['small']]]);
  });

  test('is refused when 1,000 pushes descend from one origin', async () => {
    let refused: unknown;
    const { clock, inside, forge } = start(async () => {
      await queue.push({ body: {}, delayInSeconds: 1 }).catch((error: unknown) => {
        refused = error;
      });
    });
    await inside(() => queue.push({ body: {} }));
    await clock.advance(3_600_000);
    expect(String(refused)).toContain('cyclic invocation');
    expect(forge.meter.act().pushes).toBe(1_000);
  });
});

describe('concurrency', () => {
  test('runs events of one instant side by side without a key, one after another with a key of limit one', async () => {
    let inFlight = 0;
    let most = 0;
    const { clock, inside, forge } = start(async () => {
      inFlight += 1;
      most = Math.max(most, inFlight);
      await kvs.get('a');
      inFlight -= 1;
    });
    await inside(() => queue.push(bodies(4)));
    await clock.advance(1_000);
    expect(most).toBe(4);
    most = 0;
    await inside(() => queue.push(bodies(4).map((event) => ({ ...event, concurrency: { key: 'product', limit: 1 } }))));
    await clock.advance(60_000);
    expect(most).toBe(1);
    expect(forge.meter.act().invocations.filter(({ kind }) => kind === 'consumer')).toHaveLength(8);
    expect(forge.log.entries('waiting').length).toBeGreaterThan(0);
  });
});
