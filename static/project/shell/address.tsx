/**
 * The page's own part of Jira's address: which screen is open, and what it is filtered by, so that a link or the way back from an issue
 * leads to the same rows.
 */
import React, { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { view } from '@forge/bridge';
import { useViewer } from './viewer';

type History = Awaited<ReturnType<typeof view.createHistory>>;

export interface Address {
  /** The screen's route without slashes; empty on the landing screen. */
  readonly route: string;
  readonly asked: URLSearchParams;
  /** The whole address of the page without its own part, for links that are copied or opened beside. */
  readonly base: string;
  readonly open: (route: string) => void;
  /** Changes what is asked on the open screen, without a step in the history. An empty value goes. */
  readonly ask: (change: Readonly<Record<string, string>>) => void;
}

const AddressContext = createContext<Address | undefined>(undefined);

export const useAddress = (): Address => {
  const address = useContext(AddressContext);
  if (!address) throw new Error('a screen outside of the page');
  return address;
};

interface Place {
  readonly pathname: string;
  readonly search: string;
}

const changed = (asked: URLSearchParams, change: Readonly<Record<string, string>>): string => {
  const next = new URLSearchParams(asked);
  for (const [name, value] of Object.entries(change))
    if (value === '') next.delete(name);
    else next.set(name, value);
  const text = next.toString();
  return text === '' ? '' : `?${text}`;
};

const baseOf = (location: string, own: string): string => {
  const [whole = ''] = location.split(/[?#]/);
  return whole.endsWith(own) ? whole.slice(0, -own.length) : whole.replace(/\/$/, '');
};

const addressOf = (history: History, place: Place, base: string): Address => {
  const route = place.pathname.replace(/^\/+|\/+$/g, '');
  const asked = new URLSearchParams(place.search);
  return {
    route,
    asked,
    base,
    open: (next) => {
      history.push(`/${next}`);
    },
    ask: (change) => {
      history.replace(`/${route}${changed(asked, change)}`);
    },
  };
};

export const AddressProvider = ({ children }: { readonly children: ReactNode }): ReactNode => {
  const { location } = useViewer();
  const [opened, setOpened] = useState<{ readonly history: History; readonly base: string }>();
  const [place, setPlace] = useState<Place>({ pathname: '/', search: '' });
  useEffect(() => {
    void view.createHistory().then((history) => {
      setPlace(history.location);
      history.listen(setPlace);
      setOpened({ history, base: baseOf(location, history.location.pathname) });
    });
  }, [location]);
  const address = useMemo(() => opened && addressOf(opened.history, place, opened.base), [opened, place]);
  return address && <AddressContext.Provider value={address}>{children}</AddressContext.Provider>;
};
