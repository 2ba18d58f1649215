/** The words of marks, the same on every screen and in every document. Shape and word carry the meaning. */
import type { Severity, Text } from '../trace/artifact';
import type { Mark, MarkPiece } from './document';

export const severityWords: Readonly<Record<Severity, Text>> = {
  'blocks-release': { en: 'Blocks release', de: 'Sperrt Freigabe' },
  'to-resolve': { en: 'To resolve', de: 'Zu beheben' },
  note: { en: 'Note', de: 'Hinweis' },
};

export const markWords: Readonly<Record<Mark, Text>> = {
  ...severityWords,
  missing: { en: 'Missing', de: 'Fehlt' },
  suspect: { en: 'Suspect', de: 'Fraglich' },
  confirmed: { en: 'Confirmed', de: 'Bestätigt' },
  reverify: { en: 'Re-verification needed', de: 'Erneute Verifizierung nötig' },
  'needs-person': { en: 'Needs a person', de: 'Braucht eine Person' },
  draft: { en: 'Draft', de: 'Entwurf' },
  retired: { en: 'Retired', de: 'Zurückgezogen' },
  gone: { en: 'Not there any more', de: 'Nicht mehr vorhanden' },
  passed: { en: 'Passed', de: 'Bestanden' },
  failed: { en: 'Failed', de: 'Nicht bestanden' },
  deviation: { en: 'Deviation', de: 'Abweichung' },
  checking: { en: 'Checking', de: 'Wird geprüft' },
  unknown: { en: 'Unknown yet', de: 'Noch nicht bekannt' },
  'nothing-asked': { en: 'Nothing asked', de: 'Nichts gefragt' },
};

export const mark = (of: Mark, detail?: Text, word: Text = markWords[of]): MarkPiece => ({
  is: 'mark',
  mark: of,
  word,
  ...(detail === undefined ? {} : { detail }),
});
