/**
 * A software product's settings, the projects that belong to it, and how far its first read is. The record holds every change of the
 * settings; this is what it says now.
 */
import { kvs, WhereConditions } from '@forge/kvs';
import type { FirstRead, Product, Products } from '../../app/ports';
import { storeTrouble } from '../platform-error';

const format = 'plumbline.product/1';
const productKey = (id: string): string => `product:${id}`;
const projectKey = (id: string): string => `project:${id}`;
const firstReadKey = (id: string): string => `first-read:${id}`;

type Settings = Omit<Product, 'firstRead'>;

const get = async <T>(key: string): Promise<T | undefined> =>
  kvs.get<T>(key).catch((error: unknown) => {
    throw storeTrouble(error);
  });

const set = async (key: string, value: unknown): Promise<void> =>
  kvs.set(key, value).catch((error: unknown) => {
    throw storeTrouble(error);
  });

/** Projects first, settings last: a crash between leaves a product that is not there, or does not know of the project: to be done once more. */
const save = async ({ firstRead, ...settings }: Product): Promise<void> => {
  await Promise.all([
    ...settings.projects.map((project) => set(projectKey(project), settings.id)),
    set(firstReadKey(settings.id), firstRead),
  ]);
  await set(productKey(settings.id), { format, product: settings });
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

export const productStore: Products = {
  find: async (id) => {
    const [stored, firstRead] = await Promise.all([
      get<{ readonly format: string; readonly product: Settings }>(productKey(id)),
      get<FirstRead>(firstReadKey(id)),
    ]);
    return stored && firstRead ? { ...stored.product, firstRead } : undefined;
  },
  findByProject: (projectId) => get<string>(projectKey(projectId)),
  list: listProducts,
  save,
  saveFirstRead: (id, firstRead) => set(firstReadKey(id), firstRead),
};
