/** Projects and what belongs to one: statuses, types, versions. */

import { pageOf, READ, type Call, type Endpoint, type Outcome } from './endpoint';
import { mayInProject, seenProject } from './permissions';
import {
  presentAccount,
  presentComponent,
  presentIssueType,
  presentPage,
  presentProject,
  presentStatus,
  presentVersion,
  selfUrl,
  type Json,
} from './present';
import { badRequest, notModelled } from './refusal';
import type { Project } from './site-records';

const projectOf = (call: Call): Project => seenProject(call.state, call.viewer, call.path['projectIdOrKey'] ?? '');

const versionsOf = (call: Call, project: Project): Json[] =>
  [...project.versions.values()].map((version) => ({
    ...presentVersion(call.state, version),
    projectId: Number(project.id),
  }));

function getProject(call: Call): Outcome {
  const { state } = call;
  const project = projectOf(call);
  const lead = presentAccount(state, project.leadAccountId);
  const components = [...project.components.values()].map((component) => presentComponent(state, component));
  const body = {
    ...presentProject(state, project),
    ...(lead !== null && { lead }),
    components,
    versions: versionsOf(call, project),
    roles: {},
  };
  return { status: 200, body, points: 2 };
}

const ACTIONS: Readonly<Record<string, string>> = {
  view: 'BROWSE_PROJECTS',
  browse: 'BROWSE_PROJECTS',
  edit: 'ADMINISTER_PROJECTS',
  create: 'CREATE_ISSUES',
};

function searchProjects(call: Call): Outcome {
  const { state, viewer, query } = call;
  const action = query.text('action') ?? 'view';
  const permission = ACTIONS[action];
  if (permission === undefined) throw badRequest(`The action '${action}' is not valid.`);
  const orderBy = query.text('orderBy') ?? 'key';
  if (!['key', '+key', '-key'].includes(orderBy)) throw notModelled(`project/search orderBy '${orderBy}'`);
  const [keys, ids, words] = [query.list('keys'), query.list('id'), query.text('query')?.toLowerCase()];
  const found = [...state.projects.values()].filter(
    (project) =>
      mayInProject(state, viewer, permission, project) &&
      (keys?.includes(project.key) ?? true) &&
      (ids?.includes(project.id) ?? true) &&
      (words === undefined || project.key.toLowerCase().includes(words) || project.name.toLowerCase().includes(words)),
  );
  found.sort((a, b) => (a.key < b.key ? -1 : 1) * (orderBy === '-key' ? -1 : 1));
  const page = pageOf(found, query.count('startAt', 0, Infinity), query.count('maxResults', 50, 100));
  const values = page.values.map((project) => presentProject(state, project));
  return {
    status: 200,
    body: presentPage(call, { ...page, values }),
    points: 1 + values.length,
  };
}

function getStatuses(call: Call): Outcome {
  const { state } = call;
  const project = projectOf(call);
  const { initialStatusId, transitions } = project.workflow;
  const used = new Set([initialStatusId, ...transitions.map(({ to }) => to)]);
  const statuses = [...used].map((id) => presentStatus(state, state.status(id)));
  const types = project.issueTypeIds.map((id) => {
    const { name, subtask } = state.issueType(id);
    return {
      self: selfUrl(state, `issuetype/${id}`),
      id,
      name,
      subtask,
      statuses,
    };
  });
  return { status: 200, body: types, points: 1 + types.length };
}

const typesOf = (call: Call, project: Project): Json[] =>
  project.issueTypeIds.map((id) => presentIssueType(call.state, call.state.issueType(id)));

function getIssueTypes(call: Call): Outcome {
  const projectId = call.query.text('projectId');
  if (projectId === undefined || !/^\d+$/.test(projectId)) throw badRequest('The project ID is required.');
  const types = typesOf(call, seenProject(call.state, call.viewer, projectId));
  return { status: 200, body: types, points: 1 + types.length };
}

function getCreateTypes(call: Call): Outcome {
  const project = projectOf(call);
  const all = mayInProject(call.state, call.viewer, 'CREATE_ISSUES', project) ? typesOf(call, project) : [];
  const page = pageOf(all, call.query.count('startAt', 0, Infinity), call.query.count('maxResults', 50, 200));
  const { startAt, maxResults, total, values } = page;
  return {
    status: 200,
    body: { startAt, maxResults, total, issueTypes: values },
    points: 1 + values.length,
  };
}

function getVersions(call: Call): Outcome {
  const versions = versionsOf(call, projectOf(call));
  return { status: 200, body: versions, points: 1 + versions.length };
}

const ONE = '/rest/api/3/project/{projectIdOrKey}';
const SEARCH_QUERY = ['startAt', 'maxResults', 'orderBy', 'action', 'keys', 'id', 'query'];
const CREATE_TYPES = '/rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes';

export const projectEndpoints: readonly Endpoint[] = [
  { method: 'GET', path: ONE, scopes: READ, answer: getProject },
  {
    method: 'GET',
    path: '/rest/api/3/project/search',
    scopes: READ,
    query: SEARCH_QUERY,
    answer: searchProjects,
  },
  { method: 'GET', path: `${ONE}/statuses`, scopes: READ, answer: getStatuses },
  { method: 'GET', path: `${ONE}/versions`, scopes: READ, answer: getVersions },
  {
    method: 'GET',
    path: '/rest/api/3/issuetype/project',
    scopes: READ,
    query: ['projectId'],
    answer: getIssueTypes,
  },
  {
    method: 'GET',
    path: CREATE_TYPES,
    scopes: READ,
    query: ['startAt', 'maxResults'],
    answer: getCreateTypes,
  },
];
