import './install-globals';
import { kvs, WhereConditions } from '@forge/kvs';
import { refusal, tiny } from './tiny-app';

describe('the budget of the store', () => {
  test('is 4,000 read and 4,000 write units of 10 KB in any minute', async () => {
    const app = tiny({}, { limits: { requestsPerSecond: 100_000 } });
    const big = 'x'.repeat(200 * 1024);
    expect(
      await app.inside(async () => {
        let done = 0;
        while ((await refusal(() => kvs.set('big', big))) === 'done') done += 1;
        return done;
      }),
    ).toBe(Math.floor(4_000 / 21));
    expect(await app.inside(() => refusal(() => kvs.set('big', big)))).toBe('RATE_LIMIT_EXCEEDED');
    expect(await app.inside(() => refusal(() => kvs.get('small')))).toBe('done');
    await app.clock.advance(60_000);
    expect(await app.inside(() => refusal(() => kvs.set('big', big)))).toBe('done');
    app.forge.uninstall();
  });

  test('is 1,000 requests in any second', async () => {
    const app = tiny();
    const results = await app.inside(() => Promise.all(Array.from({ length: 1_001 }, () => refusal(() => kvs.get('a')))));
    expect(results.filter((result) => result === 'RATE_LIMIT_EXCEEDED')).toHaveLength(1);
    app.forge.uninstall();
  });

  test('charges a batch by its bytes and at least one unit', async () => {
    const app = tiny();
    await app.inside(() => kvs.batchSet(Array.from({ length: 25 }, (_, n) => ({ key: `k${n}`, value: n }))));
    expect(app.forge.store.spent()).toEqual({ read: 0, write: 1 });
    await app.inside(() => kvs.batchGet(Array.from({ length: 25 }, (_, n) => ({ key: `k${n}` }))));
    expect(app.forge.store.spent()).toEqual({ read: 1, write: 1 });
    app.forge.uninstall();
  });
});

describe('the inside of the store', () => {
  test('can be dumped, counted, snapshot and restored', async () => {
    const app = tiny();
    await app.inside(async () => {
      await kvs.set('a:1', 1);
      await kvs.set('b', 2);
      await kvs.entity('decision').set('a:2', { status: 'open', rev: 1 });
    });
    expect(app.forge.store.size()).toBe(3);
    expect(app.forge.store.dump('a:').map(({ space, key }) => `${space} ${key}`)).toEqual(['decision a:2', 'kvs a:1']);
    const snapshot = app.forge.store.snapshot();
    await app.inside(() => kvs.delete('b'));
    app.forge.store.restore(snapshot);
    expect(await app.inside(() => kvs.get('b'))).toBe(2);
    const query = () =>
      kvs
        .entity('decision')
        .query()
        .index('by-status', { partition: ['open'] })
        .getMany();
    expect((await app.inside(query)).results).toHaveLength(1);
    app.forge.uninstall();
  });

  test('answers an index query over 100,000 rows without looking at them all', async () => {
    const app = tiny({}, { limits: { unitsPerMinute: 1e9, requestsPerSecond: 1e9 } });
    const rows = Array.from({ length: 100_000 }, (_, n) => ({
      space: 'decision',
      key: `d${n}`,
      value: { status: `s${n % 10}`, rev: (n * 7919) % 100_003, issue: `i${n}` },
      createdAt: 0,
      updatedAt: 0,
    }));
    app.forge.store.restore(JSON.stringify(rows));
    const query = () =>
      kvs
        .entity<{ rev: number }>('decision')
        .query()
        .index('by-status', { partition: ['s3'] })
        .where(WhereConditions.greaterThan(50_000))
        .getMany();
    const { results } = await app.inside(query);
    const revs = rows.filter(({ value }) => value.status === 's3' && value.rev > 50_000).map(({ value }) => value.rev);
    expect(results.map(({ value }) => value.rev)).toEqual(revs.sort((a, b) => a - b).slice(0, 10));
    expect(app.forge.store.spent().read).toBeLessThanOrEqual(2);
    app.forge.uninstall();
  });
});
