/** Values of a Forge app's own fields: only that app, only with its own account, read-only fields included. All or nothing. */

import { z } from 'zod';
import { changesBy } from './change-items';
import { applyPatch } from './edit-issue';
import { readBody, type Call, type Endpoint, type Outcome } from './endpoint';
import { readCustomValue, Unfit } from './field-values';
import { actorOf, recordUpdate } from './journal';
import { badFields, badRequest, forbidden, notFound } from './refusal';
import type { CustomField, CustomValue, Issue } from './site-records';

const issueIds = z.array(z.int()).min(1);
const oneFieldBody = z.strictObject({
  updates: z.array(z.strictObject({ issueIds, value: z.unknown() })).min(1),
});
const manyFieldsBody = z.strictObject({
  updates: z.array(z.strictObject({ customField: z.string(), issueIds, value: z.unknown() })).min(1),
});

interface Writing {
  readonly field: CustomField;
  readonly issue: Issue;
  readonly value: CustomValue | null;
}

function ownField(call: Call, idOrKey: string): CustomField {
  const field = call.state.fields.get(idOrKey) ?? [...call.state.fields.values()].find((it) => it.key === idOrKey);
  if (field === undefined) throw notFound(`The custom field '${idOrKey}' was not found.`);
  if (field.app === undefined || field.app.appId !== call.state.app?.appId)
    throw forbidden('Only the app that provided the field can update its value.');
  return field;
}

function valueOf(field: CustomField, raw: unknown): CustomValue | null {
  if (raw === undefined) throw badRequest('The value is required.');
  try {
    return readCustomValue(field, raw);
  } catch (problem) {
    if (problem instanceof Unfit) throw badFields({ [field.id]: problem.message });
    throw problem;
  }
}

function writings(call: Call, field: CustomField, ids: readonly number[], raw: unknown): Writing[] {
  const value = valueOf(field, raw);
  return ids.map((id) => {
    const issue = call.state.issues.get(String(id));
    if (issue === undefined) throw badRequest(`The issue with id '${id}' was not found.`);
    return { field, issue, value };
  });
}

function requireDistinct(all: readonly Writing[]): void {
  const pairs = new Set(all.map(({ field, issue }) => `${field.id} ${issue.id}`));
  if (pairs.size < all.length) throw badRequest('Combinations of custom field and issue must be unique within the request.');
}

function write(call: Call, all: readonly Writing[]): Outcome {
  const { state, viewer } = call;
  requireDistinct(all);
  const generateChangelog = call.query.flag('generateChangelog', true);
  const byIssue = new Map<Issue, Writing[]>();
  for (const writing of all) byIssue.set(writing.issue, [...(byIssue.get(writing.issue) ?? []), writing]);
  for (const issue of byIssue.keys()) call.countWrite(issue);
  for (const [issue, own] of byIssue) {
    const custom = new Map(own.map(({ field, value }) => [field.id, value] as const));
    const items = changesBy(state, issue, () => applyPatch(state, issue, { custom }));
    if (generateChangelog) recordUpdate(state, actorOf(viewer), issue, items);
    else if (items.length > 0) issue.updated = state.clock.now();
  }
  return { status: 204 };
}

function requireApp(call: Call): void {
  if (call.viewer.kind !== 'app') throw forbidden('Only the app that provided the field can update its value.');
}

function putValues(call: Call): Outcome {
  requireApp(call);
  const field = ownField(call, call.path['fieldIdOrKey'] ?? '');
  const { updates } = readBody(call, oneFieldBody);
  return write(
    call,
    updates.flatMap((update) => writings(call, field, update.issueIds, update.value)),
  );
}

function postValues(call: Call): Outcome {
  requireApp(call);
  const { updates } = readBody(call, manyFieldsBody);
  return write(
    call,
    updates.flatMap((update) => writings(call, ownField(call, update.customField), update.issueIds, update.value)),
  );
}

// The file lists the granular scope only; it is optional today and announced as mandatory.
const SCOPES = ['write:app-data:jira'];

export const appFieldEndpoints: readonly Endpoint[] = [
  {
    method: 'PUT',
    path: '/rest/api/3/app/field/{fieldIdOrKey}/value',
    scopes: SCOPES,
    query: ['generateChangelog'],
    answer: putValues,
  },
  {
    method: 'POST',
    path: '/rest/api/3/app/field/value',
    scopes: SCOPES,
    query: ['generateChangelog'],
    answer: postValues,
  },
];
