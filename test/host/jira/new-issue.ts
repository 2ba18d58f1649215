/** A new issue in its project: next number, first status of the workflow, the defaults Jira gives. */

import { applyPatch } from './edit-issue';
import type { Patch } from './field-values';
import type { Issue, IssueType, Project } from './site-records';
import type { SiteState } from './site-state';

export interface NewIssue {
  readonly project: Project;
  readonly type: IssueType;
  readonly summary: string;
  readonly creatorId: string | null;
  readonly patch?: Patch;
  /** Given only by an import, which keeps ids, numbers and times of elsewhere. */
  readonly id?: string;
  readonly number?: number;
  readonly statusId?: string;
  readonly created?: number;
  readonly updated?: number;
  readonly outline?: boolean;
}

export function createIssue(state: SiteState, wanted: NewIssue): Issue {
  const { project, type } = wanted;
  const number = wanted.number ?? project.lastNumber + 1;
  project.lastNumber = Math.max(project.lastNumber, number);
  const created = wanted.created ?? state.clock.now();
  const issue: Issue = {
    id: wanted.id ?? state.nextId('issue'),
    key: `${project.key}-${number}`,
    projectId: project.id,
    typeId: type.id,
    statusId: wanted.statusId ?? project.workflow.initialStatusId,
    summary: wanted.summary,
    description: null,
    environment: null,
    resolutionId: null,
    resolved: null,
    priorityId: defaultPriority(state, project),
    securityId: null,
    parentId: null,
    labels: [],
    componentIds: [],
    fixVersionIds: [],
    versionIds: [],
    assigneeId: null,
    reporterId: wanted.creatorId,
    creatorId: wanted.creatorId,
    dueDate: null,
    created,
    updated: wanted.updated ?? created,
    custom: new Map(),
    childIds: new Set(),
    linkIds: new Set(),
    comments: [],
    histories: [],
    properties: new Map(),
    outline: wanted.outline ?? false,
  };
  state.addIssue(issue);
  applyPatch(state, issue, wanted.patch ?? {});
  return issue;
}

function defaultPriority(state: SiteState, project: Project): string | null {
  const own = project.priorityIds.map((id) => state.priorities.get(id)).filter((priority) => priority !== undefined);
  return (own.find((priority) => priority.name === 'Medium') ?? own[0])?.id ?? null;
}
