/** All issues a search finds, page after page, as Jira hands them out. */
import type { z } from 'zod';
import type { Jira } from './jira';
import { found } from './shapes';

type Found = z.infer<typeof found>['issues'];

export const searchAll = async (jira: Jira, jql: string, fields: readonly string[]): Promise<Found> => {
  const issues: Found = [];
  let nextPageToken: string | null | undefined;
  do {
    const body = { jql, fields, maxResults: 100, ...(nextPageToken ? { nextPageToken } : {}) };
    const page = await jira.ask('/rest/api/3/search/jql', body, found);
    issues.push(...page.issues);
    nextPageToken = page.nextPageToken;
  } while (nextPageToken);
  return issues;
};
