/** Every endpoint the site answers, and which one a request means. */

import { attachmentEndpoints } from './attachment-endpoints';
import type { Endpoint } from './endpoint';
import { firstApiEndpoints } from './first-api-endpoints';
import { pageEndpoints } from './page-endpoints';
import { propertyEndpoints } from './property-endpoints';
import { spaceEndpoints } from './space-endpoints';
import { versionEndpoints } from './version-endpoints';

export const ENDPOINTS: readonly Endpoint[] = [
  ...pageEndpoints,
  ...versionEndpoints,
  ...spaceEndpoints,
  ...propertyEndpoints,
  ...attachmentEndpoints,
  ...firstApiEndpoints,
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

export function matchEndpoint(method: string, pathname: string): Match | undefined {
  const segments = pathname.split('/');
  for (const endpoint of ENDPOINTS) {
    if (endpoint.method !== method.toUpperCase()) continue;
    const path = fit(endpoint.path, segments);
    if (path !== undefined) return { endpoint, path };
  }
  return undefined;
}
