/** Where one is, by Jira's own addresses. */
import { useSyncExternalStore } from 'react';

export type Route =
  | { readonly page: 'issue'; readonly key: string }
  | { readonly page: 'list'; readonly project: string; readonly jql: string }
  /** A page of an app; the app's own part of the address follows `address`. */
  | { readonly page: 'app'; readonly project: string; readonly address: string; readonly path: string }
  | { readonly page: 'home' };

const listeners = new Set<() => void>();
const changed = (): void => listeners.forEach((listener) => listener());
window.addEventListener('popstate', changed);

/** Changes the address in place. */
export const replaceWith = (path: string): void => {
  window.history.replaceState(null, '', path);
  changed();
};

/** Moves within the site without loading the page again. */
export const goTo = (path: string): void => {
  window.history.pushState(null, '', path);
  window.scrollTo(0, 0);
  changed();
};

export const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

const appPage = /^\/jira\/software\/projects\/([^/]+)\/apps\/([^/]+\/[^/]+)(\/.*)?$/;

export const appPagePath = (project: string, address: string): string => `/jira/software/projects/${project}/apps/${address}`;

export const routeOf = (path: string, search: string): Route => {
  const [, first, second, third, fourth] = path.split('/');
  if (first === 'browse' && second) return { page: 'issue', key: decodeURIComponent(second) };
  if (first === 'jira' && second === 'projects' && third && fourth === 'issues') {
    const project = decodeURIComponent(third);
    return { page: 'list', project, jql: new URLSearchParams(search).get('jql') ?? `project = ${project} ORDER BY key ASC` };
  }
  const app = appPage.exec(path);
  if (app) return { page: 'app', project: decodeURIComponent(app[1] ?? ''), address: app[2] ?? '', path: app[3] ?? '' };
  return { page: 'home' };
};

/** The address as it stands, followed. */
export const useAddress = (): URL => {
  const address = useSyncExternalStore(subscribe, () => window.location.pathname + window.location.search);
  return new URL(address, window.location.origin);
};

export const useRoute = (): Route => {
  const { pathname, search } = useAddress();
  return routeOf(pathname, search);
};

/** What a link inside the site does on a plain click. */
export const follow = (event: React.MouseEvent, path: string): void => {
  if (event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  goTo(path);
};
