/** The product events of pages, in the shape of Atlassian's events reference: names and mail are the account id again, no body is told. */

import { latest, type Page, type Person, type Space } from './site-records';
import type { Viewer } from './permissions';
import { isoTime } from './present';
import { APP_ACCOUNT_ID, type SiteState } from './site-state';

type Json = Readonly<Record<string, unknown>>;
export type PageEvent = 'created' | 'updated' | 'moved' | 'archived' | 'trashed' | 'restored' | 'deleted' | 'permissions_updated';

const picture = (accountId: string): Json => ({ path: `/wiki/aa-avatar/${accountId}`, width: 48, height: 48, isDefault: false });

function eventUser(accountId: string, person: Person | undefined): Json {
  return {
    type: 'known',
    username: accountId,
    accountId,
    accountType: person?.accountType ?? (accountId === APP_ACCOUNT_ID ? 'app' : 'atlassian'),
    email: accountId,
    publicName: accountId,
    profilePicture: picture(accountId),
    displayName: accountId,
    isExternalCollaborator: person !== undefined && person.guestOf !== null,
  };
}

const eventSpace = ({ id, key, name }: Space): Json => ({
  id: Number(id),
  key,
  alias: key,
  name,
  icon: { path: '/images/logo/default-space-logo-256.png', width: 48, height: 48, isDefault: false },
  type: 'global',
  status: 'current',
});

/** The page as an event tells it; take it before a change for `prevContent`. */
export function eventContent(state: SiteState, page: Page): Json {
  const user = (accountId: string): Json => eventUser(accountId, state.people.get(accountId));
  const version = latest(page);
  return {
    id: page.id,
    type: 'page',
    status: page.status,
    title: version.title,
    space: eventSpace(state.space(page.spaceId)),
    history: { latest: true, createdBy: user(page.authorId), ownedBy: user(page.ownerId), createdDate: isoTime(page.createdAt) },
    version: { by: user(version.authorId), when: isoTime(version.createdAt), number: version.number },
  };
}

/** `selfGenerated`: the app did it with its own account. `members`: what some events tell besides. */
export function record(state: SiteState, actor: Viewer, what: PageEvent, page: Page, members: Json = {}): void {
  const eventType = `avi:confluence:${what}:page`;
  const payload = {
    eventType,
    ...(actor.kind !== 'anonymous' && { atlassianId: actor.accountId }),
    eventCreatedDate: isoTime(state.clock.now()),
    suppressNotifications: false,
    ...(what === 'updated' && { updateTrigger: 'edit_page' }),
    content: eventContent(state, page),
    selfGenerated: actor.kind === 'app',
    ...members,
  };
  state.emit({ eventType, payload });
}
