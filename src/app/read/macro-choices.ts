/** What a writer may put into a page: software products of which the person may see something, nothing of any other. */
import type { DocumentScope } from '../../domain/documents/document';
import type { Person } from '../../domain/trace/artifact';
import type { Ports, Product } from '../ports';
import { readActs } from '../prove/baseline-acts';
import { accessTo, type Access } from './access';
import { projectsOf } from './list/lists';

export interface OfferedProduct {
  readonly id: string;
  readonly name: string;
  readonly projects: readonly { readonly id: string; readonly key: string; readonly name: string }[];
  /** The latest first; none that is still being put by. */
  readonly scopes: readonly DocumentScope[];
}

const scopesOf = async (ports: Ports, { id }: Product): Promise<readonly DocumentScope[]> => {
  const { baselines, releases } = await readActs(ports, id, await ports.record.hint(id));
  return [
    ...releases.filter(({ base }) => base.packs).map(({ name, base }) => ({ is: 'release' as const, name, base: base.name, at: base.at })),
    ...baselines.filter(({ packs }) => packs).map(({ name, at }) => ({ is: 'baseline' as const, name, at })),
  ];
};

const offered = async (ports: Ports, product: Product, access: Access): Promise<OfferedProduct> => ({
  id: product.id,
  name: product.name,
  projects: projectsOf({ product, access }).map((id) => ({
    id,
    key: product.learned?.called[id]?.key ?? id,
    name: product.learned?.called[id]?.name ?? id,
  })),
  scopes: await scopesOf(ports, product),
});

/** A handful of products, each of which Jira is asked about once. */
export const offeredProducts = async (ports: Ports, person: Person): Promise<readonly OfferedProduct[]> => {
  const products = await Promise.all((await ports.products.list()).map((id) => ports.products.find(id)));
  const found = await Promise.all(
    products.map(async (product) => {
      const access = product && (await accessTo(ports, product, person));
      return product && access ? [await offered(ports, product, access)] : [];
    }),
  );
  return found.flat().sort((a, b) => a.name.localeCompare(b.name, 'en'));
};
