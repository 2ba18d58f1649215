/** The site's memory with its indexes: everything by id, issues and projects also by key, an id counter for each kind. */

import type { Clock, ProductEvent } from '../contract';
import { notModelled } from './refusal';
import type { CustomField, Issue, IssueLink, IssueType, LinkType, Named, Person, Project, Status } from './site-records';

export const APP_ACCOUNT_ID = '712020:00000000-0000-4000-8000-000000000001';

export interface AppIdentity {
  readonly appId: string;
  readonly environmentId: string;
  /** Part of the field key Jira gives to Forge fields. */
  readonly environmentType?: 'DEVELOPMENT' | 'STAGING' | 'PRODUCTION';
}

export class SiteState {
  readonly people = new Map<string, Person>();
  readonly groups = new Map<string, ReadonlySet<string>>();
  readonly admins = new Set<string>();
  readonly projects = new Map<string, Project>();
  readonly issues = new Map<string, Issue>();
  readonly links = new Map<string, IssueLink>();
  readonly issueTypes = new Map<string, IssueType>();
  readonly statuses = new Map<string, Status>();
  readonly priorities = new Map<string, Named>();
  readonly resolutions = new Map<string, Named>();
  readonly linkTypes = new Map<string, LinkType>();
  readonly fields = new Map<string, CustomField>();
  /** Project permissions that apps brought along, by their full key. */
  readonly appPermissions = new Set<string>();
  /** The app whose calls arrive here; the first that was installed. */
  app: AppIdentity | undefined;
  /** Counts every possible change, so that a search may keep its result only while nothing moved. */
  revision = 0;
  /** Milliseconds by which the search index runs behind a creation. */
  searchLag = 0;
  private readonly counters = new Map<string, number>();
  private readonly projectIds = new Map<string, string>();
  private readonly issueIds = new Map<string, string>();

  private readonly listeners: ((event: ProductEvent) => void)[] = [];

  constructor(
    readonly clock: Clock,
    readonly siteUrl: string,
  ) {}

  onEvent(listener: (event: ProductEvent) => void): void {
    this.listeners.push(listener);
  }

  /** At once, to each listener its own copy. */
  emit(event: ProductEvent): void {
    for (const listener of this.listeners) listener(structuredClone(event));
  }

  nextId(kind: string): string {
    const next = (this.counters.get(kind) ?? 10000) + 1;
    this.counters.set(kind, next);
    return String(next);
  }

  /** Keeps counted ids clear of one that came from outside. */
  reserveId(kind: string, id: string): void {
    this.counters.set(kind, Math.max(this.counters.get(kind) ?? 10000, Number(id)));
  }

  addProject(project: Project): void {
    this.projects.set(project.id, project);
    this.projectIds.set(project.key, project.id);
  }

  removeProject(project: Project): void {
    this.projects.delete(project.id);
    this.projectIds.delete(project.key);
  }

  findProject(idOrKey: string): Project | undefined {
    return this.projects.get(idOrKey) ?? this.projects.get(this.projectIds.get(idOrKey.toUpperCase()) ?? '');
  }

  addIssue(issue: Issue): void {
    this.issues.set(issue.id, issue);
    this.nameIssue(issue);
    this.project(issue.projectId).issueIds.add(issue.id);
    if (issue.parentId !== null) this.issue(issue.parentId).childIds.add(issue.id);
  }

  /** A moved issue answers to its old key too. */
  nameIssue(issue: Issue): void {
    this.issueIds.set(issue.key, issue.id);
  }

  removeIssue(issue: Issue): void {
    this.issues.delete(issue.id);
    this.project(issue.projectId).issueIds.delete(issue.id);
    if (issue.parentId !== null) this.issues.get(issue.parentId)?.childIds.delete(issue.id);
    for (const linkId of issue.linkIds) this.removeLink(linkId);
  }

  findIssue(idOrKey: string): Issue | undefined {
    return this.issues.get(idOrKey) ?? this.issues.get(this.issueIds.get(idOrKey.toUpperCase()) ?? '');
  }

  addLink(link: IssueLink): void {
    this.links.set(link.id, link);
    this.issue(link.sourceId).linkIds.add(link.id);
    this.issue(link.destinationId).linkIds.add(link.id);
  }

  removeLink(linkId: string): void {
    const link = this.links.get(linkId);
    if (link === undefined) return;
    this.links.delete(linkId);
    this.issues.get(link.sourceId)?.linkIds.delete(linkId);
    this.issues.get(link.destinationId)?.linkIds.delete(linkId);
  }

  issue(id: string): Issue {
    return held(this.issues.get(id), `issue ${id}`);
  }

  project(id: string): Project {
    return held(this.projects.get(id), `project ${id}`);
  }

  issueType(id: string): IssueType {
    return held(this.issueTypes.get(id), `issue type ${id}`);
  }

  status(id: string): Status {
    return held(this.statuses.get(id), `status ${id}`);
  }

  linkType(id: string): LinkType {
    return held(this.linkTypes.get(id), `link type ${id}`);
  }
}

/** A record that another record points to: missing means the stand-in itself is broken. */
function held<T>(record: T | undefined, what: string): T {
  if (record === undefined) throw notModelled(`${what} is referred to but not held`);
  return record;
}
