/** Single reads and writes, and batches of them. */
import { bad, StoreRefusal } from './store-refusal';
import { queryEntity, queryKeys, type Page } from './store-query';
import type { EntityQueryRequest, GetRequest, DeleteRequest, QueryRequest, SetRequest, WriteOptions } from './store-request';
import { ttlMs } from './store-request';
import { checkEntityValue, checkKey, checkValue } from './store-rules';
import type { Rows, SpaceName } from './store-rows';
import type { Row } from './store-space';

const YEAR = 365 * 86_400_000;
const MAX_BATCH = 25;
const MAX_BATCH_BYTES = 4 * 1024 * 1024;

/** What a request did: its answer, and how many bytes of values it moved. */
export interface Done {
  readonly body?: unknown;
  readonly read?: number;
  readonly written?: number;
}

export function get(rows: Rows, space: SpaceName, { key }: GetRequest): Done {
  checkKey(key);
  const row = rows.find(space, key);
  if (row === undefined) throw new StoreRefusal(404, 'KEY_NOT_FOUND', `Key "${key}" not found`);
  return { body: shown(row), read: row.bytes };
}

export function set(rows: Rows, space: SpaceName, { key, value, options = {} }: SetRequest): Done {
  if (options.returnValue !== undefined && options.keyPolicy !== 'OVERRIDE') {
    throw bad('INVALID_OPTIONS', 'returnValue needs the key policy OVERRIDE');
  }
  const checked = checkWrite(rows, space, key, value, options);
  const before = rows.find(space, key);
  if (options.keyPolicy === 'FAIL_IF_EXISTS' && before !== undefined) {
    throw new StoreRefusal(409, 'KEY_CONFLICT', `Key "${key}" exists already`);
  }
  const after = rows.put(space, checked);
  if (options.returnValue === undefined) return { written: after.bytes };
  const returned = options.returnValue === 'LATEST' ? after : before;
  return returned === undefined ? { written: after.bytes } : { body: shown(returned), written: after.bytes };
}

export function remove(rows: Rows, space: SpaceName, { key }: DeleteRequest): Done {
  checkKey(key);
  rows.remove(space, key);
  return {};
}

export function queryPlain(rows: Rows, request: QueryRequest): Done {
  return page(queryKeys(rows.lagging(undefined), request, rows.isThere));
}

export function queryIndex(rows: Rows, request: EntityQueryRequest): Done {
  const entity = rows.entity(request.entityName);
  return page(queryEntity(rows.lagging(entity.name), entity, request, rows.isThere));
}

/** Not atomic: what fails is listed, the rest is done. */
export function batch<T extends { key: string; entityName?: string | undefined }>(
  items: readonly T[],
  one: (item: T) => { shown: object; read?: number; written?: number },
): Done {
  if (items.length === 0 || items.length > MAX_BATCH) throw bad('INVALID_BATCH', `A batch has 1 to ${MAX_BATCH} keys, not ${items.length}`);
  if (Buffer.byteLength(JSON.stringify(items)) > MAX_BATCH_BYTES) throw bad('MAX_SIZE', 'A batch may not exceed 4 MB');
  refuseTwice(items, 'batch');
  const successfulKeys: object[] = [];
  const failedKeys: object[] = [];
  let read = 0;
  let written = 0;
  for (const item of items) {
    const named = { key: item.key, ...(item.entityName === undefined ? {} : { entityName: item.entityName }) };
    try {
      const done = one(item);
      successfulKeys.push({ ...named, ...done.shown });
      read += done.read ?? 0;
      written += done.written ?? 0;
    } catch (refusal) {
      if (!(refusal instanceof StoreRefusal)) throw refusal;
      failedKeys.push({ ...named, error: { code: refusal.code, message: refusal.message } });
    }
  }
  return { body: { successfulKeys, failedKeys }, read, written };
}

export function batchGet(rows: Rows, items: readonly GetRequest[]): Done {
  return batch(items, (item) => {
    const { body, read = 0 } = get(rows, rows.spaceOf(item.entityName), item);
    return { shown: Object(body) as object, read };
  });
}

export function batchSet(rows: Rows, items: readonly SetRequest[]): Done {
  for (const { options } of items) refusePolicy(options, 'batch');
  return batch(items, (item) => ({ shown: {}, written: set(rows, rows.spaceOf(item.entityName), item).written ?? 0 }));
}

export function batchDelete(rows: Rows, items: readonly DeleteRequest[]): Done {
  return batch(items, (item) => {
    remove(rows, rows.spaceOf(item.entityName), item);
    return { shown: {} };
  });
}

/** Everything a row must satisfy before it is written. */
export function checkWrite(rows: Rows, space: SpaceName, key: string, value: unknown, options: WriteOptions = {}) {
  checkKey(key);
  const bytes = checkValue(key, value);
  if (space !== undefined && space !== 'secret') checkEntityValue(rows.entity(space), key, value);
  const ttl = options.ttl === undefined ? undefined : ttlMs(options.ttl);
  if (ttl !== undefined && ttl > YEAR) throw bad('INVALID_TTL', 'A key may live for one year at most');
  return { key, value, bytes, ttl };
}

/** Key policies are for single writes only. */
export function refusePolicy(options: WriteOptions | undefined, where: string): void {
  for (const name of ['keyPolicy', 'returnValue', 'returnMetadataFields'] as const) {
    if (options?.[name] !== undefined) throw bad('INVALID_OPTIONS', `${name} is not allowed in a ${where}`);
  }
}

export function refuseTwice(items: readonly { key: string; entityName?: string | undefined }[], where: string): void {
  const seen = new Set<string>();
  for (const { key, entityName = '' } of items) {
    const name = `${entityName}\n${key}`;
    if (seen.has(name)) throw bad('DUPLICATE_KEY', `Key "${key}" occurs twice in one ${where}`);
    seen.add(name);
  }
}

function page({ rows, cursor, bytesScanned }: Page): Done {
  return { body: { data: rows.map(shown), ...(cursor === undefined ? {} : { cursor }) }, read: bytesScanned };
}

function shown({ key, value, createdAt, updatedAt, expireAt }: Row): object {
  return { key, value, createdAt, updatedAt, ...(expireAt === undefined ? {} : { expireTime: new Date(expireAt).toISOString() }) };
}
