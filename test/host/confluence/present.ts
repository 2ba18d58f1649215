/** Records as the REST APIs answer them. */

import type { AdfDocument } from '../jira/adf-document';
import { notModelled } from './refusal';
import { latest, type Attachment, type ContentProperty, type Page, type PageVersion, type Person, type Space } from './site-records';
import type { SiteState } from './site-state';
import { writeStorage } from './storage-writing';

type Json = Readonly<Record<string, unknown>>;

export const isoTime = (at: number): string => new Date(at).toISOString();

export const BODY_FORMATS = ['storage', 'atlas_doc_format'] as const;
export type BodyFormat = (typeof BODY_FORMATS)[number];

/** Formats of one page that the cloud renders; nobody has modelled them. */
export function refuseRendered(format: string | undefined): void {
  if (format !== undefined && ['view', 'export_view', 'anonymous_export_view', 'styled_view', 'editor'].includes(format)) {
    throw notModelled(`body-format '${format}'`);
  }
}

export function presentBody(document: AdfDocument, format: BodyFormat | undefined): Json {
  if (format === undefined) return {};
  const value = format === 'storage' ? writeStorage(document) : JSON.stringify(document);
  return { [format]: { representation: format, value } };
}

export const presentVersion = ({ number, createdAt, authorId, message, minorEdit }: PageVersion): Json => ({
  number,
  message,
  minorEdit,
  authorId,
  createdAt: isoTime(createdAt),
});

function pageLinks(state: SiteState, page: Page): Json {
  const { key } = state.space(page.spaceId);
  const title = latest(page).title.replace(/ /g, '+');
  return {
    webui: page.status === 'draft' ? `/spaces/${key}/pages/edit-v2/${page.id}` : `/spaces/${key}/pages/${page.id}/${title}`,
    editui: `/pages/resumedraft.action?draftId=${page.id}`,
    tinyui: `/x/${Number(page.id).toString(36)}`,
  };
}

/** `version`: the one to show, the latest unless said. A version that is not the latest is `historical`. */
export function presentPage(state: SiteState, page: Page, format: BodyFormat | undefined, version = latest(page)): Json {
  return {
    id: page.id,
    status: version === latest(page) ? page.status : 'historical',
    title: version.title,
    spaceId: page.spaceId,
    parentId: page.parentId,
    parentType: page.parentId === null ? null : 'page',
    position: page.position,
    authorId: page.authorId,
    ownerId: page.ownerId,
    lastOwnerId: page.lastOwnerId,
    createdAt: isoTime(page.createdAt),
    version: presentVersion(version),
    body: presentBody(version.body, format),
    _links: pageLinks(state, page),
  };
}

export const presentChild = (page: Page): Json => ({
  id: page.id,
  status: page.status,
  title: latest(page).title,
  spaceId: page.spaceId,
  childPosition: page.position,
});

export const presentSpace = (space: Space): Json => ({
  id: space.id,
  key: space.key,
  name: space.name,
  type: 'global',
  status: 'current',
  authorId: space.authorId,
  createdAt: isoTime(space.createdAt),
  homepageId: space.homepageId,
  description: null,
  icon: null,
  _links: { webui: `/spaces/${space.key}` },
});

export const presentProperty = ({ id, key, value, version }: ContentProperty): Json => ({
  id,
  key,
  value,
  version: { ...version, createdAt: isoTime(version.createdAt), minorEdit: false },
});

export function presentAttachment(state: SiteState, attachment: Attachment): Json {
  const { id, title, mediaType, comment, fileId, fileSize, createdAt, authorId, pageId } = attachment;
  const { key } = state.space(state.page(pageId).spaceId);
  const webui = `/spaces/${key}/pages/${pageId}?preview=${encodeURIComponent(`/${pageId}/${id.slice(3)}/${title}`)}`;
  const download = `/download/attachments/${pageId}/${encodeURIComponent(title)}?version=1&api=v2`;
  return {
    id,
    status: 'current',
    title,
    createdAt: isoTime(createdAt),
    pageId,
    mediaType,
    mediaTypeDescription: mediaType,
    comment,
    fileId,
    fileSize,
    webuiLink: webui,
    downloadLink: download,
    version: { number: 1, message: comment, minorEdit: false, authorId, createdAt: isoTime(createdAt) },
    _links: { webui, download },
  };
}

/** A person in the first API. Mail is hidden. */
export const presentUser = (person: Person): Json => ({
  type: 'known',
  accountId: person.accountId,
  accountType: person.accountType,
  email: '',
  publicName: person.displayName,
  displayName: person.displayName,
  isExternalCollaborator: person.guestOf !== null,
  isGuest: person.guestOf !== null,
  profilePicture: { path: `/wiki/aa-avatar/${person.accountId}`, width: 48, height: 48, isDefault: false },
  _expandable: { operations: '', personalSpace: '' },
});
