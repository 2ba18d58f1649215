/**
 * Who may see and do what: the space's permissions, then the page's restrictions. To view, every page above must let one in too; to edit,
 * the page's own list counts. Guests are held to their one space.
 */

import { forbidden, notFound } from './refusal';
import { latest, type Page, type Person, type Space, type SpacePermission } from './site-records';
import type { SiteState } from './site-state';

export interface Viewer {
  readonly kind: 'app' | 'person' | 'anonymous';
  /** The app's own account for `app`, empty for `anonymous`. */
  readonly accountId: string;
}

export const viewerFor = (person: Person): Viewer => ({
  kind: person.accountType === 'app' ? 'app' : 'person',
  accountId: person.accountId,
});

export function mayInSpace(state: SiteState, viewer: Viewer, permission: SpacePermission, space: Space): boolean {
  if (viewer.kind === 'app') return true;
  if (viewer.kind === 'anonymous') return permission === 'view' && space.anonymous;
  const person = state.people.get(viewer.accountId);
  if (person?.active !== true || (person.guestOf !== null && person.guestOf !== space.id)) return false;
  if (permission === 'view' && (space.anonymous || person.guestOf === space.id)) return true;
  return space.permissions[permission].has(viewer.accountId);
}

function letIn(state: SiteState, viewer: Viewer, named: ReadonlySet<string>): boolean {
  if (named.size === 0 || named.has(viewer.accountId)) return true;
  return viewer.kind === 'app' && state.appPassesRestrictions;
}

/** A draft is its author's alone. */
export function maySee(state: SiteState, viewer: Viewer, page: Page): boolean {
  if (page.status === 'draft' && latest(page).authorId !== viewer.accountId) return false;
  if (!mayInSpace(state, viewer, 'view', state.space(page.spaceId))) return false;
  return [...state.ancestorsOf(page), page].every(({ restrictions }) => letIn(state, viewer, restrictions.read));
}

export function mayEdit(state: SiteState, viewer: Viewer, page: Page): boolean {
  if (!maySee(state, viewer, page) || !mayInSpace(state, viewer, 'edit', state.space(page.spaceId))) return false;
  return letIn(state, viewer, page.restrictions.update);
}

export function mayDelete(state: SiteState, viewer: Viewer, page: Page): boolean {
  if (!maySee(state, viewer, page) || !mayInSpace(state, viewer, 'delete', state.space(page.spaceId))) return false;
  return letIn(state, viewer, page.restrictions.update);
}

/** The page, or the 404 that does not tell missing from hidden. */
export function seenPage(state: SiteState, viewer: Viewer, id: string): Page {
  const page = state.pages.get(id);
  if (page === undefined || !maySee(state, viewer, page)) throw notFound();
  return page;
}

/** The page to change: 404 where it may not be seen, 403 where it may be seen only. */
export function editablePage(state: SiteState, viewer: Viewer, id: string): Page {
  const page = seenPage(state, viewer, id);
  if (!mayEdit(state, viewer, page)) throw forbidden('Current user not permitted to edit this page');
  return page;
}

export function seenSpace(state: SiteState, viewer: Viewer, id: string): Space {
  const space = state.spaces.get(id);
  if (space === undefined || !mayInSpace(state, viewer, 'view', space)) throw notFound();
  return space;
}
