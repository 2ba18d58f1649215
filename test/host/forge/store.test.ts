import './install-globals';
import { kvs, MetadataField, WhereConditions } from '@forge/kvs';
import { refusal, tiny, type Tiny } from './tiny-app';

const DAY = 86_400_000;

describe('the key-value store', () => {
  let app: Tiny;
  beforeEach(() => {
    app = tiny();
  });
  afterEach(() => app.forge.uninstall());

  test('gives back what was set, and nothing for a key never set or deleted', async () => {
    await app.inside(async () => {
      await kvs.set('a', { n: [1, 'x', true] });
      expect(await kvs.get('a')).toEqual({ n: [1, 'x', true] });
      expect(await kvs.get('b')).toBeUndefined();
      await kvs.delete('a');
      expect(await kvs.get('a')).toBeUndefined();
      await kvs.delete('a');
    });
  });

  test('stamps creation and update with virtual time', async () => {
    await app.inside(() => kvs.set('a', 1));
    const created = app.clock.now();
    await app.clock.advance(5_000);
    await app.inside(() => kvs.set('a', 2));
    const options = { metadataFields: [MetadataField.CREATED_AT, MetadataField.UPDATED_AT] };
    expect(await app.inside(() => kvs.get('a', options))).toEqual({ key: 'a', value: 2, createdAt: created, updatedAt: created + 5_000 });
  });

  test('refuses keys, values and depths outside the limits', async () => {
    await app.inside(async () => {
      expect(await refusal(() => kvs.set('', 1))).toBe('KEY_TOO_SHORT');
      expect(await refusal(() => kvs.set('k'.repeat(501), 1))).toBe('KEY_TOO_LONG');
      expect(await refusal(() => kvs.set('k'.repeat(500), 1))).toBe('done');
      expect(await refusal(() => kvs.set('a/b', 1))).toBe('INVALID_KEY');
      expect(await refusal(() => kvs.set('  ', 1))).toBe('INVALID_KEY');
      expect(await refusal(() => kvs.set('a:B_1.c-d #', 1))).toBe('done');
      expect(await refusal(() => kvs.set('a', null))).toBe('INVALID_VALUE');
      expect(await refusal(() => kvs.set('a', undefined))).toBe('INVALID_REQUEST');
      expect(await refusal(() => kvs.set('a', 'x'.repeat(240 * 1024 - 2)))).toBe('done');
      expect(await refusal(() => kvs.set('a', 'x'.repeat(240 * 1024 - 1)))).toBe('MAX_SIZE');
      expect(await refusal(() => kvs.set('a', nested(31)))).toBe('done');
      expect(await refusal(() => kvs.set('a', nested(32)))).toBe('MAX_DEPTH');
    });
  });

  test('lets FAIL_IF_EXISTS win once', async () => {
    await app.inside(async () => {
      const create = (): Promise<unknown> => kvs.set('once', 1, { keyPolicy: 'FAIL_IF_EXISTS' });
      expect(await Promise.all([refusal(create), refusal(create)])).toEqual(['done', 'KEY_CONFLICT']);
    });
  });

  test('returns the value before or after an override', async () => {
    await app.inside(async () => {
      await kvs.set('a', 1);
      const previous = await kvs.set('a', 2, { keyPolicy: 'OVERRIDE', returnValue: 'PREVIOUS' });
      expect(previous).toEqual({ key: 'a', value: 1 });
      expect(await kvs.set('a', 3, { keyPolicy: 'OVERRIDE', returnValue: 'LATEST' })).toEqual({ key: 'a', value: 3 });
      expect(await kvs.set('new', 1, { keyPolicy: 'OVERRIDE', returnValue: 'PREVIOUS' })).toBeUndefined();
    });
  });

  test('keeps an expired key readable and in the way for 48 hours', async () => {
    const create = (): Promise<unknown> => kvs.set('lock', 1, { keyPolicy: 'FAIL_IF_EXISTS', ttl: { unit: 'MINUTES', value: 1 } });
    await app.inside(create);
    await app.clock.advance(60_000 + 2 * DAY - 1);
    expect(await app.inside(() => kvs.get('lock'))).toBe(1);
    expect(await app.inside(() => refusal(create))).toBe('KEY_CONFLICT');
    await app.clock.advance(1);
    expect(await app.inside(() => kvs.get('lock'))).toBeUndefined();
    expect(await app.inside(() => refusal(create))).toBe('done');
  });

  test('refuses to keep a key longer than a year', async () => {
    await app.inside(async () => {
      expect(await refusal(() => kvs.set('a', 1, { keyPolicy: 'OVERRIDE', ttl: { unit: 'DAYS', value: 365 } }))).toBe('done');
      expect(await refusal(() => kvs.set('a', 1, { keyPolicy: 'OVERRIDE', ttl: { unit: 'DAYS', value: 366 } }))).toBe('INVALID_TTL');
    });
  });

  test('keeps secrets apart from keys and out of queries', async () => {
    await app.inside(async () => {
      await kvs.setSecret('pin', { hash: 'x' });
      expect(await kvs.getSecret('pin')).toEqual({ hash: 'x' });
      expect(await kvs.get('pin')).toBeUndefined();
    });
    await app.clock.advance(10_000);
    expect((await app.inside(() => kvs.query().getMany())).results).toEqual([]);
  });

  test('shows writes and deletes to queries only after the lag', async () => {
    const keys = async (): Promise<string[]> => {
      const { results } = await app.inside(() => kvs.query().where('key', WhereConditions.beginsWith('m:')).getMany());
      return results.map(({ key }) => key);
    };
    await app.inside(() => kvs.set('m:1', 1));
    await app.clock.advance(1_499);
    expect(await keys()).toEqual([]);
    await app.clock.advance(1);
    expect(await keys()).toEqual(['m:1']);
    await app.inside(() => kvs.delete('m:1'));
    expect(await keys()).toEqual(['m:1']);
    expect(await app.inside(() => kvs.get('m:1'))).toBeUndefined();
    await app.clock.advance(1_500);
    expect(await keys()).toEqual([]);
  });

  test('pages through keys in byte order, ten at a time unless told, a hundred at most', async () => {
    await app.inside(async () => {
      for (let n = 0; n < 30; n += 1) await kvs.set(`p:${String(n).padStart(2, '0')}`, n);
      await kvs.set('q', 1);
    });
    await app.clock.advance(2_000);
    await app.inside(async () => {
      const seen: string[] = [];
      const sizes: number[] = [];
      let cursor: string | undefined;
      do {
        const query = kvs.query().where('key', WhereConditions.beginsWith('p:'));
        const page = await (cursor === undefined ? query : query.cursor(cursor)).getMany();
        seen.push(...page.results.map(({ key }) => key));
        sizes.push(page.results.length);
        cursor = page.nextCursor;
      } while (cursor !== undefined);
      expect(seen).toEqual([...seen].sort());
      expect(seen).toHaveLength(30);
      // A full last page has a cursor although nothing follows.
      expect(sizes).toEqual([10, 10, 10, 0]);
      expect(await refusal(() => kvs.query().limit(101).getMany())).toBe('INVALID_LIMIT');
      expect(await refusal(() => kvs.query().cursor('nonsense').getMany())).toBe('INVALID_CURSOR');
    });
  });

  test('does as much of a batch as it can and names the rest', async () => {
    await app.inside(async () => {
      const set = await kvs.batchSet([
        { key: 'a', value: 1 },
        { key: 'a/b', value: 1 },
      ]);
      expect(set.successfulKeys).toEqual([{ key: 'a' }]);
      expect(set.failedKeys).toEqual([{ key: 'a/b', error: expect.objectContaining({ code: 'INVALID_KEY' }) as unknown }]);
      const got = await kvs.batchGet([{ key: 'a' }, { key: 'b' }]);
      expect(got.successfulKeys).toEqual([expect.objectContaining({ key: 'a', value: 1 })]);
      expect(got.failedKeys).toEqual([{ key: 'b', error: expect.objectContaining({ code: 'KEY_NOT_FOUND' }) as unknown }]);
      await kvs.batchDelete([{ key: 'a' }]);
      expect(await kvs.get('a')).toBeUndefined();
    });
  });

  test('refuses batches over 25 keys or 4 MB, with one key twice, or with a key policy', async () => {
    await app.inside(async () => {
      const many = (count: number, value: unknown): { key: string; value: unknown }[] =>
        Array.from({ length: count }, (_, n) => ({ key: `k${n}`, value }));
      expect(await refusal(() => kvs.batchSet(many(25, 1)))).toBe('done');
      expect(await refusal(() => kvs.batchSet(many(26, 1)))).toBe('INVALID_BATCH');
      expect(await refusal(() => kvs.batchSet(many(25, 'x'.repeat(170_000))))).toBe('MAX_SIZE');
      expect(await refusal(() => kvs.batchSet([...many(1, 1), ...many(1, 2)]))).toBe('DUPLICATE_KEY');
      const policy = { keyPolicy: 'FAIL_IF_EXISTS', ttl: { unit: 'DAYS', value: 1 } } as const;
      expect(await refusal(() => kvs.batchSet([{ key: 'z', value: 1, options: policy }]))).toBe('INVALID_OPTIONS');
    });
  });
});

function nested(depth: number): unknown {
  return depth === 0 ? 1 : [nested(depth - 1)];
}
