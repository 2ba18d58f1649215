import './install-globals';
import { InvocationError, InvocationErrorCode } from '@forge/events';
import { kvs } from '@forge/kvs';
import { roughDelivery } from './delivery-rules';
import { readExpression } from './event-filter';
import { NotModelled } from './not-modelled';
import { tiny, type Tiny, type TinyManifest, type TinyRest } from './tiny-app';

const UPDATED = 'avi:jira:updated:issue';
const ISSUE = { issue: { id: '1', key: 'A-1', fields: { project: { id: '9' } } } };

let app: Tiny | undefined;
afterEach(() => app?.forge.uninstall());

function start(onIssue: (event: Record<string, unknown>) => unknown, ...rest: TinyRest): Tiny {
  app = tiny({ onIssue: (event) => onIssue(event as Record<string, unknown>) }, ...rest);
  return app;
}

function filtered(filter: object): (manifest: TinyManifest) => void {
  return ({ modules }) => {
    for (const trigger of modules.trigger) trigger.filter = filter;
  };
}

describe('a product event', () => {
  test('reaches its trigger later, with its type, and without a user', async () => {
    const seen: unknown[] = [];
    const { clock, jira, forge } = start((event) => seen.push(event));
    jira.emit(UPDATED, ISSUE);
    jira.emit('avi:jira:created:issue', ISSUE);
    await clock.advance(799);
    expect(seen).toEqual([]);
    await clock.advance(1);
    expect(seen).toEqual([{ eventType: UPDATED, selfGenerated: false, ...ISSUE }]);
    expect(forge.meter.act()).toMatchObject({ events: 1, invocations: [{ functionKey: 'onIssue', kind: 'trigger', at: clock.now() }] });
  });

  test('of the app itself, over 200 kB, or without the scope never arrives', async () => {
    let runs = 0;
    const first = start(() => (runs += 1));
    first.jira.emit(UPDATED, { ...ISSUE, selfGenerated: true });
    first.jira.emit(UPDATED, { ...ISSUE, text: 'x'.repeat(200_000) });
    await first.clock.advance(60_000);
    expect([...first.forge.log.entries('ignored'), ...first.forge.log.entries('lost')].map(({ why }) => why)).toEqual([
      'ignoreSelf',
      expect.stringContaining('200 kB') as string,
    ]);
    first.forge.uninstall();
    const second = start(
      () => (runs += 1),
      {},
      (manifest) => {
        manifest.permissions.scopes = ['storage:app'];
      },
    );
    second.jira.emit(UPDATED, ISSUE);
    await second.clock.advance(60_000);
    expect([runs, second.forge.log.entries('lost').length]).toEqual([0, 1]);
  });

  test('comes again when the trigger returns an InvocationError, four times at most', async () => {
    const counts: unknown[] = [];
    const { clock, jira, forge } = start(({ retryContext }) => {
      counts.push((retryContext as { retryCount: number } | undefined)?.retryCount ?? 0);
      return new InvocationError({ retryAfter: 60, retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST });
    });
    jira.emit(UPDATED, ISSUE);
    await clock.advance(3_600_000);
    expect(counts).toEqual([0, 1, 2, 3, 4]);
    expect(forge.log.entries('dropped')).toHaveLength(1);
  });

  test('does not come again when the trigger throws or never comes back', async () => {
    let runs = 0;
    const { clock, jira, forge } = start(async () => {
      runs += 1;
      await kvs.set('a', 1);
      throw new Error('oh no');
    });
    jira.emit(UPDATED, ISSUE);
    await clock.advance(3_600_000);
    forge.dropNth(1);
    jira.emit(UPDATED, ISSUE);
    await clock.advance(3_600_000);
    expect([runs, forge.log.entries('failed').length, forge.log.entries('crashed').length]).toEqual([2, 1, 1]);
    forge.deliver({ retryCrashedTriggers: true });
    forge.dropNth(1);
    jira.emit(UPDATED, ISSUE);
    await clock.advance(3_600_000);
    expect(runs).toBe(4);
  });

  test('is filtered by a project property, as it is when the event arrives', async () => {
    const expression = "event.runtime.project.properties['plumb'].on == true";
    let runs = 0;
    const { clock, jira, forge } = start(() => (runs += 1), {}, filtered({ expression, onError: 'RECEIVE_AND_LOG' }));
    const emit = async (): Promise<number> => {
      jira.emit(UPDATED, ISSUE);
      await clock.advance(1_000);
      return runs;
    };
    expect(await emit()).toBe(1);
    jira.properties.set('9/plumb', { on: false });
    expect(await emit()).toBe(1);
    jira.properties.set('9/plumb', { on: true });
    expect(await emit()).toBe(2);
    forge.uninstall();
    const strict = start(() => (runs += 1), {}, filtered({ expression }));
    strict.jira.emit(UPDATED, ISSUE);
    await strict.clock.advance(1_000);
    expect([runs, strict.forge.log.entries('ignored').length]).toEqual([2, 1]);
  });

  test('cannot be filtered by an expression nobody has modelled', () => {
    expect(() => readExpression("event.issue.fields.summary == 'x'")).toThrow(NotModelled);
    expect(() => start(() => 0, {}, filtered({ expression: 'true' }))).toThrow('event filter expression true');
    expect(readExpression("event.runtime.issue.properties['a'].b.c == 'x'")).toEqual({
      of: 'issue',
      property: 'a',
      path: ['b', 'c'],
      equals: 'x',
    });
  });

  test('may be late, doubled, out of order or lost, the same way for the same seed', async () => {
    const run = async (seed: number): Promise<[number, unknown][]> => {
      const seen: [number, unknown][] = [];
      const rough = roughDelivery({ loss: 0.2, duplicates: 0.2 });
      const { clock, jira, forge } = start(({ n }) => seen.push([clock.now(), n]), { seed, delivery: rough });
      for (let n = 0; n < 40; n += 1) jira.emit(UPDATED, { ...ISSUE, n });
      await clock.advance(180_000);
      forge.uninstall();
      return seen;
    };
    const seen = await run(7);
    const order = seen.map(([, n]) => Number(n));
    expect(await run(7)).toEqual(seen);
    expect(await run(8)).not.toEqual(seen);
    expect(new Set(order).size).toBeLessThan(40);
    expect(new Set(order).size).toBeLessThan(order.length);
    expect(order).not.toEqual([...order].sort((a, b) => a - b));
  });
});

describe('the life of the app', () => {
  test('tells it of its installation', async () => {
    const seen: unknown[] = [];
    const { clock, forge } = start(
      ({ eventType }) => seen.push(eventType),
      {},
      ({ modules }) => {
        modules.trigger.push({ key: 'life', function: 'onIssue', events: ['avi:forge:installed:app'], filter: {} });
      },
    );
    forge.install();
    await clock.advance(1_000);
    expect(seen).toEqual(['avi:forge:installed:app']);
    expect(forge.meter.act().invocations).toMatchObject([{ kind: 'lifecycle' }]);
  });

  test('runs its schedules five minutes after the start and then at their interval', async () => {
    const runs: number[] = [];
    app = tiny({ onHour: () => runs.push(app?.clock.now() ?? 0) });
    const { clock, forge } = app;
    const begun = clock.now();
    forge.startSchedules();
    await clock.advance(2 * 3_600_000);
    expect(runs.map((at) => at - begun)).toEqual([300_000, 3_900_000]);
    forge.stopSchedules();
    await clock.advance(2 * 3_600_000);
    expect(runs).toHaveLength(2);
  });
});

describe('two installations', () => {
  test('live side by side in one process', async () => {
    const one = tiny();
    const two = tiny();
    await Promise.all([one.inside(() => kvs.set('who', 1)), two.inside(() => kvs.set('who', 2))]);
    expect(await Promise.all([one.inside(() => kvs.get('who')), two.inside(() => kvs.get('who'))])).toEqual([1, 2]);
    one.forge.uninstall();
    two.forge.uninstall();
  });
});
