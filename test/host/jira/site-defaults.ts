/** What a fresh Jira site comes with. */

import type { LinkType, Named, StatusCategory, Transition, Workflow } from './site-records';
import { APP_ACCOUNT_ID, type SiteState } from './site-state';

const TYPES = [
  { name: 'Epic', hierarchyLevel: 1 },
  { name: 'Story', hierarchyLevel: 0 },
  { name: 'Task', hierarchyLevel: 0 },
  { name: 'Bug', hierarchyLevel: 0 },
  { name: 'Sub-task', hierarchyLevel: -1 },
] as const;
const STATUSES = [
  { name: 'To Do', category: 'new' },
  { name: 'In Progress', category: 'indeterminate' },
  { name: 'Done', category: 'done' },
] as const;
const PRIORITIES = ['Highest', 'High', 'Medium', 'Low', 'Lowest'];
const RESOLUTIONS = ['Done', "Won't Do", 'Duplicate', 'Cannot Reproduce'];
const LINK_TYPES = [
  ['Blocks', 'is blocked by', 'blocks'],
  ['Cloners', 'is cloned by', 'clones'],
  ['Duplicate', 'is duplicated by', 'duplicates'],
  ['Relates', 'relates to', 'relates to'],
] as const;

export function addIssueType(state: SiteState, name: string, hierarchyLevel: number, iconUrl?: string): string {
  const id = state.nextId('issuetype');
  const icon = iconUrl ?? `${state.siteUrl}/rest/api/2/universal_avatar/view/type/issuetype/avatar/${id}?size=medium`;
  state.issueTypes.set(id, {
    id,
    name,
    description: '',
    iconUrl: icon,
    subtask: hierarchyLevel < 0,
    hierarchyLevel,
  });
  return id;
}

export function addStatus(state: SiteState, name: string, category: StatusCategory): string {
  const id = state.nextId('status');
  state.statuses.set(id, { id, name, description: '', category });
  return id;
}

export function addNamed(state: SiteState, to: Map<string, Named>, kind: string, name: string): string {
  const id = state.nextId(kind);
  to.set(id, { id, name, description: '' });
  return id;
}

export function addLinkType(state: SiteState, name: string, inward: string, outward: string): LinkType {
  const type = { id: state.nextId('linktype'), name, inward, outward };
  state.linkTypes.set(type.id, type);
  return type;
}

/** Any status to any other; entering a done status resolves as "Done", leaving it clears the resolution. */
export function openWorkflow(state: SiteState, statusIds: readonly string[]): Workflow {
  const done = [...state.resolutions.values()].find(({ name }) => name === 'Done')?.id ?? null;
  const transitions = statusIds.map((to, index): Transition => {
    const { name, category } = state.status(to);
    return {
      id: String(11 + 10 * index),
      name,
      from: 'any',
      to,
      resolutionId: category === 'done' ? done : null,
      screenFields: [],
      validators: [],
    };
  });
  return { initialStatusId: statusIds[0] ?? '', transitions };
}

export function fillWithDefaults(state: SiteState): void {
  for (const { name, hierarchyLevel } of TYPES) addIssueType(state, name, hierarchyLevel);
  for (const { name, category } of STATUSES) addStatus(state, name, category);
  for (const name of PRIORITIES) addNamed(state, state.priorities, 'priority', name);
  for (const name of RESOLUTIONS) addNamed(state, state.resolutions, 'resolution', name);
  for (const [name, inward, outward] of LINK_TYPES) addLinkType(state, name, inward, outward);
  state.people.set(APP_ACCOUNT_ID, {
    accountId: APP_ACCOUNT_ID,
    displayName: 'Installed app',
    active: true,
    accountType: 'app',
    locale: 'en-US',
    timeZone: 'UTC',
  });
}
