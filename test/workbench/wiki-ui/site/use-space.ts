/** The spaces one may see, and the page tree of the one that is open. */
import { useLoad } from '../../jira-ui/site/use-load';
import { useWiki } from './wiki';
import { pageInTree, space, type PageInTree, type Space } from './wiki-shapes';

export interface OpenSpace {
  readonly spaces: readonly Space[];
  /** Undefined where there is none of that key, or none for this person. */
  readonly space: Space | undefined;
  readonly pages: readonly PageInTree[];
}

/** @param key of the space; the first one may see when left out */
export const useSpace = (key: string | undefined) => {
  const wiki = useWiki();
  return useLoad<OpenSpace>(`space ${wiki.person} ${key ?? ''}`, async () => {
    const spaces = await wiki.list('/wiki/api/v2/spaces?limit=250', space);
    const open = key === undefined ? spaces[0] : spaces.find((one) => one.key === key);
    const pages = open ? await wiki.list(`/wiki/api/v2/spaces/${open.id}/pages?limit=250`, pageInTree) : [];
    return { spaces, space: open, pages };
  });
};

export const childrenOf = (pages: readonly PageInTree[], parentId: string): readonly PageInTree[] =>
  pages.filter((page) => page.parentId === parentId).sort((one, other) => one.position - other.position);

/** From the top of the space down to the page's parent. */
export const pagesAbove = (pages: readonly PageInTree[], id: string): readonly PageInTree[] => {
  const parent = pages.find((page) => page.id === pages.find((one) => one.id === id)?.parentId);
  return parent ? [...pagesAbove(pages, parent.id), parent] : [];
};
