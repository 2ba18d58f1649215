/** What the viewer, or with rights enough somebody else, may do. */

import { z } from 'zod';
import { READ, readBody, type Call, type Endpoint, type Outcome } from './endpoint';
import {
  GLOBAL_PERMISSIONS,
  mayGlobally,
  mayInProject,
  mayOnIssue,
  PROJECT_PERMISSIONS,
  seenIssue,
  seenProject,
  type Viewer,
} from './permissions';
import { badRequest, forbidden } from './refusal';

const MOST = 1000;

function projectPermissions(call: Call): readonly string[] {
  return [...PROJECT_PERMISSIONS, ...call.state.appPermissions];
}

/** Answers for the issue, else the project, else for any project at all. */
function judge(call: Call): (permission: string) => boolean {
  const { state, viewer, query } = call;
  const issueName = query.text('issueId') ?? query.text('issueKey');
  if (issueName !== undefined) {
    const issue = seenIssue(state, viewer, issueName);
    return (permission) => mayOnIssue(state, viewer, permission, issue);
  }
  const projectName = query.text('projectId') ?? query.text('projectKey');
  if (projectName !== undefined) {
    const project = seenProject(state, viewer, projectName);
    return (permission) => mayInProject(state, viewer, permission, project);
  }
  return (permission) => [...state.projects.values()].some((project) => mayInProject(state, viewer, permission, project));
}

function myPermissions(call: Call): Outcome {
  const asked = call.query.list('permissions') ?? [];
  if (asked.length === 0) throw badRequest("The 'permissions' query parameter is required.");
  const known = projectPermissions(call);
  const inScope = judge(call);
  const permissions: Record<string, unknown> = {};
  for (const key of asked) {
    const global = GLOBAL_PERMISSIONS.some((it) => it === key);
    if (!global && !known.includes(key)) throw badRequest(`Unrecognized permission '${key}'.`);
    const havePermission = global ? mayGlobally(call.state, call.viewer, key) : inScope(key);
    permissions[key] = {
      id: key,
      key,
      name: key,
      type: global ? 'GLOBAL' : 'PROJECT',
      description: '',
      havePermission,
    };
  }
  return { status: 200, body: { permissions }, points: 1 + 2 * asked.length };
}

const checkBody = z.strictObject({
  accountId: z.string().optional(),
  globalPermissions: z.array(z.string()).optional(),
  projectPermissions: z
    .array(
      z.strictObject({
        permissions: z.array(z.string()),
        issues: z.array(z.int()).optional(),
        projects: z.array(z.int()).optional(),
      }),
    )
    .optional(),
});
type Check = z.infer<typeof checkBody>;

/** Another person's permissions are told to the app and to site administrators. */
function subjectOf(call: Call, accountId: string | undefined): Viewer {
  if (accountId === undefined || accountId === call.viewer.accountId) return call.viewer;
  if (!mayGlobally(call.state, call.viewer, 'ADMINISTER'))
    throw forbidden('You do not have permission to check the permissions of other users.');
  return { kind: 'person', accountId };
}

function requireKnown(call: Call, check: Check): void {
  const known = projectPermissions(call);
  for (const { permissions } of check.projectPermissions ?? []) {
    if (permissions.length === 0) throw badRequest('At least one project permission must be provided.');
    const stranger = permissions.find((key) => !known.includes(key));
    if (stranger !== undefined) throw badRequest(`Unrecognized permission '${stranger}'.`);
  }
  const stranger = (check.globalPermissions ?? []).find((key) => !GLOBAL_PERMISSIONS.some((it) => it === key));
  if (stranger !== undefined) throw badRequest(`Unrecognized permission '${stranger}'.`);
}

function checkPermissions(call: Call): Outcome {
  const { state } = call;
  const body = readBody(call, checkBody);
  requireKnown(call, body);
  const asked = body.projectPermissions ?? [];
  const issueCount = asked.reduce((sum, { issues = [] }) => sum + issues.length, 0);
  const projectCount = asked.reduce((sum, { projects = [] }) => sum + projects.length, 0);
  if (issueCount > MOST || projectCount > MOST) throw badRequest(`No more than ${MOST} projects and ${MOST} issues can be checked.`);
  const subject = subjectOf(call, body.accountId);
  const person = state.people.get(subject.accountId);
  const able = subject.kind === 'app' || person?.active === true;
  const grants = asked.flatMap(({ permissions, issues = [], projects = [] }) =>
    permissions.map((permission) => ({
      permission,
      issues: issues.filter((id) => {
        const issue = state.issues.get(String(id));
        return able && issue !== undefined && mayOnIssue(state, subject, permission, issue);
      }),
      projects: projects.filter((id) => {
        const project = state.projects.get(String(id));
        return able && project !== undefined && mayInProject(state, subject, permission, project);
      }),
    })),
  );
  const globals = (body.globalPermissions ?? []).filter((key) => able && mayGlobally(state, subject, key));
  const pairs = asked.reduce(
    (sum, { permissions, issues = [], projects = [] }) => sum + permissions.length * (issues.length + projects.length),
    0,
  );
  return {
    status: 200,
    body: { globalPermissions: globals, projectPermissions: grants },
    // The dear reading of "2 for each permission": each permission on each issue or project is one object.
    points: 1 + 2 * (pairs + (body.globalPermissions ?? []).length),
  };
}

const MY_QUERY = ['permissions', 'issueId', 'issueKey', 'projectId', 'projectKey'];

export const permissionEndpoints: readonly Endpoint[] = [
  {
    method: 'GET',
    path: '/rest/api/3/mypermissions',
    scopes: READ,
    query: MY_QUERY,
    answer: myPermissions,
  },
  // The file lists no classic scope; Atlassian announced read:jira-work.
  {
    method: 'POST',
    path: '/rest/api/3/permissions/check',
    scopes: READ,
    reads: true,
    answer: checkPermissions,
  },
];
