/** An app of a few lines whose functions a test hands in, on a clock of its own. */
import { VirtualClock } from '../clock';
import type { ForgeFunction } from './invocations';
import { createForge, type Forge, type ForgeSettings } from './platform';
import { TinyProduct } from './tiny-product';

export const START = Date.UTC(2026, 0, 5, 8);

export const TINY_MANIFEST = {
  app: {
    id: 'ari:cloud:ecosystem::app/11111111-1111-4111-8111-111111111111',
    storage: {
      entities: [
        {
          name: 'decision',
          attributes: {
            issue: { type: 'string' },
            status: { type: 'string' },
            rev: { type: 'integer' },
            score: { type: 'float' },
            closed: { type: 'boolean' },
            more: { type: 'any' },
          },
          indexes: ['issue', { name: 'by-status', partition: ['status'], range: ['rev'] }],
        },
      ],
    },
  },
  permissions: { scopes: ['read:jira-work', 'write:jira-work', 'storage:app'] as string[] | Record<string, object> },
  modules: {
    'jira:issueContext': [
      { key: 'context', resource: 'main', resolver: { function: 'resolver' }, dynamicProperties: { function: 'lozenge' }, label: 'Tiny' },
    ],
    trigger: [{ key: 'on-issue', function: 'onIssue', events: ['avi:jira:updated:issue'], filter: { ignoreSelf: true } as object }],
    scheduledTrigger: [{ key: 'hourly', function: 'onHour', interval: 'hour' }],
    consumer: [{ key: 'drain', queue: 'drain-queue', function: 'onDrain' }],
    webtrigger: [{ key: 'upload', function: 'onUpload' }],
    function: [
      { key: 'resolver', handler: 'index.resolver' },
      { key: 'lozenge', handler: 'index.lozenge' },
      { key: 'onIssue', handler: 'index.onIssue' },
      { key: 'onHour', handler: 'index.onHour' },
      { key: 'onDrain', handler: 'index.onDrain', timeoutSeconds: 900 },
      { key: 'onUpload', handler: 'index.onUpload' },
    ],
  },
};

export type TinyManifest = typeof TINY_MANIFEST;

export interface Tiny {
  readonly clock: VirtualClock;
  readonly jira: TinyProduct;
  readonly forge: Forge;
  /** Runs `work` as the body of the resolver, and gives back what it returned. */
  readonly inside: <T>(work: () => Promise<T>) => Promise<T>;
}

/** What `tiny` takes after the functions. */
export type TinyRest = [settings?: Partial<ForgeSettings>, change?: (manifest: TinyManifest) => void];

/** `functions`: by function key. `change`: what is different from `TINY_MANIFEST`. */
export function tiny(
  functions: Readonly<Record<string, ForgeFunction>> = {},
  settings: Partial<ForgeSettings> = {},
  change: (manifest: TinyManifest) => void = () => undefined,
): Tiny {
  const clock = new VirtualClock(START);
  const jira = new TinyProduct();
  const manifest = structuredClone(TINY_MANIFEST);
  change(manifest);
  let body: () => Promise<unknown> = () => Promise.resolve(undefined);
  const all: Readonly<Record<string, ForgeFunction>> = { resolver: () => body(), ...functions };
  const load = (handler: string): ForgeFunction => {
    const found = all[handler.split('.')[1] ?? ''];
    if (found === undefined) throw new Error(`the test gives no function for ${handler}`);
    return found;
  };
  const forge = createForge({ manifest, clock, products: { jira }, functions: load, ...settings });
  const inside = async <T>(work: () => Promise<T>): Promise<T> => {
    let result: { value: T } | undefined;
    body = async () => {
      result = { value: await work() };
    };
    await forge.invoke({ moduleKey: 'context', functionKey: 'inside', accountId: 'ann' });
    if (result === undefined) throw new Error('the resolver did not run');
    return result.value;
  };
  return { clock, jira, forge, inside };
}

/** The code a refused call fails with, or `done`. */
export async function refusal(work: () => Promise<unknown>): Promise<string> {
  const done = await work().then(
    () => 'done',
    (error: unknown) => error,
  );
  return typeof done === 'object' && done !== null && 'code' in done ? String(done.code) : String(done);
}
