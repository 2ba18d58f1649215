/** Which software products a person may add a project to: nobody learns the name of a product they administer nothing of. */
import type { Ports, Product } from '../ports';

export interface Joinable {
  readonly id: string;
  readonly name: string;
}

/** Asked live, one project after the other until one is found. */
export const administersOneOf = async ({ desk }: Pick<Ports, 'desk'>, projects: readonly string[]): Promise<boolean> => {
  for (const project of projects) if (await desk.mayAdminister(project)) return true;
  return false;
};

/** By name. A product switched on a moment ago may be missing. */
export const joinableProducts = async (ports: Ports): Promise<readonly Joinable[]> => {
  const ids = await ports.products.list();
  const products = (await Promise.all(ids.map((id) => ports.products.find(id)))).filter((p): p is Product => p !== undefined);
  const asked = await Promise.all(
    products.map(async (p) => ((await administersOneOf(ports, p.projects)) ? [{ id: p.id, name: p.name }] : [])),
  );
  return asked.flat().sort((a, b) => a.name.localeCompare(b.name, 'en'));
};
