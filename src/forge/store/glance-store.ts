/** What a person saw of a project's issues a moment ago, so that trying out a mapping does not read them again and again. Forgotten within the hour. */
import { kvs } from '@forge/kvs';
import type { Glance } from '../../app/ports';
import type { Person } from '../../domain/trace/artifact';
import { storeTrouble } from '../platform-error';
import { inBatches } from './rows-in-batches';

const glanceKey = (projects: readonly string[], person: Person): string => `glance:${[...projects].sort().join('-')}:${person}`;
const partKey = (key: string, part: number): string => `${key}:${part}`;
/** Issues a value: even with a hundred links each they stay below the store's 240 KiB. */
const partSize = 15;
const ttl = { ttl: { unit: 'MINUTES', value: 30 } } as const;

interface Head {
  readonly parts: number;
  readonly until: number;
  readonly glance: Omit<Glance, 'sample'>;
}

/** Expired keys may linger: the time says whether it still holds. */
export const findGlance = async (projects: readonly string[], person: Person): Promise<Glance | undefined> => {
  const key = glanceKey(projects, person);
  try {
    const head = await kvs.get<Head>(key);
    if (!head || head.until < Date.now()) return undefined;
    const parts = await Promise.all(Array.from({ length: head.parts }, (_, n) => kvs.get<Glance['sample']>(partKey(key, n))));
    const sample = parts.flatMap((part) => part ?? []);
    return parts.includes(undefined) ? undefined : { ...head.glance, sample };
  } catch (error) {
    throw storeTrouble(error);
  }
};

/** Parts first: a head names only what is there. */
export const keepGlance = async (projects: readonly string[], person: Person, { sample, ...glance }: Glance): Promise<void> => {
  const key = glanceKey(projects, person);
  const parts = inBatches(sample, partSize);
  try {
    await Promise.all(parts.map((part, n) => kvs.set(partKey(key, n), part, ttl)));
    const head: Head = { parts: parts.length, until: Date.now() + ttl.ttl.value * 60_000, glance };
    await kvs.set(key, head, ttl);
  } catch (error) {
    throw storeTrouble(error);
  }
};
