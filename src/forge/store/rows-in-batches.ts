/** Strong reads of many rows: 25 keys a batch, batches at once. A missing key is absent; any other refusal is trouble. */
import { kvs } from '@forge/kvs';
import { HostTrouble } from '../../app/host-trouble';
import { storeTrouble } from '../platform-error';

const batchSize = 25;

export const inBatches = <T>(items: readonly T[], size = batchSize): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));

const oneBatch = async <T>(entityName: string | undefined, keys: readonly string[]): Promise<[string, T][]> => {
  const of = entityName === undefined ? {} : { entityName };
  const answer = await kvs.batchGet<T>(keys.map((key) => ({ key, ...of }))).catch((error: unknown) => {
    throw storeTrouble(error);
  });
  const failed = answer.failedKeys.find((k) => !/NOT_FOUND/.test(k.error.code));
  if (failed) throw new HostTrouble('unavailable', 'store', undefined, failed.error.code);
  return answer.successfulKeys.map((row): [string, T] => [row.key, row.value]);
};

/** `entityName`: undefined for rows of no entity. */
export const getMany = async <T>(
  entityName: string | undefined,
  keys: readonly string[],
  size = batchSize,
): Promise<ReadonlyMap<string, T>> => {
  const unique = [...new Set(keys)];
  const found = await Promise.all(inBatches(unique, size).map((batch) => oneBatch<T>(entityName, batch)));
  return new Map(found.flat());
};
