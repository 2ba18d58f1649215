/** What administrators and people do to a site outside the modelled REST endpoints: apps installed, permissions granted, issues cloned and moved. */

import { moduleAri } from './field-catalogue';
import { recordUpdate } from './journal';
import { Seed } from './seed';
import type { CustomField, Issue } from './site-records';
import type { AppIdentity, SiteState } from './site-state';
import { cloneIssue, deleteProject, moveIssue, releaseVersion } from './ui-acts';

export interface AppFieldWish {
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly type: 'string' | 'number';
  readonly readOnly: boolean;
}

export class SiteAdministration {
  readonly seed: Seed;

  constructor(readonly state: SiteState) {
    this.seed = new Seed(state);
  }

  /** The first app installed is the one whose calls arrive as `app`. Fields start on no screen. */
  installAppFields(app: AppIdentity, fields: readonly AppFieldWish[]): CustomField[] {
    this.state.app ??= app;
    this.state.revision += 1;
    return fields.map(({ key, name, description, type, readOnly }) => {
      const number = Number(this.state.nextId('field'));
      const field: CustomField = {
        id: `customfield_${number}`,
        number,
        key: `${app.appId}__${app.environmentType ?? 'DEVELOPMENT'}__${key}`,
        name,
        description,
        kind: type === 'number' ? 'number' : 'text',
        options: [],
        screens: new Set(),
        app: {
          appId: app.appId,
          environmentId: app.environmentId,
          moduleKey: key,
          readOnly,
        },
      };
      this.state.fields.set(field.id, field);
      return field;
    });
  }

  /** `jira:projectPermission` modules; nobody holds them until granted. Returns their full keys. */
  installAppPermissions(app: AppIdentity, moduleKeys: readonly string[]): string[] {
    this.state.app ??= app;
    const keys = moduleKeys.map((key) => moduleAri(app, key));
    for (const key of keys) this.state.appPermissions.add(key);
    return keys;
  }

  grant(projectKey: string, permission: string, accountIds: readonly string[]): void {
    const project = this.state.findProject(projectKey);
    if (project === undefined) throw new Error(`Jira stand-in: no project '${projectKey}'`);
    const holders = project.permissions.get(permission) ?? new Set();
    for (const accountId of accountIds) holders.add(accountId);
    project.permissions.set(permission, holders);
    this.state.revision += 1;
  }

  revoke(projectKey: string, permission: string, accountId: string): void {
    this.state.findProject(projectKey)?.permissions.get(permission)?.delete(accountId);
    this.state.revision += 1;
  }

  /** REST tells a field's value always; the issue view only after this. */
  showFieldOnScreen(projectKey: string, fieldId: string): void {
    const project = this.state.findProject(projectKey);
    const field = this.state.fields.get(fieldId);
    if (project === undefined || field === undefined) throw new Error(`Jira stand-in: no project '${projectKey}' or field '${fieldId}'`);
    if (field.screens !== 'all') field.screens.add(project.id);
  }

  /** Custom fields the issue view of the project shows. */
  fieldsOnScreen(projectKey: string): CustomField[] {
    const id = this.state.findProject(projectKey)?.id ?? '';
    return [...this.state.fields.values()].filter(({ screens }) => screens === 'all' || screens.has(id));
  }

  clone(issueKey: string, accountId: string): Issue {
    this.state.revision += 1;
    return cloneIssue(this.state, this.issue(issueKey), accountId);
  }

  move(issueKey: string, projectKey: string, accountId: string): void {
    this.state.revision += 1;
    moveIssue(this.state, this.issue(issueKey), projectKey, accountId);
  }

  deleteProject(projectKey: string): void {
    this.state.revision += 1;
    deleteProject(this.state, projectKey);
  }

  deactivate(accountId: string): void {
    const person = this.state.people.get(accountId);
    if (person === undefined) throw new Error(`Jira stand-in: no user '${accountId}'`);
    person.active = false;
    this.state.revision += 1;
  }

  /** Sends an `updated:issue` for every issue, as a bulk edit of one label by a person would. */
  touchAll(accountId = this.anybody(), label = 'touched'): number {
    this.state.revision += 1;
    for (const issue of this.state.issues.values()) {
      const before = issue.labels.join(' ');
      issue.labels = [...issue.labels.filter((it) => it !== label), ...(issue.labels.includes(label) ? [] : [label])];
      const told = {
        from: null,
        fromString: before,
        to: null,
        toString: issue.labels.join(' '),
      };
      recordUpdate(this.state, { accountId, isApp: false }, issue, [{ field: 'labels', fieldId: 'labels', fieldtype: 'jira', ...told }]);
    }
    return this.state.issues.size;
  }

  /** @throws when there is no such issue */
  issue(idOrKey: string): Issue {
    const issue = this.state.findIssue(idOrKey);
    if (issue === undefined) throw new Error(`Jira stand-in: no issue '${idOrKey}'`);
    return issue;
  }

  /** Released on the project's releases page. */
  releaseVersion(projectKey: string, name: string, accountId: string): void {
    this.state.revision += 1;
    releaseVersion(this.state, projectKey, name, accountId);
  }

  private anybody(): string {
    const person = [...this.state.people.values()].find(({ active, accountType }) => active && accountType === 'atlassian');
    if (person === undefined) throw new Error('Jira stand-in: nobody is there');
    return person.accountId;
  }
}
