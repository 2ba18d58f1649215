/** What an edit changed, as Jira's changelog tells it: the issue's told values before and after, compared. */

import { adfText } from './adf-document';
import type { ChangeItem, CustomValue, Issue } from './site-records';
import type { SiteState } from './site-state';

/** A value as the changelog tells it: id and text. */
interface Told {
  readonly id: string | null;
  readonly text: string | null;
}

interface Logged {
  readonly field: string;
  readonly fieldId?: string;
  readonly fieldtype: 'jira' | 'custom';
  readonly values: readonly Told[];
}

const EMPTY: Told = { id: null, text: null };

function byId(id: string | null, among: ReadonlyMap<string, { readonly name: string }>): Told[] {
  return id === null ? [] : [{ id, text: among.get(id)?.name ?? null }];
}

function person(state: SiteState, id: string | null): Told[] {
  return id === null ? [] : [{ id, text: state.people.get(id)?.displayName ?? null }];
}

const text = (value: string): Told[] => (value === '' ? [] : [{ id: null, text: value }]);

function customText(state: SiteState, id: string, value: CustomValue): Told {
  const field = state.fields.get(id);
  if (typeof value === 'object') return { id: null, text: adfText(value) };
  const option = field?.options.find((it) => it.id === value);
  return option === undefined ? { id: null, text: String(value) } : { id: option.id, text: option.value };
}

function logged(state: SiteState, issue: Issue): Logged[] {
  const project = state.project(issue.projectId);
  const parent = issue.parentId === null ? undefined : state.issues.get(issue.parentId);
  const levels = new Map(project.securityLevels.map((level) => [level.id, level]));
  const jira = (field: string, fieldId: string, values: readonly Told[]): Logged => ({ field, fieldId, fieldtype: 'jira', values });
  const several = (ids: readonly string[], among: ReadonlyMap<string, { readonly name: string }>) => ids.flatMap((id) => byId(id, among));
  const custom = [...state.fields.values()].map((field): Logged => {
    const value = issue.custom.get(field.id);
    return {
      field: field.name,
      fieldId: field.id,
      fieldtype: 'custom',
      values: value === undefined ? [] : [customText(state, field.id, value)],
    };
  });
  return [
    jira('summary', 'summary', text(issue.summary)),
    jira('description', 'description', text(adfText(issue.description))),
    jira('environment', 'environment', text(adfText(issue.environment))),
    jira('issuetype', 'issuetype', byId(issue.typeId, state.issueTypes)),
    jira('status', 'status', byId(issue.statusId, state.statuses)),
    jira('resolution', 'resolution', byId(issue.resolutionId, state.resolutions)),
    jira('priority', 'priority', byId(issue.priorityId, state.priorities)),
    jira('security', 'security', byId(issue.securityId, levels)),
    jira('labels', 'labels', [{ id: null, text: issue.labels.join(' ') }]),
    jira('Component', 'components', several(issue.componentIds, project.components)),
    jira('Fix Version', 'fixVersions', several(issue.fixVersionIds, project.versions)),
    jira('Version', 'versions', several(issue.versionIds, project.versions)),
    jira('assignee', 'assignee', person(state, issue.assigneeId)),
    jira('reporter', 'reporter', person(state, issue.reporterId)),
    jira('duedate', 'duedate', issue.dueDate === null ? [] : [{ id: issue.dueDate, text: issue.dueDate }]),
    // Jira tells a parent's change under this name and without a field id.
    {
      field: 'IssueParentAssociation',
      fieldtype: 'jira',
      values: parent === undefined ? [] : [{ id: parent.id, text: parent.key }],
    },
    jira('Key', 'issuekey', [{ id: null, text: issue.key }]),
    jira('project', 'project', byId(issue.projectId, state.projects)),
    ...custom,
  ];
}

const same = (a: Told, b: Told): boolean => a.id === b.id && a.text === b.text;

function compare(before: Logged, after: Logged): ChangeItem[] {
  const gone = before.values.filter((value) => !after.values.some((other) => same(value, other)));
  const come = after.values.filter((value) => !before.values.some((other) => same(value, other)));
  const { values: _values, ...head } = after;
  return Array.from({ length: Math.max(gone.length, come.length) }, (_unused, index) => {
    const from = gone[index] ?? EMPTY;
    const to = come[index] ?? EMPTY;
    return {
      ...head,
      from: from.id,
      fromString: from.text,
      to: to.id,
      toString: to.text,
    };
  });
}

/** Runs `change` on the issue and tells what it changed. */
export function changesBy(state: SiteState, issue: Issue, change: () => void): ChangeItem[] {
  const before = logged(state, issue);
  change();
  const after = logged(state, issue);
  return after.flatMap((entry, index) => {
    const earlier = before[index];
    return earlier === undefined ? [] : compare(earlier, entry);
  });
}
