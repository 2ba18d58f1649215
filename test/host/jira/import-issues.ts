/**
 * Loads issues that Jira once exported (REST v2 shape) as they stood: ids (a new one where the site has given it away), keys, times,
 * deactivated users, cycles, texts beyond today's limits. A link or parent that is not among them becomes an outline of that issue in its own project, so that nothing dangles.
 */

import { adfFromText } from './adf-document';
import { applyPatch } from './edit-issue';
import { SUMMARY_LIMIT, TEXT_LIMIT } from './field-values';
import { Catalogue } from './import-catalogue';
import { importedIssue, TAKEN_FIELDS, type ImportedIssue, type ImportedLink, type ImportedOutline } from './import-shape';
import type { JiraSite } from './jira-site';
import { createIssue } from './new-issue';
import type { Comment, Issue, Project } from './site-records';

export interface ImportReport {
  readonly issues: number;
  /** Links with both ends among the issues. */
  readonly links: number;
  /** Links with an end that is only an outline. */
  readonly linksToElsewhere: number;
  readonly outlines: number;
  readonly users: number;
  /** Projects of the issues, without those of outlines only. */
  readonly projects: number;
  /** Fields the stand-in does not hold, with how many issues had a value there. */
  readonly leftOut: Readonly<Record<string, number>>;
  /** Kept in full although Jira would not take it today: issue key and what. */
  readonly beyondLimits: readonly { readonly key: string; readonly what: string }[];
}

export interface ImportOptions {
  /** Account ids that get every permission but administration in each project. */
  readonly members?: readonly string[];
  /** Get every permission. */
  readonly admins?: readonly string[];
}

const time = (text: string): number => Date.parse(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
const numberOf = (key: string): number => Number(key.slice(key.lastIndexOf('-') + 1));
const projectKeyOf = (key: string): string => key.slice(0, key.lastIndexOf('-'));
const richText = (text: string | null | undefined) => (text === undefined || text === null || text === '' ? null : adfFromText(text));

class Import {
  private readonly catalogue: Catalogue;
  /** Ids of the links that were told, each by its first end. */
  private readonly links = new Set<string>();

  constructor(
    private readonly site: JiraSite,
    private readonly sources: readonly ImportedIssue[],
    team: Required<ImportOptions>,
  ) {
    this.catalogue = new Catalogue(site, team);
  }

  run(): Omit<ImportReport, 'leftOut' | 'beyondLimits'> {
    this.prepare();
    const own = this.sources.map((source) => this.issue(source));
    for (const source of this.sources) this.attach(source);
    const links = this.sources.flatMap((source) => source.fields.issuelinks.map((link) => this.link(source, link)));
    const made = links.filter((link) => link !== undefined);
    const outlines = [...this.site.state.issues.values()].filter((issue) => issue.outline);
    return {
      issues: own.length,
      links: made.filter((link) => link === 'inside').length,
      linksToElsewhere: made.filter((link) => link === 'elsewhere').length,
      outlines: outlines.length,
      users: this.catalogue.users,
      projects: new Set(own.map((issue) => issue.projectId)).size,
    };
  }

  /** Types, statuses and the like first: a project takes over those that exist when it is made. */
  private prepare(): void {
    for (const { fields } of this.sources) {
      const others = [fields.parent, ...fields.issuelinks.flatMap((link) => [link.inwardIssue, link.outwardIssue])];
      for (const told of [fields, ...others.map((other) => other?.fields)]) {
        if (told?.issuetype !== undefined) this.catalogue.type(told.issuetype);
        if (told?.status !== undefined) this.catalogue.status(told.status);
        if (told?.priority !== undefined && told.priority !== null) this.catalogue.priority(told.priority.name);
      }
    }
    for (const { fields } of this.sources) this.catalogue.project(fields.project.key, fields.project.name);
    for (const { id } of this.sources) this.site.state.reserveId('issue', id);
  }

  private issue({ id, key, fields }: ImportedIssue): Issue {
    const { site, catalogue } = this;
    if (site.state.findIssue(key) !== undefined) throw new Error(`Jira stand-in: ${key} is there already`);
    const project = catalogue.project(fields.project.key, fields.project.name);
    const issue = createIssue(site.state, {
      project,
      type: catalogue.type(fields.issuetype),
      summary: fields.summary ?? '',
      creatorId: catalogue.person(fields.creator),
      id: this.idOf(id),
      number: numberOf(key),
      statusId: catalogue.status(fields.status).id,
      created: time(fields.created),
      updated: time(fields.updated),
      patch: {
        description: richText(fields.description),
        environment: richText(fields.environment),
        priorityId: fields.priority === undefined || fields.priority === null ? null : catalogue.priority(fields.priority.name).id,
        resolutionId:
          fields.resolution === undefined || fields.resolution === null ? null : catalogue.resolution(fields.resolution.name).id,
        labels: fields.labels,
        componentIds: fields.components.map(({ name }) => catalogue.component(project, name).id),
        versionIds: fields.versions.map((version) => catalogue.version(project, version).id),
        fixVersionIds: (fields.fixVersions ?? []).map((version) => catalogue.version(project, version).id),
        assigneeId: catalogue.person(fields.assignee),
        reporterId: catalogue.person(fields.reporter),
      },
    });
    if (fields.resolutiondate !== undefined && fields.resolutiondate !== null) issue.resolved = time(fields.resolutiondate);
    issue.comments = fields.comment.comments.map((comment): Comment => {
      site.state.reserveId('comment', comment.id);
      const authorId = catalogue.person(comment.author) ?? '';
      return {
        id: comment.id,
        authorId,
        body: adfFromText(comment.body ?? ''),
        created: time(comment.created),
        updated: time(comment.updated),
      };
    });
    return issue;
  }

  /** Parents and sub-tasks, now that every issue is there. The old epic link is today's parent. */
  private attach({ key, fields }: ImportedIssue): void {
    const { state } = this.site;
    const issue = this.site.issue(key);
    const epic = fields.epic === undefined ? undefined : { ...fields.epic, fields: { summary: fields.epic.summary, issuetype: EPIC } };
    const parent = fields.parent ?? epic;
    if (parent !== undefined) applyPatch(state, issue, { parentId: this.known(parent, issue).id });
    for (const subtask of fields.subtasks) {
      const child = this.known(subtask, issue);
      if (child.parentId === null) applyPatch(state, child, { parentId: issue.id });
    }
  }

  /** Undefined when the other end has told the link already. */
  private link({ key }: ImportedIssue, link: ImportedLink): 'inside' | 'elsewhere' | undefined {
    const { state } = this.site;
    const told = link.outwardIssue ?? link.inwardIssue;
    if (told === undefined || this.links.has(link.id)) return undefined;
    const here = this.site.issue(key);
    const there = this.known(told, here);
    const [source, destination] = link.outwardIssue === undefined ? [there, here] : [here, there];
    state.reserveId('link', link.id);
    this.links.add(link.id);
    const id = state.links.has(link.id) ? state.nextId('link') : link.id;
    state.addLink({ id, typeId: this.catalogue.linkType(link.type).id, sourceId: source.id, destinationId: destination.id });
    return there.outline ? 'elsewhere' : 'inside';
  }

  private idOf(told: string): string {
    return this.site.state.issues.has(told) ? this.site.state.nextId('issue') : told;
  }

  private known(told: ImportedOutline, teller: Issue): Issue {
    return this.site.state.findIssue(told.key) ?? this.outline(told, teller);
  }

  private outline({ id, key, fields = {} }: ImportedOutline, teller: Issue): Issue {
    const { site, catalogue } = this;
    const project: Project = catalogue.project(projectKeyOf(key), projectKeyOf(key));
    const type = catalogue.type(fields.issuetype ?? { name: 'Task', subtask: false });
    site.state.reserveId('issue', id);
    return createIssue(site.state, {
      project,
      type,
      summary: fields.summary ?? '',
      creatorId: null,
      id: this.idOf(id),
      number: numberOf(key),
      created: teller.created,
      outline: true,
      ...(fields.status !== undefined && { statusId: catalogue.status(fields.status).id }),
      patch: { priorityId: fields.priority === undefined || fields.priority === null ? null : catalogue.priority(fields.priority.name).id },
    });
  }
}

const EPIC = { name: 'Epic', subtask: false };

function overLimits({ key, fields }: ImportedIssue): ImportReport['beyondLimits'] {
  const { summary = '', description } = fields;
  const found = [
    ...(summary.trim() === '' ? ['no summary'] : []),
    ...(summary.length > SUMMARY_LIMIT ? [`summary of ${summary.length} characters`] : []),
    ...((description ?? '').length > TEXT_LIMIT ? [`description of ${(description ?? '').length} characters`] : []),
  ];
  return found.map((what) => ({ key, what }));
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === false || (Array.isArray(value) && value.length === 0);

function countLeftOut(sources: readonly ImportedIssue[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { fields } of sources) {
    for (const [name, value] of Object.entries(fields)) {
      if (!TAKEN_FIELDS.has(name) && !isEmpty(value)) counts[name] = (counts[name] ?? 0) + 1;
    }
  }
  return counts;
}

/**
 * @param lines one issue each, already parsed from JSON
 * @throws for a line that is no such issue
 */
export function importRealIssues(
  site: JiraSite,
  lines: Iterable<unknown>,
  { members = [], admins = [] }: ImportOptions = {},
): ImportReport {
  const sources = [...lines].map((line) => importedIssue.parse(line));
  const counts = new Import(site, sources, { members, admins }).run();
  site.state.revision += 1;
  return { ...counts, leftOut: countLeftOut(sources), beyondLimits: sources.flatMap(overLimits) };
}
