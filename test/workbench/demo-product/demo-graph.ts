/** The demo product as the app would read it from Jira, without a store: sources by the suggested mapping, and the graph they make. */
import { z } from 'zod';
import type { Mapping } from '../../../src/domain/kinds/mapping';
import type { SiteWords } from '../../../src/domain/kinds/site-words';
import { suggestMapping } from '../../../src/domain/kinds/suggest-mapping';
import { instant } from '../../../src/domain/trace/artifact';
import { compose, outsider } from '../../../src/domain/trace/compose';
import type { SourceIssue } from '../../../src/domain/trace/source-issue';
import { WorkingGraph } from '../../../src/domain/trace/trace-graph';
import { fieldsAsked, readIssue } from '../../../src/formats/jira-json';
import { VirtualClock } from '../../host/clock';
import { JiraSite } from '../../host/jira/jira-site';
import { demoIssues, seedDemoProduct } from './seed-demo-product';

export const now = Date.UTC(2026, 10, 22, 9, 30);
export const site = new JiraSite({ clock: new VirtualClock(now), siteUrl: 'https://pump.example' });
export const product = seedDemoProduct(site);

const named = z.looseObject({ id: z.string(), name: z.string() });

/** As the app reads: its own account, its own scopes. */
const asApp = <T extends z.ZodType>(shape: T, path: string, body?: unknown): z.infer<T> => {
  const method = body === undefined ? 'GET' : 'POST';
  const scopes = ['read:jira-work', 'read:jira-user', 'manage:jira-configuration'];
  const answer = site.handle({ as: 'app', from: 'app-backend', method, path: `/rest/api/3/${path}`, scopes, body });
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return shape.parse(answer.body);
};

const wordsOf = (projects: readonly string[]): SiteWords => {
  const projectShape = z.looseObject({ id: z.string(), key: z.string(), name: z.string(), issueTypes: z.array(named) });
  const [first, ...others] = projects.map((key) => asApp(projectShape, `project/${key}`));
  if (!first) throw new Error('no project');
  const linkShape = z.looseObject({ issueLinkTypes: z.array(named.extend({ inward: z.string(), outward: z.string() })) });
  const statusShape = z.array(z.looseObject({ statuses: z.array(named) }));
  const fieldShape = z.array(named.extend({ key: z.string(), custom: z.boolean() }));
  return {
    project: first,
    types: [first, ...others].flatMap(({ issueTypes }) => issueTypes),
    links: asApp(linkShape, 'issueLinkType').issueLinkTypes,
    statuses: projects.flatMap((key) => asApp(statusShape, `project/${key}/statuses`).flatMap(({ statuses }) => statuses)),
    resolutions: asApp(z.array(named), 'resolution'),
    fields: asApp(fieldShape, 'field').filter(({ custom }) => custom),
  };
};

export const mapping: Mapping = suggestMapping(wordsOf(product.projects));
const read = (key: string): SourceIssue => readIssue(asApp(z.unknown(), `issue/${key}?fields=${fieldsAsked(mapping).join(',')}`), mapping);
export const ours = demoIssues.filter(({ key }) => !key.startsWith('OTHER'));
export const sources = ours.map(({ key }) => read(key));

export const keyOf: ReadonlyMap<string, string> = new Map(sources.map(({ id, key }) => [id, key]));
export const kindsOf: ReadonlyMap<string, readonly string[]> = new Map(
  [...sources, ...demoIssues.filter(({ key }) => key.startsWith('OTHER')).map(({ key }) => read(key))].map(({ id, kinds: its }) => [
    id,
    its,
  ]),
);

export const graphOf = (issues: readonly SourceIssue[]): WorkingGraph => {
  const graph = new WorkingGraph({ whole: true });
  const at = instant(new Date(now).toISOString());
  for (const source of issues)
    graph.load(
      compose(
        source,
        undefined,
        () => false,
        () => undefined,
        at,
      ),
    );
  for (const { links, backlinks, endKeys } of issues)
    for (const end of [...links.map(({ to }) => to), ...backlinks.map(({ from }) => from)])
      if (!keyOf.has(end)) graph.load(outsider(end, endKeys[end] ?? ''));
  return graph;
};
