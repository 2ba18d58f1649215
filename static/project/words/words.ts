/** Words of the page around its rows. What a gap, a mark or a kind is called arrives said by the server. */
import type { SeverityName } from '../../../src/contract/table-view';
import type { Words } from './language';

export const severityWords: Readonly<Record<SeverityName, Words>> = {
  'blocks-release': { en: 'Blocks release', de: 'Sperrt Freigabe' },
  'to-resolve': { en: 'To resolve', de: 'Zu beheben' },
  note: { en: 'Note', de: 'Hinweis' },
};

export const words = {
  pages: { en: 'Plumbline pages', de: 'Plumbline-Seiten' },
  overview: { en: 'Overview', de: 'Übersicht' },
  gaps: { en: 'Trace gaps', de: 'Lücken' },
  matrix: { en: 'Trace matrix', de: 'Trace-Matrix' },
  releases: { en: 'Releases', de: 'Freigaben' },
  record: { en: 'Record', de: 'Aufzeichnung' },
  inbox: { en: 'Signatures', de: 'Unterschriften' },
  removed: { en: 'removed:', de: 'entfernt:' },
  added: { en: 'added:', de: 'hinzugefügt:' },
  signers: { en: 'Signers', de: 'Unterzeichnende' },
  settings: { en: 'Settings', de: 'Einstellungen' },
  rules: { en: 'Rules', de: 'Regeln' },
  noScreen: { en: 'There is no such page', de: 'Diese Seite gibt es nicht' },
  failed: { en: 'This page could not be shown', de: 'Diese Seite ließ sich nicht anzeigen' },
  failedText: {
    en: 'Nothing was changed. Load the page again; if this happens twice, tell your Jira admin.',
    de: 'Nichts wurde geändert. Laden Sie die Seite neu; geschieht es wieder, sagen Sie es Ihrer Jira-Administration.',
  },
  reload: { en: 'Load again', de: 'Neu laden' },
  tryAgain: { en: 'Try again', de: 'Noch einmal' },
  opening: { en: 'Reading the record', de: 'Die Aufzeichnung wird gelesen' },

  off: { en: 'Plumbline is not switched on for this project', de: 'Plumbline ist für dieses Projekt nicht eingeschaltet' },
  offText: {
    en: 'Switched on, it reads the project once, keeps its trace and changes nothing in Jira but three read-only fields.',
    de: 'Eingeschaltet liest es das Projekt einmal, hält die Rückverfolgung aktuell und ändert in Jira nur drei schreibgeschützte Felder.',
  },
  offAsk: { en: 'A project admin can switch it on here.', de: 'Die Projektadministration kann es hier einschalten.' },
  whichProduct: { en: 'Software product', de: 'Softwareprodukt' },
  ownProduct: { en: 'Its own software product', de: 'Ein eigenes Softwareprodukt' },
  settingsFirst: { en: 'Say first what issue types and links mean', de: 'Erst festlegen, was Vorgangstypen und Verknüpfungen bedeuten' },
  switchOn: { en: 'Switch on', de: 'Einschalten' },
  readingJira: { en: 'Reading Jira', de: 'Jira wird gelesen' },
  readSoFar: { en: '{read} of {total} issues read', de: '{read} von {total} Vorgängen gelesen' },
  noAnswerYet: {
    en: 'No answer about missing evidence until all issues are read.',
    de: 'Keine Aussage über fehlende Nachweise, bis alle Vorgänge gelesen sind.',
  },

  dataOf: { en: 'Data of {when}.', de: 'Stand {when}.' },
  checkedNow: { en: 'Nothing waits, checked just now.', de: 'Nichts wartet, gerade geprüft.' },
  checkedAgo: { en: 'Nothing waits, checked {s} s ago.', de: 'Nichts wartet, vor {s} s geprüft.' },
  oneWaits: { en: '1 change waiting, asked {s} s ago.', de: '1 Änderung wartet, vor {s} s gefragt.' },
  manyWait: { en: '{n} changes waiting, asked {s} s ago.', de: '{n} Änderungen warten, vor {s} s gefragt.' },
  notCurrent: { en: 'Not everything is checked yet.', de: 'Noch ist nicht alles geprüft.' },
  recordHead: { en: 'Record head', de: 'Stand der Aufzeichnung' },
  checkNow: { en: 'Check now', de: 'Jetzt prüfen' },

  classOf: { en: 'Class', de: 'Klasse' },
  all: { en: 'All', de: 'Alle' },
  severity: { en: 'Severity', de: 'Schwere' },
  kind: { en: 'Kind', de: 'Art' },
  rule: { en: 'What is missing', de: 'Was fehlt' },
  project: { en: 'Jira project', de: 'Jira-Projekt' },
  search: { en: 'Find a key or words', de: 'Schlüssel oder Wörter finden' },
  noOptions: { en: 'Nothing to choose', de: 'Nichts zu wählen' },
  clear: { en: 'Clear filters', de: 'Filter löschen' },
  paging: { en: 'Pages of the list', de: 'Seiten der Liste' },
  range: { en: '{from}–{to} of {total}', de: '{from}–{to} von {total}' },
  rangeOpen: { en: '{from}–{to} of more', de: '{from}–{to} von weiteren' },
  rowsAPage: { en: 'Rows a page', de: 'Zeilen je Seite' },
  previous: { en: 'Previous page', de: 'Vorige Seite' },
  next: { en: 'Next page', de: 'Nächste Seite' },
  loadingRows: { en: 'Reading rows', de: 'Zeilen werden gelesen' },
  noMatch: { en: 'Nothing matches these filters', de: 'Zu diesen Filtern passt nichts' },
  exportCsv: { en: 'Export CSV', de: 'CSV exportieren' },
  rowsSoFar: { en: '{rows} rows so far', de: 'bisher {rows} Zeilen' },
  fileDone: { en: '{name}: {rows} rows', de: '{name}: {rows} Zeilen' },
  noFile: { en: 'No file was made', de: 'Es wurde keine Datei erstellt' },
  unknownYet: {
    en: 'Changes wait. Whether anything is missing is not known until they are checked.',
    de: 'Änderungen warten. Ob etwas fehlt, ist erst bekannt, wenn sie geprüft sind.',
  },
  notAllSeen: {
    en: 'You may not see all of this software product. Whether anything is missing in the rest is not said here.',
    de: 'Sie dürfen nicht alles von diesem Softwareprodukt sehen. Ob im Übrigen etwas fehlt, wird hier nicht gesagt.',
  },
} as const satisfies Readonly<Record<string, Words>>;

/** Why a list without rows does not mean that nothing is missing. */
export const doubts = { waits: words.unknownYet, unseen: words.notAllSeen } as const;
