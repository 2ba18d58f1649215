/** What may be done to pages, whoever asks by whichever way: each act leaves its version and its event. Permissions are asked by the caller. */

import type { AdfDocument } from '../jira/adf-document';
import { settled } from './adf-body';
import { eventContent, record } from './journal';
import type { Viewer } from './permissions';
import { badRequest, conflict } from './refusal';
import { latest, type Page, type PageStatus, type PageVersion, type Space } from './site-records';
import type { SiteState } from './site-state';

export interface NewPage {
  readonly space: Space;
  /** Null for the root of the space. */
  readonly parentId: string | null;
  readonly status: 'current' | 'draft';
  readonly title: string;
  readonly body: AdfDocument;
}

/** @throws Refusal 400 where a page of the space has the title already */
function requireFreeTitle(state: SiteState, spaceId: string, title: string, self?: Page): void {
  const taken = [...state.pages.values()].some(
    (page) =>
      page !== self &&
      page.spaceId === spaceId &&
      (page.status === 'current' || page.status === 'archived') &&
      latest(page).title === title,
  );
  if (taken) throw badRequest('A page with this title already exists: A page already exists with the same TITLE in this space');
}

function nextPosition(state: SiteState, spaceId: string, parentId: string | null): number {
  const siblings = [...state.pages.values()].filter((page) => page.spaceId === spaceId && page.parentId === parentId);
  return siblings.length;
}

export function createPage(state: SiteState, actor: Viewer, wish: NewPage): Page {
  const { space, parentId, status, title, body } = wish;
  if (status === 'current') requireFreeTitle(state, space.id, title);
  const now = state.clock.now();
  const first = { number: 1, createdAt: now, authorId: actor.accountId, message: '', minorEdit: false, title, body: settled(state, body) };
  const page: Page = {
    id: state.nextId('content'),
    spaceId: space.id,
    parentId,
    status,
    position: nextPosition(state, space.id, parentId),
    authorId: actor.accountId,
    ownerId: actor.accountId,
    lastOwnerId: null,
    createdAt: now,
    versions: [first],
    restrictions: { read: new Set(), update: new Set() },
    properties: new Map(),
  };
  state.pages.set(page.id, page);
  if (status === 'current') record(state, actor, 'created', page);
  return page;
}

export interface PageChange {
  readonly number: number;
  readonly title: string;
  readonly body: AdfDocument;
  readonly message?: string;
  readonly minorEdit?: boolean;
}

const versionOf = (state: SiteState, actor: Viewer, change: PageChange): PageVersion => ({
  number: change.number,
  createdAt: state.clock.now(),
  authorId: actor.accountId,
  message: change.message ?? '',
  minorEdit: change.minorEdit ?? false,
  title: change.title,
  body: settled(state, change.body),
});

/** A new version of a published page. @throws Refusal 409 for any number but the next */
export function updatePage(state: SiteState, actor: Viewer, page: Page, change: PageChange): void {
  const { number } = latest(page);
  if (change.number !== number + 1) throw conflict('a page', number, change.number);
  requireFreeTitle(state, page.spaceId, change.title, page);
  page.versions.push(versionOf(state, actor, change));
  record(state, actor, 'updated', page);
}

/** A draft stays version 1, and is told to nobody until it is published. @throws Refusal 409 for any other number */
export function updateDraft(state: SiteState, actor: Viewer, page: Page, change: PageChange, status: 'current' | 'draft'): void {
  if (change.number !== 1) throw conflict('a draft', 1, change.number);
  if (status === 'current') requireFreeTitle(state, page.spaceId, change.title, page);
  page.versions = [versionOf(state, actor, change)];
  page.status = status;
  if (status === 'current') record(state, actor, 'created', page);
}

/** @throws Refusal 400 for a parent below the page itself */
export function movePage(state: SiteState, actor: Viewer, page: Page, parentId: string): void {
  if (parentId === page.parentId) return;
  const parent = state.page(parentId);
  if (parent === page || state.ancestorsOf(parent).includes(page)) throw badRequest('A page cannot be moved below itself');
  const prevContent = eventContent(state, page);
  page.position = nextPosition(state, page.spaceId, parentId);
  page.parentId = parentId;
  record(state, actor, 'moved', page, { prevContent });
}

/** Pages below move up in its place, silently: only the page itself is told. */
export function trashPage(state: SiteState, actor: Viewer, page: Page): void {
  for (const child of state.pages.values()) if (child.parentId === page.id) child.parentId = page.parentId;
  page.status = 'trashed';
  record(state, actor, 'trashed', page);
}

/** Back with the content it had; under the space's homepage if its parent is gone. @throws Refusal 400 where the title is taken by now */
export function restorePage(state: SiteState, actor: Viewer, page: Page): void {
  const version = latest(page);
  requireFreeTitle(state, page.spaceId, version.title, page);
  if (page.parentId !== null && !isStanding(state.pages.get(page.parentId)?.status)) page.parentId = state.space(page.spaceId).homepageId;
  page.status = 'current';
  page.versions.push({ ...version, number: version.number + 1, createdAt: state.clock.now(), authorId: actor.accountId, message: '' });
  record(state, actor, 'restored', page);
}

const isStanding = (status: PageStatus | undefined): boolean => status === 'current' || status === 'archived';

/** Gone for good, with its properties, versions and attachments. */
export function purgePage(state: SiteState, actor: Viewer, page: Page): void {
  forget(state, page);
  record(state, actor, 'deleted', page);
}

/** A draft that is thrown away was never there. */
export function discardDraft(state: SiteState, page: Page): void {
  forget(state, page);
}

function forget(state: SiteState, page: Page): void {
  state.pages.delete(page.id);
  for (const attachment of state.attachments.values()) if (attachment.pageId === page.id) state.attachments.delete(attachment.id);
}

export function archivePage(state: SiteState, actor: Viewer, page: Page): void {
  page.status = 'archived';
  record(state, actor, 'archived', page);
}

/** Who alone may see and who alone may change; empty lists lift the restriction. */
export function restrictPage(
  state: SiteState,
  actor: Viewer,
  page: Page,
  lists: { read?: Iterable<string>; update?: Iterable<string> },
): void {
  for (const operation of ['read', 'update'] as const) {
    const list = lists[operation];
    if (list === undefined) continue;
    page.restrictions[operation].clear();
    for (const accountId of list) page.restrictions[operation].add(accountId);
  }
  record(state, actor, 'permissions_updated', page);
}
