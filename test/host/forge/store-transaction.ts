/** Transactions: all or nothing, each key once, conditions on custom entities only. */
import { checkWrite, refusePolicy, refuseTwice, type Done } from './store-actions';
import { attributesIn, meets, type Conditions } from './store-condition';
import { bad } from './store-refusal';
import type { TransactionRequest } from './store-request';
import { bytesOf, checkKey, isRecord } from './store-rules';
import type { Rows } from './store-rows';

const MAX_OPERATIONS = 25;
const MAX_BYTES = 4 * 1024 * 1024;

interface Conditional {
  readonly key: string;
  readonly entityName?: string | undefined;
  readonly conditions?: Conditions | undefined;
}

export function transact(rows: Rows, request: TransactionRequest): Done {
  const { set = [], delete: removals = [], check = [] } = request;
  const all: Conditional[] = [...set, ...removals, ...check];
  if (all.length === 0 || all.length > MAX_OPERATIONS) {
    throw bad('INVALID_TRANSACTION', `A transaction has 1 to ${MAX_OPERATIONS} operations, not ${all.length}`);
  }
  if (bytesOf(request) > MAX_BYTES) throw bad('MAX_SIZE', 'A transaction may not exceed 4 MB');
  refuseTwice(all, 'transaction');
  for (const { options } of set) refusePolicy(options, 'transaction');
  const writes = set.map(({ key, value, entityName, options }) => ({
    space: rows.spaceOf(entityName),
    row: checkWrite(rows, rows.spaceOf(entityName), key, value, options),
  }));
  for (const operation of all) checkConditions(rows, operation);
  for (const { space, row } of writes) rows.put(space, row);
  for (const { key, entityName } of removals) rows.remove(rows.spaceOf(entityName), key);
  return { written: writes.reduce((sum, { row }) => sum + row.bytes, 0) };
}

function checkConditions(rows: Rows, { key, entityName, conditions }: Conditional): void {
  checkKey(key);
  const entity = entityName === undefined ? undefined : rows.entity(entityName);
  if (conditions === undefined) return;
  if (entity === undefined) throw bad('INVALID_CONDITION', `Key "${key}": conditions are allowed on custom entities only`);
  for (const attribute of attributesIn(conditions)) {
    if (entity.attributes[attribute] === undefined) throw bad('UNKNOWN_ATTRIBUTE', `Entity ${entity.name} has no attribute "${attribute}"`);
  }
  const value = rows.find(entity.name, key)?.value;
  if (!meets(isRecord(value) ? value : undefined, conditions)) {
    throw bad('CONDITIONAL_CHECK_FAILED', `Conditions on "${key}" of ${entity.name} are not met`);
  }
}
