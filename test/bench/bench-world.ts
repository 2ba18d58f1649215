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
  readonly open: (key: string) => Promise<unknown>;
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
const seed = (site: JiraSite, size: number): void => {
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
};

export const benchWorld = async (size: number): Promise<BenchWorld> => {
  const root = resolve(__dirname, '../..');
  const manifest = parse(readFileSync(resolve(root, 'manifest.yml'), 'utf8')) as Manifest;
  const clock = new VirtualClock(start);
  const restoreDate = followClock(clock.now);
  const site = new JiraSite({ clock, siteUrl: 'https://bench.example' });
  seed(site, size);
  const app = (await import('../../src/index')) as unknown as Readonly<Record<string, ForgeFunction>>;
  const forge = createForge({ manifest, clock, products: { jira: site }, functions: loadInProcess(app) });
  site.installAppFields(forge.installation, manifest.modules['jira:customField']);
  const act = (method: string, path: string, body?: unknown): Record<string, unknown> => {
    const answer = site.handle({ as: 'user', accountId: developer, from: 'product-ui', method, path, body, scopes: [] });
    if (answer.status >= 400) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return (answer.body ?? {}) as Record<string, unknown>;
  };
  const invoke = (functionKey: string, accountId: string, key: string): Promise<unknown> => {
    const issue = site.issue(key);
    return forge.invoke({
      moduleKey: 'issue-context',
      functionKey,
      payload: { language: 'en' },
      accountId,
      extension: { issue: { id: issue.id, key: issue.key, typeId: issue.typeId }, project: { id: issue.projectId, key: 'B' } },
    });
  };
  const world: BenchWorld = {
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
    settle: async () => {
      await clock.settle(60_000);
    },
    open: (key) => invoke('openIssue', developer, key),
    end: () => {
      forge.uninstall();
      restoreDate();
    },
  };
  await invoke('switchOn', admin, 'B-1');
  await world.settle();
  return world;
};
