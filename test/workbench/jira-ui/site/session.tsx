/** Who one is in this tab, in which light, and what all parts of the page share. */
import React, { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { setGlobalTheme } from '@atlaskit/tokens/set-global-theme';
import { EventBus, THEME_APPLIED } from '../../uikit/host/page';
import { Jira } from './jira';
import type { BenchState } from './bench-state';

export type Theme = 'light' | 'dark';
export type Locale = 'en-US' | 'de-DE';

export interface Session {
  readonly person: BenchState['people'][number];
  readonly people: BenchState['people'];
  readonly modules: BenchState['modules'];
  /** What names the app in the address of its pages. */
  readonly appAddress: string;
  readonly become: (accountId: string) => void;
  readonly theme: Theme;
  readonly setTheme: (theme: Theme) => void;
  /** The language in this person's account: the app is told of it, the product itself stays English here. */
  readonly locale: Locale;
  readonly setLocale: (locale: Locale) => void;
  readonly jira: Jira;
  /** Events between the app's modules on this page, and `FORGE_CORE_…` from the page to them. */
  readonly appEvents: EventBus;
}

const SessionContext = createContext<Session | undefined>(undefined);

export const useSession = (): Session => {
  const session = useContext(SessionContext);
  if (!session) throw new Error('no session');
  return session;
};

const themeState = (colorMode: Theme) =>
  ({ colorMode, light: 'light', dark: 'dark', spacing: 'spacing', typography: 'typography', shape: 'shape', motion: 'motion' }) as const;

const remembered = (name: string): string | null => window.sessionStorage.getItem(name);

/** As in an Atlassian account: another language shows from the next loading on. */
const setLocale = (next: Locale): void => {
  window.sessionStorage.setItem('locale', next);
  window.location.reload();
};

export const SessionProvider = ({ state, children }: { readonly state: BenchState; readonly children: ReactNode }): ReactNode => {
  const [accountId, setAccountId] = useState(remembered('person') ?? state.people[0]?.accountId ?? '');
  const [theme, setThemeState] = useState<Theme>(remembered('theme') === 'dark' ? 'dark' : 'light');
  const locale: Locale = remembered('locale') === 'de-DE' ? 'de-DE' : 'en-US';
  const appEvents = useMemo(() => new EventBus(), []);
  const person = state.people.find((one) => one.accountId === accountId) ?? state.people[0];
  useEffect(() => void setGlobalTheme(themeState(theme)).then(() => appEvents.emit(THEME_APPLIED, undefined)), [theme, appEvents]);
  const become = useCallback((next: string) => {
    window.sessionStorage.setItem('person', next);
    setAccountId(next);
  }, []);
  const setTheme = useCallback(
    (next: Theme) => {
      window.sessionStorage.setItem('theme', next);
      setThemeState(next);
      appEvents.emit('FORGE_CORE_THEME_CHANGED', { theme: themeState(next) });
    },
    [appEvents],
  );
  const jira = useMemo(() => new Jira(person?.accountId ?? ''), [person?.accountId]);
  if (!person) throw new Error('the workbench has no people');
  const { people, modules, appAddress } = state;
  const session = { person, people, modules, appAddress, become, theme, setTheme, locale, setLocale, jira, appEvents };
  return <SessionContext.Provider value={session}>{children}</SessionContext.Provider>;
};
