/** What a writer may put into a page: software products of which the person may see something, nothing of any other. */
import type { Person } from '../../domain/trace/artifact';
import type { Ports, Product } from '../ports';
import { accessTo, type Access } from './access';
import { projectsOf } from './list/lists';

export interface OfferedProduct {
  readonly id: string;
  readonly name: string;
  readonly projects: readonly { readonly id: string; readonly key: string; readonly name: string }[];
}

const offered = (product: Product, access: Access): OfferedProduct => ({
  id: product.id,
  name: product.name,
  projects: projectsOf({ product, access }).map((id) => ({
    id,
    key: product.learned?.called[id]?.key ?? id,
    name: product.learned?.called[id]?.name ?? id,
  })),
});

/** A handful of products, each of which Jira is asked about once. */
export const offeredProducts = async (ports: Ports, person: Person): Promise<readonly OfferedProduct[]> => {
  const products = await Promise.all((await ports.products.list()).map((id) => ports.products.find(id)));
  const found = await Promise.all(
    products.map(async (product) => {
      const access = product && (await accessTo(ports, product, person));
      return product && access ? [offered(product, access)] : [];
    }),
  );
  return found.flat().sort((a, b) => a.name.localeCompare(b.name, 'en'));
};
