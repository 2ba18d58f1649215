/** `/search/jql`, its count, and the link dialog's issue picker. */

import { createHash } from 'node:crypto';
import { z } from 'zod';
import { READ, readBody, type Call, type Endpoint, type Outcome } from './endpoint';
import { presentFull } from './issue-endpoints';
import { wordsTest } from './jql-clause';
import { runJql } from './jql-search';
import { maySee } from './permissions';
import { issueShape, fieldNames } from './present-issue';
import { badRequest, notModelled } from './refusal';
import type { Issue } from './site-records';

interface SearchWish {
  readonly jql: string;
  readonly nextPageToken?: string | undefined;
  readonly maxResults: number;
  readonly fields: readonly string[];
  readonly expand: readonly string[];
  readonly properties: readonly string[];
  readonly reconcileIssues: readonly number[];
}

const WEEK = 7 * 24 * 3_600_000;
const tokenShape = z.object({
  from: z.number(),
  of: z.string(),
  at: z.number(),
});
const fingerprint = (wish: SearchWish, accountId: string): string =>
  createHash('sha256')
    .update(JSON.stringify([wish.jql, wish.fields, accountId]))
    .digest('hex')
    .slice(0, 16);

const makeToken = (token: z.infer<typeof tokenShape>): string => Buffer.from(JSON.stringify(token)).toString('base64url');

/** A token serves the query and viewer it was made for, for a week. */
function startOf(call: Call, wish: SearchWish): number {
  if (wish.nextPageToken === undefined) return 0;
  let raw: unknown;
  try {
    raw = JSON.parse(Buffer.from(wish.nextPageToken, 'base64url').toString());
  } catch {
    throw badRequest('The provided next page token is invalid or has expired.');
  }
  const token = tokenShape.safeParse(raw).data;
  if (token?.of !== fingerprint(wish, call.viewer.accountId) || call.state.clock.now() - token.at > WEEK) {
    throw badRequest('The provided next page token is invalid or has expired.');
  }
  return token.from;
}

interface Remembered {
  readonly key: string;
  readonly rows: Issue[];
}
/** Pages of one search are read one after the other: the last result serves until anything changes, or time moves under a `-10m`. */
const lastResult = new WeakMap<object, Remembered>();

function rowsOf(call: Call, jql: string): Issue[] {
  const now = /\d\s*[mhdw]\b/.test(jql) ? call.state.clock.now() : 0;
  const key = JSON.stringify([call.state.revision, now, call.viewer, jql]);
  const last = lastResult.get(call.state);
  if (last?.key === key) return last.rows;
  const rows = runJql(call, jql);
  lastResult.set(call.state, { key, rows });
  return rows;
}

/** The index runs behind by `searchLag`: a newer issue is found only when the request reconciles it by id. */
function settled(call: Call, rows: readonly Issue[], reconcile: readonly number[]): readonly Issue[] {
  const { searchLag, clock } = call.state;
  if (searchLag === 0) return rows;
  return rows.filter((issue) => issue.created <= clock.now() - searchLag || reconcile.includes(Number(issue.id)));
}

/** Up to 5,000 rows when only ids and keys are asked for, else up to 100. */
function pageSize(wish: SearchWish): number {
  const lean = wish.fields.every((name) => name === 'id' || name === 'key') && wish.properties.length === 0;
  return Math.min(wish.maxResults, lean ? 5000 : 100);
}

function search(call: Call, wish: SearchWish): Outcome {
  if (wish.reconcileIssues.length > 50) throw badRequest('The maximum number of issues to reconcile is 50.');
  if (wish.properties.length > 5) throw badRequest('The maximum number of issue properties is 5.');
  if (wish.maxResults < 1) throw badRequest('The maxResults parameter must be greater than 0.');
  const { state } = call;
  const shape = issueShape(state, wish.fields, wish.expand, wish.properties);
  const rows = settled(call, rowsOf(call, wish.jql), wish.reconcileIssues);
  const from = startOf(call, wish);
  const page = rows.slice(from, from + pageSize(wish));
  const next = from + page.length;
  const idsOnly = wish.fields.every((name) => name === 'id') && wish.expand.length === 0 && wish.properties.length === 0;
  const issues = page.map((issue) => (idsOnly ? { id: issue.id } : presentFull(call, issue, shape)));
  const isLast = next >= rows.length;
  const token = isLast
    ? {}
    : {
        nextPageToken: makeToken({
          from: next,
          of: fingerprint(wish, call.viewer.accountId),
          at: state.clock.now(),
        }),
      };
  const names = shape.expand.includes('names') ? { names: fieldNames(state, shape) } : {};
  return {
    status: 200,
    body: { isLast, issues, ...token, ...names },
    points: 1 + issues.length,
  };
}

const searchBody = z.strictObject({
  jql: z.string(),
  nextPageToken: z.string().optional(),
  maxResults: z.int().optional(),
  fields: z.array(z.string()).optional(),
  expand: z.string().optional(),
  properties: z.array(z.string()).optional(),
  reconcileIssues: z.array(z.int()).optional(),
});

function getSearch(call: Call): Outcome {
  const { query } = call;
  const reconcile = (query.list('reconcileIssues') ?? []).map(Number);
  if (reconcile.some((id) => !Number.isInteger(id))) throw badRequest("The value for 'reconcileIssues' is not valid.");
  return search(call, {
    jql: query.text('jql') ?? '',
    nextPageToken: query.text('nextPageToken'),
    maxResults: query.count('maxResults', 50, 5000),
    fields: query.list('fields') ?? ['id'],
    expand: query.list('expand') ?? [],
    properties: query.list('properties') ?? [],
    reconcileIssues: reconcile,
  });
}

function postSearch(call: Call): Outcome {
  const { maxResults = 50, fields = ['id'], expand, properties = [], reconcileIssues = [], ...rest } = readBody(call, searchBody);
  return search(call, {
    ...rest,
    maxResults,
    fields,
    expand: expand?.split(',') ?? [],
    properties,
    reconcileIssues,
  });
}

function approximateCount(call: Call): Outcome {
  const { jql } = readBody(call, z.strictObject({ jql: z.string() }));
  return { status: 200, body: { count: rowsOf(call, jql).length }, points: 1 };
}

function suggests(query: string): (issue: Issue) => boolean {
  if (query.trim() === '') return () => true;
  const wanted = query.trim().toUpperCase();
  const byKey = (issue: Issue): boolean => issue.key.startsWith(wanted) || issue.key.endsWith(`-${wanted}`);
  const prefixes = query.replace(/[\p{L}\p{N}_]+/gu, '$&*');
  const byWords = /[\p{L}\p{N}]/u.test(query) ? wordsTest(prefixes) : () => false;
  return (issue) => byKey(issue) || byWords(issue.summary);
}

const PICKER_LIMIT = 20;

/** Only the search section: a person's history of viewed issues is not kept, so a call without `currentJQL` throws. */
function picker(call: Call): Outcome {
  const { state, query } = call;
  const jql = query.text('currentJQL');
  if (jql === undefined) throw notModelled('issue/picker without currentJQL (the history of viewed issues)');
  const within = jql === '' ? [...state.issues.values()].filter((issue) => maySee(state, call.viewer, issue)) : rowsOf(call, jql);
  const projectId = query.text('currentProjectId');
  const subtasks = query.flag('showSubTasks', true);
  const matches = suggests(query.text('query') ?? '');
  const found = within.filter(
    (issue) =>
      matches(issue) &&
      issue.key !== query.text('currentIssueKey') &&
      (projectId === undefined || issue.projectId === projectId) &&
      (subtasks || !state.issueType(issue.typeId).subtask),
  );
  const issues = found.slice(0, PICKER_LIMIT).map((issue) => ({
    id: Number(issue.id),
    key: issue.key,
    keyHtml: issue.key,
    img: state.issueType(issue.typeId).iconUrl,
    summary: escapeHtml(issue.summary),
    summaryText: issue.summary,
  }));
  const sub = `Showing ${issues.length} of ${found.length} matching issues`;
  return {
    status: 200,
    body: { sections: [{ id: 'cs', label: 'Current Search', sub, issues }] },
    points: 1 + issues.length,
  };
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);

const SEARCH = '/rest/api/3/search/jql';
const SEARCH_QUERY = ['jql', 'nextPageToken', 'maxResults', 'fields', 'expand', 'properties', 'reconcileIssues'];
const PICKER_QUERY = ['query', 'currentJQL', 'currentIssueKey', 'currentProjectId', 'showSubTasks'];

export const searchEndpoints: readonly Endpoint[] = [
  {
    method: 'GET',
    path: SEARCH,
    scopes: READ,
    query: SEARCH_QUERY,
    answer: getSearch,
  },
  {
    method: 'POST',
    path: SEARCH,
    scopes: READ,
    reads: true,
    answer: postSearch,
  },
  {
    method: 'POST',
    path: '/rest/api/3/search/approximate-count',
    scopes: READ,
    reads: true,
    answer: approximateCount,
  },
  {
    method: 'GET',
    path: '/rest/api/3/issue/picker',
    scopes: READ,
    query: PICKER_QUERY,
    answer: picker,
  },
];
