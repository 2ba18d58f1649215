/** What a Confluence site holds. */

import type { AdfDocument } from '../jira/adf-document';

export interface Person {
  readonly accountId: string;
  readonly displayName: string;
  readonly accountType: 'atlassian' | 'app';
  active: boolean;
  /** A guest: signed in, without a licence, sees this one space. */
  guestOf: string | null;
  /** Confluence administrator. */
  admin: boolean;
}

export const SPACE_PERMISSIONS = ['view', 'create', 'edit', 'delete', 'administer'] as const;
export type SpacePermission = (typeof SPACE_PERMISSIONS)[number];

export interface Space {
  readonly id: string;
  readonly key: string;
  name: string;
  readonly authorId: string;
  readonly createdAt: number;
  homepageId: string;
  readonly permissions: Record<SpacePermission, Set<string>>;
  /** People who are not signed in may view. */
  anonymous: boolean;
}

export type PageStatus = 'current' | 'draft' | 'archived' | 'trashed';

export interface PageVersion {
  readonly number: number;
  readonly createdAt: number;
  readonly authorId: string;
  readonly message: string;
  readonly minorEdit: boolean;
  readonly title: string;
  readonly body: AdfDocument;
}

export interface ContentProperty {
  readonly id: string;
  readonly key: string;
  value: unknown;
  version: { readonly number: number; readonly createdAt: number; readonly authorId: string; readonly message: string };
}

export interface Page {
  readonly id: string;
  readonly spaceId: string;
  parentId: string | null;
  status: PageStatus;
  position: number;
  readonly authorId: string;
  ownerId: string;
  lastOwnerId: string | null;
  readonly createdAt: number;
  /** Oldest first, at least one. */
  versions: PageVersion[];
  /** Account ids; nobody named means everybody the space lets in. */
  readonly restrictions: { readonly read: Set<string>; readonly update: Set<string> };
  readonly properties: Map<string, ContentProperty>;
}

export interface Attachment {
  readonly id: string;
  readonly pageId: string;
  readonly title: string;
  readonly mediaType: string;
  readonly fileId: string;
  readonly fileSize: number;
  readonly comment: string;
  readonly createdAt: number;
  readonly authorId: string;
}

/** The version a page shows. */
export function latest(page: Page): PageVersion {
  const version = page.versions.at(-1);
  if (version === undefined) throw new Error(`Confluence stand-in: page ${page.id} has no version`);
  return version;
}
