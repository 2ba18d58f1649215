/** The fields of the site as `GET /field` lists them, and which of them a request's `fields` names. */

import { notModelled } from './refusal';
import type { CustomField } from './site-records';
import type { SiteState } from './site-state';

export interface FieldEntry {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly custom: boolean;
  readonly orderable: boolean;
  readonly navigable: boolean;
  readonly searchable: boolean;
  readonly clauseNames: readonly string[];
  readonly schema: Readonly<Record<string, unknown>> & {
    readonly type: string;
  };
}

function system(id: string, name: string, type: string, clauseNames: readonly string[], items?: string): FieldEntry {
  const schema = { type, ...(items !== undefined && { items }), system: id };
  return {
    id,
    key: id,
    name,
    custom: false,
    orderable: true,
    navigable: id !== 'comment',
    searchable: true,
    clauseNames,
    schema,
  };
}

export const SYSTEM_FIELDS: readonly FieldEntry[] = [
  system('summary', 'Summary', 'string', ['summary']),
  system('description', 'Description', 'string', ['description']),
  system('environment', 'Environment', 'string', ['environment']),
  system('issuetype', 'Issue Type', 'issuetype', ['issuetype', 'type']),
  system('project', 'Project', 'project', ['project']),
  system('parent', 'Parent', 'issuelink', ['parent']),
  system('status', 'Status', 'status', ['status']),
  system('resolution', 'Resolution', 'resolution', ['resolution']),
  system('resolutiondate', 'Resolved', 'datetime', ['resolutiondate', 'resolved']),
  system('priority', 'Priority', 'priority', ['priority']),
  system('security', 'Security Level', 'securitylevel', ['level']),
  system('labels', 'Labels', 'array', ['labels'], 'string'),
  system('components', 'Components', 'array', ['component'], 'component'),
  system('fixVersions', 'Fix versions', 'array', ['fixVersion'], 'version'),
  system('versions', 'Affects versions', 'array', ['affectedVersion'], 'version'),
  system('assignee', 'Assignee', 'user', ['assignee']),
  system('reporter', 'Reporter', 'user', ['reporter']),
  system('creator', 'Creator', 'user', ['creator']),
  system('created', 'Created', 'datetime', ['created', 'createdDate']),
  system('updated', 'Updated', 'datetime', ['updated', 'updatedDate']),
  system('duedate', 'Due date', 'date', ['due', 'duedate']),
  system('issuelinks', 'Linked Issues', 'array', ['issueLink'], 'issuelinks'),
  system('subtasks', 'Sub-tasks', 'array', ['subtasks'], 'issuelinks'),
  system('comment', 'Comment', 'comments-page', ['comment']),
];

const CUSTOM_TYPES: Readonly<Record<CustomField['kind'], { type: string; custom: string }>> = {
  text: {
    type: 'string',
    custom: 'com.atlassian.jira.plugin.system.customfieldtypes:textfield',
  },
  paragraph: {
    type: 'string',
    custom: 'com.atlassian.jira.plugin.system.customfieldtypes:textarea',
  },
  number: {
    type: 'number',
    custom: 'com.atlassian.jira.plugin.system.customfieldtypes:float',
  },
  select: {
    type: 'option',
    custom: 'com.atlassian.jira.plugin.system.customfieldtypes:select',
  },
  user: {
    type: 'user',
    custom: 'com.atlassian.jira.plugin.system.customfieldtypes:userpicker',
  },
};

/** A Forge field is recognised by `schema.custom`, the ARI of its module. */
export function moduleAri(app: { readonly appId: string; readonly environmentId: string }, moduleKey: string): string {
  return `ari:cloud:ecosystem::extension/${app.appId}/${app.environmentId}/static/${moduleKey}`;
}

function customEntry(field: CustomField): FieldEntry {
  const base = CUSTOM_TYPES[field.kind];
  const custom = field.app === undefined ? base.custom : moduleAri(field.app, field.app.moduleKey);
  return {
    id: field.id,
    key: field.key,
    name: field.name,
    custom: true,
    orderable: true,
    navigable: true,
    searchable: true,
    clauseNames: [`cf[${field.number}]`, field.name],
    schema: { type: base.type, custom, customId: field.number },
  };
}

export function fieldCatalogue(state: SiteState): readonly FieldEntry[] {
  return [...SYSTEM_FIELDS, ...[...state.fields.values()].map(customEntry)];
}

/**
 * Ids of the fields a request asks for, `*all`, `*navigable` and `-field` resolved. A custom field that is not there is passed over, as
 * Jira does; a system field that is not modelled throws.
 */
export function chosenFields(state: SiteState, asked: readonly string[]): readonly string[] {
  const catalogue = fieldCatalogue(state);
  const chosen = new Set<string>();
  const names = asked.some((name) => !name.startsWith('-')) ? asked : ['*all', ...asked];
  for (const name of names) {
    if (name === 'id' || name === 'key') continue;
    if (name === '*all' || name === '*navigable') {
      for (const entry of catalogue) if (name === '*all' || entry.navigable) chosen.add(entry.id);
      continue;
    }
    const id = name.replace(/^-/, '');
    if (!catalogue.some((entry) => entry.id === id)) {
      if (/^customfield_\d+$/.test(id)) continue;
      throw notModelled(`field '${id}'`);
    }
    if (name.startsWith('-')) chosen.delete(id);
    else chosen.add(id);
  }
  return [...chosen];
}
