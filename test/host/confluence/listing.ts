/** Lists by cursor: `limit` from 1 to 250, `_links.next` while more is there, the same address in the `Link` header. */

import type { Call, Outcome } from './endpoint';
import { badRequest } from './refusal';

export const PAGING = ['cursor', 'limit'] as const;
const DEFAULT_LIMIT = 25;
const MOST = 250;

interface Cursor {
  /** Key of the last element shown. */
  readonly after: string;
  /** Where it stood, for when it is gone by now. */
  readonly place: number;
}

function readCursor(text: string): Cursor {
  const [after, place] = Buffer.from(text, 'base64url').toString('utf8').split('\n');
  if (after === undefined || place === undefined || !/^\d+$/.test(place)) throw badRequest('The provided cursor is not valid');
  return { after, place: Number(place) };
}

function startOf<T>(all: readonly T[], keyOf: (element: T) => string, text: string | undefined): number {
  if (text === undefined) return 0;
  const { after, place } = readCursor(text);
  const found = all.findIndex((element) => keyOf(element) === after);
  return found === -1 ? Math.min(place, all.length) : found + 1;
}

function nextAddress({ request }: Call, limit: number, cursor: string): string {
  const url = new URL(request.path, 'https://site');
  url.searchParams.set('limit', String(limit));
  url.searchParams.set('cursor', cursor);
  return `${url.pathname}?${url.searchParams.toString()}`;
}

export interface Listing<T> {
  readonly all: readonly T[];
  readonly keyOf: (element: T) => string;
  readonly present: (element: T) => unknown;
}

/** A page of a list: 1 point and 1 for each element shown. `next` starts at `/wiki`, and `base` ends with it. */
export function listing<T>(call: Call, { all, keyOf, present }: Listing<T>): Outcome {
  const limit = call.query.count('limit', DEFAULT_LIMIT, 1, MOST);
  const start = startOf(all, keyOf, call.query.text('cursor'));
  const shown = all.slice(start, start + limit);
  const last = shown.at(-1);
  const base = `${call.state.siteUrl}/wiki`;
  const points = 1 + shown.length;
  const results = shown.map(present);
  if (last === undefined || start + shown.length >= all.length) return { status: 200, body: { results, _links: { base } }, points };
  const cursor = Buffer.from(`${keyOf(last)}\n${start + shown.length}`, 'utf8').toString('base64url');
  const next = nextAddress(call, limit, cursor);
  const headers = { Link: `<${next}>; rel="next", <${base}>; rel="base"` };
  return { status: 200, body: { results, _links: { next, base } }, headers, points };
}

/** Sorted by what `-`-prefixable words name; ties by id. Undefined: the order given. */
export function sorted<T>(
  call: Call,
  all: readonly T[],
  keys: Readonly<Record<string, (element: T) => number | string>>,
  idOf: (element: T) => string,
): T[] {
  const words = Object.keys(keys).flatMap((key) => [key, `-${key}`]);
  const word = call.query.oneOf('sort', words);
  if (word === undefined) return [...all];
  const sign = word.startsWith('-') ? -1 : 1;
  const by = keys[word.startsWith('-') ? word.slice(1) : word] ?? idOf;
  return [...all].sort((a, b) => sign * compare(by(a), by(b)) || Number(idOf(a)) - Number(idOf(b)));
}

function compare(a: number | string, b: number | string): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a) < String(b) ? -1 : Number(String(a) > String(b));
}
