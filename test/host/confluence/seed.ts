/** Fills a site for a test: people, spaces, pages, attachments, without events or version history. Names stand for what is already seeded. */

import type { AdfDocument } from '../jira/adf-document';
import { EMPTY, settled } from './adf-body';
import { SPACE_PERMISSIONS, type Attachment, type Page, type Person, type Space, type SpacePermission } from './site-records';
import type { SiteState } from './site-state';

export interface UserSeed {
  /** The same as in Jira: an Atlassian account is one and the same in all products. */
  readonly accountId: string;
  readonly displayName: string;
  readonly active?: boolean;
  readonly admin?: boolean;
  /** Key of the one space a guest sees. */
  readonly guestOf?: string;
}

export interface SpaceSeed {
  readonly key: string;
  readonly name?: string;
  /** May view, create, edit and delete. */
  readonly members?: readonly string[];
  /** May do everything. */
  readonly admins?: readonly string[];
  /** May view only. */
  readonly viewers?: readonly string[];
  /** Replaces the holders of single permissions. */
  readonly permissions?: Readonly<Partial<Record<SpacePermission, readonly string[]>>>;
  readonly anonymous?: boolean;
  /** What the homepage says; by the first admin or member, and empty, when left out. */
  readonly home?: Omit<PageSeed, 'title'>;
}

export interface PageSeed {
  readonly title: string;
  readonly author: string;
  readonly body?: AdfDocument;
  /** Id of the page above; the space's homepage when absent. */
  readonly parent?: string;
  readonly status?: 'current' | 'archived';
  readonly onlySeenBy?: readonly string[];
  readonly onlyEditedBy?: readonly string[];
  /** When it was written, milliseconds since the epoch; now when left out. */
  readonly created?: number;
}

export interface AttachmentSeed {
  readonly title: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly fileSize: number;
  readonly comment?: string;
}

export class Seed {
  constructor(private readonly state: SiteState) {}

  user({ accountId, displayName, active = true, admin = false, guestOf }: UserSeed): Person {
    const guest = guestOf === undefined ? null : this.spaceNamed(guestOf).id;
    const person: Person = { accountId, displayName, accountType: 'atlassian', active, admin, guestOf: guest };
    this.state.people.set(accountId, person);
    return person;
  }

  /** With a homepage of the space's name, written by the first admin or member. */
  space({ key, name = key, members = [], admins = [], viewers = [], permissions = {}, anonymous = false, home }: SpaceSeed): Space {
    const authorId = admins[0] ?? members[0] ?? 'unknown';
    const holders = (permission: SpacePermission): Set<string> => {
      if (permissions[permission] !== undefined) return new Set(permissions[permission]);
      if (permission === 'administer') return new Set(admins);
      return new Set([...members, ...admins, ...(permission === 'view' ? viewers : [])]);
    };
    const held = Object.fromEntries(SPACE_PERMISSIONS.map((permission) => [permission, holders(permission)]));
    const createdAt = this.state.clock.now();
    const space: Space = {
      id: this.state.nextId('space'),
      key,
      name,
      authorId,
      createdAt,
      homepageId: '',
      permissions: held as Space['permissions'],
      anonymous,
    };
    this.state.spaces.set(space.id, space);
    space.homepageId = this.add(space, null, { author: authorId, ...home, title: name }).id;
    return space;
  }

  page(spaceKey: string, wish: PageSeed): Page {
    const space = this.spaceNamed(spaceKey);
    return this.add(space, wish.parent ?? space.homepageId, wish);
  }

  /** In place of an upload, which nobody has modelled. */
  attachment(pageId: string, authorId: string, { title, mediaType, fileSize, comment = '' }: AttachmentSeed): Attachment {
    const page = this.state.page(pageId);
    const id = `att${this.state.nextId('attachment')}`;
    const createdAt = this.state.clock.now();
    const fileId = this.state.nextLocalId();
    const attachment: Attachment = { id, pageId: page.id, title, mediaType, fileId, fileSize, comment, createdAt, authorId };
    this.state.attachments.set(id, attachment);
    return attachment;
  }

  private add(space: Space, parentId: string | null, wish: PageSeed): Page {
    const { title, author, body = EMPTY, status = 'current', onlySeenBy = [], onlyEditedBy = [] } = wish;
    const createdAt = wish.created ?? this.state.clock.now();
    const first = { number: 1, createdAt, authorId: author, message: '', minorEdit: false, title, body: settled(this.state, body) };
    const page: Page = {
      id: this.state.nextId('content'),
      spaceId: space.id,
      parentId,
      status,
      position: [...this.state.pages.values()].filter((other) => other.parentId === parentId && other.spaceId === space.id).length,
      authorId: author,
      ownerId: author,
      lastOwnerId: null,
      createdAt,
      versions: [first],
      restrictions: { read: new Set(onlySeenBy), update: new Set(onlyEditedBy) },
      properties: new Map(),
    };
    this.state.pages.set(page.id, page);
    return page;
  }

  private spaceNamed(key: string): Space {
    const space = this.state.findSpace(key);
    if (space === undefined) throw new Error(`Confluence stand-in: no space '${key}'`);
    return space;
  }
}
