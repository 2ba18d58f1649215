/** A software product's settings and the projects that belong to it. The record holds every change of them; this is what it says now. */
import { kvs, WhereConditions } from '@forge/kvs';
import type { Product, Products } from '../../app/ports';
import { storeTrouble } from '../platform-error';

const format = 'plumbline.product/1';
const productKey = (id: string): string => `product:${id}`;
const projectKey = (id: string): string => `project:${id}`;

const get = async <T>(key: string): Promise<T | undefined> =>
  kvs.get<T>(key).catch((error: unknown) => {
    throw storeTrouble(error);
  });

export const productStore: Products = {
  find: async (id) => (await get<{ readonly format: string; readonly product: Product }>(productKey(id)))?.product,
  findByProject: (projectId) => get<string>(projectKey(projectId)),
  save: async (product) => {
    try {
      await kvs.set(productKey(product.id), { format, product });
      await Promise.all(product.projects.map((project) => kvs.set(projectKey(project), product.id)));
    } catch (error) {
      throw storeTrouble(error);
    }
  },
};

/** Ids of all products of this installation; a handful. May lag behind a switch-on by seconds. */
export const listProducts = async (): Promise<readonly string[]> => {
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
