/** What a person does in Jira through us: always as that person, so that Jira itself refuses what that person may not do. */
import { route } from '@forge/api';
import { z } from 'zod';
import { HostTrouble } from '../../app/host-trouble';
import type { Desk, Product } from '../../app/ports';
import { linksSaying } from '../../domain/kinds/mapping';
import { person, type ArtifactId, type Person } from '../../domain/trace/artifact';
import { askJira, tellJira } from './ask-jira';

const created = z.looseObject({ id: z.string() });
const candidate = z.looseObject({ id: z.string(), key: z.string(), fields: z.looseObject({ summary: z.string().nullish() }) });
const candidates = z.looseObject({ issues: z.array(candidate) });
const myPermissions = z.looseObject({ permissions: z.record(z.string(), z.looseObject({ havePermission: z.boolean() })) });

const typesOf = ({ mapping }: Product, kind: string): string[] =>
  Object.entries(mapping.types).flatMap(([type, kinds]) => (kinds.includes(kind) ? [type] : []));

/** Also types of which some issues only, by label or component, are of the kind. */
const typesToSearch = (product: Product, kind: string): string[] => [
  ...new Set([...typesOf(product, kind), ...product.mapping.refined.flatMap(({ type, kinds }) => (kinds.includes(kind) ? [type] : []))]),
];

/** Words only: nothing a person types reaches the query language. */
const plainWords = (words: string): string =>
  words
    .replace(/[^\p{L}\p{N} _-]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const offered = (issue: z.infer<typeof candidate>) => ({ id: issue.id as ArtifactId, key: issue.key, summary: issue.fields.summary ?? '' });

const byKey = async (key: string) => {
  try {
    return [offered(await askJira('person', candidate, route`/rest/api/3/issue/${key}?fields=${'summary'}`))];
  } catch (error) {
    if (error instanceof HostTrouble && error.trouble === 'not-found') return [];
    throw error;
  }
};

const byWords = async (projects: readonly string[], types: readonly string[], words: string) => {
  const text = plainWords(words);
  const jql = [
    `project in (${projects.join(', ')})`,
    `issuetype in (${types.join(', ')})`,
    ...(text === '' ? [] : [`summary ~ "${text}*"`]),
  ].join(' AND ');
  const body = { jql: `${jql} ORDER BY updated DESC`, fields: ['summary'], maxResults: 20 };
  return (await askJira('person', candidates, route`/rest/api/3/search/jql`, { method: 'POST', body })).issues.map(offered);
};

const isKey = (text: string): boolean => /^[A-Z][A-Z0-9_]+-\d+$/.test(text);

const called = z.looseObject({ values: z.array(z.looseObject({ accountId: z.string(), displayName: z.string() })) });
/** What Jira takes in one address without complaint; each costs two points. */
const mostNamed = 50;

const namesOf = async (people: readonly Person[]): Promise<ReadonlyMap<Person, string>> => {
  const asked = [...new Set(people)].slice(0, mostNamed);
  if (asked.length === 0) return new Map();
  const query = new URLSearchParams([['maxResults', String(mostNamed)], ...asked.map((id) => ['accountId', id])]);
  const { values } = await askJira('person', called, route`/rest/api/3/user/bulk?${query}`);
  return new Map(values.map(({ accountId, displayName }) => [person(accountId), displayName]));
};

const myself = z.looseObject({ accountId: z.string(), displayName: z.string(), timeZone: z.string().min(1) });

/** Each found costs a point. */
const mostFound = 100;

export const jiraDesk: Desk = {
  createIssue: async (product, ask) => {
    const [type] = typesOf(product, ask.kind);
    if (type === undefined) throw new HostTrouble('refused', 'jira', undefined, 'No issue type of this project stands for that kind.');
    const fields = { project: { id: ask.projectId }, issuetype: { id: type }, summary: ask.summary };
    return (await askJira('person', created, route`/rest/api/3/issue`, { method: 'POST', body: { fields } })).id as ArtifactId;
  },
  link: async (product, ask) => {
    const [saying] = linksSaying(product.mapping, ask.verb);
    if (!saying) throw new HostTrouble('refused', 'jira', undefined, 'No link type of this project stands for that relation.');
    const { link: type, reverse } = saying;
    // Jira says: inwardIssue "verifies" outwardIssue.
    const [inward, outward] = reverse ? [ask.to, ask.from] : [ask.from, ask.to];
    const body = { type: { id: type }, inwardIssue: { id: inward }, outwardIssue: { id: outward } };
    await tellJira('person', route`/rest/api/3/issueLink`, { method: 'POST', body });
  },
  search: async (product, ask) => {
    const types = typesToSearch(product, ask.kind);
    if (types.length === 0 || ask.projects.length === 0) return [];
    const key = ask.words.trim().toUpperCase();
    return isKey(key) ? byKey(key) : byWords(ask.projects, types, ask.words);
  },
  find: async (projects, words) => {
    const key = words.trim().toUpperCase();
    if (isKey(key)) return (await byKey(key)).map(({ id }) => id);
    const text = plainWords(words);
    if (text === '' || projects.length === 0) return [];
    const jql = `project in (${projects.join(', ')}) AND summary ~ "${text}*" ORDER BY updated DESC`;
    const body = { jql, fields: ['summary'], maxResults: mostFound };
    const { issues } = await askJira('person', candidates, route`/rest/api/3/search/jql`, { method: 'POST', body });
    return issues.map(({ id }) => id as ArtifactId);
  },
  names: namesOf,
  myself: async () => {
    const { accountId, displayName, timeZone } = await askJira('person', myself, route`/rest/api/3/myself`);
    return { person: person(accountId), name: displayName, zone: timeZone };
  },
  mayAdminister: async (projectId) => {
    const path = route`/rest/api/3/mypermissions?permissions=${'ADMINISTER_PROJECTS'}&projectId=${projectId}`;
    return (await askJira('person', myPermissions, path)).permissions['ADMINISTER_PROJECTS']?.havePermission === true;
  },
};
