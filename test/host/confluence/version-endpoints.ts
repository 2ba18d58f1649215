/** The versions of a page; their bodies stay readable. */

import { bodyFormat } from './page-endpoints';
import { idIn, V2, type Call, type Endpoint, type Outcome } from './endpoint';
import { listing, PAGING } from './listing';
import { seenPage } from './permissions';
import { presentBody, presentVersion } from './present';
import { notFound } from './refusal';

const READ = ['read:page:confluence'] as const;

/** Newest first, unless asked for `modified-date`. */
function versions(call: Call): Outcome {
  const page = seenPage(call.state, call.viewer, idIn(call, 'id'));
  const format = bodyFormat(call);
  const oldestFirst = call.query.oneOf('sort', ['modified-date', '-modified-date']) === 'modified-date';
  return listing(call, {
    all: oldestFirst ? page.versions : [...page.versions].reverse(),
    keyOf: ({ number }) => String(number),
    present: (version) => ({
      ...presentVersion(version),
      page: { id: page.id, title: version.title, ...(format !== undefined && { body: presentBody(version.body, format) }) },
    }),
  });
}

function version(call: Call): Outcome {
  const page = seenPage(call.state, call.viewer, idIn(call, 'page-id'));
  const number = Number(idIn(call, 'version-number'));
  const found = page.versions.find((candidate) => candidate.number === number);
  if (found === undefined) throw notFound();
  const has = (other: number): boolean => page.versions.some((candidate) => candidate.number === other);
  const detailed = {
    ...presentVersion(found),
    contentTypeModified: false,
    collaborators: [found.authorId],
    ...(has(number - 1) && { prevVersion: number - 1 }),
    ...(has(number + 1) && { nextVersion: number + 1 }),
  };
  return { status: 200, body: detailed, points: 2 };
}

export const versionEndpoints: readonly Endpoint[] = [
  { method: 'GET', path: `${V2}/pages/{id}/versions`, scopes: READ, query: ['body-format', 'sort', ...PAGING], answer: versions },
  { method: 'GET', path: `${V2}/pages/{page-id}/versions/{version-number}`, scopes: READ, answer: version },
];
