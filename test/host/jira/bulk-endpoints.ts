/** Many issues in one call: `/issue/bulkfetch` and `/changelog/bulkfetch`. */

import { z } from 'zod';
import { READ, readBody, type Call, type Endpoint, type Outcome } from './endpoint';
import { presentFull } from './issue-endpoints';
import { maySee } from './permissions';
import { issueShape, presentHistory } from './present-issue';
import { badRequest, ISSUE_NOT_FOUND } from './refusal';
import type { Issue } from './site-records';

const BULK_LIMIT = 100;

const bulkBody = z.strictObject({
  issueIdsOrKeys: z.array(z.string()).min(1),
  fields: z.array(z.string()).optional(),
  expand: z.array(z.string()).optional(),
  properties: z.array(z.string()).optional(),
});

interface Sorted {
  readonly found: readonly Issue[];
  readonly missing: readonly string[];
}

/** What the viewer may see of the named issues, in ascending id order, and the names of the rest. */
function sortOut(call: Call, idsOrKeys: readonly string[]): Sorted {
  const found = new Set<Issue>();
  const missing: string[] = [];
  for (const idOrKey of idsOrKeys) {
    const issue = call.state.findIssue(idOrKey);
    if (issue !== undefined && maySee(call.state, call.viewer, issue)) found.add(issue);
    else missing.push(idOrKey);
  }
  return {
    found: [...found].sort((a, b) => Number(a.id) - Number(b.id)),
    missing,
  };
}

function bulkFetch(call: Call): Outcome {
  const body = readBody(call, bulkBody);
  if (body.issueIdsOrKeys.length > BULK_LIMIT) throw badRequest(`The maximum number of issues that can be fetched is ${BULK_LIMIT}.`);
  const shape = issueShape(call.state, body.fields ?? ['*navigable'], body.expand ?? [], body.properties ?? []);
  const { found, missing } = sortOut(call, body.issueIdsOrKeys);
  const issues = found.map((issue) => presentFull(call, issue, shape));
  const issueErrors = missing.map((id) => ({
    id,
    errorMessage: ISSUE_NOT_FOUND,
  }));
  return {
    status: 200,
    body: { issues, issueErrors },
    points: 1 + issues.length,
  };
}

const changelogBody = z.strictObject({
  issueIdsOrKeys: z.array(z.string()).min(1).max(1000),
  fieldIds: z.array(z.string()).max(10).optional(),
  maxResults: z.int().min(1).max(10_000).optional(),
  nextPageToken: z.string().optional(),
});

/** Histories oldest first, `created` in epoch milliseconds, only those that touch one of `fieldIds`. Issues one may not see are passed over. */
function bulkChangelogs(call: Call): Outcome {
  const { state } = call;
  const body = readBody(call, changelogBody);
  const wanted = body.fieldIds;
  const entries = sortOut(call, body.issueIdsOrKeys).found.flatMap((issue) =>
    issue.histories
      .filter(({ items }) => wanted === undefined || items.some((item) => item.fieldId !== undefined && wanted.includes(item.fieldId)))
      .map((history) => ({ issue, history })),
  );
  const from = Number(body.nextPageToken ?? 0);
  if (!Number.isInteger(from) || from < 0) throw badRequest('The provided next page token is invalid.');
  const page = entries.slice(from, from + (body.maxResults ?? 1000));
  const logs = new Map<string, unknown[]>();
  for (const { issue, history } of page) {
    const log = logs.get(issue.id) ?? [];
    log.push({ ...presentHistory(state, history), created: history.created });
    logs.set(issue.id, log);
  }
  const issueChangeLogs = [...logs].map(([issueId, changeHistories]) => ({
    issueId,
    changeHistories,
  }));
  const next = from + page.length;
  const token = next < entries.length ? { nextPageToken: String(next) } : {};
  return {
    status: 200,
    body: { issueChangeLogs, ...token },
    points: 1 + logs.size + page.length,
  };
}

export const bulkEndpoints: readonly Endpoint[] = [
  {
    method: 'POST',
    path: '/rest/api/3/issue/bulkfetch',
    scopes: READ,
    reads: true,
    answer: bulkFetch,
  },
  {
    method: 'POST',
    path: '/rest/api/3/changelog/bulkfetch',
    scopes: READ,
    reads: true,
    answer: bulkChangelogs,
  },
];
