/** What only the first REST API has: who am I, may that person, who is a page restricted to. */

import { z } from 'zod';
import { idIn, readBody, V1, type Call, type Endpoint, type Outcome } from './endpoint';
import { restrictPage } from './page-acts';
import { editablePage, mayDelete, mayEdit, mayInSpace, maySee, seenPage, viewerFor } from './permissions';
import { presentUser } from './present';
import { badRequest, forbidden, notFound, notModelled } from './refusal';
import type { Page } from './site-records';

const OPERATIONS = ['read', 'update'] as const;

function currentUser({ state, viewer }: Call): Outcome {
  if (viewer.kind === 'anonymous') throw forbidden('Anonymous users are not allowed to use this resource');
  const person = state.people.get(viewer.accountId);
  if (person === undefined) throw notFound();
  return { status: 200, body: presentUser(person), points: 3 };
}

const question = z.strictObject({
  subject: z.strictObject({ type: z.enum(['user', 'group']), identifier: z.string() }),
  operation: z.enum(['read', 'update', 'delete']),
});

/** About oneself anybody may ask; about others only administrators, and the app. */
function checkPermission(call: Call): Outcome {
  const { state, viewer } = call;
  const { subject, operation } = readBody(call, question);
  if (subject.type === 'group') throw notModelled('permission check of a group');
  const self = viewer.accountId === subject.identifier;
  if (viewer.kind !== 'app' && !self && state.people.get(viewer.accountId)?.admin !== true) {
    throw forbidden('Only Confluence administrators may check the permissions of others');
  }
  const page = viewer.kind === 'app' || !self ? state.pages.get(idIn(call, 'id')) : seenPage(state, viewer, idIn(call, 'id'));
  const person = state.people.get(subject.identifier);
  if (page === undefined || person === undefined) throw notFound();
  const may = { read: maySee, update: mayEdit, delete: mayDelete }[operation];
  const errors = may(state, viewerFor(person), page) ? [] : [refusalOf(call, page, subject.identifier)];
  return { status: 200, body: { hasPermission: errors.length === 0, errors }, points: 3 };
}

function refusalOf({ state }: Call, page: Page, accountId: string): unknown {
  const person = state.people.get(accountId);
  const inSpace = person !== undefined && mayInSpace(state, viewerFor(person), 'view', state.space(page.spaceId));
  return { translation: `User does not have permission to the ${inSpace ? 'content' : 'space'}`, args: [] };
}

function presentRestrictions({ state }: Call, page: Page): unknown {
  const results = OPERATIONS.map((operation) => {
    const users = [...page.restrictions[operation]].flatMap((accountId) => {
      const person = state.people.get(accountId);
      return person === undefined ? [] : [presentUser(person)];
    });
    const list = (of: readonly unknown[]) => ({ results: of, start: 0, limit: 200, size: of.length });
    return { operation, restrictions: { user: list(users), group: list([]) } };
  });
  return { results, start: 0, limit: 200, size: results.length, _links: { base: `${state.siteUrl}/wiki`, context: '/wiki' } };
}

const readRestrictions = (call: Call): Outcome => {
  const page = seenPage(call.state, call.viewer, idIn(call, 'id'));
  const named = page.restrictions.read.size + page.restrictions.update.size;
  return { status: 200, body: presentRestrictions(call, page), points: 2 + 2 * named };
};

const subjects = z.strictObject({
  user: z.array(z.strictObject({ type: z.literal('known'), accountId: z.string() })).optional(),
  group: z.array(z.unknown()).max(0, 'restrictions of groups are not modelled').optional(),
});
const lists = z.array(z.strictObject({ operation: z.enum(OPERATIONS), restrictions: subjects })).max(2);

/** Replaces the lists; an operation left out is free for all. */
function writeRestrictions(call: Call): Outcome {
  const page = editablePage(call.state, call.viewer, idIn(call, 'id'));
  const wish = readBody(call, lists);
  const of = (operation: 'read' | 'update'): string[] =>
    wish
      .filter((one) => one.operation === operation)
      .flatMap(({ restrictions }) => restrictions.user?.map(({ accountId }) => accountId) ?? []);
  const unknown = [...of('read'), ...of('update')].find((accountId) => !call.state.people.has(accountId));
  if (unknown !== undefined) throw badRequest(`No user with account id ${unknown}`);
  restrictPage(call.state, call.viewer, page, { read: of('read'), update: of('update') });
  return { status: 200, body: presentRestrictions(call, page) };
}

const RESTRICTION = `${V1}/content/{id}/restriction`;

export const firstApiEndpoints: readonly Endpoint[] = [
  { method: 'GET', path: `${V1}/user/current`, scopes: ['read:content-details:confluence'], answer: currentUser },
  {
    method: 'POST',
    path: `${V1}/content/{id}/permission/check`,
    scopes: ['read:content.permission:confluence'],
    answer: checkPermission,
  },
  { method: 'GET', path: RESTRICTION, scopes: ['read:content-details:confluence'], answer: readRestrictions },
  {
    method: 'PUT',
    path: RESTRICTION,
    scopes: ['read:content-details:confluence', 'write:content.restriction:confluence'],
    answer: writeRestrictions,
  },
];
