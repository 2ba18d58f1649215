/** The issue as it stands, for its panel. */
import { useMemo } from 'react';
import { ask } from '../../contract/client';
import type { FreshnessView } from '../../contract/api';
import type { OpenedPanel } from '../../contract/panel-api';
import type { Language } from '../words/language';
import { useOpened, type Opened } from '../words/use-opened';

export const freshnessOf = (panel: OpenedPanel): FreshnessView | undefined => {
  if (panel.is === 'panel') return panel.issue.freshness;
  return 'freshness' in panel ? panel.freshness : undefined;
};

const checkAndOpen = async (language: Language) => {
  const checked = await ask('checkNow', { language });
  return checked.ok ? ask('openPanel', { language }) : checked;
};

export const useOpenedPanel = (language: Language): Opened<OpenedPanel> =>
  useOpened(
    useMemo(
      () => ({
        open: () => ask('openPanel', { language }),
        checkNow: () => checkAndOpen(language),
        freshnessOf,
        isPassing: ({ is }: OpenedPanel) => is === 'first-read' || is === 'not-read-yet',
      }),
      [language],
    ),
  );
