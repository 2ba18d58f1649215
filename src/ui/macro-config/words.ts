import type { Words } from '../words/language';

export const words = {
  opening: { en: 'Looking for your software products', de: 'Ihre Softwareprodukte werden gesucht' },
  none: {
    en: 'There is no software product whose issues you can browse. It is switched on in a Jira project, on the Plumbline card of an issue.',
    de: 'Es gibt kein Softwareprodukt, dessen Vorgänge Sie sehen. Eingeschaltet wird es in einem Jira-Projekt, auf der Plumbline-Karte eines Vorgangs.',
  },
  noneTitle: { en: 'Nothing to choose from', de: 'Nichts zur Auswahl' },
  product: { en: 'Software product', de: 'Softwareprodukt' },
  document: { en: 'Document', de: 'Dokument' },
  scope: { en: 'As of', de: 'Stand' },
  severities: { en: 'Only with these trace gaps', de: 'Nur mit diesen Lücken' },
  classes: { en: 'Only of class', de: 'Nur der Klasse' },
  projects: { en: 'Only of Jira projects', de: 'Nur aus Jira-Projekten' },
  words: { en: 'Only with this key or these words', de: 'Nur mit diesem Schlüssel oder diesen Wörtern' },
  rows: { en: 'Lines a page', de: 'Zeilen je Seite' },
  all: { en: 'All', de: 'Alle' },
  filterNote: {
    en: 'Each reader of the page sees only issues that they may see in Jira, whatever is chosen here.',
    de: 'Alle, die die Seite lesen, sehen nur Vorgänge, die sie auch in Jira sehen, gleich was hier gewählt ist.',
  },
  save: { en: 'Save', de: 'Speichern' },
  cancel: { en: 'Cancel', de: 'Abbrechen' },
  tryAgain: { en: 'Try again', de: 'Noch einmal versuchen' },
  notSaved: { en: 'Not saved', de: 'Nicht gespeichert' },
  notSavedText: {
    en: 'Confluence did not take the settings. Try again.',
    de: 'Confluence hat die Einstellungen nicht angenommen. Versuchen Sie es noch einmal.',
  },
} as const satisfies Readonly<Record<string, Words>>;
