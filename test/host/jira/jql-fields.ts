/** The fields JQL can ask about: the values an issue has under each, and which values exist at all. */

import { adfText } from './adf-document';
import { maySee, mayInProject, type Viewer } from './permissions';
import { CATEGORIES } from './present';
import { badRequest, notModelled } from './refusal';
import type { CustomField, Issue } from './site-records';
import type { SiteState } from './site-state';

export interface Asker {
  readonly state: SiteState;
  readonly viewer: Viewer;
}

/** A field whose values are compared by identity: an operand stands for a set of ids. */
export interface IdentityField {
  readonly kind: 'identity';
  readonly values: (issue: Issue) => readonly string[];
  /** Ids an operand means; undefined when no such value exists, which Jira answers with 400. */
  readonly meaning: (operand: string) => readonly string[] | undefined;
}
export interface TimeField {
  readonly kind: 'time';
  readonly value: (issue: Issue) => number | null;
}
export interface NumberField {
  readonly kind: 'number';
  readonly value: (issue: Issue) => number | null;
}
/** Searched by words with `~` only. */
export interface WordsField {
  readonly kind: 'words';
  readonly text: (issue: Issue) => string;
}
export type JqlField = IdentityField | TimeField | NumberField | WordsField;

const sameText = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

function listed(
  among: (asker: Asker) => Iterable<{ readonly id: string; readonly name: string }>,
  values: (issue: Issue) => readonly (string | null)[],
): (asker: Asker) => IdentityField {
  return (asker) => ({
    kind: 'identity',
    values: (issue) => values(issue).filter((value) => value !== null),
    meaning: (operand) => {
      const found = [...among(asker)].filter((it) => it.id === operand || sameText(it.name, operand)).map((it) => it.id);
      return found.length === 0 ? undefined : found;
    },
  });
}

function people(value: (issue: Issue) => string | null): () => IdentityField {
  return () => ({
    kind: 'identity',
    values: (issue) => [value(issue)].filter((id) => id !== null),
    meaning: (operand) => [operand],
  });
}

function issueMeaning({ state, viewer }: Asker): (operand: string) => string[] | undefined {
  return (operand) => {
    const issue = state.findIssue(operand);
    return issue !== undefined && maySee(state, viewer, issue) ? [issue.id] : undefined;
  };
}

function project({ state, viewer }: Asker): IdentityField {
  const seen = [...state.projects.values()].filter((it) => mayInProject(state, viewer, 'BROWSE_PROJECTS', it));
  const meaning = (operand: string): string[] | undefined => {
    const found = seen.filter((it) => it.id === operand || sameText(it.key, operand) || sameText(it.name, operand)).map((it) => it.id);
    return found.length === 0 ? undefined : found;
  };
  return { kind: 'identity', values: (issue) => [issue.projectId], meaning };
}

function statusCategory({ state }: Asker): IdentityField {
  const meaning = (operand: string): string[] | undefined => {
    const found = Object.values(CATEGORIES).find(
      (it) => sameText(it.name, operand) || sameText(it.key, operand) || String(it.id) === operand,
    );
    return found === undefined ? undefined : [found.key];
  };
  return {
    kind: 'identity',
    values: (issue) => [state.status(issue.statusId).category],
    meaning,
  };
}

/** By type name both ways; by a direction's wording that way only, unless the wording is also a type's name. */
function linkType({ state }: Asker): IdentityField {
  const values = (issue: Issue): string[] =>
    [...issue.linkIds].flatMap((id) => {
      const link = state.links.get(id);
      return link === undefined ? [] : [`${link.typeId}:${link.sourceId === issue.id ? 'out' : 'in'}`];
    });
  const meaning = (operand: string): string[] | undefined => {
    const types = [...state.linkTypes.values()];
    const named = types.filter((type) => sameText(type.name, operand)).flatMap((type) => [`${type.id}:out`, `${type.id}:in`]);
    const worded = types.flatMap((type) => [
      ...(sameText(type.outward, operand) ? [`${type.id}:out`] : []),
      ...(sameText(type.inward, operand) ? [`${type.id}:in`] : []),
    ]);
    const found = named.length > 0 ? named : worded;
    return found.length === 0 ? undefined : found;
  };
  return { kind: 'identity', values, meaning };
}

function everyText({ state }: Asker, issue: Issue): string {
  const custom = [...issue.custom].map(([id, value]) => {
    const kind = state.fields.get(id)?.kind;
    return typeof value === 'object' ? adfText(value) : kind === 'text' ? String(value) : '';
  });
  const comments = issue.comments.map((comment) => adfText(comment.body));
  return [issue.summary, adfText(issue.description), adfText(issue.environment), ...comments, ...custom].join('\n');
}

const versions = ({ state }: Asker) => [...state.projects.values()].flatMap((it) => [...it.versions.values()]);
const components = ({ state }: Asker) => [...state.projects.values()].flatMap((it) => [...it.components.values()]);
const keys = (asker: Asker): IdentityField => ({
  kind: 'identity',
  values: (issue) => [issue.id],
  meaning: issueMeaning(asker),
});
const types = listed(
  ({ state }) => state.issueTypes.values(),
  (issue) => [issue.typeId],
);

const FIELDS: Readonly<Record<string, (asker: Asker) => JqlField>> = {
  project,
  key: keys,
  id: keys,
  issue: keys,
  issuekey: keys,
  issuetype: types,
  type: types,
  status: listed(
    ({ state }) => state.statuses.values(),
    (issue) => [issue.statusId],
  ),
  statuscategory: statusCategory,
  resolution: listed(
    ({ state }) => state.resolutions.values(),
    (issue) => [issue.resolutionId],
  ),
  priority: listed(
    ({ state }) => state.priorities.values(),
    (issue) => [issue.priorityId],
  ),
  assignee: people((issue) => issue.assigneeId),
  reporter: people((issue) => issue.reporterId),
  creator: people((issue) => issue.creatorId),
  labels: () => ({
    kind: 'identity',
    values: (issue) => issue.labels,
    meaning: (operand) => [operand],
  }),
  fixversion: listed(versions, (issue) => issue.fixVersionIds),
  component: listed(components, (issue) => issue.componentIds),
  parent: (asker) => ({
    kind: 'identity',
    values: (issue) => [issue.parentId].filter((id) => id !== null),
    meaning: issueMeaning(asker),
  }),
  issuelinktype: linkType,
  created: () => ({ kind: 'time', value: (issue) => issue.created }),
  createddate: () => ({ kind: 'time', value: (issue) => issue.created }),
  updated: () => ({ kind: 'time', value: (issue) => issue.updated }),
  updateddate: () => ({ kind: 'time', value: (issue) => issue.updated }),
  resolved: () => ({ kind: 'time', value: (issue) => issue.resolved }),
  resolutiondate: () => ({ kind: 'time', value: (issue) => issue.resolved }),
  summary: () => ({ kind: 'words', text: (issue) => issue.summary }),
  description: () => ({
    kind: 'words',
    text: (issue) => adfText(issue.description),
  }),
  text: (asker) => ({
    kind: 'words',
    text: (issue) => everyText(asker, issue),
  }),
};

/** Fields Jira has and we have not: named when asked for, never taken for unknown. */
const JIRA_ONLY: ReadonlySet<string> = new Set(
  `affectedversion approvals attachments category comment development due duedate environment epiclink filter hierarchylevel issuelink
  lastviewed level originalestimate organizations remainingestimate request sprint statuscategorychangeddate team timespent voter votes
  watcher watchers workratio worklogauthor worklogcomment worklogdate`.split(/\s+/),
);

function customField(state: SiteState, field: CustomField): JqlField {
  if (field.kind === 'number') {
    return {
      kind: 'number',
      value: (issue) => (typeof issue.custom.get(field.id) === 'number' ? Number(issue.custom.get(field.id)) : null),
    };
  }
  if (field.kind === 'user') throw notModelled(`JQL on the user field '${field.name}'`);
  const held = (issue: Issue): readonly string[] => {
    const value = issue.custom.get(field.id);
    return typeof value === 'string' ? [value] : [];
  };
  if (field.kind === 'select') {
    const meaning = (operand: string): string[] | undefined => {
      const found = field.options.filter((it) => it.id === operand || sameText(it.value, operand)).map((it) => it.id);
      return found.length === 0 ? undefined : found;
    };
    return { kind: 'identity', values: held, meaning };
  }
  // Text of a Forge field is compared exactly; text of Jira's own text fields is searched by words.
  if (field.app !== undefined) return { kind: 'identity', values: held, meaning: (operand) => [operand] };
  const text = (issue: Issue): string => {
    const value = issue.custom.get(field.id);
    return typeof value === 'object' ? adfText(value) : String(value ?? '');
  };
  return { kind: 'words', text };
}

/** @throws Refusal 400 for a field that is not there, Error by name for one that is not modelled */
export function jqlField(asker: Asker, name: string): JqlField {
  const known = FIELDS[name.toLowerCase()];
  if (known !== undefined) return known(asker);
  const number = /^cf\[(\d+)\]$/i.exec(name)?.[1] ?? /^customfield_(\d+)$/i.exec(name)?.[1];
  const found = [...asker.state.fields.values()].filter((it) =>
    number === undefined ? sameText(it.name, name) : it.number === Number(number),
  );
  if (found.length > 1) throw notModelled(`JQL field name '${name}' shared by several fields`);
  const [field] = found;
  if (field !== undefined) return customField(asker.state, field);
  if (JIRA_ONLY.has(name.toLowerCase().replace(/\s/g, ''))) throw notModelled(`JQL field '${name}'`);
  throw badRequest(`Field '${name}' does not exist or you do not have permission to view it.`);
}
