/** What people do on Jira's own screens and no modelled endpoint does: clone, move, delete a project. Events as Jira sends them. */

import { changesBy } from './change-items';
import { actorOf, recordCreation, recordLink, recordProject, recordRelease, recordUpdate } from './journal';
import { createIssue } from './new-issue';
import type { Issue } from './site-records';
import type { SiteState } from './site-state';

const person = (accountId: string) => actorOf({ kind: 'person', accountId });

/** A clone carries every field, app fields and entity properties included, and is linked to its origin. */
export function cloneIssue(state: SiteState, origin: Issue, accountId: string): Issue {
  const project = state.project(origin.projectId);
  const {
    description,
    environment,
    priorityId,
    securityId,
    parentId,
    labels,
    componentIds,
    fixVersionIds,
    versionIds,
    assigneeId,
    dueDate,
  } = origin;
  const patch = {
    description,
    environment,
    priorityId,
    securityId,
    parentId,
    labels,
    componentIds,
    fixVersionIds,
    versionIds,
    assigneeId,
    dueDate,
  };
  const clone = createIssue(state, {
    project,
    type: state.issueType(origin.typeId),
    summary: `CLONE - ${origin.summary}`,
    creatorId: accountId,
    patch: { ...patch, custom: new Map(origin.custom) },
  });
  for (const [key, value] of origin.properties) clone.properties.set(key, value);
  recordCreation(state, person(accountId), clone, origin);
  const type = [...state.linkTypes.values()].find(({ name }) => name === 'Cloners');
  if (type !== undefined) {
    const link = {
      id: state.nextId('link'),
      typeId: type.id,
      sourceId: clone.id,
      destinationId: origin.id,
    };
    state.addLink(link);
    recordLink(state, person(accountId), link, 'created');
  }
  return clone;
}

/** The id stays, key and project change; the old key keeps answering. What belongs to the old project only is dropped. */
export function moveIssue(state: SiteState, issue: Issue, projectKey: string, accountId: string): void {
  const target = state.findProject(projectKey);
  if (target === undefined) throw new Error(`Jira stand-in: no project '${projectKey}' to move to`);
  const items = changesBy(state, issue, () => {
    state.project(issue.projectId).issueIds.delete(issue.id);
    target.lastNumber += 1;
    Object.assign(issue, {
      projectId: target.id,
      key: `${target.key}-${target.lastNumber}`,
    });
    Object.assign(issue, {
      fixVersionIds: [],
      versionIds: [],
      componentIds: [],
      securityId: null,
    });
    issue.statusId = target.workflow.initialStatusId;
    target.issueIds.add(issue.id);
    state.nameIssue(issue);
  });
  recordUpdate(state, person(accountId), issue, items, 'issue_moved');
}

/** The issues vanish with the project; only the project is told. */
export function deleteProject(state: SiteState, projectKey: string): void {
  const project = state.findProject(projectKey);
  if (project === undefined) throw new Error(`Jira stand-in: no project '${projectKey}' to delete`);
  for (const id of project.issueIds) {
    const issue = state.issue(id);
    for (const childId of issue.childIds) state.issue(childId).parentId = null;
    state.removeIssue(issue);
  }
  recordProject(state, project, 'softdeleted');
  state.removeProject(project);
}

export function releaseVersion(state: SiteState, projectKey: string, name: string, accountId: string): void {
  const project = state.findProject(projectKey);
  const version = [...(project?.versions.values() ?? [])].find((candidate) => candidate.name === name);
  if (project === undefined || version === undefined) throw new Error(`Jira stand-in: no version '${name}' in '${projectKey}'`);
  version.released = true;
  recordRelease(state, person(accountId), project, version);
}
