/** What the app would know of a project before anything is mapped: its words, and a few issues of each type. */
import { z } from 'zod';
import { saysShall, type Sample } from '../../src/domain/kinds/sample';
import type { SiteWords } from '../../src/domain/kinds/site-words';
import { fieldsOfSample, readTeamIssue } from '../../src/formats/jira-json';
import type { JiraSite } from '../host/jira/jira-site';

const named = z.looseObject({ id: z.string(), name: z.string() });
const project = z.looseObject({
  id: z.string(),
  key: z.string(),
  name: z.string(),
  issueTypes: z.array(named.extend({ subtask: z.boolean() })),
});
const links = z.looseObject({ issueLinkTypes: z.array(named.extend({ inward: z.string(), outward: z.string() })) });

const asApp = <T extends z.ZodType>(site: JiraSite, shape: T, path: string, body?: unknown): z.infer<T> => {
  const method = body === undefined ? 'GET' : 'POST';
  const answer = site.handle({ as: 'app', from: 'app-backend', method, path: `/rest/api/3/${path}`, scopes: ['read:jira-work'], body });
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`);
  return shape.parse(answer.body);
};

export interface LookedAt {
  readonly words: SiteWords;
  readonly sample: Sample;
}

export const lookedAt = (site: JiraSite, key: string, perType = 25): LookedAt => {
  const own = asApp(site, project, `project/${key}`);
  const words = {
    project: own,
    types: own.issueTypes,
    links: asApp(site, links, 'issueLinkType').issueLinkTypes,
    statuses: [],
    resolutions: [],
    fields: [],
  };
  const some = ({ id }: { readonly id: string }): Sample => {
    const body = {
      jql: `project = ${own.id} AND issuetype = ${id} ORDER BY updated DESC`,
      fields: fieldsOfSample([]),
      maxResults: perType,
    };
    const { issues } = asApp(site, z.looseObject({ issues: z.array(z.unknown()) }), 'search/jql', body);
    return issues.map((json) => readTeamIssue(json, [])).map((issue) => ({ issue, shall: saysShall(issue.statement) }));
  };
  return { words, sample: words.types.flatMap(some) };
};
