/**
 * A site for the table of people and calls: nine kinds of people, a software product of three Jira projects that not everybody browses,
 * another team's product, a project that is off; issues nobody may learn of who may not see them, beside and between those everybody sees.
 * Every hidden thing has a word of its own that stands nowhere else.
 */
import { aSite, type World } from '../../build/a-site';
import type { Issue } from '../../host/jira/site-records';
import { settingsOf } from '../recomputed';
import { PROJECT_PERMISSIONS } from '../../host/jira/permissions';

export const crowd = {
  developer: 'acc-dev',
  tester: 'acc-test',
  qa: 'acc-qa',
  'risk manager': 'acc-risk',
  writer: 'acc-writer',
  admin: 'acc-admin',
  outsider: 'acc-out',
  barred: 'acc-barred',
  anonymous: undefined,
  guest: 'acc-guest',
} as const;
export type Somebody = keyof typeof crowd;
export const everybody: readonly Somebody[] = Object.keys(crowd) as Somebody[];
/** Of the project that everybody on the team browses. */
const team = [crowd.developer, crowd.tester, crowd.qa, crowd['risk manager'], crowd.writer, crowd.barred];

/** How many hidden issues there are beside those with a name of their own, in each project; and how many of them are linked to what all see. */
export interface Hidden {
  readonly restricted: number;
  readonly inTests: number;
  readonly byReporter: number;
  readonly linked: number;
}
/** These see none of them. */
export const unseeing: readonly Somebody[] = ['developer', 'qa', 'risk manager', 'writer', 'outsider', 'barred', 'anonymous', 'guest'];

export interface Crowd {
  readonly world: World;
  /** Id of the software product: that of its first project. */
  readonly product: string;
  readonly otherProduct: string;
  readonly issues: Issues;
  readonly projects: Readonly<Record<ProjectName, string>>;
}
const projectWords = {
  MAIN: 'Zebrafinch pump',
  TESTS: 'Axolotl bench',
  SERVICE: 'Pangolin service',
  FAR: 'Narwhal monitor',
  OFF: 'Okapi intranet',
} as const;
export type ProjectName = keyof typeof projectWords;
export const projectNames = Object.keys(projectWords) as ProjectName[];
export const nameOfProject = (name: ProjectName): string => projectWords[name];

const issueWords = {
  source: ['MAIN', 'System requirement', 'An occlusion does not harm the patient', 'all'],
  system: ['MAIN', 'Software system', 'Software of the device', 'all'],
  item: ['MAIN', 'Software item', 'Motor control', 'all'],
  clean: ['MAIN', 'Software requirement', 'Stop the motor on occlusion', 'all'],
  mixed: ['MAIN', 'Software requirement', 'Warn before the battery is empty', 'all'],
  bare: ['MAIN', 'Software requirement', 'Show the battery charge', 'all'],
  edited: ['MAIN', 'Software requirement', 'Alarm on air in the line', 'all'],
  test: ['MAIN', 'Test', 'Measure the stop', 'all'],
  airTest: ['MAIN', 'Test', 'Inject air', 'all'],
  secretTest: ['MAIN', 'Test', 'Quokkatest', 'circle'],
  secretItem: ['MAIN', 'Software item', 'Numbatitem', 'circle'],
  secretSource: ['MAIN', 'System requirement', 'Bilbysource', 'circle'],
  secret: ['MAIN', 'Software requirement', 'Kowarisecret', 'circle'],
  deletedSecret: ['MAIN', 'Test', 'Dunnartdeleted', 'circle'],
  benchTest: ['TESTS', 'Test', 'Olmbench', 'all'],
  benchDraft: ['TESTS', 'Test', 'Sirenbench', 'all'],
  benchDeleted: ['TESTS', 'Test', 'Newtbench', 'all'],
  served: ['SERVICE', 'Software requirement', 'Tamandua of the writer', 'all'],
  servedTest: ['SERVICE', 'Test', 'Aardwolf of nobody', 'all'],
  far: ['FAR', 'Software requirement', 'Belugafar', 'all'],
  farTest: ['FAR', 'Test', 'Walrusfar', 'all'],
  off: ['OFF', 'Task', 'Giraffeoff', 'all'],
} as const satisfies Readonly<Record<string, readonly [ProjectName, string, string, 'all' | 'circle']>>;
export type IssueName = keyof typeof issueWords;
export const issueNames = Object.keys(issueWords) as IssueName[];

type Issues = Readonly<Record<IssueName, Issue>>;

const seedPeople = ({ site }: World): void => {
  const there = new Set(site.state.people.keys());
  for (const [displayName, accountId] of Object.entries(crowd))
    // A guest of Confluence is nobody in Jira.
    if (accountId !== undefined && accountId !== crowd.guest && !there.has(accountId)) site.seed.user({ accountId, displayName });
};

const seedProjects = ({ site }: World): void => {
  // Ids of their own, so that an id found in an answer is that of one thing only.
  site.state.reserveId('project', '810000');
  site.state.reserveId('issue', '710000');
  const issueTypes = ['Software system', 'Software item', 'System requirement', 'Software requirement', 'Test', 'Task'];
  const { admin, developer, tester, qa, writer, outsider } = crowd;
  const circle = [developer, tester, qa, crowd['risk manager'], writer, admin];
  const securityLevels = { 'Inner circle': circle, Board: [admin] };
  const seed = (key: ProjectName, wish: Partial<Parameters<typeof site.seed.project>[0]>): void => {
    site.seed.project({ key, name: projectWords[key], issueTypes, ...wish });
    const transitions = ['To Do', 'Draft', 'Done'].map((to) => ({ name: to, from: 'any' as const, to }));
    site.seed.workflow(key, 'To Do', transitions);
  };
  seed('MAIN', { members: team, admins: [admin], securityLevels });
  seed('TESTS', { members: [tester], admins: [admin] });
  seed('SERVICE', { admins: [admin], browsedByRole: ['reporter'], permissions: onlyBrowse([admin]) });
  seed('FAR', { members: [outsider], admins: [outsider] });
  seed('OFF', { members: [outsider, admin], admins: [admin] });
};

/** By role one may look; nothing else is granted. */
const onlyBrowse = (admins: readonly string[]): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(PROJECT_PERMISSIONS.map((permission) => [permission, admins]));

const seedIssues = ({ site }: World): Issues =>
  Object.fromEntries(
    issueNames.map((name) => {
      const [project, type, summary, who] = issueWords[name];
      const reporter = name === 'served' ? crowd.writer : crowd.admin;
      const security = who === 'circle' ? { security: 'Inner circle' } : {};
      const status = name === 'secretTest' || name === 'benchDraft' ? { status: 'Draft' } : {};
      const description = `${summary}. It is done within 150 ms.`;
      return [name, site.seed.issue(project, { type, summary, description, reporter, ...security, ...status })];
    }),
  ) as Record<IssueName, Issue>;

const seedLinks = ({ site }: World, { item, ...of }: Issues): void => {
  const link = (type: string, from: Issue, to: Issue): unknown => site.seed.link(type, from.key, to.key);
  link('Composition', item, of.system);
  link('Composition', of.secretItem, of.system);
  for (const requirement of [of.clean, of.mixed, of.secret]) link('Allocation', requirement, item);
  link('Allocation', of.mixed, of.secretItem);
  link('Derivation', of.mixed, of.secretSource);
  for (const test of [of.test, of.servedTest]) link('Verification', test, of.clean);
  for (const test of [of.secretTest, of.benchDraft, of.benchDeleted, of.deletedSecret, of.farTest]) link('Verification', test, of.mixed);
  link('Verification', of.benchTest, of.secret);
  link('Verification', of.benchTest, of.served);
  link('Verification', of.airTest, of.edited);
};

const seedHidden = ({ site }: World, { restricted, inTests, byReporter, linked }: Hidden, { clean, mixed }: Issues): void => {
  const many = (n: number, project: ProjectName, wish: Parameters<typeof site.seed.issue>[1]): void => {
    for (let i = 0; i < n; i++) site.seed.issue(project, { ...wish, summary: `${wish.summary} ${i}`, reporter: crowd.admin });
  };
  many(restricted, 'MAIN', { type: 'Software requirement', summary: 'Wombatcrowd', security: 'Board' });
  many(inTests, 'TESTS', { type: 'Test', summary: 'Mudpuppycrowd' });
  many(byReporter, 'SERVICE', { type: 'Software requirement', summary: 'Aardvarkcrowd' });
  for (let i = 0; i < linked; i++) {
    const test = { type: 'Test', security: 'Board', reporter: crowd.admin };
    site.seed.link('Verification', site.seed.issue('MAIN', { ...test, summary: `Potoroolinked ${i}` }).key, clean.key);
    site.seed.link('Verification', site.seed.issue('MAIN', { ...test, summary: `Bettonglinked ${i}`, status: 'Draft' }).key, mixed.key);
  }
};

/** Whatever is created from now on gets the same keys and ids, however much is hidden. */
const goOnFrom = ({ site }: World): void => {
  site.state.reserveId('issue', '720000');
  site.state.reserveId('link', '20000');
  for (const name of projectNames) {
    const project = site.state.findProject(name);
    if (project) project.lastNumber = 500;
  }
};

const seated = (world: World, issue: Issue) => ({
  issue: { id: issue.id, key: issue.key, typeId: issue.typeId },
  project: { id: issue.projectId, key: world.site.state.findProject(issue.projectId)?.key },
});

const switchOn = async (world: World, accountId: string, issue: Issue, join?: string): Promise<void> => {
  const payload = { language: 'en', ...(join === undefined ? {} : { join }) };
  const extension = seated(world, issue);
  const reply = await world.forge.invoke({ moduleKey: 'issue-context', functionKey: 'switchOn', payload, accountId, extension });
  if (!(reply as { readonly ok: boolean }).ok) throw new Error(`not switched on: ${JSON.stringify(reply)}`);
  await world.settle();
};

interface ManifestModules {
  readonly modules: Readonly<Record<string, readonly { unlicensedAccess?: string[]; resolver?: unknown }[]>>;
}
/** Every screen is opened to visitors, so that it is the resolver that has to refuse them, not the platform. */
const openToVisitors = (manifest: unknown): void => {
  for (const modules of Object.values((manifest as ManifestModules).modules))
    for (const module of modules) if (module.resolver !== undefined) module.unlicensedAccess = ['unlicensed', 'anonymous'];
};

/** As the admin of all three projects, on the project page: a baseline, and a release on it that takes issues not everybody may see. */
const asAdmin = async (world: World, call: string, payload: object): Promise<void> => {
  const project = world.site.state.findProject('MAIN');
  const extension = { type: 'jira:projectPage', project: { id: project?.id, key: 'MAIN', type: 'software' } };
  const order = { moduleKey: 'project-page', functionKey: call, payload: { language: 'en', ...payload }, extension };
  const reply = await world.forge.invoke({ ...order, accountId: crowd.admin });
  if (!(reply as { readonly ok: boolean }).ok) throw new Error(`${call}: ${JSON.stringify(reply)}`);
  await world.settle();
};
const released: readonly IssueName[] = ['clean', 'mixed', 'secret', 'benchTest', 'servedTest', 'bare'];
const planRelease = async (world: World, issues: Issues): Promise<void> => {
  await asAdmin(world, 'nameBaseline', { name: '2.0', reason: 'Delivered.' });
  await asAdmin(world, 'planRelease', { name: '2.0.1', base: '2.0', issues: released.map((name) => issues[name].key), reason: 'Hotfix.' });
};

export const qaPin = 'green-42-tea';
/** One person may sign: set a secret in the panel, was identified and let in by the admin. */
const letSign = async (world: World, { clean }: Issues): Promise<void> => {
  const payload = { language: 'en', pin: qaPin };
  const order = { moduleKey: 'issue-panel', functionKey: 'enrolPin', payload, accountId: crowd.qa, extension: seated(world, clean) };
  const reply = (await world.forge.invoke(order)) as { readonly ok: boolean };
  if (!reply.ok) throw new Error(`enrolPin: ${JSON.stringify(reply)}`);
  // Who asked is looked up in a list that lags.
  await world.clock.advance(10_000);
  const { version } = settingsOf(world, world.site.state.findProject('MAIN')?.id ?? '');
  const [enrolment] = enrolmentsOf(world);
  await asAdmin(world, 'admitSigner', { version, account: crowd.qa, roles: ['quality'], identity: 'Known in person.', enrolment });
};
/** As the screen of signers names them to an admin. */
const enrolmentsOf = ({ forge }: World): readonly string[] =>
  forge.store.dump(`sign:${crowd.qa}`).flatMap(({ value }) => {
    const { id } = value as { readonly id?: unknown };
    return typeof id === 'string' ? [id] : [];
  });

/** Two linked tests are deleted, a requirement is edited after its test was linked. */
const goOn = async (world: World, { deletedSecret, benchDeleted, edited }: Issues): Promise<void> => {
  for (const issue of [deletedSecret, benchDeleted]) world.jira('admin', 'DELETE', `/rest/api/3/issue/${issue.key}`);
  world.jira('developer', 'PUT', `/rest/api/3/issue/${edited.key}`, { fields: { summary: 'Alarm on 50 µl of air in the line' } });
  await world.settle();
};

export const aCrowd = async (hidden: Hidden): Promise<Crowd> => {
  // Thousands of calls in one moment of virtual time: what the platform would allow in a minute is not what is looked at here.
  const world = await aSite({
    wiki: () => true,
    change: openToVisitors,
    limits: { unitsPerMinute: Infinity, requestsPerSecond: Infinity },
  });
  world.site.meter.quota = Infinity;
  seedPeople(world);
  seedProjects(world);
  const issues = seedIssues(world);
  seedLinks(world, issues);
  seedHidden(world, hidden, issues);
  goOnFrom(world);
  const projects = Object.fromEntries(
    projectNames.map((name) => [name, world.site.state.findProject(name)?.id ?? '']),
  ) as Crowd['projects'];
  const product = projects.MAIN;
  await switchOn(world, crowd.admin, issues.system);
  await switchOn(world, crowd.admin, issues.benchTest, product);
  await switchOn(world, crowd.admin, issues.servedTest, product);
  await switchOn(world, crowd.outsider, issues.far);
  await planRelease(world, issues);
  await letSign(world, issues);
  await goOn(world, issues);
  return { world, product, otherProduct: projects.FAR, issues, projects };
};
