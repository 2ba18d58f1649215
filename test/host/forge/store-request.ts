/** The requests of @forge/kvs as they arrive on the wire. Unknown fields and options are refused by name. */
import { z } from 'zod';
import { conditions, rangeCondition } from './store-condition';

const metadata = z.enum(['CREATED_AT', 'UPDATED_AT', 'EXPIRE_TIME']);
const readOptions = z.strictObject({ metadataFields: z.array(metadata).optional() });
const ttl = z.strictObject({ unit: z.enum(['SECONDS', 'MINUTES', 'HOURS', 'DAYS']), value: z.number().int().positive() });
const scalar = z.union([z.string(), z.number(), z.boolean()]);

const writeOptions = z.strictObject({
  ttl: ttl.optional(),
  keyPolicy: z.enum(['OVERRIDE', 'FAIL_IF_EXISTS']).optional(),
  returnValue: z.enum(['PREVIOUS', 'LATEST']).optional(),
  returnMetadataFields: z.array(metadata).optional(),
});

const entityName = z.string().optional();
const key = z.string();

export const getRequest = z.strictObject({ entityName, key, options: readOptions.optional() });
export const setRequest = z.strictObject({ entityName, key, value: z.unknown(), options: writeOptions.optional() });
export const deleteRequest = z.strictObject({ entityName, key });

export const queryRequest = z.strictObject({
  limit: z.number().int().optional(),
  after: z.string().optional(),
  where: z
    .array(z.strictObject({ property: z.literal('key'), condition: z.literal('BEGINS_WITH'), values: z.array(z.string()).length(1) }))
    .max(1)
    .optional(),
  options: readOptions.optional(),
});

export const entityQueryRequest = z.strictObject({
  entityName: z.string(),
  indexName: z.string(),
  partition: z.array(scalar).optional(),
  range: rangeCondition.optional(),
  filters: z.union([conditions, z.array(z.never()).max(0)]).optional(),
  sort: z.enum(['ASC', 'DESC']).optional(),
  limit: z.number().int().optional(),
  cursor: z.string().optional(),
  options: readOptions.optional(),
});

const set = z.strictObject({ entityName, key, value: z.unknown(), conditions: conditions.optional(), options: writeOptions.optional() });
const remove = z.strictObject({ entityName, key, conditions: conditions.optional() });

export const transactionRequest = z.strictObject({
  set: z.array(set).optional(),
  delete: z.array(remove).optional(),
  check: z.array(z.strictObject({ entityName, key, conditions })).optional(),
});

export const batchSetRequest = z.array(setRequest);
export const batchGetRequest = z.array(getRequest);
export const batchDeleteRequest = z.array(deleteRequest);

export type GetRequest = z.infer<typeof getRequest>;
export type DeleteRequest = z.infer<typeof deleteRequest>;
export type SetRequest = z.infer<typeof setRequest>;
export type WriteOptions = z.infer<typeof writeOptions>;
export type TransactionRequest = z.infer<typeof transactionRequest>;
export type EntityQueryRequest = z.infer<typeof entityQueryRequest>;
export type QueryRequest = z.infer<typeof queryRequest>;

const UNIT_MS = { SECONDS: 1_000, MINUTES: 60_000, HOURS: 3_600_000, DAYS: 86_400_000 } as const;

export function ttlMs({ unit, value }: NonNullable<WriteOptions['ttl']>): number {
  return UNIT_MS[unit] * value;
}
