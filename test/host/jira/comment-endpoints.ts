/** Comments of an issue: read, add. */

import { z } from 'zod';
import { pageOf, READ, readBody, WRITE, type Call, type Endpoint, type Outcome } from './endpoint';
import { richText, Unfit } from './field-values';
import { actorOf, recordComment } from './journal';
import { mayOnIssue, seenIssue } from './permissions';
import { presentComment } from './present-issue';
import { badFields, badRequest } from './refusal';
import type { AdfDocument } from './adf-document';
import type { Comment } from './site-records';

function getComments(call: Call): Outcome {
  const { state, query } = call;
  const issue = seenIssue(state, call.viewer, call.path['issueIdOrKey'] ?? '');
  const orderBy = query.text('orderBy') ?? 'created';
  if (!['created', '+created', '-created'].includes(orderBy)) throw badRequest(`The orderBy '${orderBy}' is not valid.`);
  const ordered = orderBy === '-created' ? [...issue.comments].reverse() : issue.comments;
  const { startAt, maxResults, total, values } = pageOf(ordered, query.count('startAt', 0, Infinity), query.count('maxResults', 100, 5000));
  const comments = values.map((comment) => presentComment(state, issue, comment));
  return {
    status: 200,
    body: { startAt, maxResults, total, comments },
    points: 1 + comments.length,
  };
}

function bodyOf(raw: unknown): AdfDocument {
  try {
    const document = richText(raw);
    if (document !== null && document.content.length > 0) return document;
  } catch (problem) {
    if (problem instanceof Unfit) throw badFields({ comment: problem.message });
    throw problem;
  }
  throw badFields({ comment: 'Comment body can not be empty!' });
}

function postComment(call: Call): Outcome {
  const { state, viewer } = call;
  const issue = seenIssue(state, viewer, call.path['issueIdOrKey'] ?? '');
  const body = bodyOf(readBody(call, z.strictObject({ body: z.unknown() })).body);
  if (!mayOnIssue(state, viewer, 'ADD_COMMENTS', issue)) throw badRequest('You do not have the permission to comment on this issue.');
  call.countWrite(issue);
  const now = state.clock.now();
  const comment: Comment = {
    id: state.nextId('comment'),
    authorId: viewer.accountId,
    body,
    created: now,
    updated: now,
  };
  issue.comments.push(comment);
  recordComment(state, actorOf(viewer), issue, comment);
  return { status: 201, body: presentComment(state, issue, comment) };
}

const PATH = '/rest/api/3/issue/{issueIdOrKey}/comment';

export const commentEndpoints: readonly Endpoint[] = [
  {
    method: 'GET',
    path: PATH,
    scopes: READ,
    query: ['startAt', 'maxResults', 'orderBy'],
    answer: getComments,
  },
  { method: 'POST', path: PATH, scopes: WRITE, answer: postComment },
];
