/** How records look in REST answers: users, types, statuses, projects, links. Shapes as in the OpenAPI file. */

import type { Call } from './endpoint';
import { maySee, type Viewer } from './permissions';
import type { Issue, IssueLink, IssueType, LinkType, Named, Person, Project, Status, Version } from './site-records';
import type { SiteState } from './site-state';

export type Json = Readonly<Record<string, unknown>>;

export const CATEGORIES = {
  new: { id: 2, key: 'new', colorName: 'blue-gray', name: 'To Do' },
  indeterminate: {
    id: 4,
    key: 'indeterminate',
    colorName: 'yellow',
    name: 'In Progress',
  },
  done: { id: 3, key: 'done', colorName: 'green', name: 'Done' },
} as const;

/** Jira's time format: milliseconds and a numeric zone. */
export const jiraTime = (at: number): string => new Date(at).toISOString().replace('Z', '+0000');

export const selfUrl = (state: SiteState, path: string): string => `${state.siteUrl}/rest/api/3/${path}`;

function avatars(state: SiteState, path: string): Json {
  const sized = (size: number): string => `${state.siteUrl}/secure/${path}&size=${size}`;
  return {
    '16x16': sized(16),
    '24x24': sized(24),
    '32x32': sized(32),
    '48x48': sized(48),
  };
}

export function presentPerson(state: SiteState, person: Person): Json {
  return {
    self: selfUrl(state, `user?accountId=${person.accountId}`),
    accountId: person.accountId,
    accountType: person.accountType,
    displayName: person.displayName,
    active: person.active,
    timeZone: person.timeZone,
    avatarUrls: avatars(state, `useravatar?ownerId=${person.accountId}`),
  };
}

export function presentAccount(state: SiteState, accountId: string | null): Json | null {
  const person = accountId === null ? undefined : state.people.get(accountId);
  return person === undefined ? null : presentPerson(state, person);
}

export function presentIssueType(state: SiteState, type: IssueType): Json {
  const { id, name, description, iconUrl, subtask, hierarchyLevel } = type;
  return {
    self: selfUrl(state, `issuetype/${id}`),
    id,
    name,
    description,
    iconUrl,
    subtask,
    hierarchyLevel,
  };
}

export function presentStatus(state: SiteState, status: Status): Json {
  const category = CATEGORIES[status.category];
  return {
    self: selfUrl(state, `status/${status.id}`),
    id: status.id,
    name: status.name,
    description: status.description,
    iconUrl: `${state.siteUrl}/images/icons/statuses/generic.png`,
    statusCategory: {
      self: selfUrl(state, `statuscategory/${category.id}`),
      ...category,
    },
  };
}

export function presentPriority(state: SiteState, priority: Named): Json {
  const iconUrl = `${state.siteUrl}/images/icons/priorities/${priority.id}.svg`;
  return {
    self: selfUrl(state, `priority/${priority.id}`),
    id: priority.id,
    name: priority.name,
    iconUrl,
  };
}

export function presentResolution(state: SiteState, resolution: Named): Json {
  const { id, name, description } = resolution;
  return { self: selfUrl(state, `resolution/${id}`), id, name, description };
}

export function presentVersion(state: SiteState, version: Version): Json {
  const { id, name, description, released, archived, releaseDate } = version;
  return {
    self: selfUrl(state, `version/${id}`),
    id,
    name,
    description,
    released,
    archived,
    ...(releaseDate !== undefined && { releaseDate }),
  };
}

export function presentComponent(state: SiteState, component: Named): Json {
  const { id, name, description } = component;
  return { self: selfUrl(state, `component/${id}`), id, name, description };
}

export function presentProjectRef(state: SiteState, project: Project): Json {
  return {
    self: selfUrl(state, `project/${project.id}`),
    id: project.id,
    key: project.key,
    name: project.name,
    projectTypeKey: 'software',
    simplified: project.teamManaged,
    avatarUrls: avatars(state, `projectavatar?pid=${project.id}`),
  };
}

/** A software project as `GET project/{id}` and `project/search` tell it. */
export function presentProject(state: SiteState, project: Project): Json {
  const types = project.issueTypeIds.map((id) => presentIssueType(state, state.issueType(id)));
  return {
    ...presentProjectRef(state, project),
    style: project.teamManaged ? 'next-gen' : 'classic',
    isPrivate: false,
    issueTypes: types,
    properties: {},
  };
}

export function presentLinkType(state: SiteState, type: LinkType): Json {
  const { id, name, inward, outward } = type;
  return {
    id,
    name,
    inward,
    outward,
    self: selfUrl(state, `issueLinkType/${id}`),
  };
}

/** The outline of an issue that stands in another issue's links, parent and sub-tasks. */
export function presentIssueStub(state: SiteState, issue: Issue): Json {
  const priority = issue.priorityId === null ? undefined : state.priorities.get(issue.priorityId);
  const fields = {
    summary: issue.summary,
    status: presentStatus(state, state.status(issue.statusId)),
    issuetype: presentIssueType(state, state.issueType(issue.typeId)),
    ...(priority !== undefined && {
      priority: presentPriority(state, priority),
    }),
  };
  return {
    id: issue.id,
    key: issue.key,
    self: selfUrl(state, `issue/${issue.id}`),
    fields,
  };
}

/** A link as one of its ends tells it; undefined where the viewer may not see the other end. */
export function presentLinkOf(state: SiteState, viewer: Viewer, issue: Issue, link: IssueLink): Json | undefined {
  const outgoing = link.sourceId === issue.id;
  const other = state.issue(outgoing ? link.destinationId : link.sourceId);
  if (!maySee(state, viewer, other)) return undefined;
  const head = {
    id: link.id,
    self: selfUrl(state, `issueLink/${link.id}`),
    type: presentLinkType(state, state.linkType(link.typeId)),
  };
  const stub = presentIssueStub(state, other);
  return outgoing ? { ...head, outwardIssue: stub } : { ...head, inwardIssue: stub };
}

/** The page envelope of the newer list endpoints. */
export function presentPage(call: Call, page: { readonly values: readonly unknown[]; readonly startAt: number }): Json {
  return { self: `${call.state.siteUrl}${call.request.path}`, ...page };
}
