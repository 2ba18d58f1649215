import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { adfText, isAdf } from './adf-document';
import { importRealIssues } from './import-issues';
import { JiraSite } from './jira-site';
import { SHARED, skipAloud } from './openapi';
import { at, each, HandClock, people, smallSite } from './small-site';

const FILE = join(SHARED, 'data/jira/issues.jsonl.gz');
const STATS = join(SHARED, 'data/jira/issues.stats.json');

const statsShape = z.looseObject({
  issues: z.number(),
  projects: z.record(z.string(), z.number()),
  issues_with_links: z.number(),
  distinct_links_inside: z.number(),
  links_to_issues_outside_file: z.number(),
  link_types_inside: z.record(z.string(), z.number()),
  feature_counts: z.record(z.string(), z.number()),
  feature_keys: z.record(z.string(), z.array(z.string())),
});
const sourceShape = z.looseObject({
  key: z.string(),
  fields: z.looseObject({
    summary: z.string().optional(),
    description: z.string().nullish(),
    environment: z.string().nullish(),
    comment: z.looseObject({ comments: z.array(z.looseObject({ body: z.string().nullish() })) }),
  }),
});

const tiny = (key: string, links: unknown[] = []): unknown => ({
  id: key.replace(/\D/g, '').padStart(6, '7'),
  key,
  fields: {
    project: { key: key.split('-')[0], name: 'Old' },
    issuetype: { name: 'Bug', subtask: false },
    status: { name: 'Open', statusCategory: { key: 'new' } },
    summary: `Summary of ${key}`,
    description: 'line one\r\n<script>alert(1)</script>\n\ttab',
    labels: [],
    components: [],
    versions: [],
    created: '2015-02-02T13:44:04.000+0000',
    updated: '2015-03-24T17:40:26.000+0200',
    issuelinks: links,
    subtasks: [],
    attachment: [{ id: '1' }],
    reporter: { accountId: 'old-1', displayName: 'Left', active: false },
    comment: { comments: [] },
  },
});
const blocks = (id: string, end: 'inwardIssue' | 'outwardIssue', key: string): unknown => ({
  id,
  type: { name: 'Holds up', inward: 'is held up by', outward: 'holds up' },
  [end]: { id: key.replace(/\D/g, '').padStart(6, '7'), key },
});

test('a ring of links is loaded once each, an end that is elsewhere becomes an outline in its own project', () => {
  const { site, call } = smallSite();
  const lines = [
    tiny('OLD-1', [blocks('901', 'outwardIssue', 'OLD-2'), blocks('902', 'inwardIssue', 'OLD-2')]),
    tiny('OLD-2', [blocks('901', 'inwardIssue', 'OLD-1'), blocks('902', 'outwardIssue', 'OLD-1'), blocks('903', 'outwardIssue', 'FAR-9')]),
  ];
  const report = importRealIssues(site, lines);
  expect(report).toMatchObject({
    issues: 2,
    links: 2,
    linksToElsewhere: 1,
    outlines: 1,
    users: 1,
    projects: 1,
    leftOut: { attachment: 2 },
    beyondLimits: [],
  });
  expect([site.issue('FAR-9').outline, site.issue('OLD-1').outline]).toEqual([true, false]);
  const links = at(call('GET', '/rest/api/3/issue/OLD-2?fields=issuelinks').body, 'fields', 'issuelinks');
  expect(each(links, 'outwardIssue', 'key')).toEqual([undefined, 'OLD-1', 'FAR-9']);
});

test('texts, times and deactivated users stay as they were; new issues do not clash with old ids', () => {
  const { site, call, as } = smallSite();
  importRealIssues(site, [tiny('OLD-1')], { members: [people.dev] });
  const fields = at(as(people.dev, 'GET', '/rest/api/3/issue/OLD-1').body, 'fields');
  expect(at(fields, 'description', 'content', 1, 'content', 0)).toEqual({ type: 'text', text: '<script>alert(1)</script>' });
  expect([at(fields, 'created'), at(fields, 'updated')]).toEqual(['2015-02-02T13:44:04.000+0000', '2015-03-24T15:40:26.000+0000']);
  expect(at(fields, 'reporter', 'active')).toBe(false);
  const made = call('POST', '/rest/api/3/issue', { fields: { project: { key: 'OLD' }, issuetype: { name: 'Bug' }, summary: 'New' } });
  expect([at(made.body, 'key'), Number(at(made.body, 'id')) > 777_771]).toEqual(['OLD-2', true]);
  expect(() => importRealIssues(site, [tiny('OLD-1')])).toThrow('OLD-1 is there already');
});

const title = 'the real issues';
if (!existsSync(FILE)) skipAloud(title, `they are not at ${FILE}`);
else {
  describe(title, () => {
    const lines = gunzipSync(readFileSync(FILE))
      .toString()
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    const stats = statsShape.parse(JSON.parse(readFileSync(STATS, 'utf8')));
    const site = new JiraSite({ clock: new HandClock(), siteUrl: 'https://plumbline-test.atlassian.net' });
    const report = importRealIssues(site, lines);
    const own = [...site.state.issues.values()].filter((issue) => !issue.outline);
    const keysWith = (feature: string): string[] => stats.feature_keys[feature] ?? [];

    test('all issues, links and links to elsewhere are there, as the statistics count them', () => {
      expect([report.issues, own.length]).toEqual([stats.issues, stats.issues]);
      expect([report.links, report.linksToElsewhere]).toEqual([stats.distinct_links_inside, stats.links_to_issues_outside_file]);
      expect(own.filter((issue) => issue.linkIds.size > 0).length).toBeGreaterThanOrEqual(stats.issues_with_links);
      const perProject = Object.fromEntries(
        Object.keys(stats.projects).map((key) => [key, own.filter((issue) => issue.key.startsWith(`${key}-`)).length]),
      );
      expect([perProject, report.projects]).toEqual([stats.projects, Object.keys(stats.projects).length]);
    });

    test('links are counted by type as in the statistics', () => {
      const counts: Record<string, number> = {};
      for (const link of site.state.links.values()) {
        if (site.state.issue(link.sourceId).outline || site.state.issue(link.destinationId).outline) continue;
        const { name } = site.state.linkType(link.typeId);
        counts[name] = (counts[name] ?? 0) + 1;
      }
      expect(counts).toEqual(stats.link_types_inside);
    });

    test('every description reads as it was written, line breaks aside, and is a valid document', () => {
      const differing = lines.filter((line) => {
        const { key, fields } = sourceShape.parse(line);
        const kept = site.issue(key).description;
        return adfText(kept) !== (fields.description ?? '').replace(/\r\n?/g, '\n') || !(kept === null || isAdf(kept));
      });
      expect(differing).toEqual([]);
    });

    test('descriptions beyond today’s limit and the missing summary are kept and named', () => {
      const named = (what: RegExp): string[] =>
        report.beyondLimits
          .filter((it) => what.test(it.what))
          .map(({ key }) => key)
          .sort();
      expect(named(/^description/)).toEqual(keysWith('description_gt32767_jira_limit').sort());
      expect(named(/^no summary/)).toEqual(keysWith('no_summary'));
    });

    test('script-like text stays text: every word of summary, environment and comments in plain text nodes', () => {
      const suspects = keysWith('html_script_in_text');
      expect(suspects).toHaveLength(stats.feature_counts['html_script_in_text'] ?? -1);
      const flat = (text: string | null | undefined): string => (text ?? '').replace(/\r\n?/g, '\n');
      for (const { key, fields } of lines.map((line) => sourceShape.parse(line)).filter(({ key }) => suspects.includes(key))) {
        const issue = site.issue(key);
        const kept = [issue.summary, adfText(issue.environment), ...issue.comments.map(({ body }) => adfText(body))];
        expect(kept).toEqual([fields.summary ?? '', flat(fields.environment), ...fields.comment.comments.map(({ body }) => flat(body))]);
        const nodes = JSON.stringify([issue.description, issue.comments]).match(/(?<=[{,]"type":")\w+(?=")/g);
        expect(new Set(nodes)).toEqual(new Set(['doc', 'paragraph', 'text']));
      }
    });

    test('deactivated reporters are there and inactive', () => {
      const inactive = own.filter((issue) => issue.reporterId !== null && site.state.people.get(issue.reporterId)?.active === false);
      expect(inactive).toHaveLength(stats.feature_counts['inactive_reporter'] ?? -1);
    });

    test('links run in rings, and nothing dangles', () => {
      const next = (id: string): string[] =>
        [...site.state.issue(id).linkIds]
          .map((linkId) => site.state.links.get(linkId))
          .flatMap((link) => (link?.sourceId === id ? [link.destinationId] : []));
      const returns = (start: string): boolean => {
        const seen = new Set<string>();
        const queue = next(start);
        for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
          if (id === start) return true;
          if (!seen.has(id)) queue.push(...next(id));
          seen.add(id);
        }
        return false;
      };
      expect(own.filter((issue) => returns(issue.id)).length).toBeGreaterThanOrEqual(stats.feature_counts['in_directed_cycle'] ?? Infinity);
    });

    test('all of them are read by search and bulk fetch within the documented pages', () => {
      const read = (method: string, path: string, body: unknown) =>
        site.handle({ as: 'app', from: 'app-backend', scopes: ['read:jira-work'], method, path, body });
      const jql = `project in (${Object.keys(stats.projects).join(', ')}) ORDER BY key`;
      const ids: unknown[] = [];
      let token: unknown;
      do {
        const page = read('POST', '/rest/api/3/search/jql', {
          jql,
          maxResults: 1000,
          ...(token !== undefined && { nextPageToken: token }),
        });
        ids.push(...each(at(page.body, 'issues'), 'id'));
        token = at(page.body, 'nextPageToken');
      } while (token !== undefined);
      expect(new Set(ids).size).toBe(
        [...site.state.issues.values()].filter(({ key }) => (key.split('-')[0] ?? '') in stats.projects).length,
      );
      const bulk = read('POST', '/rest/api/3/issue/bulkfetch', { issueIdsOrKeys: ids.slice(0, 100), fields: ['*all'] });
      expect([bulk.status, bulk.points]).toEqual([200, 101]);
    });
  });
}

test('ten thousand issues are filled, searched and fetched quickly enough to be used in every test', () => {
  const { site, call } = smallSite();
  for (let count = 0; count < 10_000; count += 1) site.seed.issue('PUMP', { summary: `Issue ${count}` });
  let token: unknown;
  let rows = 0;
  do {
    const page = call('POST', '/rest/api/3/search/jql', {
      jql: 'project = PUMP ORDER BY updated, key',
      fields: ['summary'],
      maxResults: 100,
      ...(token !== undefined && { nextPageToken: token }),
    });
    rows += each(at(page.body, 'issues'), 'id').length;
    token = at(page.body, 'nextPageToken');
  } while (token !== undefined);
  expect([rows, site.meter.spent]).toEqual([10_000, 10_100]);
});
