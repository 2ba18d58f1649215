/** Jira issues as the REST API tells them, one a line (or a search's answer in one JSON), with the words their site uses. */
import { z } from 'zod';
import { type Sample, saysShall } from '../domain/kinds/sample';
import type { SiteWords, StatusWord } from '../domain/kinds/site-words';
import type { TeamIssue } from '../domain/kinds/team-issue';
import { type Parsed, parseJson, shaped, wrongShape } from './item-set';
import { readTeamIssue } from './jira-json';

const named = z.looseObject({ id: z.string(), name: z.string() });
const issueWords = z.looseObject({
  id: z.string(),
  key: z.string().min(1),
  names: z.record(z.string(), z.string()).nullish(),
  fields: z.looseObject({
    issuetype: named.extend({ subtask: z.boolean().optional() }),
    project: z.looseObject({ id: z.string(), key: z.string() }),
    status: named.extend({ statusCategory: z.looseObject({ key: z.string() }).optional() }).nullish(),
    resolution: named.nullish(),
    issuelinks: z.array(z.looseObject({ type: named.extend({ inward: z.string(), outward: z.string() }) })).nullish(),
  }),
});

export interface JiraIssue {
  readonly json: unknown;
  readonly words: z.infer<typeof issueWords>;
  readonly team: TeamIssue;
  /** Where it stands in the file, for refusals: "line 7". */
  readonly place: string;
}

const looksLikeIssue = (value: unknown): boolean => typeof value === 'object' && value !== null && 'key' in value && 'fields' in value;

/** Told by the first line that says anything. */
export function holdsIssueLines(content: string): boolean {
  const [first = ''] = content.trimStart().split('\n', 1);
  const json = parseJson(first);
  return json.ok && looksLikeIssue(json.value);
}

export function parseIssueLines(content: string): Parsed<readonly JiraIssue[]> {
  const issues: JiraIssue[] = [];
  for (const [i, line] of content.split('\n').entries()) {
    if (line.trim() === '') continue;
    const json = parseJson(line);
    if (!json.ok) return { ok: false, problem: `holds Jira issues, but line ${i + 1} ${json.problem}` };
    const issue = issueOf(json.value, `line ${i + 1}`);
    if (!issue.ok) return issue;
    issues.push(issue.value);
  }
  return eachOnce(issues);
}

export function parseSearchAnswer(list: readonly unknown[]): Parsed<readonly JiraIssue[]> {
  const issues: JiraIssue[] = [];
  for (const [i, json] of list.entries()) {
    const issue = issueOf(json, `issues[${i}]`);
    if (!issue.ok) return issue;
    issues.push(issue.value);
  }
  return eachOnce(issues);
}

function issueOf(json: unknown, place: string): Parsed<JiraIssue> {
  const words = shaped(issueWords, json);
  const team = words.ok ? teamIssueOf(json) : words;
  if (!words.ok || !team.ok) return { ok: false, problem: `holds Jira issues, but ${place} ${team.ok ? '' : team.problem}` };
  return { ok: true, value: { json, words: words.value, team: team.value, place } };
}

function teamIssueOf(json: unknown): Parsed<TeamIssue> {
  try {
    return { ok: true, value: readTeamIssue(json, []) };
  } catch (error) {
    if (error instanceof z.ZodError) return { ok: false, problem: wrongShape(error) };
    throw error;
  }
}

function eachOnce(issues: readonly JiraIssue[]): Parsed<readonly JiraIssue[]> {
  for (const name of ['key', 'id'] as const) {
    const first = new Map<string, string>();
    for (const { words, place } of issues) {
      const before = first.get(words[name]);
      if (before !== undefined)
        return { ok: false, problem: `holds the issue ${name} ${JSON.stringify(words[name])} twice: ${before} and ${place}` };
      first.set(words[name], place);
    }
  }
  return { ok: true, value: issues };
}

/** What a suggestion of a mapping looks at. Names of fields are there only where the file was asked for with `expand=names`. */
export function wordsOf(issues: readonly JiraIssue[]): SiteWords {
  const all = issues.map(({ words }) => words);
  const each = <T extends { readonly id: string }>(list: readonly T[]): readonly T[] => [
    ...new Map(list.map((one) => [one.id, one])).values(),
  ];
  const [first] = all;
  return {
    project: { id: first?.fields.project.id ?? '', key: first?.fields.project.key ?? '', name: first?.fields.project.key ?? '' },
    types: each(
      all.map(
        ({
          fields: {
            issuetype: { id, name, subtask = false },
          },
        }) => ({ id, name, subtask }),
      ),
    ),
    links: each(all.flatMap(({ fields }) => (fields.issuelinks ?? []).map(({ type }) => type))),
    statuses: each(all.flatMap(({ fields: { status } }) => (status ? [statusWord(status)] : []))),
    resolutions: each(all.flatMap(({ fields }) => fields.resolution ?? [])),
    fields: each(all.flatMap(({ names }) => Object.entries(names ?? {}).map(([id, name]) => ({ id, name, key: id })))).filter(({ id }) =>
      id.startsWith('customfield_'),
    ),
  };
}

const statusWord = ({ id, name, statusCategory }: NonNullable<z.infer<typeof issueWords>['fields']['status']>): StatusWord =>
  statusCategory === undefined ? { id, name } : { id, name, category: statusCategory.key };

/** Every issue of the file: the suggestion looks at what they say and how they are linked. */
export const sampleOf = (issues: readonly JiraIssue[]): Sample =>
  issues.map(({ team }) => ({ issue: team, shall: saysShall(team.statement) }));
