/** Words of the page around its screens. What a gap, a mark or a count is called arrives said by the server. */
import type { Words } from './language';

export const words = {
  pages: { en: 'Plumbline pages', de: 'Plumbline-Seiten' },
  overview: { en: 'Overview', de: 'Übersicht' },
  gaps: { en: 'Trace gaps', de: 'Lücken' },
  matrix: { en: 'Trace matrix', de: 'Matrix' },
  settings: { en: 'Settings', de: 'Einstellungen' },
  noScreen: { en: 'There is no such page', de: 'Diese Seite gibt es nicht' },
  failed: { en: 'This page could not be shown', de: 'Diese Seite ließ sich nicht anzeigen' },
  failedText: {
    en: 'Nothing was changed. Load the page again; if this happens twice, tell your Jira admin.',
    de: 'Nichts wurde geändert. Laden Sie die Seite neu; geschieht es wieder, sagen Sie es Ihrer Jira-Administration.',
  },
  reload: { en: 'Load again', de: 'Neu laden' },
} as const satisfies Readonly<Record<string, Words>>;
