/** What the check of an evidence package says to whoever runs it: an auditor, without us. */
import type { Text } from '../trace/artifact';
import type { PackageBreak } from './package-check';

export const breakWords: Readonly<Record<PackageBreak, Text>> = {
  'is-no-package': { en: 'This is no evidence package.', de: 'Dies ist kein Nachweispaket.' },
  'format-not-known': { en: 'This package has a format unknown here.', de: 'Dieses Paket hat ein hier unbekanntes Format.' },
  'line-is-not-canonical': {
    en: 'This line was not written by the app as it stands.',
    de: 'Diese Zeile hat die App so nicht geschrieben.',
  },
  'line-not-known': { en: 'This line says nothing known here.', de: 'Diese Zeile sagt nichts, was hier bekannt ist.' },
  'seq-not-next': {
    en: 'An entry is missing, stands twice, or stands in another place.',
    de: 'Ein Eintrag fehlt, steht doppelt oder steht an anderer Stelle.',
  },
  'prev-does-not-match': {
    en: 'The entry before this one is not the one this was written after.',
    de: 'Der Eintrag davor ist nicht der, nach dem dieser geschrieben wurde.',
  },
  'state-does-not-match-its-hash': {
    en: 'What the entry says of an item was changed.',
    de: 'Was der Eintrag von einem Element sagt, wurde geändert.',
  },
  'before-does-not-match': {
    en: 'What the entry says an item was before is not what it was.',
    de: 'Was der Eintrag als vorherigen Stand eines Elements nennt, war nicht sein Stand.',
  },
  'sums-do-not-add-up': { en: 'The totals after the entry do not add up.', de: 'Die Summen nach dem Eintrag stimmen nicht.' },
  'hash-does-not-match': { en: 'The entry was changed.', de: 'Der Eintrag wurde geändert.' },
  'document-does-not-match-its-hash': { en: 'A document was changed.', de: 'Ein Dokument wurde geändert.' },
  'document-of-no-entry': {
    en: 'A document does not belong to an entry that stands before it.',
    de: 'Ein Dokument gehört zu keinem Eintrag, der davor steht.',
  },
  'digest-does-not-match': { en: 'The file as a whole was changed.', de: 'Die Datei als Ganzes wurde geändert.' },
  'lines-are-missing': {
    en: 'The file has fewer or more lines than were written.',
    de: 'Die Datei hat weniger oder mehr Zeilen, als geschrieben wurden.',
  },
  'goes-on-after-its-end': { en: 'Something was added after the end.', de: 'Nach dem Ende wurde etwas angefügt.' },
  'is-cut-short': { en: 'The file is cut short: its last line is missing.', de: 'Die Datei ist abgeschnitten: Die letzte Zeile fehlt.' },
  'does-not-end-where-it-says': {
    en: 'The record does not end at the entry that the first line names.',
    de: 'Die Aufzeichnung endet nicht bei dem Eintrag, den die erste Zeile nennt.',
  },
  'is-older-than-expected': {
    en: 'The record ends before the entry that was expected: the package is older, or was cut.',
    de: 'Die Aufzeichnung endet vor dem erwarteten Eintrag: Das Paket ist älter oder wurde gekürzt.',
  },
  'is-another-record-than-expected': {
    en: 'The expected entry reads otherwise here: this is another record, or one rewritten.',
    de: 'Der erwartete Eintrag lautet hier anders: Dies ist eine andere oder eine umgeschriebene Aufzeichnung.',
  },
};

/** What no check of a file alone can know; said with every result. */
export const limitWords: Readonly<Record<'no-head' | 'head-seen' | 'rewriting', Text>> = {
  'no-head': {
    en: 'An older package, or one cut and closed again, would look the same. Compare with a head you know: a printed document, an earlier package.',
    de: 'Ein älteres Paket, oder ein gekürztes und wieder geschlossenes, sähe ebenso aus. Mit einem bekannten Stand vergleichen: einem gedruckten Dokument, einem früheren Paket.',
  },
  'head-seen': {
    en: 'The expected entry is here, unchanged: nothing up to it was left out or rewritten.',
    de: 'Der erwartete Eintrag ist unverändert enthalten: Bis dahin wurde nichts weggelassen oder umgeschrieben.',
  },
  rewriting: {
    en: 'Whoever runs the app could have rewritten the record after the last head known elsewhere; only heads kept elsewhere show that.',
    de: 'Wer die App betreibt, könnte die Aufzeichnung nach dem letzten anderswo bekannten Stand umgeschrieben haben; nur anderswo aufbewahrte Stände zeigen das.',
  },
};
