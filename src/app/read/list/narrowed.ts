import type { Ports } from '../../ports';
import type { ListAsk, ListFilter, ListOrder } from './list-filter';
import { projectsOf } from './lists';
import type { ProductLook } from './look-at-product';

/** What a list is asked for; a key or words are looked up in Jira, as the person, in the projects that person may browse. */
export const narrowed = async (
  { desk }: Pick<Ports, 'desk'>,
  look: ProductLook,
  { filter, order, words }: { readonly filter: ListFilter; readonly order: ListOrder; readonly words: string },
): Promise<ListAsk> => (words.trim() === '' ? { filter, order } : { filter, order, only: await desk.find(projectsOf(look), words) });
