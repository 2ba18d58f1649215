/** A Jira issue as JSON → what the trace knows of it, through the product's mapping. Refuses what is not an issue, naming the place. */
import { z } from 'zod';
import type { Mapping } from '../domain/kinds/mapping';
import type { OtherEnd, TeamIssue, TeamLink } from '../domain/kinds/team-issue';
import { understand } from '../domain/kinds/understand';
import { artifactId } from '../domain/trace/artifact';
import type { SourceIssue } from '../domain/trace/source-issue';
import { adfText } from './adf-text';

const byId = z.looseObject({ id: z.string() });
const stub = z.looseObject({
  id: z.string(),
  key: z.string(),
  fields: z.looseObject({ issuetype: byId.nullish(), status: byId.nullish() }).nullish(),
});
const issueLink = z.looseObject({
  id: z.string(),
  type: byId,
  inwardIssue: stub.optional(),
  outwardIssue: stub.optional(),
});
const jiraIssue = z.looseObject({
  id: z.string(),
  key: z.string(),
  fields: z.looseObject({
    summary: z.string().nullish(),
    description: z.unknown().optional(),
    issuetype: byId,
    project: byId,
    status: byId.nullish(),
    resolution: byId.nullish(),
    labels: z.array(z.string()).nullish(),
    components: z.array(byId).nullish(),
    parent: stub.nullish(),
    issuelinks: z.array(issueLink).nullish(),
    security: z.unknown().optional(),
  }),
});
type JiraIssue = z.infer<typeof jiraIssue>;

const always = ['summary', 'description', 'issuetype', 'project', 'status', 'resolution', 'issuelinks', 'security'];

/** Fields to ask Jira for; named, so that an answer carries nothing else, and nothing the mapping has no use for. */
export const fieldsAsked = (mapping: Mapping): string[] => [
  ...always,
  ...(mapping.refined.some(({ by }) => by === 'label') ? ['labels'] : []),
  ...(mapping.refined.some(({ by }) => by === 'component') ? ['components'] : []),
  ...(mapping.parents.length > 0 ? ['parent'] : []),
  ...Object.keys(mapping.fields),
];

/** Everything a mapping could speak of, and these fields of the team's own. */
export const fieldsOfSample = (fields: readonly string[]): string[] => [...always, 'labels', 'components', 'parent', ...fields];

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

const textsOf = (fields: JiraIssue['fields'], asked: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    asked.flatMap((field) => {
      const text = fieldText(fields[field]).trim();
      return text === '' ? [] : [[field, text]];
    }),
  );

const otherEnd = ({ id, key, fields }: z.infer<typeof stub>): OtherEnd => ({
  id: artifactId(id),
  key,
  ...(fields?.issuetype ? { type: fields.issuetype.id } : {}),
  ...(fields?.status ? { status: fields.status.id } : {}),
});

/** A link Jira shows without its other end (no permission, gone) says nothing. */
const linksOf = (links: JiraIssue['fields']['issuelinks']): TeamLink[] =>
  (links ?? []).flatMap(({ id, type, outwardIssue, inwardIssue }) => {
    const other = outwardIssue ?? inwardIssue;
    return other ? [{ id, link: type.id, outward: outwardIssue !== undefined, other: otherEnd(other) }] : [];
  });

/** In the team's own words, with the texts of these fields. */
export const readTeamIssue = (json: unknown, fieldIds: readonly string[]): TeamIssue => {
  const { id, key, fields } = jiraIssue.parse(json);
  return {
    id: artifactId(id),
    key,
    projectId: fields.project.id,
    type: fields.issuetype.id,
    status: fields.status?.id ?? '',
    ...(fields.resolution ? { resolution: fields.resolution.id } : {}),
    labels: fields.labels ?? [],
    components: (fields.components ?? []).map((component) => component.id),
    statement: { summary: fields.summary ?? '', description: adfText(fields.description) },
    fields: textsOf(fields, fieldIds),
    ...(fields.parent ? { parent: otherEnd(fields.parent) } : {}),
    links: linksOf(fields.issuelinks),
    restricted: fields.security !== null && fields.security !== undefined,
  };
};

export const readIssue = (json: unknown, mapping: Mapping): SourceIssue =>
  understand(readTeamIssue(json, Object.keys(mapping.fields)), mapping);
