/** Every endpoint the site answers, and which one a request means. */

import { appFieldEndpoints } from './app-field-endpoints';
import { bulkEndpoints } from './bulk-endpoints';
import { catalogueEndpoints } from './catalogue-endpoints';
import { commentEndpoints } from './comment-endpoints';
import type { Endpoint } from './endpoint';
import { issueEndpoints } from './issue-endpoints';
import { linkEndpoints } from './link-endpoints';
import { peopleEndpoints } from './people-endpoints';
import { permissionEndpoints } from './permission-endpoints';
import { permissionSchemeEndpoints } from './permission-scheme';
import { projectEndpoints } from './project-endpoints';
import { propertyEndpoints } from './property-endpoints';
import { searchEndpoints } from './search-endpoints';
import { transitionEndpoints } from './transition-endpoints';

export const ENDPOINTS: readonly Endpoint[] = [
  ...issueEndpoints,
  ...bulkEndpoints,
  ...searchEndpoints,
  ...transitionEndpoints,
  ...commentEndpoints,
  ...propertyEndpoints,
  ...linkEndpoints,
  ...projectEndpoints,
  ...catalogueEndpoints,
  ...peopleEndpoints,
  ...permissionEndpoints,
  ...permissionSchemeEndpoints,
  ...appFieldEndpoints,
];

export interface Match {
  readonly endpoint: Endpoint;
  readonly path: Readonly<Record<string, string>>;
}

function fit(pattern: string, segments: readonly string[]): Record<string, string> | undefined {
  const parts = pattern.split('/');
  if (parts.length !== segments.length) return undefined;
  const values: Record<string, string> = {};
  for (const [index, part] of parts.entries()) {
    const segment = segments[index] ?? '';
    if (part.startsWith('{')) values[part.slice(1, -1)] = decodeURIComponent(segment);
    else if (part !== segment) return undefined;
  }
  return values;
}

/** The endpoint with the fewest variables, so that `/issue/picker` is no issue key. */
export function matchEndpoint(method: string, pathname: string): Match | undefined {
  const segments = pathname.split('/');
  const matches = ENDPOINTS.filter((endpoint) => endpoint.method === method.toUpperCase()).flatMap((endpoint): Match[] => {
    const path = fit(endpoint.path, segments);
    return path === undefined ? [] : [{ endpoint, path }];
  });
  return matches.sort((a, b) => Object.keys(a.path).length - Object.keys(b.path).length)[0];
}
