/** Spaces the viewer may see. */

import { idIn, V2, type Call, type Endpoint, type Outcome } from './endpoint';
import { listing, PAGING, sorted } from './listing';
import { mayInSpace, seenSpace } from './permissions';
import { presentSpace } from './present';
import type { Space } from './site-records';

const READ = ['read:space:confluence'] as const;

const idOf = ({ id }: Space): string => id;

function spaces(call: Call): Outcome {
  const ids = call.query.list('ids');
  const keys = call.query.list('keys');
  const archived = call.query.oneOf('status', ['current', 'archived']) === 'archived';
  const type = call.query.oneOf('type', ['global', 'collaboration', 'knowledge_base', 'personal']) ?? 'global';
  const found = [...call.state.spaces.values()].filter(
    (space) =>
      !archived &&
      type === 'global' &&
      (ids === undefined || ids.includes(space.id)) &&
      (keys === undefined || keys.includes(space.key)) &&
      mayInSpace(call.state, call.viewer, 'view', space),
  );
  const sorts = { id: (space: Space) => Number(space.id), key: (space: Space) => space.key, name: (space: Space) => space.name };
  return listing(call, { all: sorted(call, found, sorts, idOf), keyOf: idOf, present: presentSpace });
}

function space(call: Call): Outcome {
  const found = seenSpace(call.state, call.viewer, idIn(call, 'id'));
  const presented = presentSpace(found);
  const links = { ...(presented['_links'] as object), base: `${call.state.siteUrl}/wiki` };
  return { status: 200, body: { ...presented, _links: links }, points: 2 };
}

export const spaceEndpoints: readonly Endpoint[] = [
  { method: 'GET', path: `${V2}/spaces`, scopes: READ, query: ['ids', 'keys', 'type', 'status', 'sort', ...PAGING], answer: spaces },
  { method: 'GET', path: `${V2}/spaces/{id}`, scopes: READ, answer: space },
];
