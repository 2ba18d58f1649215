/** Issues as the app reads them, in bulk; and our read-only fields as the app writes them. */
import { route } from '@forge/api';
import { z } from 'zod';
import type { Entered, FieldValues, Issues, Product, ProjectedField } from '../../app/ports';
import { artifactId, type ArtifactId, type Person } from '../../domain/trace/artifact';
import type { SourceIssue } from '../../domain/trace/source-issue';
import { fieldsAsked, readIssue } from '../../formats/jira-json';
import { inBatches } from '../store/rows-in-batches';
import { askJira, tellJira } from './ask-jira';

const found = z.looseObject({ issues: z.array(z.unknown()) });
const pageFound = found.extend({ nextPageToken: z.string().nullish() });
const counted = z.looseObject({ count: z.number() });
const permitted = z.looseObject({
  projectPermissions: z.array(
    z.looseObject({ permission: z.string(), issues: z.array(z.number()).optional(), projects: z.array(z.number()).optional() }),
  ),
});

/** A hundred ids a call: what Jira's bulk read takes. */
const bulk = 100;

const aboutToChange = z.looseObject({ id: z.string(), fields: z.record(z.string(), z.unknown()) });

/** The issue as it will be. Nothing else is ever read as if it were there. */
const asEntered = (issue: unknown, { issue: id, status, fields }: Entered): unknown => {
  const read = aboutToChange.safeParse(issue);
  if (!read.success || read.data.id !== id) return issue;
  return { ...read.data, fields: { ...read.data.fields, ...fields, status: { id: status } } };
};

const readSome = async (product: Product, ids: readonly ArtifactId[], entered?: Entered): Promise<SourceIssue[]> => {
  const body = { issueIdsOrKeys: ids, fields: fieldsAsked(product.mapping) };
  const answer = await askJira('app', found, route`/rest/api/3/issue/bulkfetch`, { method: 'POST', body });
  return answer.issues.map((issue) => readIssue(entered ? asEntered(issue, entered) : issue, product.mapping));
};

const placed = z.looseObject({ id: z.string(), fields: z.looseObject({ project: z.looseObject({ id: z.string() }) }) });
const placesFound = z.looseObject({ issues: z.array(placed) });

/** Numeric ids only: they come from our own settings, never from a person. */
const jqlOf = (projects: readonly string[]): string => `project in (${projects.filter((p) => /^\d+$/.test(p)).join(', ')}) ORDER BY id ASC`;

interface Update {
  readonly customField: string;
  readonly issueIds: number[];
  readonly value: string | number | null;
}

/** Issues with the same value of a field go in one update. */
const updatesOf = (product: Product, values: readonly FieldValues[]): Update[] => {
  const updates = new Map<string, Update>();
  for (const { id, values: of } of values) {
    for (const [field, value] of Object.entries(of) as [ProjectedField, string | number | null][]) {
      const customField = product.fields[field];
      if (customField === undefined) continue;
      const key = JSON.stringify([customField, value]);
      const update = updates.get(key) ?? { customField, issueIds: [], value };
      update.issueIds.push(Number(id));
      updates.set(key, update);
    }
  }
  return [...updates.values()];
};

const numbers = (ids: readonly string[]): number[] => [...new Set(ids)].filter((id) => /^\d+$/.test(id)).map(Number);

/** What is no number is no id of Jira's: nobody may see it there. */
const ask = async (person: Person, permission: string, ofProjects: readonly string[], ids: readonly ArtifactId[]) => {
  const [projects, issues] = [numbers(ofProjects), numbers(ids)];
  if (projects.length + issues.length === 0) return { projects: new Set<string>(), issues: new Set<ArtifactId>() };
  const body = { accountId: person, projectPermissions: [{ permissions: [permission], projects, issues }] };
  const answer = await askJira('person', permitted, route`/rest/api/3/permissions/check`, { method: 'POST', body });
  const granted = answer.projectPermissions.filter((p) => p.permission === permission);
  return {
    projects: new Set(granted.flatMap((p) => p.projects ?? []).map(String)),
    issues: new Set(granted.flatMap((p) => p.issues ?? []).map((id) => String(id) as ArtifactId)),
  };
};

export const jiraIssues: Issues = {
  read: async (product, ids, entered) => (await Promise.all(inBatches(ids, bulk).map((some) => readSome(product, some, entered)))).flat(),
  place: async (key) => {
    const body = { issueIdsOrKeys: [key], fields: ['project'] };
    const { issues } = await askJira('app', placesFound, route`/rest/api/3/issue/bulkfetch`, { method: 'POST', body });
    const [issue] = issues;
    return issue && { id: artifactId(issue.id), projectId: issue.fields.project.id };
  },
  page: async (product, projects, token) => {
    const body = {
      jql: jqlOf(projects),
      fields: fieldsAsked(product.mapping),
      maxResults: bulk,
      ...(token === undefined ? {} : { nextPageToken: token }),
    };
    const answer = await askJira('app', pageFound, route`/rest/api/3/search/jql`, { method: 'POST', body });
    return { issues: answer.issues.map((i) => readIssue(i, product.mapping)), next: answer.nextPageToken ?? undefined };
  },
  count: async (projects) => {
    const body = { jql: jqlOf(projects) };
    return (await askJira('app', counted, route`/rest/api/3/search/approximate-count`, { method: 'POST', body })).count;
  },
  project: async (product, values) => {
    const updates = updatesOf(product, values);
    if (updates.length === 0) return;
    await tellJira('app', route`/rest/api/3/app/field/value?generateChangelog=${'false'}`, { method: 'POST', body: { updates } });
  },
  permitted: async (person, permission, ids) => (await ask(person, permission, [], ids)).issues,
  browsable: (person, projects, ids) => ask(person, 'BROWSE_PROJECTS', projects, ids),
};
