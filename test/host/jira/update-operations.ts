/** The `update` member of an edit (`{"labels": [{"add": "x"}]}`), turned into plain field values. */

import { badRequest, notModelled } from './refusal';
import type { Issue } from './site-records';

type Operation = Readonly<Record<string, unknown>>;

const LISTS: Readonly<Record<string, (issue: Issue) => unknown[]>> = {
  labels: (issue) => [...issue.labels],
  components: (issue) => issue.componentIds.map((id) => ({ id })),
  fixVersions: (issue) => issue.fixVersionIds.map((id) => ({ id })),
  versions: (issue) => issue.versionIds.map((id) => ({ id })),
};

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function step(id: string, value: unknown[], operation: Operation): unknown[] {
  const [[verb, operand] = ['', undefined], ...more] = Object.entries(operation);
  if (more.length > 0) throw badRequest(`Only one operation can be given for '${id}' at a time.`);
  if (verb === 'add') return [...value, operand];
  if (verb === 'remove') return value.filter((item) => !isSame(item, operand));
  if (verb === 'set' && Array.isArray(operand)) return operand as unknown[];
  throw notModelled(`update operation '${verb}' on '${id}'`);
}

/** `remove` of a version or component works by id; by name is not modelled, so that no removal is silently passed over. */
function requireIds(id: string, operations: readonly Operation[]): void {
  if (id === 'labels') return;
  for (const { remove } of operations) {
    if (remove !== undefined && !(typeof remove === 'object' && remove !== null && 'id' in remove && Object.keys(remove).length === 1)) {
      throw notModelled(`update operation 'remove' on '${id}' other than by id`);
    }
  }
}

export function fieldsOfUpdate(issue: Issue, update: Readonly<Record<string, readonly Operation[]>>): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const [id, operations] of Object.entries(update)) {
    const list = LISTS[id];
    const [only] = operations;
    if (list !== undefined) {
      requireIds(id, operations);
      fields[id] = operations.reduce<unknown[]>((value, operation) => step(id, value, operation), list(issue));
    } else if (operations.length === 1 && only !== undefined && 'set' in only) fields[id] = only['set'];
    else throw notModelled(`update operations on '${id}' other than one 'set'`);
  }
  return fields;
}
