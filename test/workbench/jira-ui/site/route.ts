/** Where one is, by Jira's own addresses. */
import { useSyncExternalStore } from 'react';

export type Route =
  | { readonly page: 'issue'; readonly key: string }
  | { readonly page: 'list'; readonly project: string; readonly jql: string }
  | { readonly page: 'home' };

const listeners = new Set<() => void>();
const changed = (): void => listeners.forEach((listener) => listener());
window.addEventListener('popstate', changed);

/** Moves within the site without loading the page again. */
export const goTo = (path: string): void => {
  window.history.pushState(null, '', path);
  window.scrollTo(0, 0);
  changed();
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const routeOf = (path: string, search: string): Route => {
  const [, first, second, third, fourth] = path.split('/');
  if (first === 'browse' && second) return { page: 'issue', key: decodeURIComponent(second) };
  if (first === 'jira' && second === 'projects' && third && fourth === 'issues') {
    const project = decodeURIComponent(third);
    return { page: 'list', project, jql: new URLSearchParams(search).get('jql') ?? `project = ${project} ORDER BY key ASC` };
  }
  return { page: 'home' };
};

export const useRoute = (): Route => {
  const address = useSyncExternalStore(subscribe, () => window.location.pathname + window.location.search);
  const { pathname, search } = new URL(address, window.location.origin);
  return routeOf(pathname, search);
};

/** What a link inside the site does on a plain click. */
export const follow = (event: React.MouseEvent, path: string): void => {
  if (event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  goTo(path);
};
