/** What every list and count of the project page begins with. */
import type { DataView } from '../../contract/project-api';
import type { Ports } from '../../app/ports';
import { lookAtProject } from '../../app/read/open-project';
import type { ProductLook } from '../../app/read/list/look-at-product';
import type { Language } from '../../app/read/sentence';
import { Refused } from './refused';
import { sayFreshness } from './say-freshness';
import type { ProjectViewer } from './who-asks-in-project';

export const dataOf = (look: ProductLook, language: Language): DataView => ({
  freshness: sayFreshness(look, language),
  head: look.head.hash ?? '',
});

/** For lists: a product that is read in full, of a project the viewer may browse. */
export const lookForLists = async (ports: Ports, viewer: ProjectViewer): Promise<ProductLook> => {
  const look = await lookAtProject(ports, viewer);
  if (!look || look === 'off') throw new Refused('project-not-found');
  if (look.product.firstRead.state === 'running') throw new Refused('first-read-runs');
  return look;
};
