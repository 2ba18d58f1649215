/** What every call on an issue begins with: is there a product, and may the viewer see the issue? */
import type { Ports, Product } from '../../app/ports';
import { findProduct, type Viewer } from '../../app/read/answer-issue';
import { found, Refused } from './refused';

const productOf = async (ports: Ports, viewer: Viewer): Promise<Product> => found(await findProduct(ports, viewer.projectId));

/** The issue, and the project the screen says it is in: neither follows from the other. */
export const mustSee = async (ports: Ports, { person, issue, projectId }: Viewer): Promise<void> => {
  const seen = await ports.issues.browsable(person, [projectId], [issue]);
  if (!seen.issues.has(issue) || !seen.projects.has(projectId)) throw new Refused('not-found');
};

/** Both at once; an issue the viewer may not see and a project that is switched off look the same. */
export const seenProduct = async (ports: Ports, viewer: Viewer): Promise<Product> => {
  const [product] = await Promise.all([productOf(ports, viewer), mustSee(ports, viewer)]);
  return product;
};
