/** What the whole site shares: fields, statuses, resolutions, priorities. */

import { pageOf, READ, type Call, type Endpoint, type Outcome } from './endpoint';
import { fieldCatalogue } from './field-catalogue';
import { presentPage, presentPriority, presentResolution, presentStatus, type Json } from './present';

const listing = (values: readonly unknown[]): Outcome => ({
  status: 200,
  body: values,
  points: 1 + values.length,
});

function searchPriorities(call: Call): Outcome {
  const { state, query } = call;
  const all = [...state.priorities.values()];
  const page = pageOf(all, query.count('startAt', 0, Infinity), query.count('maxResults', 50, 50));
  const values = page.values.map((priority): Json => ({
    ...presentPriority(state, priority),
    description: priority.description,
  }));
  return {
    status: 200,
    body: presentPage(call, { ...page, values }),
    points: 1 + values.length,
  };
}

export const catalogueEndpoints: readonly Endpoint[] = [
  {
    method: 'GET',
    path: '/rest/api/3/field',
    scopes: READ,
    answer: ({ state }) => listing(fieldCatalogue(state)),
  },
  {
    method: 'GET',
    path: '/rest/api/3/status',
    scopes: READ,
    answer: ({ state }) => listing([...state.statuses.values()].map((status) => presentStatus(state, status))),
  },
  {
    method: 'GET',
    path: '/rest/api/3/resolution',
    scopes: READ,
    answer: ({ state }) => listing([...state.resolutions.values()].map((resolution) => presentResolution(state, resolution))),
  },
  {
    method: 'GET',
    path: '/rest/api/3/priority/search',
    scopes: ['manage:jira-configuration'],
    query: ['startAt', 'maxResults'],
    answer: searchPriorities,
  },
];
