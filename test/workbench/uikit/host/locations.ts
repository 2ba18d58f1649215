/** Where a navigation location of the bridge leads on this site. Targets the site has no page for are refused by name. */
const paths: Readonly<Record<string, (location: Readonly<Record<string, unknown>>) => string>> = {
  issue: ({ issueKey }) => `/browse/${String(issueKey)}`,
  userProfile: ({ accountId }) => `/jira/people/${String(accountId)}`,
  module: ({ projectKey, moduleKey, path }) =>
    `/jira/projects/${String(projectKey)}/apps/${String(moduleKey)}/${typeof path === 'string' ? path : ''}`,
};

export const locationPath = (location: Readonly<Record<string, unknown>>): string => {
  const target = String(location['target']);
  const path = Object.hasOwn(paths, target) ? paths[target] : undefined;
  if (!path) throw new Error(`unmodelled: navigation target ${target}`);
  return path(location);
};
