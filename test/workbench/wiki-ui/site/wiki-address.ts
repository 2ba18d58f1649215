/** Confluence's own addresses. */
export type ExportKind = 'pdf' | 'word';

export type WikiRoute =
  | { readonly page: 'home' }
  | { readonly page: 'space'; readonly key: string }
  | { readonly page: 'view' | 'edit' | 'history'; readonly key: string; readonly id: string }
  | { readonly page: 'version'; readonly key: string; readonly id: string; readonly number: number }
  | { readonly page: 'export'; readonly key: string; readonly id: string; readonly kind: ExportKind; readonly asNobody: boolean };

const inSpace = (key: string, [first = '', second = '', third = '']: readonly string[], query: URLSearchParams): WikiRoute => {
  if (first === 'pages' && second === 'edit-v2') return { page: 'edit', key, id: third };
  if (first === 'pages' && second !== '') return { page: 'view', key, id: second };
  if (first === 'history' && third !== '') return { page: 'version', key, id: second, number: Number(third) };
  if (first === 'history') return { page: 'history', key, id: second };
  if (first === 'export')
    return { page: 'export', key, id: second, kind: third === 'word' ? 'word' : 'pdf', asNobody: query.has('nobody') };
  return { page: 'space', key };
};

export const wikiRouteOf = ({ pathname, searchParams }: URL): WikiRoute => {
  const [, , spaces, key, ...rest] = pathname.split('/').map(decodeURIComponent);
  return spaces === 'spaces' && key ? inSpace(key, rest, searchParams) : { page: 'home' };
};

const words = (title: string): string => encodeURIComponent(title).replace(/%20/g, '+');

export const pathOf = {
  space: (key: string): string => `/wiki/spaces/${key}`,
  view: (key: string, id: string, title = ''): string => `/wiki/spaces/${key}/pages/${id}${title === '' ? '' : `/${words(title)}`}`,
  edit: (key: string, id: string): string => `/wiki/spaces/${key}/pages/edit-v2/${id}`,
  history: (key: string, id: string): string => `/wiki/spaces/${key}/history/${id}`,
  version: (key: string, id: string, number: number): string => `/wiki/spaces/${key}/history/${id}/${number}`,
  export: (key: string, id: string, kind: ExportKind): string => `/wiki/spaces/${key}/export/${id}/${kind}`,
};
