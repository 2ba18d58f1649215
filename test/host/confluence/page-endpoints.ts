/** Pages: create, read, change, trash, purge, list. */

import { z } from 'zod';
import type { AdfDocument } from '../jira/adf-document';
import { EMPTY, readAdf } from './adf-body';
import { idIn, readBody, V2, type Call, type Endpoint, type Outcome } from './endpoint';
import { listing, PAGING, sorted } from './listing';
import {
  createPage,
  discardDraft,
  movePage,
  purgePage,
  restorePage,
  trashPage,
  updateDraft,
  updatePage,
  type PageChange,
} from './page-acts';
import { editablePage, mayDelete, mayInSpace, maySee, seenPage, seenSpace } from './permissions';
import { BODY_FORMATS, presentChild, presentPage, refuseRendered, type BodyFormat } from './present';
import { badRequest, forbidden, notFound, notModelled, Refusal } from './refusal';
import { latest, type Page, type PageStatus } from './site-records';
import { readStorage } from './storage-reading';

const READ = ['read:page:confluence'] as const;
const WRITE = ['write:page:confluence'] as const;
const MOST_BODY = 5_000_000;

const written = z.strictObject({ representation: z.enum(['storage', 'atlas_doc_format', 'wiki']), value: z.string() });
const nested = z.strictObject({ storage: written.optional(), atlas_doc_format: written.optional(), wiki: written.optional() });
const body = z.union([written, nested]);
const creation = z.strictObject({
  spaceId: z.string(),
  status: z.enum(['current', 'draft']).default('current'),
  title: z.string().optional(),
  parentId: z.string().optional(),
  body: body.optional(),
});
const change = z.strictObject({
  id: z.union([z.string(), z.number().transform(String)]),
  status: z.enum(['current', 'draft']),
  title: z.string().min(1).max(255),
  spaceId: z.string().optional(),
  parentId: z.string().optional(),
  ownerId: z.string().optional(),
  body,
  version: z.strictObject({ number: z.number().int(), message: z.string().optional() }),
});

export function bodyFormat(call: Call): BodyFormat | undefined {
  refuseRendered(call.query.text('body-format'));
  return call.query.oneOf('body-format', BODY_FORMATS);
}

function readWritten(given: z.infer<typeof body>): AdfDocument {
  const all = 'representation' in given ? [given] : [given.storage, given.atlas_doc_format, given.wiki].filter((one) => one !== undefined);
  const [one] = all;
  if (one === undefined || all.length > 1) throw badRequest('Only one body format should be specified');
  if (Buffer.byteLength(one.value) > MOST_BODY) throw new Refusal(413, 'Content body is too large');
  if (one.representation === 'wiki') throw notModelled("body representation 'wiki'");
  return one.representation === 'storage' ? readStorage(one.value) : readAdf(one.value);
}

const shown = (call: Call, page: Page, format: BodyFormat | undefined, version = latest(page)): Outcome => ({
  status: 200,
  body: withBase(call, presentPage(call.state, page, format, version)),
});

function withBase({ state }: Call, presented: Readonly<Record<string, unknown>>): unknown {
  return { ...presented, _links: { ...(presented['_links'] as object), base: `${state.siteUrl}/wiki` } };
}

function parentFor(call: Call, spaceId: string, parentId: string | undefined): string | null {
  if (call.query.flag('root-level')) {
    if (parentId !== undefined) throw badRequest('A parentId may not be supplied when root-level is true');
    return null;
  }
  const parent = seenPage(call.state, call.viewer, parentId ?? call.state.space(spaceId).homepageId);
  if (parent.spaceId !== spaceId || parent.status !== 'current') throw badRequest('The parent is not a current page of the space');
  return parent.id;
}

function create(call: Call): Outcome {
  const wish = readBody(call, creation);
  const space = seenSpace(call.state, call.viewer, wish.spaceId);
  if (!mayInSpace(call.state, call.viewer, 'create', space)) throw forbidden('Current user not permitted to create pages in this space');
  if (wish.status === 'current' && (wish.title ?? '') === '') throw badRequest('title must be specified when creating a published page');
  if ((wish.title ?? '').length > 255) throw badRequest('The title cannot be longer than 255 characters.');
  const parentId = parentFor(call, space.id, wish.parentId);
  const document = wish.body === undefined ? EMPTY : readWritten(wish.body);
  const page = createPage(call.state, call.viewer, { space, parentId, status: wish.status, title: wish.title ?? '', body: document });
  return shown(call, page, writtenFormat(wish.body));
}

/** The answer to a write repeats the body in the format it came in. */
function writtenFormat(given: z.infer<typeof body> | undefined): BodyFormat | undefined {
  if (given === undefined) return undefined;
  if ('representation' in given) return given.representation === 'wiki' ? undefined : given.representation;
  return given.storage === undefined ? 'atlas_doc_format' : 'storage';
}

/** Drafts and trash show themselves only to those who ask for them. */
function statusesAsked(call: Call): readonly PageStatus[] {
  const asked = call.query.list('status');
  if (call.query.flag('get-draft')) return ['draft'];
  if (asked === undefined) return ['current', 'archived'];
  return asked.map((word) => {
    if (word === 'current' || word === 'archived' || word === 'trashed' || word === 'draft') return word;
    if (word === 'historical' || word === 'deleted') throw notModelled(`status '${word}'`);
    throw badRequest(`Provided value {${word}} for 'status' is not the correct type`);
  });
}

function read(call: Call): Outcome {
  const page = seenPage(call.state, call.viewer, idIn(call, 'id'));
  const format = bodyFormat(call);
  const number = call.query.text('version');
  if (!statusesAsked(call).includes(page.status)) throw notFound();
  const version = number === undefined ? latest(page) : page.versions.find((candidate) => String(candidate.number) === number);
  if (version === undefined) throw notFound();
  return { ...shown(call, page, format, version), points: 2 };
}

function put(call: Call): Outcome {
  const id = idIn(call, 'id');
  const wish = readBody(call, change);
  const page = editablePage(call.state, call.viewer, id);
  if (wish.id !== id) throw badRequest('The id in the body is not the id in the path');
  if (wish.ownerId !== undefined && wish.ownerId !== page.ownerId) throw notModelled('ownerId: giving a page another owner');
  if (wish.spaceId !== undefined && wish.spaceId !== page.spaceId) throw badRequest('A page cannot be moved to a different space');
  const document = readWritten(wish.body);
  const { title, version } = wish;
  const wanted = { number: version.number, title, body: document, ...(version.message !== undefined && { message: version.message }) };
  if (page.status === 'trashed') restorePage(call.state, call.viewer, page);
  else if (page.status === 'draft') updateDraft(call.state, call.viewer, page, wanted, wish.status);
  else updatePublished(call, page, wanted, wish.status, wish.parentId);
  return shown(call, page, writtenFormat(wish.body));
}

function updatePublished(call: Call, page: Page, wanted: PageChange, status: 'current' | 'draft', parentId: string | undefined): void {
  if (page.status === 'archived') throw notModelled(`PUT of an archived page (${page.id})`);
  if (status === 'draft') throw notModelled(`a draft beside the published page ${page.id}`);
  const parent = parentId === undefined ? page.parentId : parentFor(call, page.spaceId, parentId);
  updatePage(call.state, call.viewer, page, wanted);
  if (parent !== null) movePage(call.state, call.viewer, page, parent);
}

function remove(call: Call): Outcome {
  const page = seenPage(call.state, call.viewer, idIn(call, 'id'));
  const { state, viewer } = call;
  if (call.query.flag('draft')) {
    if (page.status !== 'draft') throw notFound();
    discardDraft(state, page);
    return { status: 204 };
  }
  if (page.status === 'draft') throw notFound();
  if (!mayDelete(state, viewer, page)) throw forbidden('Current user not permitted to delete this page');
  if (call.query.flag('purge')) purge(call, page);
  else if (page.status === 'trashed') throw notFound();
  else trashPage(state, viewer, page);
  return { status: 204 };
}

function purge({ state, viewer }: Call, page: Page): void {
  if (!mayInSpace(state, viewer, 'administer', state.space(page.spaceId))) throw forbidden('Current user not permitted to purge pages');
  if (page.status !== 'trashed') throw badRequest('Only a trashed page can be purged');
  purgePage(state, viewer, page);
}

const PAGE_SORTS: Readonly<Record<string, (page: Page) => number | string>> = {
  id: (page) => Number(page.id),
  title: (page) => latest(page).title,
  'created-date': (page) => page.createdAt,
  'modified-date': (page) => latest(page).createdAt,
};

const idOf = ({ id }: { readonly id: string }): string => id;

function listPages(call: Call, within: readonly Page[]): Outcome {
  const format = bodyFormat(call);
  const statuses = statusesAsked(call);
  if (statuses.includes('draft')) throw badRequest("Provided value {draft} for 'status' is not the correct type");
  const title = call.query.text('title');
  const ids = call.query.list('id');
  const spaces = call.query.list('space-id');
  const found = within.filter(
    (page) =>
      statuses.includes(page.status) &&
      (title === undefined || latest(page).title === title) &&
      (ids === undefined || ids.includes(page.id)) &&
      (spaces === undefined || spaces.includes(page.spaceId)) &&
      maySee(call.state, call.viewer, page),
  );
  const all = sorted(call, found, PAGE_SORTS, idOf);
  return listing(call, { all, keyOf: idOf, present: (page) => presentPage(call.state, page, format) });
}

function pagesInSpace(call: Call): Outcome {
  const space = seenSpace(call.state, call.viewer, idIn(call, 'id'));
  const rootOnly = call.query.oneOf('depth', ['all', 'root']) === 'root';
  const pages = [...call.state.pages.values()].filter(({ spaceId, parentId }) => spaceId === space.id && (!rootOnly || parentId === null));
  return listPages(call, pages);
}

function children(call: Call): Outcome {
  const page = seenPage(call.state, call.viewer, idIn(call, 'id'));
  const all = call.state.childrenOf(page.id).filter((child) => maySee(call.state, call.viewer, child));
  return listing(call, { all, keyOf: idOf, present: presentChild });
}

const LIST_QUERY = ['sort', 'status', 'title', 'body-format', ...PAGING];

export const pageEndpoints: readonly Endpoint[] = [
  { method: 'POST', path: `${V2}/pages`, scopes: WRITE, query: ['root-level'], answer: create },
  {
    method: 'GET',
    path: `${V2}/pages`,
    scopes: READ,
    query: ['id', 'space-id', ...LIST_QUERY],
    answer: (call) => listPages(call, [...call.state.pages.values()]),
  },
  { method: 'GET', path: `${V2}/pages/{id}`, scopes: READ, query: ['body-format', 'get-draft', 'status', 'version'], answer: read },
  { method: 'PUT', path: `${V2}/pages/{id}`, scopes: WRITE, answer: put },
  { method: 'DELETE', path: `${V2}/pages/{id}`, scopes: ['delete:page:confluence'], query: ['purge', 'draft'], answer: remove },
  { method: 'GET', path: `${V2}/pages/{id}/children`, scopes: READ, query: [...PAGING], answer: children },
  { method: 'GET', path: `${V2}/spaces/{id}/pages`, scopes: READ, query: ['depth', ...LIST_QUERY], answer: pagesInSpace },
];
