/** What imported issues speak of by name: taken from the site where it is there, made where it is not. */

import type { ImportedLink, ImportedStatus, ImportedUser, ImportedVersion } from './import-shape';
import type { JiraSite } from './jira-site';
import { addIssueType, addLinkType, addNamed, addStatus, openWorkflow } from './site-defaults';
import type { IssueType, LinkType, Named, Project, Status, StatusCategory, Version } from './site-records';
import type { SiteState } from './site-state';

function named<T extends { readonly name: string }>(among: ReadonlyMap<string, T>, name: string, make: () => string): T {
  for (const candidate of among.values()) if (candidate.name === name) return candidate;
  const made = among.get(make());
  if (made === undefined) throw new Error(`Jira stand-in: '${name}' was not made`);
  return made;
}

const CATEGORIES: Readonly<Record<string, StatusCategory>> = { new: 'new', indeterminate: 'indeterminate', done: 'done' };

export class Catalogue {
  private readonly seenUsers = new Set<string>();
  private readonly seenStatuses = new Set<string>();
  private readonly state: SiteState;

  constructor(
    private readonly site: JiraSite,
    private readonly team: { readonly members: readonly string[]; readonly admins: readonly string[] },
  ) {
    this.state = site.state;
  }

  get users(): number {
    return this.seenUsers.size;
  }

  person(user: ImportedUser | null | undefined): string | null {
    if (user === undefined || user === null) return null;
    const { accountId, displayName, active, timeZone = 'UTC' } = user;
    this.seenUsers.add(accountId);
    if (!this.state.people.has(accountId)) this.site.seed.user({ accountId, displayName, active, timeZone });
    return accountId;
  }

  type({ name, subtask }: { readonly name: string; readonly subtask: boolean }): IssueType {
    return named(this.state.issueTypes, name, () => addIssueType(this.state, name, subtask ? -1 : name === 'Epic' ? 1 : 0));
  }

  status({ name, statusCategory }: ImportedStatus): Status {
    const status = named(this.state.statuses, name, () => addStatus(this.state, name, CATEGORIES[statusCategory.key] ?? 'new'));
    this.seenStatuses.add(status.id);
    return status;
  }

  priority(name: string): Named {
    return named(this.state.priorities, name, () => addNamed(this.state, this.state.priorities, 'priority', name));
  }

  resolution(name: string): Named {
    return named(this.state.resolutions, name, () => addNamed(this.state, this.state.resolutions, 'resolution', name));
  }

  linkType({ name, inward, outward }: ImportedLink['type']): LinkType {
    return named(this.state.linkTypes, name, () => addLinkType(this.state, name, inward, outward).id);
  }

  component(project: Project, name: string): Named {
    return named(project.components, name, () => addNamed(this.state, project.components, 'component', name));
  }

  version(project: Project, told: ImportedVersion): Version {
    return named(project.versions, told.name, () => {
      const id = this.state.nextId('version');
      const { name, description = '', released = false, archived = false, releaseDate } = told;
      project.versions.set(id, { id, name, description, released, archived, ...(releaseDate !== undefined && { releaseDate }) });
      return id;
    });
  }

  /** A new project's workflow leads from any imported status to any other. */
  project(key: string, name: string): Project {
    const known = this.state.findProject(key);
    if (known !== undefined) return known;
    const project = this.site.seed.project({ key, name, ...this.team });
    const byProgress = ['new', 'indeterminate', 'done'];
    const ids = [...this.seenStatuses].sort((a, b) => {
      return byProgress.indexOf(this.state.status(a).category) - byProgress.indexOf(this.state.status(b).category);
    });
    project.workflow = openWorkflow(this.state, ids);
    return project;
  }
}
