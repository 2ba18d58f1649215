/**
 * A software product's settings, the projects that belong to it, and how far its first read is. The record holds every change of the
 * settings; this is what it says now.
 */
import { kvs, WhereConditions } from '@forge/kvs';
import type { FirstRead, Learned, Product, Products } from '../../app/ports';
import { emptyMapping, type Mapping } from '../../domain/kinds/mapping';
import { storeTrouble } from '../platform-error';

/** Version 2 refines what types and links mean, and counts its own changes; version 1 is read as one that says nothing of that. */
const format = 'plumbline.product/2';
const productKey = (id: string): string => `product:${id}`;
const projectKey = (id: string): string => `project:${id}`;
const firstReadKey = (id: string): string => `first-read:${id}`;
const learnedKey = (id: string): string => `learned:${id}`;
const pauseKey = (id: string): string => `first-read-paused:${id}`;

type Settings = Omit<Product, 'firstRead' | 'learned'>;
type Reading = Pick<FirstRead, 'since' | 'total' | 'projects'>;
/** Older versions lack what came later. */
interface Stored {
  readonly format: string;
  readonly product: Omit<Settings, 'mapping' | 'version'> & { readonly mapping: Partial<Mapping>; readonly version?: number };
  /** The reading that these settings asked for. */
  readonly reading?: Reading;
}

const settingsOf = ({ product }: Stored): Settings => ({
  ...product,
  mapping: { ...emptyMapping, ...product.mapping },
  version: product.version ?? 0,
});

const get = async <T>(key: string): Promise<T | undefined> =>
  kvs.get<T>(key).catch((error: unknown) => {
    throw storeTrouble(error);
  });

const set = async (key: string, value: unknown): Promise<void> =>
  kvs.set(key, value).catch((error: unknown) => {
    throw storeTrouble(error);
  });

/** Projects first, settings last: a crash between leaves a product that is not there, or does not know of the project: to be done once more. */
const save = async ({ firstRead: { paused: _, ...firstRead }, learned: _l, ...settings }: Product): Promise<void> => {
  await Promise.all([
    ...settings.projects.map((project) => set(projectKey(project), settings.id)),
    set(firstReadKey(settings.id), firstRead),
  ]);
  const { since, total, projects } = firstRead;
  await set(productKey(settings.id), { format, product: settings, reading: { since, total, ...(projects ? { projects } : {}) } });
};

/** A page of an earlier reading may have been saved over the one that these settings asked for: nothing of that is known to be read. */
const current = (firstRead: FirstRead, reading: Reading | undefined): FirstRead =>
  reading === undefined || firstRead.since >= reading.since ? firstRead : { ...reading, state: 'running', read: 0, at: reading.since };

const withPause = async (id: string, firstRead: FirstRead): Promise<FirstRead> =>
  firstRead.state === 'running' && (await get<true>(pauseKey(id))) === true ? { ...firstRead, paused: true } : firstRead;

const find = async (id: string): Promise<Product | undefined> => {
  const [stored, firstRead, learned] = await Promise.all([
    get<Stored>(productKey(id)),
    get<FirstRead>(firstReadKey(id)),
    get<Learned>(learnedKey(id)),
  ]);
  if (!stored || !firstRead) return undefined;
  const product = { ...settingsOf(stored), firstRead: await withPause(id, current(firstRead, stored.reading)) };
  return learned === undefined ? product : { ...product, learned };
};

/** Ids of all products of this installation; a handful. May lag behind a switch-on by seconds. */
const listProducts = async (): Promise<readonly string[]> => {
  const found: string[] = [];
  let cursor: string | undefined;
  do {
    const query = kvs
      .query()
      .where('key', WhereConditions.beginsWith(productKey('')))
      .limit(100);
    const page = await (cursor === undefined ? query : query.cursor(cursor)).getMany().catch((error: unknown) => {
      throw storeTrouble(error);
    });
    found.push(...page.results.map(({ key }) => key.slice(productKey('').length)));
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return found;
};

const pause = async (id: string, paused: boolean): Promise<void> =>
  paused
    ? set(pauseKey(id), true)
    : kvs.delete(pauseKey(id)).catch((error: unknown) => {
        throw storeTrouble(error);
      });

const newSeal = (): string => Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64');

export const productStore: Products = {
  find,
  findByProject: (projectId) => get<string>(projectKey(projectId)),
  list: listProducts,
  save,
  saveFirstRead: (id, { paused: _, ...firstRead }) => set(firstReadKey(id), firstRead),
  saveLearned: (id, learned) => set(learnedKey(id), { ...learned, seal: learned.seal ?? newSeal() }),
  pause,
  version: async (id) => {
    const stored = await get<Stored>(productKey(id));
    return stored && settingsOf(stored).version;
  },
};
