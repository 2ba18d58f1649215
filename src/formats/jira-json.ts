/** A Jira issue as JSON → what the trace knows of it, through the product's mapping. Refuses what is not an issue, naming the place. */
import { z } from 'zod';
import type { SourceIssue } from '../domain/trace/source-issue';
import { lifecycleOf, type Mapping } from '../domain/kinds/mapping';
import type { ArtifactId, Backlink, Link } from '../domain/trace/artifact';
import { adfText } from './adf-text';

const stub = z.looseObject({ id: z.string(), key: z.string() });
const issueLink = z.looseObject({
  id: z.string(),
  type: z.looseObject({ id: z.string() }),
  inwardIssue: stub.optional(),
  outwardIssue: stub.optional(),
});
const jiraIssue = z.looseObject({
  id: z.string(),
  key: z.string(),
  fields: z.looseObject({
    summary: z.string().nullish(),
    description: z.unknown().optional(),
    issuetype: z.looseObject({ id: z.string() }),
    project: z.looseObject({ id: z.string() }),
    status: z.looseObject({ id: z.string() }).nullish(),
    resolution: z.looseObject({ id: z.string() }).nullish(),
    issuelinks: z.array(issueLink).nullish(),
    security: z.unknown().optional(),
  }),
});
type JiraIssue = z.infer<typeof jiraIssue>;

/** Fields to ask Jira for; named, so that an answer carries nothing else. */
export const fieldsAsked = (mapping: Mapping): string[] => [
  ...['summary', 'description', 'issuetype', 'project', 'status', 'resolution', 'issuelinks', 'security'],
  ...Object.keys(mapping.fields),
];

const optionText = z.looseObject({ value: z.string() });
const named = z.looseObject({ name: z.string() });
/** Text of a field of any shape Jira answers: text, number, option, named thing, list, ADF. '' when it holds nothing. */
const fieldText = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return value.map(fieldText).join(', ');
  const option = optionText.safeParse(value);
  if (option.success) return option.data.value;
  const name = named.safeParse(value);
  return name.success ? name.data.name : adfText(value);
};

const statedBy = (mapping: Mapping, fields: JiraIssue['fields']): Record<string, string> =>
  Object.fromEntries(
    Object.entries(mapping.fields).flatMap(([field, ours]) => {
      const text = fieldText(fields[field]).trim();
      return text === '' ? [] : [[ours, text]];
    }),
  );

interface Ends {
  links: Link[];
  backlinks: Backlink[];
  endKeys: Record<string, string>;
}

/** Both directions of every mapped link; a link Jira shows without its other end (no permission, gone) says nothing. */
const linksOf = (mapping: Mapping, issue: JiraIssue): Ends => {
  const ends: Ends = { links: [], backlinks: [], endKeys: {} };
  for (const link of issue.fields.issuelinks ?? []) {
    const meaning = mapping.links[link.type.id];
    const other = link.outwardIssue ?? link.inwardIssue;
    if (!meaning || !other) continue;
    const end = other.id as ArtifactId;
    ends.endKeys[end] = other.key;
    const fromHere = (link.outwardIssue !== undefined) !== meaning.reverse;
    if (fromHere) ends.links.push({ verb: meaning.verb, to: end, via: 'link', source: link.id });
    else ends.backlinks.push({ verb: meaning.verb, from: end });
  }
  return ends;
};

export const readIssue = (json: unknown, mapping: Mapping): SourceIssue => {
  const issue = jiraIssue.parse(json);
  const { fields } = issue;
  return {
    id: issue.id as ArtifactId,
    key: issue.key,
    projectId: fields.project.id,
    kinds: mapping.types[fields.issuetype.id] ?? [],
    lifecycle: lifecycleOf(mapping, fields.status?.id ?? '', fields.resolution?.id),
    statement: { summary: fields.summary ?? '', description: adfText(fields.description) },
    stated: statedBy(mapping, fields),
    restricted: fields.security !== null && fields.security !== undefined,
    ...linksOf(mapping, issue),
  };
};
