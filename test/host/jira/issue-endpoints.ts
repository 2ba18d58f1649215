/** `/issue`: create, read, edit, delete. */

import { z } from 'zod';
import { changesBy } from './change-items';
import { applyPatch, readPatch } from './edit-issue';
import { READ, readBody, WRITE, type Call, type Endpoint, type Outcome } from './endpoint';
import { actorOf, recordCreation, recordDeletion, recordUpdate } from './journal';
import { createIssue } from './new-issue';
import { mayInProject, mayOnIssue, seenIssue } from './permissions';
import { selfUrl } from './present';
import { fieldNames, issueShape, presentIssue, type IssueShape } from './present-issue';
import { badFields, badRequest, forbidden } from './refusal';
import { setProperty } from './property-endpoints';
import type { Issue, IssueType, Project } from './site-records';
import type { SiteState } from './site-state';
import { presentTransitions } from './transition-endpoints';
import { fieldsOfUpdate } from './update-operations';

const anyFields = z.record(z.string(), z.unknown());
const propertyList = z.array(z.strictObject({ key: z.string(), value: z.unknown() }));
const operations = z.record(z.string(), z.array(anyFields));
const newIssueBody = z.strictObject({
  fields: anyFields,
  properties: propertyList.optional(),
});
const editBody = z.strictObject({
  fields: anyFields.optional(),
  update: operations.optional(),
  properties: propertyList.optional(),
});

const ref = z.object({
  id: z.string().optional(),
  key: z.string().optional(),
  name: z.string().optional(),
});

function projectToFill(call: Call, raw: unknown): Project {
  const given = ref.safeParse(raw).data;
  const project = call.state.findProject(given?.id ?? given?.key ?? '');
  if (project === undefined || !mayInProject(call.state, call.viewer, 'BROWSE_PROJECTS', project)) {
    throw badFields({ project: 'valid project is required' });
  }
  if (!mayInProject(call.state, call.viewer, 'CREATE_ISSUES', project)) {
    throw badFields({
      project: 'You do not have permission to create issues in this project.',
    });
  }
  return project;
}

function typeToUse(state: SiteState, project: Project, raw: unknown): IssueType {
  const given = ref.safeParse(raw).data;
  const types = project.issueTypeIds.map((id) => state.issueType(id));
  const type = types.find((it) => (given?.id === undefined ? it.name === given?.name : it.id === given.id));
  if (type === undefined) throw badFields({ issuetype: 'Specify a valid issue type' });
  return type;
}

function postIssue(call: Call): Outcome {
  const { state } = call;
  const body = readBody(call, newIssueBody);
  const { project: projectRef, issuetype: typeRef, ...fields } = body.fields;
  const project = projectToFill(call, projectRef);
  const type = typeToUse(state, project, typeRef);
  const parent = type.subtask && fields['parent'] === undefined ? { parent: null } : {};
  const { summary = '', ...patch } = readPatch({ state, project, type }, { summary: '', ...parent, ...fields });
  const actor = actorOf(call.viewer);
  const issue = createIssue(state, {
    project,
    type,
    summary,
    creatorId: actor.accountId,
    patch,
  });
  for (const { key, value } of body.properties ?? []) setProperty(issue.properties, key, value);
  recordCreation(state, actor, issue);
  return {
    status: 201,
    body: {
      id: issue.id,
      key: issue.key,
      self: selfUrl(state, `issue/${issue.id}`),
    },
  };
}

function getIssue(call: Call): Outcome {
  const { state, viewer, query } = call;
  const issue = seenIssue(state, viewer, call.path['issueIdOrKey'] ?? '');
  const shape = issueShape(state, query.list('fields') ?? ['*all'], query.list('expand') ?? [], query.list('properties') ?? []);
  const names = shape.expand.includes('names') ? { names: fieldNames(state, shape) } : {};
  return {
    status: 200,
    body: { ...presentFull(call, issue, shape), ...names },
    points: 2,
  };
}

/** The issue with its transitions, when the request expands them. */
export function presentFull(call: Call, issue: Issue, shape: IssueShape): Readonly<Record<string, unknown>> {
  const transitions = shape.expand.includes('transitions') ? { transitions: presentTransitions(call, issue) } : {};
  return {
    ...presentIssue(call.state, call.viewer, issue, shape),
    ...transitions,
  };
}

/** Without the edit permission Jira answers as if none of the fields were on the screen. */
function requireEdit(call: Call, issue: Issue, fieldIds: readonly string[]): void {
  if (mayOnIssue(call.state, call.viewer, 'EDIT_ISSUES', issue)) return;
  const refused = fieldIds.map((id) => [id, `Field '${id}' cannot be set. It is not on the appropriate screen, or unknown.`] as const);
  if (refused.length > 0) throw badFields(Object.fromEntries(refused));
  throw forbidden('You do not have permission to edit issues in this project.');
}

function putIssue(call: Call): Outcome {
  const { state } = call;
  const issue = seenIssue(state, call.viewer, call.path['issueIdOrKey'] ?? '');
  const body = readBody(call, editBody);
  const updated = fieldsOfUpdate(issue, body.update ?? {});
  const twice = Object.keys(updated).filter((id) => body.fields !== undefined && id in body.fields);
  if (twice.length > 0)
    throw badFields(Object.fromEntries(twice.map((id) => [id, `Field '${id}' cannot appear in both 'fields' and 'update'`])));
  const fields = { ...body.fields, ...updated };
  requireEdit(call, issue, Object.keys(fields));
  const scope = {
    state,
    project: state.project(issue.projectId),
    type: state.issueType(issue.typeId),
    issue,
  };
  const patch = readPatch(scope, fields);
  call.countWrite(issue);
  recordUpdate(
    state,
    actorOf(call.viewer),
    issue,
    changesBy(state, issue, () => applyPatch(state, issue, patch)),
  );
  for (const { key, value } of body.properties ?? []) setProperty(issue.properties, key, value);
  return { status: 204 };
}

function remove(state: SiteState, issue: Issue): void {
  for (const id of issue.childIds) {
    const child = state.issue(id);
    if (state.issueType(child.typeId).subtask) remove(state, child);
    else child.parentId = null;
  }
  state.removeIssue(issue);
}

/** Sub-tasks and links go with the issue; only the issue itself is told. */
function deleteIssue(call: Call): Outcome {
  const { state } = call;
  const issue = seenIssue(state, call.viewer, call.path['issueIdOrKey'] ?? '');
  if (!mayOnIssue(state, call.viewer, 'DELETE_ISSUES', issue))
    throw forbidden('You do not have permission to delete issues in this project.');
  const hasSubtasks = [...issue.childIds].some((id) => state.issueType(state.issue(id).typeId).subtask);
  if (hasSubtasks && !call.query.flag('deleteSubtasks', false)) {
    throw badRequest(
      `The issue '${issue.key}' has subtasks. You must specify the 'deleteSubtasks' parameter to delete this issue and all its subtasks.`,
    );
  }
  call.countWrite(issue);
  recordDeletion(state, actorOf(call.viewer), issue);
  remove(state, issue);
  return { status: 204 };
}

export const issueEndpoints: readonly Endpoint[] = [
  {
    method: 'POST',
    path: '/rest/api/3/issue',
    scopes: WRITE,
    answer: postIssue,
  },
  {
    method: 'GET',
    path: '/rest/api/3/issue/{issueIdOrKey}',
    scopes: READ,
    query: ['fields', 'expand', 'properties'],
    answer: getIssue,
  },
  {
    method: 'PUT',
    path: '/rest/api/3/issue/{issueIdOrKey}',
    scopes: WRITE,
    answer: putIssue,
  },
  {
    method: 'DELETE',
    path: '/rest/api/3/issue/{issueIdOrKey}',
    scopes: WRITE,
    query: ['deleteSubtasks'],
    answer: deleteIssue,
  },
];
