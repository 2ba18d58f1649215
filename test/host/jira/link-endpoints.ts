/** `/issueLink` and its types. The request's `inwardIssue` is the source: it reads the outward description. */

import { z } from 'zod';
import { READ, readBody, WRITE, type Call, type Endpoint, type Outcome } from './endpoint';
import { actorOf, recordLink } from './journal';
import { mayOnIssue, maySee } from './permissions';
import { presentIssueStub, presentLinkType, selfUrl } from './present';
import { badRequest, issueNotFound, notFound, Refusal } from './refusal';
import type { Issue, IssueLink, LinkType } from './site-records';

/** Links on one issue, beyond which Jira answers 413. */
const LINK_LIMIT = 2000;

const end = z.strictObject({
  id: z.string().optional(),
  key: z.string().optional(),
});
const linkBody = z.strictObject({
  type: z.strictObject({
    id: z.string().optional(),
    name: z.string().optional(),
  }),
  inwardIssue: end,
  outwardIssue: end,
});

function endOf(call: Call, named: z.infer<typeof end>): Issue {
  const issue = call.state.findIssue(named.id ?? named.key ?? '');
  if (issue === undefined || !maySee(call.state, call.viewer, issue)) throw issueNotFound();
  return issue;
}

function typeOf(
  call: Call,
  named: {
    readonly id?: string | undefined;
    readonly name?: string | undefined;
  },
): LinkType {
  const types = [...call.state.linkTypes.values()];
  const type = types.find((it) => (named.id === undefined ? it.name === named.name : it.id === named.id));
  if (type === undefined)
    throw notFound(`No issue link type with ${named.id === undefined ? 'name' : 'id'} '${named.id ?? named.name ?? ''}' found.`);
  return type;
}

/** The permission is asked at both ends: Atlassian's texts disagree on which end it is. */
function requireLink(call: Call, issue: Issue): void {
  if (!mayOnIssue(call.state, call.viewer, 'LINK_ISSUES', issue)) throw notFound(`No Link Issue Permission for issue '${issue.key}'`);
}

function postLink(call: Call): Outcome {
  const { state } = call;
  const body = readBody(call, linkBody);
  const type = typeOf(call, body.type);
  const source = endOf(call, body.inwardIssue);
  const destination = endOf(call, body.outwardIssue);
  if (source === destination) throw badRequest('You cannot link an issue to itself.');
  requireLink(call, source);
  requireLink(call, destination);
  const alike = [...source.linkIds].map((id) => state.links.get(id));
  if (alike.some((it) => it?.typeId === type.id && it.sourceId === source.id && it.destinationId === destination.id))
    return { status: 201 };
  for (const issue of [source, destination]) {
    if (issue.linkIds.size >= LINK_LIMIT)
      throw new Refusal(413, [`The limit of ${LINK_LIMIT} issue links has been reached for '${issue.key}'.`]);
  }
  call.countWrite(source);
  call.countWrite(destination);
  const link = {
    id: state.nextId('link'),
    typeId: type.id,
    sourceId: source.id,
    destinationId: destination.id,
  };
  state.addLink(link);
  recordLink(state, actorOf(call.viewer), link, 'created');
  return { status: 201 };
}

interface SeenLink {
  readonly link: IssueLink;
  readonly source: Issue;
  readonly destination: Issue;
}

function seenLink(call: Call): SeenLink {
  const { state, viewer } = call;
  const id = call.path['linkId'] ?? '';
  if (!/^\d+$/.test(id)) throw badRequest(`Invalid issue link id '${id}'.`);
  const link = state.links.get(id);
  const source = link === undefined ? undefined : state.issue(link.sourceId);
  const destination = link === undefined ? undefined : state.issue(link.destinationId);
  if (
    link === undefined ||
    source === undefined ||
    destination === undefined ||
    !maySee(state, viewer, source) ||
    !maySee(state, viewer, destination)
  ) {
    throw notFound(`No issue link with id '${id}' exists.`);
  }
  return { link, source, destination };
}

function getLink(call: Call): Outcome {
  const { state } = call;
  const { link, source, destination } = seenLink(call);
  const body = {
    id: link.id,
    self: selfUrl(state, `issueLink/${link.id}`),
    type: presentLinkType(state, state.linkType(link.typeId)),
    inwardIssue: presentIssueStub(state, source),
    outwardIssue: presentIssueStub(state, destination),
  };
  return { status: 200, body, points: 2 };
}

/** Enough to hold the link permission at one of the two ends. */
function deleteLink(call: Call): Outcome {
  const { state, viewer } = call;
  const { link, source, destination } = seenLink(call);
  if (![source, destination].some((issue) => mayOnIssue(state, viewer, 'LINK_ISSUES', issue))) {
    throw notFound(`No Link Issue Permission for issue '${source.key}'`);
  }
  call.countWrite(source);
  call.countWrite(destination);
  recordLink(state, actorOf(viewer), link, 'deleted');
  state.removeLink(link.id);
  return { status: 204 };
}

function getLinkTypes(call: Call): Outcome {
  const issueLinkTypes = [...call.state.linkTypes.values()].map((type) => presentLinkType(call.state, type));
  return {
    status: 200,
    body: { issueLinkTypes },
    points: 1 + issueLinkTypes.length,
  };
}

const ONE = '/rest/api/3/issueLink/{linkId}';

export const linkEndpoints: readonly Endpoint[] = [
  {
    method: 'POST',
    path: '/rest/api/3/issueLink',
    scopes: WRITE,
    answer: postLink,
  },
  { method: 'GET', path: ONE, scopes: READ, answer: getLink },
  { method: 'DELETE', path: ONE, scopes: WRITE, answer: deleteLink },
  {
    method: 'GET',
    path: '/rest/api/3/issueLinkType',
    scopes: READ,
    answer: getLinkTypes,
  },
];
