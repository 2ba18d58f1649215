/** Edits of an issue: which fields may be set on which screen, and the patch put in place. */

import { readCustomValue, readSystemField, Unfit, WRITABLE_FIELDS, type Patch, type WriteScope } from './field-values';
import { badFields, notModelled } from './refusal';
import type { CustomValue, Issue } from './site-records';
import type { SiteState } from './site-state';

const offScreen = (id: string): Unfit => new Unfit(`Field '${id}' cannot be set. It is not on the appropriate screen, or unknown.`);

/** Fields that Jira keeps out of the edit screen: they change by transition, move or not at all. */
const NOT_EDITABLE = new Set([
  'status',
  'resolution',
  'resolutiondate',
  'project',
  'created',
  'updated',
  'creator',
  'issuelinks',
  'subtasks',
  'comment',
]);

function readCustom({ state, project }: WriteScope, id: string, raw: unknown): CustomValue | null {
  const field = state.fields.get(id);
  if (field === undefined) throw offScreen(id);
  if (field.app?.readOnly === true) throw offScreen(id);
  if (field.screens !== 'all' && !field.screens.has(project.id)) throw offScreen(id);
  return readCustomValue(field, raw);
}

function readField(scope: WriteScope, id: string, raw: unknown, screen: ReadonlySet<string> | undefined): Patch {
  if (screen !== undefined && !screen.has(id)) throw offScreen(id);
  if (id.startsWith('customfield_')) return { custom: new Map([[id, readCustom(scope, id, raw)]]) };
  if (screen === undefined && NOT_EDITABLE.has(id)) throw offScreen(id);
  if (!WRITABLE_FIELDS.has(id) && !NOT_EDITABLE.has(id)) throw notModelled(`writing field '${id}'`);
  return readSystemField(scope, id, raw);
}

/**
 * All fields of one request. `screen` limits them to a transition's screen; the edit and create screens hold every editable field.
 * @throws Refusal 400 with one sentence for each refused field
 */
export function readPatch(scope: WriteScope, fields: Readonly<Record<string, unknown>>, screen?: ReadonlySet<string>): Patch {
  const errors: Record<string, string> = {};
  const custom = new Map<string, CustomValue | null>();
  let patch: Patch = {};
  for (const [id, raw] of Object.entries(fields)) {
    try {
      const read = readField(scope, id, raw, screen);
      for (const [key, value] of read.custom ?? []) custom.set(key, value);
      patch = { ...patch, ...read };
    } catch (problem) {
      if (!(problem instanceof Unfit)) throw problem;
      errors[id] = problem.message;
    }
  }
  if (Object.keys(errors).length > 0) throw badFields(errors);
  return { ...patch, custom };
}

export function applyPatch(state: SiteState, issue: Issue, patch: Patch): void {
  const { custom, parentId, ...plain } = patch;
  Object.assign(issue, plain);
  if (parentId !== undefined) moveUnder(state, issue, parentId);
  for (const [id, value] of custom ?? []) {
    if (value === null) issue.custom.delete(id);
    else issue.custom.set(id, value);
  }
  if (issue.resolutionId === null) issue.resolved = null;
  else issue.resolved ??= state.clock.now();
}

function moveUnder(state: SiteState, issue: Issue, parentId: string | null): void {
  if (issue.parentId !== null) state.issues.get(issue.parentId)?.childIds.delete(issue.id);
  issue.parentId = parentId;
  if (parentId !== null) state.issue(parentId).childIds.add(issue.id);
}
