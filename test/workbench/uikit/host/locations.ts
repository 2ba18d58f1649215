/** Where a navigation location of the bridge leads on this site. Targets the site has no page for are refused by name. */
import type { Page } from './page';

type Location = Readonly<Record<string, unknown>>;
type Sites = Pick<Page, 'projectPagePath'>;

const own = (path: unknown): string => (typeof path === 'string' && path !== '' ? `/${path.replace(/^\//, '')}` : '');

const paths: Readonly<Record<string, (location: Location, sites: Sites) => string>> = {
  issue: ({ issueKey }) => `/browse/${String(issueKey)}`,
  userProfile: ({ accountId }) => `/jira/people/${String(accountId)}`,
  module: ({ projectKey, moduleKey, path }, sites) => sites.projectPagePath(String(moduleKey), String(projectKey)) + own(path),
};

export const locationPath = (location: Location, sites: Sites): string => {
  const target = String(location['target']);
  const path = Object.hasOwn(paths, target) ? paths[target] : undefined;
  if (!path) throw new Error(`unmodelled: navigation target ${target}`);
  return path(location, sites);
};
