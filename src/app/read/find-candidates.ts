/** Issues a person may link: searched as that person, in the product's projects as far as that person may browse them. */
import type { Desk, Ports, Product } from '../ports';
import { accessTo } from './access';
import type { Viewer } from './answer-issue';

type Candidates = Awaited<ReturnType<Desk['search']>>;

/** A project named in a search by somebody who may not browse it makes Jira refuse the search, and name it. */
export const findCandidates = async (
  ports: Ports,
  product: Product,
  { person }: Viewer,
  ask: { readonly kind: string; readonly words: string },
): Promise<Candidates> => {
  const access = await accessTo(ports, product, person);
  return access === undefined ? [] : ports.desk.search(product, { ...ask, projects: [...access.projects, ...access.byIssue] });
};
