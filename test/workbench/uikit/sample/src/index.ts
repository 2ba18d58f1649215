import Resolver from '@forge/resolver';
import { kvs } from '@forge/kvs';

const definitions = new Resolver();

/** Remembers how often it was asked, so that a second answer differs from the first. */
definitions.define('count', async ({ payload }: { payload: { step?: number } }) => {
  const before = await kvs.get<number>('count');
  const count = (before ?? 0) + (payload.step ?? 1);
  await kvs.set('count', count);
  return { count };
});

export const resolver = definitions.getDefinitions();
