/**
 * A glance at a project before anything is mapped: a few issues of each type, and how many there are, as the person sees them: nobody learns
 * of an issue they may not see. About 200 issues, so about 200 points, and one for each count.
 */
import { route } from '@forge/api';
import { z } from 'zod';
import type { Glance, Site } from '../../app/ports';
import { wordsOfAll } from '../../domain/kinds/site-words-of';
import { isOurs, suggestFields } from '../../domain/kinds/suggest-fields';
import { saysShall, type Sample } from '../../domain/kinds/sample';
import type { TeamIssue } from '../../domain/kinds/team-issue';
import { fieldsOfSample, readTeamIssue } from '../../formats/jira-json';
import { findGlance, keepGlance } from '../store/glance-store';
import { inBatches } from '../store/rows-in-batches';
import { askJira } from './ask-jira';
import { readSiteWords } from './site-words';

const withComponents = z.looseObject({
  fields: z.looseObject({ components: z.array(z.looseObject({ id: z.string(), name: z.string() })).nullish() }),
});
const found = z.looseObject({ issues: z.array(withComponents) });
const counted = z.looseObject({ count: z.number() });

/** Issues looked at in all, and of one type at least and at most. */
const budget = 200;
const [fewest, most] = [4, 40];
/** Of an issue with more links the first tell enough. */
const linksKept = 60;

const isId = (id: string): boolean => /^\d+$/.test(id);
const within = (projects: readonly string[], type: string): string =>
  `project in (${projects.filter(isId).join(', ')}) AND issuetype = ${isId(type) ? type : '0'}`;

/** The long texts have said whether they say "shall"; nothing else is asked of them. */
const slim = (issue: TeamIssue): TeamIssue => ({
  ...issue,
  statement: { summary: issue.statement.summary, description: '' },
  links: issue.links.slice(0, linksKept),
});

interface Seen {
  readonly sample: Sample;
  readonly components: Readonly<Record<string, string>>;
}

const componentsIn = (issues: readonly z.infer<typeof withComponents>[]): Record<string, string> =>
  Object.fromEntries(issues.flatMap(({ fields }) => (fields.components ?? []).map(({ id, name }) => [id, name])));

const someOf = async (projects: readonly string[], type: string, fields: readonly string[], maxResults: number): Promise<Seen> => {
  const body = { jql: `${within(projects, type)} ORDER BY updated DESC`, fields: fieldsOfSample(fields), maxResults };
  const { issues } = await askJira('person', found, route`/rest/api/3/search/jql`, { method: 'POST', body });
  const read = issues.map((json) => readTeamIssue(json, fields));
  return {
    sample: read.map((issue) => ({ issue: slim(issue), shall: saysShall(issue.statement) })),
    components: componentsIn(issues),
  };
};

const countOf = async (projects: readonly string[], type: string): Promise<number> => {
  const body = { jql: within(projects, type) };
  return (await askJira('person', counted, route`/rest/api/3/search/approximate-count`, { method: 'POST', body })).count;
};

/** Requests at the same time. */
const atOnce = 8;

const lookAtTypes = async (projects: readonly string[], types: readonly string[], fields: readonly string[]) => {
  const perType = Math.max(fewest, Math.min(most, Math.floor(budget / Math.max(1, types.length))));
  const counts: Record<string, number> = {};
  const seen: Seen[] = [];
  for (const batch of inBatches(types, atOnce)) {
    const numbers = await Promise.all(batch.map((type) => countOf(projects, type)));
    batch.forEach((type, n) => (counts[type] = numbers[n] ?? 0));
    const used = batch.filter((type) => (counts[type] ?? 0) > 0);
    seen.push(...(await Promise.all(used.map((type) => someOf(projects, type, fields, perType)))));
  }
  return {
    sample: seen.flatMap(({ sample }) => sample),
    components: Object.assign({}, ...seen.map(({ components }) => components)) as Glance['components'],
    counts,
    total: Object.values(counts).reduce((a, b) => a + b, 0),
  };
};

/** A site may have thousands of fields; these are offered. */
const fieldsKept = 400;

const takeGlance = async (projects: readonly string[], mapped: readonly string[]): Promise<Glance> => {
  const [first, ...others] = await Promise.all(projects.map(readSiteWords));
  if (!first) throw new Error('A glance at no project');
  const all = wordsOfAll(first, others);
  const words = { ...all, fields: all.fields.filter((field) => !isOurs(field)).slice(0, fieldsKept) };
  const fields = [...new Set([...mapped, ...Object.keys(suggestFields(words))])].slice(0, 60);
  const types = words.types.map(({ id }) => id);
  return { words, projects: [first, ...others].map(({ project }) => project), ...(await lookAtTypes(projects, types, fields)) };
};

/** `anew`: whatever was seen a moment ago. */
export const glanceAt: Site['glance'] = async (person, { projects, fields, anew }) => {
  const kept = anew ? undefined : await findGlance(projects, person);
  if (kept) return kept;
  const glance = await takeGlance(projects, fields);
  await keepGlance(projects, person, glance);
  return glance;
};
