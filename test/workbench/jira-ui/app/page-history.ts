/** The app's part of the address, behind Forge's `createHistory`. */
import type { PageHistory, PageLocation } from '../../uikit/host/page';
import { goTo, replaceWith, subscribe } from '../site/route';

const locationUnder = (base: string): PageLocation => {
  const { pathname, search, hash } = window.location;
  const own = pathname.startsWith(base) ? pathname.slice(base.length) : '';
  return { pathname: own === '' ? '/' : own, search, hash };
};

/** @param base the address of the page without the app's part */
export const pageHistory = (base: string): { readonly history: PageHistory; readonly close: () => void } => {
  const stops: (() => void)[] = [];
  let action = 'POP';
  const pathOf = (value: unknown): string => {
    if (typeof value !== 'string' || !value.startsWith('/')) throw new Error('the history expects a path that begins with a slash');
    return base + (value === '/' ? '' : value);
  };
  const move = (to: Readonly<Record<string, unknown>>): void => {
    action = 'push' in to ? 'PUSH' : 'replace' in to ? 'REPLACE' : 'POP';
    if ('push' in to) goTo(pathOf(to['push']));
    else if ('replace' in to) replaceWith(pathOf(to['replace']));
    else if (to['go'] === 'back') window.history.back();
    else window.history.forward();
    action = 'POP';
  };
  const history: PageHistory = {
    current: () => ({ location: locationUnder(base), action: 'POP' }),
    move,
    listen: (listener) => {
      let last = JSON.stringify(locationUnder(base));
      const tell = (): void => {
        if (!window.location.pathname.startsWith(base)) return;
        const location = locationUnder(base);
        const now = JSON.stringify(location);
        if (now !== last) listener(location, action);
        last = now;
      };
      stops.push(subscribe(tell));
    },
  };
  return { history, close: () => stops.splice(0).forEach((stop) => stop()) };
};
