import './install-globals';
import { Filter, FilterConditions, kvs } from '@forge/kvs';
import { refusal, tiny, type Tiny } from './tiny-app';

interface Decision {
  status?: string;
  rev?: number;
  closed?: boolean;
  colour?: string;
}

describe('a transaction', () => {
  let app: Tiny;
  beforeEach(() => {
    app = tiny();
  });
  afterEach(() => app.forge.uninstall());

  test('applies wholly or not at all', async () => {
    await app.inside(async () => {
      await kvs.entity('decision').set('d', { rev: 1, status: 'open' });
      const bump = (rev: number): Promise<void> =>
        kvs
          .transact()
          .set<Decision>(
            'd',
            { rev: rev + 1, status: 'open' },
            { entityName: 'decision', conditions: new Filter<Decision>().and('rev', FilterConditions.equalTo(rev)) },
          )
          .set('entry', rev)
          .execute();
      await bump(1);
      expect(await refusal(() => bump(1))).toBe('CONDITIONAL_CHECK_FAILED');
      expect(await kvs.get('entry')).toBe(1);
      expect(await kvs.entity('decision').get('d')).toEqual({ rev: 2, status: 'open' });
      const absent = { entityName: 'decision', conditions: new Filter<Decision>().and('rev', FilterConditions.notExists()) };
      expect(await refusal(() => kvs.transact().check<Decision>('d', absent).set('x', 1).execute())).toBe('CONDITIONAL_CHECK_FAILED');
      expect(await refusal(() => kvs.transact().check<Decision>('e', absent).set('x', 1).delete('entry').execute())).toBe('done');
      expect(await kvs.get('entry')).toBeUndefined();
    });
  });

  test('is refused over 25 operations, with a key twice, a key policy, or conditions on plain keys', async () => {
    await app.inside(async () => {
      const of = (count: number) => {
        const transaction = kvs.transact();
        for (let n = 0; n < count; n += 1) transaction.set(`k${n}`, n);
        return transaction;
      };
      expect(await refusal(() => of(25).execute())).toBe('done');
      expect(await refusal(() => of(26).execute())).toBe('INVALID_TRANSACTION');
      expect(await refusal(() => of(2).delete('k1').execute())).toBe('DUPLICATE_KEY');
      const conditions = new Filter<Decision>().and('rev', FilterConditions.exists());
      expect(await refusal(() => kvs.transact().set<Decision>('k', {}, { entityName: 'nope', conditions }).execute())).toBe(
        'UNKNOWN_ENTITY',
      );
      const plain = { entityName: undefined as unknown as string, conditions };
      expect(await refusal(() => kvs.transact().set<Decision>('k', {}, plain).execute())).toBe('INVALID_CONDITION');
    });
  });
});
