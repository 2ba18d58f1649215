import './install-globals';
import { Filter, FilterConditions, kvs, Sort, WhereConditions } from '@forge/kvs';
import { refusal, tiny, type Tiny } from './tiny-app';

interface Decision {
  status?: string;
  rev?: number;
  closed?: boolean;
  colour?: string;
}

describe('custom entities', () => {
  let app: Tiny;
  beforeEach(() => {
    app = tiny();
  });
  afterEach(() => app.forge.uninstall());

  test('accept declared attributes of the declared types only', async () => {
    await app.inside(async () => {
      const set = (value: Record<string, unknown>): Promise<string> => refusal(() => kvs.entity('decision').set('d', value));
      expect(await set({ issue: '1', status: 'open', rev: -2147483648, score: 0.5, closed: false, more: { deep: [1] } })).toBe('done');
      expect(await set({ title: 'x' })).toBe('UNKNOWN_ATTRIBUTE');
      expect(await set({ rev: 2147483648 })).toBe('INVALID_ATTRIBUTE');
      expect(await set({ rev: 1.5 })).toBe('INVALID_ATTRIBUTE');
      expect(await set({ closed: 'no' })).toBe('INVALID_ATTRIBUTE');
      expect(await set({ status: null })).toBe('INVALID_ATTRIBUTE');
      expect(await set({ issue: 'x'.repeat(901) })).toBe('MAX_SIZE');
      expect(await set({ status: 'x'.repeat(1701) })).toBe('MAX_SIZE');
      expect(await refusal(() => kvs.entity('nope').set('d', {}))).toBe('UNKNOWN_ENTITY');
      expect(
        await refusal(() =>
          kvs.batchSet([{ key: 'd', value: {}, entityName: 'nope' }]).then(({ failedKeys }) => failedKeys[0]?.error.code),
        ),
      ).toBe('done');
      expect((await kvs.batchSet([{ key: 'd', value: {}, entityName: 'secret' }])).failedKeys[0]?.error.code).toBe('UNKNOWN_ENTITY');
    });
  });

  test('answer queries over a declared index by partition, range and order', async () => {
    await app.inside(async () => {
      for (let rev = 0; rev < 6; rev += 1) await kvs.entity('decision').set(`d${rev}`, { status: rev % 2 === 0 ? 'open' : 'shut', rev });
    });
    await app.clock.advance(2_000);
    await app.inside(async () => {
      const open = () =>
        kvs
          .entity<{ rev: number }>('decision')
          .query()
          .index('by-status', { partition: ['open'] });
      const revs = async (query: { getMany: () => Promise<{ results: { value: { rev: number } }[] }> }): Promise<number[]> =>
        (await query.getMany()).results.map(({ value }) => value.rev);
      expect(await revs(open())).toEqual([0, 2, 4]);
      expect(await revs(open().sort(Sort.DESC))).toEqual([4, 2, 0]);
      expect(await revs(open().where(WhereConditions.between(1, 4)))).toEqual([2, 4]);
      expect(await revs(open().where(WhereConditions.greaterThan(2)))).toEqual([4]);
      expect(await revs(open().where(WhereConditions.greaterThanEqualTo(2)).sort(Sort.DESC))).toEqual([4, 2]);
      expect(await revs(open().where(WhereConditions.lessThan(2)))).toEqual([0]);
      expect(await revs(open().where(WhereConditions.lessThanEqualTo(2)).sort(Sort.DESC))).toEqual([2, 0]);
      expect(await revs(open().where(WhereConditions.equalTo(2)))).toEqual([2]);
      const byKey = kvs.entity<{ rev: number }>('decision').query().index('by-key').where(WhereConditions.beginsWith('d5'));
      expect(await revs(byKey)).toEqual([5]);
    });
  });

  test('refuse unknown indexes, wrong partitions and values of the wrong type, by name', async () => {
    await app.inside(async () => {
      const query = kvs.entity('decision').query();
      expect(await refusal(() => query.index('by-colour').getMany())).toBe('UNKNOWN_INDEX');
      expect(await refusal(() => query.index('by-status').getMany())).toBe('INVALID_PARTITION');
      expect(await refusal(() => query.index('by-status', { partition: [1] }).getMany())).toBe('INVALID_ATTRIBUTE');
      const open = query.index('by-status', { partition: ['open'] });
      expect(await refusal(() => open.where(WhereConditions.equalTo('1')).getMany())).toBe('INVALID_ATTRIBUTE');
      const filtered = query.index('issue').filters(new Filter<Decision>().and('colour', FilterConditions.exists()));
      expect(await refusal(() => filtered.getMany())).toBe('UNKNOWN_ATTRIBUTE');
    });
  });

  test('filter after the page is cut, so that a page may be empty and still have a cursor', async () => {
    await app.inside(async () => {
      for (let rev = 0; rev < 25; rev += 1) await kvs.entity('decision').set(`d${rev}`, { status: 'open', rev, closed: rev === 24 });
    });
    await app.clock.advance(2_000);
    const pages = await app.inside(async () => {
      const sizes: number[] = [];
      let cursor: string | undefined;
      do {
        const query = kvs
          .entity('decision')
          .query()
          .index('by-status', { partition: ['open'] });
        const filtered = query.filters(new Filter<Decision>().and('closed', FilterConditions.equalTo(true)));
        const page = await (cursor === undefined ? filtered : filtered.cursor(cursor)).getMany();
        sizes.push(page.results.length);
        cursor = page.nextCursor;
      } while (cursor !== undefined);
      return sizes;
    });
    expect(pages).toEqual([0, 0, 1]);
  });

  test('leave the index place of a row that changed or went away once the lag passed', async () => {
    await app.inside(async () => {
      await kvs.entity('decision').set('d', { status: 'open', rev: 1 });
      await kvs.entity('decision').set('e', { status: 'open', rev: 2 });
    });
    await app.clock.advance(1_500);
    await app.inside(async () => {
      await kvs.entity('decision').set('d', { status: 'shut', rev: 1 });
      await kvs.entity('decision').delete('e');
    });
    const keysOf = async (status: string): Promise<string[]> => {
      const { results } = await app.inside(() =>
        kvs
          .entity('decision')
          .query()
          .index('by-status', { partition: [status] })
          .getMany(),
      );
      return results.map(({ key }) => key);
    };
    expect([await keysOf('open'), await keysOf('shut')]).toEqual([['d', 'e'], []]);
    await app.clock.advance(1_500);
    expect([await keysOf('open'), await keysOf('shut')]).toEqual([[], ['d']]);
  });
});
