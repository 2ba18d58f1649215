/**
 * Values as REST writes them (`{"fields": {...}}`), read into a patch of the record. Every refused field gets Jira's sentence under its id,
 * all of them together.
 */

import { adfText, isAdf, type AdfDocument } from './adf-document';
import { notModelled } from './refusal';
import type { CustomField, CustomValue, Issue, IssueType, Project } from './site-records';
import type { SiteState } from './site-state';

export const SUMMARY_LIMIT = 255;
export const TEXT_LIMIT = 32_767;

type Mutable = Pick<
  Issue,
  | 'summary'
  | 'description'
  | 'environment'
  | 'typeId'
  | 'parentId'
  | 'priorityId'
  | 'securityId'
  | 'resolutionId'
  | 'labels'
  | 'componentIds'
  | 'fixVersionIds'
  | 'versionIds'
  | 'assigneeId'
  | 'reporterId'
  | 'dueDate'
>;

export interface Patch extends Partial<Mutable> {
  /** Null clears the field. */
  readonly custom?: ReadonlyMap<string, CustomValue | null>;
}

export interface WriteScope {
  readonly state: SiteState;
  readonly project: Project;
  readonly type: IssueType;
  /** Absent while an issue is being created. */
  readonly issue?: Issue;
}

/** A field's value refused, in Jira's words. */
export class Unfit extends Error {}

type Reader = (scope: WriteScope, raw: unknown) => Partial<Mutable>;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function member(raw: unknown, name: string): string | undefined {
  const value = isRecord(raw) ? raw[name] : undefined;
  return typeof value === 'string' ? value : undefined;
}

/** The record that `{"id"}` or `{"name"}` means. */
function named<T extends { readonly id: string; readonly name: string }>(raw: unknown, among: Iterable<T>, what: string): T {
  const id = member(raw, 'id');
  const name = member(raw, 'name');
  for (const candidate of among) if (candidate.id === id || (id === undefined && candidate.name === name)) return candidate;
  throw new Unfit(
    id === undefined && name === undefined ? `Specify a valid 'id' or 'name' for ${what}` : `The ${what} selected is invalid.`,
  );
}

function optionally<T extends { readonly id: string; readonly name: string }>(
  raw: unknown,
  among: Iterable<T>,
  what: string,
): string | null {
  return raw === null ? null : named(raw, among, what).id;
}

function idList(raw: unknown, among: ReadonlyMap<string, { readonly id: string; readonly name: string }>, what: string): string[] {
  if (raw === null) return [];
  if (!Array.isArray(raw)) throw new Unfit('data was not an array');
  return [...new Set(raw.map((item) => named(item, among.values(), what).id))];
}

function summary(raw: unknown): Partial<Mutable> {
  if (typeof raw !== 'string' || raw.trim() === '') throw new Unfit('You must specify a summary of the issue.');
  if (/[\r\n]/.test(raw)) throw new Unfit('The summary is invalid because it contains newline characters.');
  if (raw.length > SUMMARY_LIMIT) throw new Unfit(`Summary must be less than ${SUMMARY_LIMIT} characters.`);
  return { summary: raw.trim() };
}

/** Rich text: a valid ADF document or null; v3 takes no plain strings. */
export function richText(raw: unknown): AdfDocument | null {
  if (raw === null) return null;
  if (!isAdf(raw)) throw new Unfit('Operation value must be an Atlassian Document (see the Atlassian Document Format)');
  if (adfText(raw).length > TEXT_LIMIT)
    throw new Unfit(`The entered text is too long. It exceeds the allowed limit of ${TEXT_LIMIT} characters.`);
  return raw;
}

function labels(raw: unknown): Partial<Mutable> {
  if (raw === null) return { labels: [] };
  if (!Array.isArray(raw)) throw new Unfit('data was not an array');
  const read = raw.map((label: unknown): string => {
    if (typeof label !== 'string' || label === '') throw new Unfit('string expected at index 0');
    if (/\s/.test(label)) throw new Unfit(`The label '${label}' contains spaces which is invalid.`);
    if (label.length > SUMMARY_LIMIT) throw new Unfit(`The label '${label}' exceeds the limit of ${SUMMARY_LIMIT} characters.`);
    return label;
  });
  return { labels: [...new Set(read)] };
}

function account(state: SiteState, raw: unknown, what: string): string | null {
  if (raw === null) return null;
  const id = member(raw, 'accountId') ?? member(raw, 'id');
  const person = id === undefined ? undefined : state.people.get(id);
  if (person === undefined) throw new Unfit(`Specify a valid value for ${what}`);
  if (!person.active) throw new Unfit(`User '${person.accountId}' cannot be assigned: the account is not active.`);
  return person.accountId;
}

/** One level above the child's own type, or any standard issue of the project for a sub-task. */
function parent({ state, project, type }: WriteScope, raw: unknown): Partial<Mutable> {
  if (raw === null) {
    if (type.subtask) throw new Unfit('Issue type is a sub-task but parent issue key or id not specified.');
    return { parentId: null };
  }
  const found = state.findIssue(member(raw, 'id') ?? member(raw, 'key') ?? '');
  if (found === undefined) throw new Unfit('Could not find valid id or key for parent issue.');
  if (type.subtask && found.projectId !== project.id) throw new Unfit('Parent issue is in another project.');
  const above = state.issueType(found.typeId).hierarchyLevel;
  if (above !== type.hierarchyLevel + 1) throw new Unfit('Given parent issue does not belong to appropriate hierarchy.');
  return { parentId: found.id };
}

function dueDate(raw: unknown): Partial<Mutable> {
  if (raw === null) return { dueDate: null };
  if (typeof raw !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(raw)) throw new Unfit('Error parsing date string');
  return { dueDate: raw };
}

function issueType({ state, project, issue }: WriteScope, raw: unknown): Partial<Mutable> {
  const chosen = named(
    raw,
    project.issueTypeIds.map((id) => state.issueType(id)),
    'issue type',
  );
  if (issue !== undefined && state.issueType(issue.typeId).subtask !== chosen.subtask)
    throw new Unfit('The issue type selected is invalid.');
  return { typeId: chosen.id };
}

const ownPriorities = ({ state, project }: WriteScope) =>
  [...state.priorities.values()].filter((it) => project.priorityIds.includes(it.id));

const READERS: Readonly<Record<string, Reader>> = {
  summary: (_scope, raw) => summary(raw),
  description: (_scope, raw) => ({ description: richText(raw) }),
  environment: (_scope, raw) => ({ environment: richText(raw) }),
  issuetype: issueType,
  parent,
  priority: (scope, raw) => ({
    priorityId: optionally(raw, ownPriorities(scope), 'priority'),
  }),
  security: ({ project }, raw) => ({
    securityId: optionally(raw, project.securityLevels, 'security level'),
  }),
  resolution: ({ state }, raw) => ({
    resolutionId: optionally(raw, state.resolutions.values(), 'resolution'),
  }),
  labels: (_scope, raw) => labels(raw),
  components: ({ project }, raw) => ({
    componentIds: idList(raw, project.components, 'component'),
  }),
  fixVersions: ({ project }, raw) => ({
    fixVersionIds: idList(raw, project.versions, 'version'),
  }),
  versions: ({ project }, raw) => ({
    versionIds: idList(raw, project.versions, 'version'),
  }),
  assignee: ({ state }, raw) => ({
    assigneeId: account(state, raw, 'assignee'),
  }),
  reporter: ({ state }, raw) => ({
    reporterId: account(state, raw, 'reporter'),
  }),
  duedate: (_scope, raw) => dueDate(raw),
};

export const WRITABLE_FIELDS: ReadonlySet<string> = new Set(Object.keys(READERS));

export function readSystemField(scope: WriteScope, id: string, raw: unknown): Partial<Mutable> {
  const reader = READERS[id];
  if (reader === undefined) throw new Unfit(`Field '${id}' cannot be set. It is not on the appropriate screen, or unknown.`);
  return reader(scope, raw);
}

/** A custom field's value; an option is given by `{"id"}` or `{"value"}` and kept by its id. */
export function readCustomValue(field: CustomField, raw: unknown): CustomValue | null {
  if (raw === null) return null;
  if (field.kind === 'paragraph') return richText(raw);
  if (field.kind === 'number') {
    if (typeof raw !== 'number' || !Number.isFinite(raw)) throw new Unfit('Operation value must be a number');
    return raw;
  }
  if (field.kind === 'user') throw notModelled(`writing the user field '${field.name}'`);
  if (field.kind === 'select') {
    const option = field.options.find((it) => it.id === member(raw, 'id') || it.value === member(raw, 'value'));
    if (option === undefined) throw new Unfit("Specify a valid 'id' or 'name' for " + field.name);
    return option.id;
  }
  if (typeof raw !== 'string') throw new Unfit('Operation value must be a string');
  if (field.app === undefined && raw.length > SUMMARY_LIMIT)
    throw new Unfit(`The entered text is too long. It exceeds the allowed limit of ${SUMMARY_LIMIT} characters.`);
  return raw === '' ? null : raw;
}
