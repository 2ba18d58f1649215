/**
 * What a change leaves behind: a history entry, a new `updated`, and the product event. Events tell less than REST: an issue in an event
 * carries only the fields Atlassian's payload reference names.
 */

import {
  jiraTime,
  presentAccount,
  presentIssueType,
  presentLinkType,
  presentProjectRef,
  presentStatus,
  presentVersion,
  type Json,
} from './present';
import { adfText } from './adf-document';
import type { Viewer } from './permissions';
import type { ChangeItem, Comment, Issue, IssueLink, Project, Version } from './site-records';
import type { SiteState } from './site-state';

export interface Actor {
  readonly accountId: string;
  /** The app wrote with its own account: the event says `selfGenerated`. */
  readonly isApp: boolean;
}

export const actorOf = (viewer: Viewer): Actor => ({
  accountId: viewer.accountId,
  isApp: viewer.kind === 'app',
});

function eventIssue(state: SiteState, issue: Issue): Json {
  const fields = {
    summary: issue.summary,
    issuetype: presentIssueType(state, state.issueType(issue.typeId)),
    project: presentProjectRef(state, state.project(issue.projectId)),
    status: presentStatus(state, state.status(issue.statusId)),
    creator: presentAccount(state, issue.creatorId),
    reporter: presentAccount(state, issue.reporterId),
    assignee: presentAccount(state, issue.assigneeId),
    created: jiraTime(issue.created),
    updated: jiraTime(issue.updated),
  };
  return { id: issue.id, key: issue.key, fields };
}

function emit(state: SiteState, eventType: string, selfGenerated: boolean, members: Json): void {
  state.emit({
    eventType,
    payload: {
      eventType,
      timestamp: String(state.clock.now()),
      selfGenerated,
      ...members,
    },
  });
}

function emitIssue(state: SiteState, eventType: string, actor: Actor, issue: Issue, members: Json = {}): void {
  emit(state, eventType, actor.isApp, {
    issue: eventIssue(state, issue),
    atlassianId: actor.accountId,
    ...members,
  });
}

export function recordCreation(state: SiteState, actor: Actor, issue: Issue, clonedFrom?: Issue): void {
  const origin = clonedFrom === undefined ? {} : { clonedFrom: { id: clonedFrom.id, key: clonedFrom.key } };
  emitIssue(state, 'avi:jira:created:issue', actor, issue, origin);
}

/** A history entry and a new `updated`, without an event: what a link leaves on its two issues. */
export function recordQuietly(state: SiteState, actor: Actor, issue: Issue, items: readonly ChangeItem[]): string {
  const id = state.nextId('history');
  issue.updated = state.clock.now();
  issue.histories.push({
    id,
    authorId: actor.accountId,
    created: issue.updated,
    items,
  });
  return id;
}

/** An edit that changed nothing leaves nothing. */
export function recordUpdate(
  state: SiteState,
  actor: Actor,
  issue: Issue,
  items: readonly ChangeItem[],
  eventName = 'issue_updated',
): void {
  if (items.length === 0) return;
  const changelog = { id: recordQuietly(state, actor, issue, items), items };
  emitIssue(state, 'avi:jira:updated:issue', actor, issue, {
    changelog,
    jiraEventTypeName: eventName,
  });
  if (items.some((item) => item.fieldId === 'assignee')) emitIssue(state, 'avi:jira:assigned:issue', actor, issue, { changelog });
}

/** Only the deleted issue is told: not its sub-tasks, links or comments. */
export function recordDeletion(state: SiteState, actor: Actor, issue: Issue): void {
  emitIssue(state, 'avi:jira:deleted:issue', actor, issue);
}

export function recordComment(state: SiteState, actor: Actor, issue: Issue, comment: Comment): void {
  issue.updated = state.clock.now();
  const told = {
    id: comment.id,
    author: presentAccount(state, comment.authorId),
    body: adfText(comment.body),
    created: jiraTime(comment.created),
  };
  emitIssue(state, 'avi:jira:commented:issue', actor, issue, { comment: told });
  emitIssue(state, 'avi:jira:updated:issue', actor, issue, {
    changelog: { items: [] },
    jiraEventTypeName: 'issue_commented',
  });
}

function linkItem(state: SiteState, link: IssueLink, end: Issue, added: boolean): ChangeItem {
  const type = state.linkType(link.typeId);
  const outgoing = link.sourceId === end.id;
  const other = state.issue(outgoing ? link.destinationId : link.sourceId);
  const text = `This issue ${outgoing ? type.outward : type.inward} ${other.key}`;
  const blank = { from: null, fromString: null, to: null, toString: null };
  const told = added ? { ...blank, to: other.key, toString: text } : { ...blank, from: other.key, fromString: text };
  return { field: 'Link', fieldtype: 'jira', ...told };
}

/** Both ends get a history entry; the event is flat, with ids only and without an actor. Call it while the link is held. */
export function recordLink(state: SiteState, actor: Actor, link: IssueLink, what: 'created' | 'deleted'): void {
  const source = state.issue(link.sourceId);
  const destination = state.issue(link.destinationId);
  for (const end of [source, destination]) recordQuietly(state, actor, end, [linkItem(state, link, end, what === 'created')]);
  emit(state, `avi:jira:${what}:issuelink`, actor.isApp, {
    id: link.id,
    sourceIssueId: source.id,
    destinationIssueId: destination.id,
    sourceProjectId: source.projectId,
    destinationProjectId: destination.projectId,
    issueLinkType: presentLinkType(state, state.linkType(link.typeId)),
  });
}

export function recordProject(state: SiteState, project: Project, what: 'softdeleted' | 'deleted'): void {
  emit(state, `avi:jira:${what}:project`, false, {
    project: presentProjectRef(state, project),
  });
}

export function recordRelease(state: SiteState, actor: Actor, project: Project, version: Version): void {
  const told = { ...presentVersion(state, version), projectId: Number(project.id) };
  emit(state, 'avi:jira:released:version', actor.isApp, { version: told, atlassianId: actor.accountId });
}
