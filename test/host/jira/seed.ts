/** Fills a site without events, permissions or limits: how things stand before a test begins. Names are looked up; an unknown one throws. */

import { adfFromText, type AdfDocument } from './adf-document';
import type { Patch } from './field-values';
import type { FieldSeed, IssueSeed, ProjectSeed, TransitionSeed, UserSeed } from './seed-wishes';
import { createIssue } from './new-issue';
import { PROJECT_PERMISSIONS, type ProjectPermission } from './permissions';
import { addIssueType, addLinkType, addStatus, openWorkflow } from './site-defaults';
import type {
  CustomField,
  CustomValue,
  IssueLink,
  Issue,
  LinkType,
  Person,
  Project,
  StatusCategory,
  Transition,
  Version,
} from './site-records';
import type { SiteState } from './site-state';

function byName<T extends { readonly name: string }>(among: Iterable<T>, name: string, what: string): T {
  for (const candidate of among) if (candidate.name === name) return candidate;
  throw new Error(`Jira stand-in: seed names no ${what} '${name}'`);
}

function given<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`Jira stand-in: seed names no ${what}`);
  return value;
}

export class Seed {
  constructor(private readonly state: SiteState) {}

  user(wish: UserSeed): Person {
    const { siteAdmin = false, accountId = `5b10ac8d82e05b22${this.state.nextId('user').padStart(8, '0')}`, ...rest } = wish;
    const person: Person = {
      active: true,
      accountType: 'atlassian',
      locale: 'en-US',
      timeZone: 'UTC',
      ...rest,
      accountId,
    };
    this.touch().people.set(accountId, person);
    if (siteAdmin) this.state.admins.add(accountId);
    return person;
  }

  /** A group may stand in permission lists as `group:<name>`. */
  group(name: string, accountIds: readonly string[]): void {
    this.touch().groups.set(name, new Set(accountIds));
  }

  project(wish: ProjectSeed): Project {
    const state = this.touch();
    const named = (names: readonly string[], kind: string) => names.map((name) => ({ id: state.nextId(kind), name, description: '' }));
    const levels = Object.entries(wish.securityLevels ?? {});
    const types = wish.issueTypes?.map((name) => byName(state.issueTypes.values(), name, 'issue type').id);
    const project: Project = {
      id: state.nextId('project'),
      key: wish.key,
      name: wish.name ?? wish.key,
      leadAccountId: wish.lead ?? null,
      permissions: this.permissions(wish),
      browsedByRole: wish.browsedByRole ?? [],
      teamManaged: wish.teamManaged ?? false,
      issueTypeIds: types ?? [...state.issueTypes.keys()],
      priorityIds: [...state.priorities.keys()],
      securityLevels: levels.map(([name, members]) => ({
        id: state.nextId('level'),
        name,
        description: '',
        members: new Set(members),
      })),
      workflow: openWorkflow(state, [...state.statuses.keys()].slice(0, 3)),
      versions: new Map(
        named(wish.versions ?? [], 'version').map((it): [string, Version] => [it.id, { ...it, released: false, archived: false }]),
      ),
      components: new Map(named(wish.components ?? [], 'component').map((it) => [it.id, it])),
      properties: new Map(),
      issueIds: new Set(),
      lastNumber: 0,
    };
    state.addProject(project);
    return project;
  }

  /** @param hierarchyLevel -1 sub-task, 0 standard, 1 epic; the type joins projects seeded after it */
  issueType(name: string, hierarchyLevel = 0, iconUrl?: string): string {
    return addIssueType(this.touch(), name, hierarchyLevel, iconUrl);
  }

  status(name: string, category: StatusCategory): string {
    return addStatus(this.touch(), name, category);
  }

  workflow(projectKey: string, initial: string, transitions: readonly TransitionSeed[]): void {
    const state = this.touch();
    const statusId = (name: string): string => byName(state.statuses.values(), name, 'status').id;
    const resolved = ({ resolution }: TransitionSeed) =>
      resolution === undefined || resolution === null ? resolution : byName(state.resolutions.values(), resolution, 'resolution').id;
    const read = transitions.map((wish, index): Transition => {
      const resolutionId = resolved(wish);
      return {
        id: String(11 + 10 * index),
        name: wish.name,
        from: wish.from === 'any' ? 'any' : wish.from.map(statusId),
        to: statusId(wish.to),
        screenFields: wish.screenFields ?? [],
        validators: wish.validators ?? [],
        ...(resolutionId !== undefined && { resolutionId }),
      };
    });
    this.projectOf(projectKey).workflow = {
      initialStatusId: statusId(initial),
      transitions: read,
    };
  }

  linkType(name: string, inward: string, outward: string): LinkType {
    return addLinkType(this.touch(), name, inward, outward);
  }

  /** A custom field of the site's own administrators. */
  field(wish: FieldSeed): CustomField {
    const state = this.touch();
    const number = Number(state.nextId('field'));
    const id = `customfield_${number}`;
    const options = (wish.options ?? []).map((value) => ({
      id: state.nextId('option'),
      value,
    }));
    const screens = wish.screens === undefined ? 'all' : new Set(wish.screens.map((key) => this.projectOf(key).id));
    const field: CustomField = {
      id,
      number,
      key: id,
      name: wish.name,
      description: '',
      kind: wish.kind,
      options,
      screens,
    };
    state.fields.set(id, field);
    return field;
  }

  issue(projectKey: string, wish: IssueSeed): Issue {
    const state = this.touch();
    const project = this.projectOf(projectKey);
    const type = byName(state.issueTypes.values(), wish.type ?? 'Task', 'issue type');
    const issue = createIssue(state, {
      project,
      type,
      summary: wish.summary,
      creatorId: wish.reporter ?? null,
      patch: this.patch(project, wish),
      ...(wish.status !== undefined && {
        statusId: byName(state.statuses.values(), wish.status, 'status').id,
      }),
      ...(wish.created !== undefined && { created: wish.created }),
      ...(wish.updated !== undefined && { updated: wish.updated }),
    });
    for (const [key, value] of Object.entries(wish.properties ?? {})) issue.properties.set(key, value);
    return issue;
  }

  link(typeName: string, sourceKey: string, destinationKey: string): IssueLink {
    const state = this.touch();
    const typeId = byName(state.linkTypes.values(), typeName, 'link type').id;
    const link = {
      id: state.nextId('link'),
      typeId,
      sourceId: this.issueOf(sourceKey).id,
      destinationId: this.issueOf(destinationKey).id,
    };
    state.addLink(link);
    return link;
  }

  comment(issueKey: string, accountId: string, body: string | AdfDocument, at = this.state.clock.now()): void {
    const document = typeof body === 'string' ? adfFromText(body) : body;
    const id = this.touch().nextId('comment');
    this.issueOf(issueKey).comments.push({
      id,
      authorId: accountId,
      body: document,
      created: at,
      updated: at,
    });
  }

  private patch(project: Project, wish: IssueSeed): Patch {
    const { state } = this;
    const ids = (names: readonly string[], among: ReadonlyMap<string, { readonly id: string; readonly name: string }>, what: string) =>
      names.map((name) => byName(among.values(), name, what).id);
    return {
      ...(wish.description !== undefined && {
        description: typeof wish.description === 'string' ? adfFromText(wish.description) : wish.description,
      }),
      ...(wish.parent !== undefined && {
        parentId: this.issueOf(wish.parent).id,
      }),
      ...(wish.assignee !== undefined && { assigneeId: wish.assignee }),
      ...(wish.security !== undefined && {
        securityId: byName(project.securityLevels, wish.security, 'security level').id,
      }),
      labels: wish.labels ?? [],
      fixVersionIds: ids(wish.fixVersions ?? [], project.versions, 'version'),
      componentIds: ids(wish.components ?? [], project.components, 'component'),
      custom: new Map(Object.entries(wish.custom ?? {}).map(([id, value]) => [id, optionId(state, id, value)])),
    };
  }

  private permissions(wish: ProjectSeed): Map<string, Set<string>> {
    const holders = (permission: ProjectPermission): readonly string[] =>
      wish.permissions?.[permission] ?? [...(wish.admins ?? []), ...(permission === 'ADMINISTER_PROJECTS' ? [] : (wish.members ?? []))];
    return new Map(PROJECT_PERMISSIONS.map((permission) => [permission, new Set(holders(permission))]));
  }

  private projectOf(key: string): Project {
    return given(this.state.findProject(key), `project '${key}'`);
  }

  private issueOf(key: string): Issue {
    return given(this.state.findIssue(key), `issue '${key}'`);
  }

  private touch(): SiteState {
    this.state.revision += 1;
    return this.state;
  }
}

function optionId(state: SiteState, fieldId: string, value: CustomValue): CustomValue {
  const field = given(state.fields.get(fieldId), `field '${fieldId}'`);
  if (field.kind !== 'select') return value;
  return given(
    field.options.find((it) => it.value === value),
    `option of '${field.name}'`,
  ).id;
}
