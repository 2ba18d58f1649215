/** A site of a given size with the app switched on, in process and in virtual time, for counting. */
import '../host/forge/install-globals';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { VirtualClock } from '../host/clock';
import type { ForgeFunction } from '../host/forge/invocations';
import { loadInProcess } from '../host/forge/load-in-process';
import { createForge, type Forge } from '../host/forge/platform';
import { JiraSite } from '../host/jira/jira-site';
import { followClock } from '../host/virtual-date';

const start = Date.UTC(2026, 10, 22, 9);
const admin = 'bench-admin';
const developer = 'bench-developer';

export interface BenchWorld {
  readonly clock: VirtualClock;
  readonly site: JiraSite;
  readonly forge: Forge;
  readonly edit: (key: string, fields: Readonly<Record<string, unknown>>) => void;
  readonly link: (type: string, from: string, to: string) => void;
  readonly transition: (key: string, to: string) => void;
  readonly settle: () => Promise<void>;
  /** Has one item and two tests at every size. */
  readonly requirement: string;
  /** A test of another requirement. */
  readonly otherTest: string;
  /** What the first read of the product cost, in points an issue. */
  readonly firstRead: number;
  /** A call of the card on that requirement, as a developer. */
  readonly ask: (call: string, payload?: object) => Promise<unknown>;
  readonly lozenge: () => Promise<unknown>;
  /** A call of the project page, as a developer. */
  readonly askProject: (call: string, payload?: object) => Promise<unknown>;
  readonly end: () => void;
}

interface Manifest {
  readonly modules: {
    readonly 'jira:customField': readonly {
      key: string;
      name: string;
      description: string;
      type: 'string' | 'number';
      readOnly: boolean;
    }[];
  };
}

/** Systems, items, requirements and tests in fixed shares; each requirement has one item and two tests, whatever the size. */
const seed = (site: JiraSite, size: number): Pick<BenchWorld, 'requirement' | 'otherTest'> => {
  const { seed: put } = site;
  put.user({ accountId: admin, displayName: 'Admin', siteAdmin: true });
  put.user({ accountId: developer, displayName: 'Developer' });
  for (const type of ['Software system', 'Software item', 'Software requirement', 'Test']) put.issueType(type);
  put.status('Draft', 'new');
  put.linkType('Verification', 'is verified by', 'verifies');
  put.linkType('Allocation', 'carries', 'is allocated to');
  put.linkType('Composition', 'has part', 'is part of');
  put.project({ key: 'B', name: 'Bench', members: [developer], admins: [admin] });
  put.workflow('B', 'To Do', [
    { name: 'Draft', from: 'any', to: 'Draft' },
    { name: 'Ready', from: 'any', to: 'To Do' },
  ]);
  const key = (n: number): string => `B-${n}`;
  const items = Math.max(1, Math.round(size * 0.1));
  const requirements = Math.round((size - 1 - items) / 3);
  const make = (type: string, summary: string): string =>
    put.issue('B', { type, summary, description: `${summary}. The software shall do this within the stated time.` }).key;
  const system = make('Software system', 'System');
  for (let i = 0; i < items; i++) put.link('Composition', make('Software item', `Item ${i}`), system);
  for (let r = 0; r < requirements; r++) {
    const requirement = make('Software requirement', `Requirement ${r}`);
    put.link('Allocation', requirement, key(2 + (r % items)));
    for (let t = 0; t < 2; t++) put.link('Verification', make('Test', `Test ${r}.${t}`), requirement);
  }
  const first = 2 + items;
  return { requirement: key(first), otherTest: key(first + 4) };
};

export const benchWorld = async (size: number): Promise<BenchWorld> => {
  const root = resolve(__dirname, '../..');
  const manifest = parse(readFileSync(resolve(root, 'manifest.yml'), 'utf8')) as Manifest;
  const clock = new VirtualClock(start);
  const restoreDate = followClock(clock.now);
  const site = new JiraSite({ clock, siteUrl: 'https://bench.example' });
  const named = seed(site, size);
  const app = (await import('../../src/index')) as unknown as Readonly<Record<string, ForgeFunction>>;
  const forge = createForge({ manifest, clock, products: { jira: site }, functions: loadInProcess(app) });
  site.installAppFields(forge.installation, manifest.modules['jira:customField']);
  const act = (method: string, path: string, body?: unknown): Record<string, unknown> => {
    const answer = site.handle({ as: 'user', accountId: developer, from: 'product-ui', method, path, body, scopes: [] });
    if (answer.status >= 400) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return (answer.body ?? {}) as Record<string, unknown>;
  };
  const place = (key: string) => {
    const { id, typeId, projectId } = site.issue(key);
    return { issue: { id, key, typeId }, project: { id: projectId, key: 'B' } };
  };
  const moduleKey = 'issue-context';
  const invoke = (functionKey: string, accountId: string, key: string, payload: object = {}): Promise<unknown> =>
    forge.invoke({ moduleKey, functionKey, payload: { language: 'en', ...payload }, accountId, extension: place(key) });
  const settle = async (): Promise<void> => {
    await clock.settle(60_000);
  };
  await invoke('switchOn', admin, 'B-1');
  forge.meter.begin('first read');
  await settle();
  const firstRead = forge.meter.act().points / size;
  return {
    ...named,
    firstRead,
    clock,
    site,
    forge,
    edit: (key, fields) => {
      act('PUT', `/rest/api/3/issue/${key}`, { fields });
    },
    link: (type, from, to) => {
      const body = { type: { name: type }, inwardIssue: { key: from }, outwardIssue: { key: to } };
      act('POST', '/rest/api/3/issueLink', body);
    },
    transition: (key, to) => {
      const { transitions } = act('GET', `/rest/api/3/issue/${key}/transitions`) as { transitions: { id: string; to: { name: string } }[] };
      const id = transitions.find((t) => t.to.name === to)?.id;
      act('POST', `/rest/api/3/issue/${key}/transitions`, { transition: { id } });
    },
    settle,
    ask: (call, payload) => invoke(call, developer, named.requirement, payload),
    askProject: (functionKey, payload) => {
      const project = site.state.findProject('B');
      return forge.invoke({
        moduleKey: 'project-page',
        functionKey,
        payload: { language: 'en', ...payload },
        accountId: developer,
        extension: { project: { id: project?.id, key: 'B', type: 'software' } },
      });
    },
    lozenge: () => {
      const payload = forge.contextOf(moduleKey, developer, place(named.requirement));
      return forge.invokeModule({ moduleKey, at: 'dynamicProperties.function', payload, accountId: developer });
    },
    end: () => {
      forge.uninstall();
      restoreDate();
    },
  };
};
