/**
 * Seeds the demo product: an infusion pump in two Jira projects, PUMP and PTEST, and a neighbour, OTHER, that stays outside. All data is
 * invented. A gap that shows on it is either planted (planted-gaps.ts) or a fault of the app.
 */
import { adfFromText, type AdfDocument } from '../../host/jira/adf-document';
import type { JiraSite } from '../../host/jira/jira-site';
import type { CustomField, CustomValue } from '../../host/jira/site-records';
import { architecture } from './architecture';
import { changes } from './changes';
import { type DemoIssue, numberOf, projectOf } from './demo-issue';
import { elsewhere } from './elsewhere';
import { needs } from './needs';
import { members, people, productTeam, type PersonName } from './people';
import { plantedGaps, type PlantedGap } from './planted-gaps';
import { displaySideRequirements } from './requirements-display-side';
import { motorSideRequirements } from './requirements-motor-side';
import { selfTestRequirements } from './requirements-self-tests';
import { riskControls } from './risk-controls';
import { risks } from './risk';
import { runs } from './runs';
import { addedStatuses, fieldWords, kindOfType, linkWords, type FieldName } from './site-words';
import { tests } from './tests';
import { units } from './units';

export interface DemoProduct {
  readonly people: readonly { readonly accountId: string; readonly name: string; readonly role: string }[];
  /** Keys of the projects that make up the software product; OTHER is not among them. */
  readonly projects: readonly string[];
  readonly plantedGaps: readonly PlantedGap[];
}

export const demoIssues: readonly DemoIssue[] = [
  ...architecture,
  ...motorSideRequirements,
  ...selfTestRequirements,
  ...displaySideRequirements,
  ...units,
  ...needs,
  ...risks,
  ...riskControls,
  ...changes,
  ...tests,
  ...runs,
  ...elsewhere,
].sort((a, b) => numberOf(a.key) - numberOf(b.key));

const level = 'Product team';
const hour = 3_600_000;
const day = 24 * hour;
const account = (name: PersonName): string => people[name].accountId;
const names = <T extends string>(table: Readonly<Record<T, unknown>>): T[] => Object.keys(table).filter((name): name is T => name in table);

const seedWords = ({ seed, state }: JiraSite): void => {
  const there = new Set([...state.issueTypes.values()].map(({ name }) => name));
  for (const name of names(kindOfType)) if (!there.has(name)) seed.issueType(name);
  for (const [name, category] of Object.entries(addedStatuses)) seed.status(name, category);
  for (const { name, inward, outward } of Object.values(linkWords)) seed.linkType(name, inward, outward);
};

/** What is done is a control point: nothing is closed while evidence is missing. */
const gate = [{ moduleKey: 'transition-gate', configuration: { at: 'control-point', refuses: 'to-resolve' } }];

const seedProjects = ({ seed }: JiraSite): void => {
  const team = { lead: account('tom'), admins: [account('tom')], members: members.map(account), versions: ['2.0', '2.1'] };
  seed.project({
    ...team,
    key: 'PUMP',
    name: 'Infusion pump',
    issueTypes: [...names(kindOfType).filter((name) => name !== 'Test run'), 'Story', 'Task'],
    components: ['Motor control', 'Alarm manager', 'User interface', 'Drug library', 'Service tool'],
    securityLevels: { [level]: productTeam.map(account) },
  });
  seed.project({ ...team, key: 'PTEST', name: 'Infusion pump tests', issueTypes: ['Test', 'Test run', 'Bug', 'Task'] });
  seed.project({ key: 'OTHER', name: 'Connectivity platform', members: [account('ruth')], admins: [account('tom')] });
  for (const key of ['PUMP', 'PTEST', 'OTHER']) {
    seed.workflow(key, 'To Do', [
      { name: 'Back to draft', from: ['To Do', 'In Progress'], to: 'Draft', resolution: null },
      { name: 'Ready', from: ['Draft'], to: 'To Do' },
      { name: 'Start', from: 'any', to: 'In Progress', resolution: null },
      { name: 'Ask for review', from: ['In Progress'], to: 'In Review' },
      { name: 'Close', from: ['In Progress', 'In Review'], to: 'Done', resolution: 'Done', validators: key === 'OTHER' ? [] : gate },
      { name: 'Reopen', from: 'any', to: 'To Do', resolution: null },
      { name: 'Retire', from: 'any', to: 'Obsolete', resolution: "Won't Do" },
    ]);
  }
};

/** 2.0 is out, in both projects. */
const releaseTheFirst = ({ state }: JiraSite): void => {
  for (const { versions } of state.projects.values()) for (const version of versions.values()) version.released = version.name === '2.0';
};

const seedFields = ({ seed }: JiraSite): ReadonlyMap<FieldName, CustomField> =>
  new Map(names(fieldWords).map((name) => [name, seed.field({ name, screens: ['PUMP', 'PTEST'], ...fieldWords[name] })]));

const valuesOf = (issue: DemoIssue, fields: ReadonlyMap<FieldName, CustomField>): Readonly<Record<string, CustomValue>> => {
  const values: Record<string, string | AdfDocument> = {};
  for (const [name, field] of fields) {
    const text = issue.fields?.[name];
    if (text !== undefined) values[field.id] = field.kind === 'paragraph' ? adfFromText(text) : text;
  }
  return values;
};

/** The seed knows no resolution; here an issue stands as if it had been resolved on the day it was last touched. */
const resolve = ({ state }: JiraSite, issueKey: string, resolution: string): void => {
  const issue = state.findIssue(issueKey);
  const named = [...state.resolutions.values()].find(({ name }) => name === resolution);
  if (!issue || !named) throw new Error(`Demo product: cannot resolve ${issueKey} as ${resolution}`);
  issue.resolutionId = named.id;
  issue.resolved = issue.updated;
};

const seedIssue = (site: JiraSite, fields: ReadonlyMap<FieldName, CustomField>, issue: DemoIssue): void => {
  const created = site.state.clock.now() - 300 * day + numberOf(issue.key) * 31 * hour;
  const { key } = site.seed.issue(projectOf(issue.key), {
    type: issue.type,
    summary: issue.summary,
    description: issue.text,
    status: issue.status,
    reporter: account('marta'),
    created,
    updated: created + (issue.status === 'To Do' ? 0 : 90 * day),
    custom: valuesOf(issue, fields),
    labels: issue.labels ?? [],
    fixVersions: issue.versions ?? [],
    components: issue.component ? [issue.component] : [],
    ...(issue.assignee && { assignee: account(issue.assignee) }),
    ...(issue.restricted && { security: level }),
  });
  if (key !== issue.key) throw new Error(`Demo product: ${issue.key} stands in the tables where ${key} should`);
  if (issue.resolution) resolve(site, key, issue.resolution);
};

const seedLinks = (site: JiraSite, { key, links = {} }: DemoIssue): void => {
  for (const verb of names(linkWords)) {
    const { name, ...words } = linkWords[verb];
    for (const other of links[verb] ?? []) {
      if ('reverse' in words) site.seed.link(name, other, key);
      else site.seed.link(name, key, other);
    }
  }
};

/** Fills an empty site; everything stands as if it had been so for long. */
export const seedDemoProduct = (site: JiraSite): DemoProduct => {
  for (const { accountId, name } of Object.values(people))
    site.seed.user({ accountId, displayName: name, siteAdmin: accountId === people.tom.accountId });
  seedWords(site);
  seedProjects(site);
  releaseTheFirst(site);
  const fields = seedFields(site);
  for (const issue of demoIssues) seedIssue(site, fields, issue);
  for (const issue of demoIssues) seedLinks(site, issue);
  return { people: Object.values(people), projects: ['PUMP', 'PTEST'], plantedGaps };
};
