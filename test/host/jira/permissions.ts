/**
 * Who may see and do what. A person needs the project permission and, for an issue, its security level; the app sees everything and is
 * bounded by its scopes alone.
 */

import { issueNotFound, projectNotFound } from './refusal';
import type { Issue, IssueRole, Project } from './site-records';
import type { SiteState } from './site-state';

export const PROJECT_PERMISSIONS = [
  'BROWSE_PROJECTS',
  'CREATE_ISSUES',
  'EDIT_ISSUES',
  'LINK_ISSUES',
  'TRANSITION_ISSUES',
  'DELETE_ISSUES',
  'ADD_COMMENTS',
  'ADMINISTER_PROJECTS',
] as const;
export type ProjectPermission = (typeof PROJECT_PERMISSIONS)[number];

export const GLOBAL_PERMISSIONS = ['ADMINISTER'] as const;

export interface Viewer {
  readonly kind: 'app' | 'person' | 'anonymous';
  /** The app's own account for `app`, empty for `anonymous`. */
  readonly accountId: string;
}

function holds(state: SiteState, project: Project, permission: string, accountId: string): boolean {
  const holders = project.permissions.get(permission);
  if (holders === undefined) return false;
  if (holders.has(accountId)) return true;
  return [...state.groups].some(([name, members]) => holders.has(`group:${name}`) && members.has(accountId));
}

/**
 * The permission in the project as a whole. Browse granted by a part in the single issue (its reporter, say) answers yes for everybody who is
 * signed in, as Jira does: a yes for the project is no yes for its issues.
 */
export function mayInProject(state: SiteState, viewer: Viewer, permission: string, project: Project): boolean {
  if (viewer.kind === 'app' || holds(state, project, permission, viewer.accountId)) return true;
  return permission === 'BROWSE_PROJECTS' && viewer.kind === 'person' && project.browsedByRole.length > 0;
}

function hasRole(issue: Issue, role: IssueRole, accountId: string): boolean {
  if (role === 'reporter') return issue.reporterId === accountId;
  if (role === 'assignee') return issue.assigneeId === accountId;
  return issue.custom.get(role.userField) === accountId;
}

function passesSecurity(viewer: Viewer, project: Project, issue: Issue): boolean {
  if (issue.securityId === null) return true;
  return project.securityLevels.find((level) => level.id === issue.securityId)?.members.has(viewer.accountId) ?? false;
}

export function maySee(state: SiteState, viewer: Viewer, issue: Issue): boolean {
  if (viewer.kind === 'app') return true;
  const project = state.project(issue.projectId);
  const own = viewer.kind === 'person' && project.browsedByRole.some((role) => hasRole(issue, role, viewer.accountId));
  const browses = own || holds(state, project, 'BROWSE_PROJECTS', viewer.accountId);
  return browses && passesSecurity(viewer, project, issue);
}

/** The permission on one issue; nothing may be done to an issue one may not see. */
export function mayOnIssue(state: SiteState, viewer: Viewer, permission: string, issue: Issue): boolean {
  if (!maySee(state, viewer, issue)) return false;
  return permission === 'BROWSE_PROJECTS' || mayInProject(state, viewer, permission, state.project(issue.projectId));
}

export function mayGlobally(state: SiteState, viewer: Viewer, permission: string): boolean {
  return viewer.kind === 'app' || (permission === 'ADMINISTER' && state.admins.has(viewer.accountId));
}

/** The issue, or Jira's 404 that does not tell missing from hidden. */
export function seenIssue(state: SiteState, viewer: Viewer, idOrKey: string): Issue {
  const issue = state.findIssue(idOrKey);
  if (issue === undefined || !maySee(state, viewer, issue)) throw issueNotFound();
  return issue;
}

export function seenProject(state: SiteState, viewer: Viewer, idOrKey: string): Project {
  const project = state.findProject(idOrKey);
  if (project === undefined || !mayInProject(state, viewer, 'BROWSE_PROJECTS', project)) throw projectNotFound(idOrKey);
  return project;
}
