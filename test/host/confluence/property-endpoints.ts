/** Content properties of pages: JSON under a key, each with a version of its own; the page itself stays as it is, and no event is sent. */

import { z } from 'zod';
import { idIn, readBody, V2, type Call, type Endpoint, type Outcome } from './endpoint';
import { listing, PAGING, sorted } from './listing';
import { editablePage, seenPage } from './permissions';
import { presentProperty } from './present';
import { badRequest, conflict, notFound, Refusal } from './refusal';
import type { ContentProperty, Page } from './site-records';

const READ = ['read:page:confluence'] as const;
const WRITE = ['read:page:confluence', 'write:page:confluence'] as const;
export const PROPERTY_LIMIT = 32_768;

const creation = z.strictObject({ key: z.string(), value: z.unknown() });
const change = z.strictObject({
  key: z.string(),
  value: z.unknown(),
  version: z.strictObject({ number: z.number().int(), message: z.string().optional() }),
});

function requireFitting(key: string, value: unknown): void {
  if (key === '' || key.length > 255) throw badRequest('The property key must be between 1 and 255 characters long');
  if (value === undefined) throw badRequest('The property value must be specified');
  if (Buffer.byteLength(JSON.stringify(value)) > PROPERTY_LIMIT)
    throw badRequest(`The property value is larger than ${PROPERTY_LIMIT} bytes`);
}

const keyed = (page: Page, key: string): ContentProperty | undefined =>
  [...page.properties.values()].find((property) => property.key === key);

function list(call: Call): Outcome {
  const page = seenPage(call.state, call.viewer, idIn(call, 'page-id'));
  const key = call.query.text('key');
  const found = [...page.properties.values()].filter((property) => key === undefined || property.key === key);
  const all = sorted(call, found, { key: (property) => property.key }, ({ id }) => id);
  return listing(call, { all, keyOf: ({ id }) => id, present: presentProperty });
}

function property(call: Call, page: Page): ContentProperty {
  const found = page.properties.get(idIn(call, 'property-id'));
  if (found === undefined) throw notFound();
  return found;
}

function read(call: Call): Outcome {
  const page = seenPage(call.state, call.viewer, idIn(call, 'page-id'));
  return { status: 200, body: presentProperty(property(call, page)), points: 2 };
}

function create(call: Call): Outcome {
  const page = editablePage(call.state, call.viewer, idIn(call, 'page-id'));
  const { key, value } = readBody(call, creation);
  requireFitting(key, value);
  if (keyed(page, key) !== undefined) throw new Refusal(409, `A property with the key ${key} already exists`);
  const version = { number: 1, createdAt: call.state.clock.now(), authorId: call.viewer.accountId, message: '' };
  const made: ContentProperty = { id: call.state.nextId('property'), key, value, version };
  page.properties.set(made.id, made);
  return { status: 200, body: presentProperty(made) };
}

function update(call: Call): Outcome {
  const page = editablePage(call.state, call.viewer, idIn(call, 'page-id'));
  const found = property(call, page);
  const { key, value, version } = readBody(call, change);
  requireFitting(key, value);
  if (key !== found.key) throw badRequest('The key of a property cannot be changed');
  if (version.number !== found.version.number + 1) throw conflict('a property', found.version.number, version.number);
  found.value = value;
  const { number, message = '' } = version;
  found.version = { number, message, createdAt: call.state.clock.now(), authorId: call.viewer.accountId };
  return { status: 200, body: presentProperty(found) };
}

function remove(call: Call): Outcome {
  const page = editablePage(call.state, call.viewer, idIn(call, 'page-id'));
  page.properties.delete(property(call, page).id);
  return { status: 204 };
}

const ALL = `${V2}/pages/{page-id}/properties`;
const ONE = `${ALL}/{property-id}`;

export const propertyEndpoints: readonly Endpoint[] = [
  { method: 'GET', path: ALL, scopes: READ, query: ['key', 'sort', ...PAGING], answer: list },
  { method: 'POST', path: ALL, scopes: WRITE, answer: create },
  { method: 'GET', path: ONE, scopes: READ, answer: read },
  { method: 'PUT', path: ONE, scopes: WRITE, answer: update },
  { method: 'DELETE', path: ONE, scopes: WRITE, answer: remove },
];
