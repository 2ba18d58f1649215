/**
 * A small site with the unmodified app installed: one project with the words of an infusion pump team, five people, virtual time. In
 * process: the app's functions are called directly, behind the real platform packages.
 */
import '../host/forge/install-globals';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { VirtualClock } from '../host/clock';
import type { Product } from '../host/contract';
import { ConfluenceSite } from '../host/confluence/confluence-site';
import type { DeliveryRules } from '../host/forge/delivery-rules';
import type { ForgeFunction } from '../host/forge/invocations';
import { loadInProcess } from '../host/forge/load-in-process';
import { createForge, type Forge } from '../host/forge/platform';
import { JiraSite } from '../host/jira/jira-site';
import type { OpenedIssue, Reply } from '../../src/contract/api';
import type { IssueApi } from '../../src/contract/issue-api';

export const root = resolve(__dirname, '../..');

interface AppField {
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly type: 'string' | 'number';
  readonly readOnly: boolean;
}
interface Manifest {
  readonly modules: { readonly 'jira:customField': readonly AppField[] };
  readonly permissions: { scopes: string[] };
}
export const readManifest = (): Manifest => parse(readFileSync(resolve(root, 'manifest.yml'), 'utf8')) as Manifest;

export const people = { developer: 'acc-dev', tester: 'acc-test', admin: 'acc-admin', outsider: 'acc-out' } as const;
export type PersonName = keyof typeof people;

export const linkWords = [
  ['Verification', 'is verified by', 'verifies'],
  ['Derivation', 'is the source of', 'derives from'],
  ['Allocation', 'carries', 'is allocated to'],
  ['Composition', 'has part', 'is part of'],
] as const;

/** The team's fields for what a requirement says of itself. */
export const requirementFields = ['Requirement category', 'Acceptance criteria'] as const;

export interface Created {
  readonly id: string;
  readonly key: string;
}
type Body = Readonly<Record<string, unknown>>;
type Asked<C extends keyof IssueApi> = Omit<IssueApi[C]['ask'], 'language'> & { readonly language?: 'en' | 'de' };

export interface World {
  readonly clock: VirtualClock;
  readonly site: JiraSite;
  readonly forge: Forge;
  /** Structured lines the app wrote, the newest last. */
  readonly logs: readonly string[];
  /** Moves time until nothing is due within a minute. */
  readonly settle: () => Promise<void>;
  /** Runs the schedules for so many minutes: what was lost or refused is found again. */
  readonly runNet: (minutes: number) => Promise<void>;
  /** As Jira's own screens do it. */
  readonly jira: (person: PersonName, method: string, path: string, body?: unknown) => Record<string, unknown>;
  readonly create: (person: PersonName, type: string, summary: string, fields?: Body) => Created;
  /** `from` verifies, derives from, is allocated to or is part of `to`: the link type by its outward words. Returns the link's id. */
  readonly link: (person: PersonName, from: string, words: string, to: string) => string;
  readonly call: <C extends keyof IssueApi>(
    person: PersonName,
    issue: string,
    call: C,
    ask?: Asked<C>,
  ) => Promise<Reply<IssueApi[C]['answer']>>;
  readonly open: (person: PersonName, issue: string) => Promise<OpenedIssue>;
  readonly status: (person: PersonName, issue: string) => Promise<unknown>;
  readonly fieldsOf: (issue: string) => Readonly<Record<string, unknown>>;
  /** What one of our own read-only fields shows. */
  readonly fieldOf: (issue: string, module: 'safety-class' | 'verification-status' | 'open-trace-gaps') => unknown;
  /** Throws if a line the app logged holds words of an issue. */
  readonly end: () => void;
}

export const startOfTime = Date.UTC(2026, 10, 22, 9, 0, 0);

const types = ['Software system', 'Software item', 'System requirement', 'Software requirement', 'Test'];

const seedWords = (site: JiraSite): void => {
  for (const [name, accountId] of Object.entries(people)) site.seed.user({ displayName: name, accountId, siteAdmin: name === 'admin' });
  for (const type of types) site.seed.issueType(type);
  for (const status of ['Draft', 'Rejected']) site.seed.status(status, status === 'Draft' ? 'new' : 'done');
  for (const [name, inward, outward] of linkWords) site.seed.linkType(name, inward, outward);
  for (const name of requirementFields) site.seed.field({ name, kind: 'text' });
  const { outsider: _, ...members } = people;
  const securityLevels = { Secret: [people.admin] };
  site.seed.project({ key: 'PUMP', name: 'Infusion pump', members: Object.values(members), admins: [people.admin], securityLevels });
  site.seed.project({ key: 'OTHER', name: 'Other work', members: [people.outsider], admins: [people.admin] });
  const transitions = ['To Do', 'Draft', 'Done', 'Rejected'].map((to) => ({ name: to, from: 'any' as const, to }));
  site.seed.workflow('PUMP', 'To Do', transitions);
};

export interface WorldOptions {
  readonly delivery?: Partial<DeliveryRules>;
  readonly change?: (manifest: Manifest) => void;
  readonly functions?: (handler: string) => ForgeFunction | Promise<ForgeFunction>;
  readonly limits?: Parameters<typeof createForge>[0]['limits'];
  readonly seed?: number;
  /** Beside Jira, a Confluence, in which documents in pages are asked; and who has let the app act for them there. */
  readonly wiki?: (accountId: string) => boolean;
}

/** Everything but the date stays real: promises and the stand-in's own turns go on by themselves. */
const fakeDate = (): void => {
  const real = ['setTimeout', 'setInterval', 'setImmediate', 'clearTimeout', 'clearInterval', 'clearImmediate'] as const;
  jest.useFakeTimers({ now: startOfTime, doNotFake: [...real, 'nextTick', 'queueMicrotask', 'performance', 'hrtime'] });
};

const aWiki = (clock: VirtualClock, letsAct: (accountId: string) => boolean): Product => {
  const { handle, onEvent } = new ConfluenceSite({ clock, siteUrl: 'https://pump.example' });
  return { handle, onEvent, letsAct };
};

export const aSite = async ({ delivery, change, functions, limits, seed, wiki }: WorldOptions = {}): Promise<World> => {
  const manifest = readManifest();
  change?.(manifest);
  fakeDate();
  const clock = new VirtualClock(startOfTime, (now) => jest.setSystemTime(now));
  const site = new JiraSite({ clock, siteUrl: 'https://pump.example' });
  seedWords(site);
  const app = (await import('../../src/index')) as unknown as Readonly<Record<string, ForgeFunction>>;
  const forge = createForge({
    manifest,
    clock,
    products: { jira: site, ...(wiki ? { confluence: aWiki(clock, wiki) } : {}) },
    functions: functions ?? loadInProcess(app),
    ...(delivery ? { delivery } : {}),
    ...(limits ? { limits } : {}),
    ...(seed === undefined ? {} : { seed }),
  });
  const { appId, environmentId } = forge.installation;
  site.installAppFields({ appId, environmentId }, manifest.modules['jira:customField']);
  return world(clock, site, forge);
};

interface Captured {
  readonly lines: string[];
  readonly release: () => void;
}
const captureLogs = (): Captured => {
  const lines: string[] = [];
  const take = (...said: unknown[]): void => {
    lines.push(said.map(String).join(' '));
  };
  const spies = [jest.spyOn(console, 'log').mockImplementation(take), jest.spyOn(console, 'error').mockImplementation(take)];
  return { lines, release: () => spies.forEach((spy) => spy.mockRestore()) };
};

/** Words of an issue in a log line: its summary or key, wherever it is long enough to be told from a name of ours. */
const leaks = (site: JiraSite, lines: readonly string[]): string[] => {
  const words = [...site.state.issues.values()].flatMap(({ summary, key }) => [key, ...(summary.length > 5 ? [summary] : [])]);
  const all = lines.join('\n');
  return words.filter((word) => all.includes(word));
};

const screensOf = (site: JiraSite, forge: Forge): Pick<World, 'call' | 'open' | 'status'> => {
  const extensionOf = (issue: string) => {
    const found = site.issue(issue);
    const project = site.state.findProject(found.projectId);
    const { id, key, typeId } = found;
    return { type: 'jira:issueContext', issue: { id, key, typeId }, project: { id: found.projectId, key: project?.key } };
  };
  const call: World['call'] = async (person, issue, name, ask) =>
    (await forge.invoke({
      moduleKey: 'issue-context',
      functionKey: name,
      payload: { language: 'en', ...ask },
      accountId: people[person],
      extension: extensionOf(issue),
    })) as Reply<IssueApi[typeof name]['answer']>;
  const open: World['open'] = async (person, issue) => {
    const reply = await call(person, issue, 'openIssue');
    if (!reply.ok) throw new Error(`refused: ${reply.refusal.code}`);
    return reply.value;
  };
  const status: World['status'] = (person, issue) => {
    const accountId = people[person];
    const payload = forge.contextOf('issue-context', accountId, extensionOf(issue));
    return forge.invokeModule({ moduleKey: 'issue-context', at: 'dynamicProperties.function', payload, accountId });
  };
  return { call, open, status };
};

const jiraOf = (site: JiraSite): Pick<World, 'jira' | 'create' | 'link' | 'fieldsOf' | 'fieldOf'> => {
  const jira: World['jira'] = (person, method, path, body) => {
    const answer = site.handle({ as: 'user', accountId: people[person], from: 'product-ui', method, path, body, scopes: [] });
    if (answer.status >= 400) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return (answer.body ?? {}) as Record<string, unknown>;
  };
  const create: World['create'] = (person, type, summary, more = {}) => {
    const project = site.state.findProject('PUMP');
    const issuetype = { id: [...site.state.issueTypes.values()].find(({ name }) => name === type)?.id };
    const made = jira(person, 'POST', '/rest/api/3/issue', { fields: { project: { id: project?.id }, issuetype, summary, ...more } });
    return { id: String(made['id']), key: String(made['key']) };
  };
  const link: World['link'] = (person, from, words, to) => {
    const type = [...site.state.linkTypes.values()].find(({ outward }) => outward === words);
    const before = new Set(site.state.links.keys());
    jira(person, 'POST', '/rest/api/3/issueLink', { type: { id: type?.id }, inwardIssue: { id: from }, outwardIssue: { id: to } });
    return [...site.state.links.keys()].find((id) => !before.has(id)) ?? '';
  };
  const fieldsOf: World['fieldsOf'] = (issue) => jira('admin', 'GET', `/rest/api/3/issue/${issue}`)['fields'] as Record<string, unknown>;
  const fieldOf: World['fieldOf'] = (issue, module) => {
    const field = [...site.state.fields.values()].find(({ app }) => app?.moduleKey === module);
    return fieldsOf(issue)[field?.id ?? ''];
  };
  return { jira, create, link, fieldsOf, fieldOf };
};

const world = (clock: VirtualClock, site: JiraSite, forge: Forge): World => {
  const logs = captureLogs();
  return {
    clock,
    site,
    forge,
    logs: logs.lines,
    ...screensOf(site, forge),
    ...jiraOf(site),
    settle: async () => {
      await clock.settle(60_000);
    },
    runNet: async (minutes) => {
      forge.startSchedules();
      await clock.advance(minutes * 60_000);
      forge.stopSchedules();
    },
    end: () => {
      forge.uninstall();
      logs.release();
      jest.useRealTimers();
      const told = leaks(site, logs.lines);
      if (told.length > 0) throw new Error(`The app logged words of issues: ${told.join(' | ')}`);
    },
  };
};
