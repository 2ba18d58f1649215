/** What a file brought, opened as projects beside those that are there, under the people of the demo product. */
import type { JiraSite } from '../../host/jira/jira-site';
import { importRealIssues } from '../../host/jira/import-issues';
import type { ImportedIssue } from '../../host/jira/import-shape';
import { importSet } from './import-set';
import type { Brought } from './read-file';

export interface Team {
  readonly admins: readonly string[];
  readonly members: readonly string[];
}
export interface Opened {
  /** Keys of the projects that make up one software product, the largest first. */
  readonly projects: readonly string[];
  /** What was opened and what was left out, for whoever called. */
  readonly said: string;
}

const counted = (n: number): string => n.toLocaleString('en');

/** Jira's own projects of the issues, those with most issues first. */
const projectsOf = (issues: readonly ImportedIssue[]): string[] => {
  const sizes = new Map<string, number>();
  for (const { fields } of issues) sizes.set(fields.project.key, (sizes.get(fields.project.key) ?? 0) + 1);
  return [...sizes].sort(([, a], [, b]) => b - a).map(([key]) => key);
};

const bringIssues = (site: JiraSite, issues: readonly ImportedIssue[], team: Team): Opened => {
  const projects = projectsOf(issues);
  const taken = projects.find((key) => site.state.findProject(key) !== undefined);
  if (taken !== undefined)
    throw new Error(`The file holds issues of a project ${taken}, and the workbench has a project of that key already.`);
  const report = importRealIssues(site, issues, team);
  const outside = report.outlines === 0 ? '' : `; ${counted(report.outlines)} more are known from links only and stand as outlines`;
  const said = `${counted(report.issues)} issues and ${counted(report.links + report.linksToElsewhere)} links opened as ${projects.join(', ')}${outside}.`;
  return { projects, said };
};

/** Throws with a sentence where the workbench cannot take it. */
export const bring = (site: JiraSite, brought: Brought, team: Team): Opened => {
  if (brought.is === 'jira-issues') return bringIssues(site, brought.issues, team);
  const { project, items, links, leadingNowhere } = importSet(site, brought.set, { key: 'SET', ...team });
  const left = leadingNowhere === 0 ? '' : `; ${counted(leadingNowhere)} links lead out of the set and are left out`;
  return { projects: [project], said: `${counted(items)} issues and ${counted(links)} links opened as ${project}${left}.` };
};
