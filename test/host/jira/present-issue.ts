/** An issue as REST gives it to one viewer. Empty fields are null or an empty list, as in Jira. */

import { chosenFields, fieldCatalogue } from './field-catalogue';
import { maySee, type Viewer } from './permissions';
import {
  jiraTime,
  presentAccount,
  presentComponent,
  presentIssueStub,
  presentIssueType,
  presentLinkOf,
  presentPriority,
  presentProjectRef,
  presentResolution,
  presentStatus,
  presentVersion,
  selfUrl,
  type Json,
} from './present';
import type { AdfDocument } from './adf-document';
import { notModelled } from './refusal';
import type { Comment, CustomField, History, Issue } from './site-records';
import type { SiteState } from './site-state';

interface Sight {
  readonly state: SiteState;
  readonly viewer: Viewer;
  readonly issue: Issue;
}

function pick<T>(ids: readonly string[], from: ReadonlyMap<string, T>, present: (record: T) => Json): Json[] {
  return ids
    .map((id) => from.get(id))
    .filter((record) => record !== undefined)
    .map(present);
}

function one<T>(id: string | null, from: ReadonlyMap<string, T>, present: (record: T) => Json): Json | null {
  return pick(id === null ? [] : [id], from, present)[0] ?? null;
}

export function presentComment(state: SiteState, issue: Issue, comment: Comment): Json {
  const author = presentAccount(state, comment.authorId);
  return {
    self: selfUrl(state, `issue/${issue.id}/comment/${comment.id}`),
    id: comment.id,
    ...(author !== null && { author, updateAuthor: author }),
    body: comment.body,
    created: jiraTime(comment.created),
    updated: jiraTime(comment.updated),
    jsdPublic: true,
  };
}

function commentPage({ state, issue }: Sight): Json {
  const comments = issue.comments.map((comment) => presentComment(state, issue, comment));
  return {
    self: selfUrl(state, `issue/${issue.id}/comment`),
    comments,
    startAt: 0,
    maxResults: comments.length,
    total: comments.length,
  };
}

function security({ state, issue }: Sight): Json | null {
  const level = state.project(issue.projectId).securityLevels.find((candidate) => candidate.id === issue.securityId);
  if (level === undefined) return null;
  return {
    self: selfUrl(state, `securitylevel/${level.id}`),
    id: level.id,
    name: level.name,
    description: level.description,
  };
}

function parentStub({ state, viewer, issue }: Sight): Json | undefined {
  if (issue.parentId === null) return undefined;
  const parent = state.issue(issue.parentId);
  return maySee(state, viewer, parent) ? presentIssueStub(state, parent) : undefined;
}

function subtasks({ state, viewer, issue }: Sight): Json[] {
  return [...issue.childIds]
    .map((id) => state.issue(id))
    .filter((child) => state.issueType(child.typeId).subtask && maySee(state, viewer, child))
    .map((child) => presentIssueStub(state, child));
}

function links({ state, viewer, issue }: Sight): Json[] {
  return [...issue.linkIds]
    .map((id) => state.links.get(id))
    .filter((link) => link !== undefined)
    .map((link) => presentLinkOf(state, viewer, issue, link))
    .filter((link) => link !== undefined);
}

const SYSTEM: Readonly<Record<string, (sight: Sight) => unknown>> = {
  summary: ({ issue }) => issue.summary,
  description: ({ issue }) => issue.description,
  environment: ({ issue }) => issue.environment,
  issuetype: ({ state, issue }) => presentIssueType(state, state.issueType(issue.typeId)),
  project: ({ state, issue }) => presentProjectRef(state, state.project(issue.projectId)),
  parent: parentStub,
  status: ({ state, issue }) => presentStatus(state, state.status(issue.statusId)),
  resolution: ({ state, issue }) => one(issue.resolutionId, state.resolutions, (it) => presentResolution(state, it)),
  resolutiondate: ({ issue }) => (issue.resolved === null ? null : jiraTime(issue.resolved)),
  priority: ({ state, issue }) => one(issue.priorityId, state.priorities, (it) => presentPriority(state, it)),
  security,
  labels: ({ issue }) => issue.labels,
  components: ({ state, issue }) =>
    pick(issue.componentIds, state.project(issue.projectId).components, (it) => presentComponent(state, it)),
  fixVersions: ({ state, issue }) => pick(issue.fixVersionIds, state.project(issue.projectId).versions, (it) => presentVersion(state, it)),
  versions: ({ state, issue }) => pick(issue.versionIds, state.project(issue.projectId).versions, (it) => presentVersion(state, it)),
  assignee: ({ state, issue }) => presentAccount(state, issue.assigneeId),
  reporter: ({ state, issue }) => presentAccount(state, issue.reporterId),
  creator: ({ state, issue }) => presentAccount(state, issue.creatorId),
  created: ({ issue }) => jiraTime(issue.created),
  updated: ({ issue }) => jiraTime(issue.updated),
  duedate: ({ issue }) => issue.dueDate,
  issuelinks: links,
  subtasks,
  comment: commentPage,
};

export function presentCustom(state: SiteState, field: CustomField, value: string | number | AdfDocument | undefined): unknown {
  if (value === undefined) return null;
  if (field.kind === 'user') return typeof value === 'string' ? presentAccount(state, value) : null;
  if (field.kind !== 'select') return value;
  const option = field.options.find(({ id }) => id === value);
  return option === undefined ? null : { self: selfUrl(state, `customFieldOption/${option.id}`), ...option };
}

function fieldValue(sight: Sight, id: string): unknown {
  const custom = sight.state.fields.get(id);
  if (custom !== undefined) return presentCustom(sight.state, custom, sight.issue.custom.get(id));
  const read = SYSTEM[id];
  if (read === undefined) throw notModelled(`field '${id}'`);
  return read(sight);
}

export function presentHistory(state: SiteState, history: History): Json {
  const author = presentAccount(state, history.authorId);
  return {
    id: history.id,
    ...(author !== null && { author }),
    created: jiraTime(history.created),
    items: history.items,
  };
}

/** How a request wants its issues: resolved field ids, expansions, entity properties. */
export interface IssueShape {
  readonly fieldIds: readonly string[];
  readonly expand: readonly string[];
  readonly properties: readonly string[];
}

export function issueShape(
  state: SiteState,
  fields: readonly string[],
  expand: readonly string[],
  properties: readonly string[],
): IssueShape {
  for (const name of expand) if (!['names', 'changelog', 'transitions'].includes(name)) throw notModelled(`expand '${name}'`);
  return { fieldIds: chosenFields(state, fields), expand, properties };
}

export function fieldNames(state: SiteState, shape: IssueShape): Json {
  return Object.fromEntries(
    fieldCatalogue(state)
      .filter((entry) => shape.fieldIds.includes(entry.id))
      .map((entry) => [entry.id, entry.name]),
  );
}

function changelogPage(state: SiteState, issue: Issue): Json {
  const histories = issue.histories
    .slice(-100)
    .reverse()
    .map((history) => presentHistory(state, history));
  return {
    startAt: 0,
    maxResults: histories.length,
    total: issue.histories.length,
    histories,
  };
}

/** `transitions` is presented by the caller, who knows the viewer's permissions. */
export function presentIssue(state: SiteState, viewer: Viewer, issue: Issue, shape: IssueShape): Json {
  const sight = { state, viewer, issue };
  const fields = Object.fromEntries(
    shape.fieldIds.map((id): [string, unknown] => [id, fieldValue(sight, id)]).filter(([, value]) => value !== undefined),
  );
  const wanted = shape.properties.includes('*all') ? [...issue.properties.keys()] : shape.properties;
  const properties = Object.fromEntries(
    wanted.filter((key) => issue.properties.has(key)).map((key): [string, unknown] => [key, issue.properties.get(key)]),
  );
  return {
    expand: 'renderedFields,names,schema,operations,editmeta,changelog,versionedRepresentations',
    id: issue.id,
    self: selfUrl(state, `issue/${issue.id}`),
    key: issue.key,
    fields,
    ...(shape.properties.length > 0 && { properties }),
    ...(shape.expand.includes('changelog') && {
      changelog: changelogPage(state, issue),
    }),
  };
}
