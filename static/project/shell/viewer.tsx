/** Who looks, and where: what the platform tells the page about itself. It steers words and addresses only; rights are the server's. */
import React, { createContext, useContext, useEffect, useState, type ReactNode } from 'react';
import { view } from '@forge/bridge';
import { fill, languageOf, type Language, type Words } from '../words/language';

export interface Viewer {
  readonly language: Language;
  readonly timezone: string;
  /** e.g. `https://example.atlassian.net` */
  readonly site: string;
  /** The whole address of the host's page as it was opened. */
  readonly location: string;
}

type Say = (words: Words, facts?: Readonly<Record<string, string | number>>) => string;

const ViewerContext = createContext<Viewer | undefined>(undefined);

export const useViewer = (): Viewer => {
  const viewer = useContext(ViewerContext);
  if (!viewer) throw new Error('a screen outside of the page');
  return viewer;
};

export const useSay = (): Say => {
  const { language } = useViewer();
  return (words, facts) => fill(words, language, facts);
};

const readViewer = async (): Promise<Viewer> => {
  const { locale, timezone, siteUrl, extension } = await view.getContext();
  const location: unknown = extension['location'];
  return {
    language: languageOf(locale),
    timezone: timezone || 'UTC',
    site: siteUrl,
    location: typeof location === 'string' ? location : '',
  };
};

export const ViewerProvider = ({ children }: { readonly children: ReactNode }): ReactNode => {
  const [viewer, setViewer] = useState<Viewer>();
  useEffect(() => {
    void view.theme.enable();
    void readViewer().then((read) => {
      document.documentElement.lang = read.language;
      setViewer(read);
    });
  }, []);
  return viewer && <ViewerContext.Provider value={viewer}>{children}</ViewerContext.Provider>;
};
