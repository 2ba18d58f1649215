/** Users. Costs two points for each user told. Deactivated users stay readable by id and are not found by search. */

import { pageOf, READ_USER, type Call, type Endpoint, type Outcome } from './endpoint';
import { presentPage, presentPerson, type Json } from './present';
import { badRequest, notFound } from './refusal';
import type { Person } from './site-records';

const presentUser = (call: Call, person: Person): Json => ({
  ...presentPerson(call.state, person),
  locale: person.locale,
});

function getUser(call: Call): Outcome {
  const accountId = call.query.text('accountId');
  if (accountId === undefined) throw badRequest("The query parameter 'accountId' must be provided.");
  const person = call.state.people.get(accountId);
  if (person === undefined) throw notFound('Specified user does not exist or you do not have required permissions');
  return { status: 200, body: presentUser(call, person), points: 3 };
}

/** Ten at a time unless asked otherwise. */
function getUsers(call: Call): Outcome {
  const ids = call.query.repeated('accountId');
  if (ids.length === 0) throw badRequest("The query parameter 'accountId' must be provided.");
  const known = [...new Set(ids)].map((id) => call.state.people.get(id)).filter((person) => person !== undefined);
  const page = pageOf(known, call.query.count('startAt', 0, Infinity), call.query.count('maxResults', 10, 200));
  const values = page.values.map((person) => presentUser(call, person));
  return {
    status: 200,
    body: presentPage(call, { ...page, values }),
    points: 1 + 2 * values.length,
  };
}

function searchUsers(call: Call): Outcome {
  const { query, state } = call;
  const [words, accountId] = [query.text('query')?.toLowerCase(), query.text('accountId')];
  if ((words === undefined) === (accountId === undefined)) throw badRequest("Provide either 'query' or 'accountId'.");
  const begins = (person: Person): boolean =>
    person.displayName
      .toLowerCase()
      .split(/\s+/)
      .some((word) => word.startsWith(words ?? '')) || person.displayName.toLowerCase().startsWith(words ?? '');
  const found = [...state.people.values()].filter(
    (person) => person.active && (accountId === undefined ? begins(person) : person.accountId === accountId),
  );
  const page = pageOf(found, query.count('startAt', 0, Infinity), query.count('maxResults', 50, 1000));
  return {
    status: 200,
    body: page.values.map((person) => presentUser(call, person)),
    points: 1 + 2 * page.values.length,
  };
}

function getMyself(call: Call): Outcome {
  const person = call.state.people.get(call.viewer.accountId);
  if (person === undefined) throw notFound('Specified user does not exist or you do not have required permissions');
  return { status: 200, body: presentUser(call, person), points: 3 };
}

export const peopleEndpoints: readonly Endpoint[] = [
  {
    method: 'GET',
    path: '/rest/api/3/user',
    scopes: READ_USER,
    query: ['accountId'],
    answer: getUser,
  },
  {
    method: 'GET',
    path: '/rest/api/3/user/bulk',
    scopes: READ_USER,
    query: ['accountId', 'startAt', 'maxResults'],
    answer: getUsers,
  },
  {
    method: 'GET',
    path: '/rest/api/3/user/search',
    scopes: READ_USER,
    query: ['query', 'accountId', 'startAt', 'maxResults'],
    answer: searchUsers,
  },
  {
    method: 'GET',
    path: '/rest/api/3/myself',
    scopes: READ_USER,
    answer: getMyself,
  },
];
