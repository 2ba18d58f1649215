/** Queries: a page is cut from a sorted index first and filtered after, so a page may be short or empty and still have a cursor. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { EntityDefinition } from './manifest';
import { attributesIn, EVERYTHING, meets, stretchOf, type Conditions, type RangeCondition } from './store-condition';
import { bad } from './store-refusal';
import type { EntityQueryRequest, QueryRequest } from './store-request';
import { checkAttribute, isRecord, type Scalar } from './store-rules';
import type { Place, Row, Space } from './store-space';

const MAX_PAGE = 100;
const DEFAULT_PAGE = 10;

export interface Page {
  readonly rows: Row[];
  readonly cursor?: string;
  /** Everything looked at, filtered rows included: that is what is paid for. */
  readonly bytesScanned: number;
}

interface Scan {
  readonly index: string;
  readonly partition: readonly Scalar[];
  readonly range: RangeCondition | undefined;
  readonly down: boolean;
  readonly filters: Conditions | undefined;
  readonly limit: number | undefined;
  readonly cursor: string | undefined;
  readonly visible: (row: Row) => boolean;
}

const cursorContent = z.tuple([z.string(), z.union([z.string(), z.number(), z.boolean()]), z.string()]);

export function queryKeys(space: Space, request: QueryRequest, visible: (row: Row) => boolean): Page {
  const prefix = request.where?.[0]?.values[0];
  const range: RangeCondition | undefined = prefix === undefined ? undefined : { condition: 'BEGINS_WITH', values: [prefix] };
  const { limit, after: cursor } = request;
  return scan(space, { index: 'by-key', partition: [], range, down: false, filters: undefined, limit, cursor, visible });
}

export function queryEntity(space: Space, entity: EntityDefinition, request: EntityQueryRequest, visible: (row: Row) => boolean): Page {
  const { indexName, partition = [], range, sort, limit, cursor } = request;
  const filters = Array.isArray(request.filters) ? undefined : request.filters;
  checkIndex(entity, request, partition);
  for (const attribute of filters === undefined ? [] : attributesIn(filters)) {
    if (entity.attributes[attribute] === undefined) throw bad('UNKNOWN_ATTRIBUTE', `Entity ${entity.name} has no attribute "${attribute}"`);
  }
  return scan(space, { index: indexName, partition, range, down: sort === 'DESC', filters, limit, cursor, visible });
}

function checkIndex(entity: EntityDefinition, { indexName, range }: EntityQueryRequest, partition: readonly Scalar[]): void {
  const index =
    indexName === 'by-key' ? { name: 'by-key', partition: [], range: [] } : entity.indexes.find(({ name }) => name === indexName);
  if (index === undefined) throw bad('UNKNOWN_INDEX', `Entity ${entity.name} has no index "${indexName}"`);
  if (index.partition.length !== partition.length) {
    throw bad('INVALID_PARTITION', `Index ${entity.name}.${indexName} wants the partition [${index.partition.join(', ')}]`);
  }
  index.partition.forEach((attribute, at) => checkAttribute(attribute, entity.attributes[attribute]?.type ?? 'any', partition[at]));
  const ranged = index.range[0];
  const type = ranged === undefined ? 'string' : (entity.attributes[ranged]?.type ?? 'any');
  for (const value of range?.values ?? []) checkAttribute(ranged ?? 'key', type, value);
}

function scan(space: Space, wanted: Scan): Page {
  const limit = wanted.limit ?? DEFAULT_PAGE;
  if (limit < 1 || limit > MAX_PAGE) throw bad('INVALID_LIMIT', `A page has 1 to ${MAX_PAGE} rows, not ${limit}`);
  const shape = shapeOf(wanted);
  const from = wanted.cursor === undefined ? undefined : readCursor(wanted.cursor, shape);
  const stretch = wanted.range === undefined ? EVERYTHING : stretchOf(wanted.range);
  const { index, partition, down } = wanted;
  const rows: Row[] = [];
  let last: Place | undefined;
  for (const [place, row] of space.scan({ index, partition, stretch, down, ...(from === undefined ? {} : { from }) })) {
    if (!wanted.visible(row)) continue;
    rows.push(row);
    last = place;
    if (rows.length === limit) break;
  }
  const kept = wanted.filters === undefined ? rows : rows.filter(({ value }) => meets(attributes(value), wanted.filters ?? { and: [] }));
  const bytesScanned = rows.reduce((sum, { bytes }) => sum + bytes, 0);
  // A full page always carries a cursor, even if nothing follows: the store does not look ahead.
  return last !== undefined && rows.length === limit
    ? { rows: kept, bytesScanned, cursor: writeCursor(shape, last) }
    : { rows: kept, bytesScanned };
}

function attributes(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return isRecord(value) ? value : undefined;
}

/** A cursor only continues the query it came from. */
function shapeOf({ index, partition, range, down, filters }: Scan): string {
  const shape = JSON.stringify([index, partition, range, down, filters]);
  return createHash('sha1').update(shape).digest('base64url').slice(0, 10);
}

function writeCursor(shape: string, { range, key }: Place): string {
  return Buffer.from(JSON.stringify([shape, range, key])).toString('base64url');
}

function readCursor(cursor: string, shape: string): Place {
  let content: unknown;
  try {
    content = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    content = undefined;
  }
  const read = cursorContent.safeParse(content);
  if (!read.success || read.data[0] !== shape) throw bad('INVALID_CURSOR', `"${cursor}" is no cursor of this query`);
  return { range: read.data[1], key: read.data[2] };
}
