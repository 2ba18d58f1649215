/** What the document in a page says of itself; everything about the software product arrives said from the server. */
import type { Words } from '../words/language';

export const words = {
  opening: { en: 'Reading the record', de: 'Aufzeichnung wird gelesen' },
  notConfiguredTitle: { en: 'Which document belongs here?', de: 'Welches Dokument gehört hierher?' },
  notConfigured: {
    en: 'Edit the page and choose a software product and a document for this Plumbline macro.',
    de: 'Seite bearbeiten und für dieses Plumbline-Makro ein Softwareprodukt und ein Dokument wählen.',
  },
  configureNow: {
    en: 'Choose a software product and a document in the settings of this macro.',
    de: 'In den Einstellungen dieses Makros ein Softwareprodukt und ein Dokument wählen.',
  },
  unknownConfigTitle: { en: 'Document not shown', de: 'Dokument nicht angezeigt' },
  unknownConfig: {
    en: 'The settings of this macro are not complete, or were made by a later version. Edit the page and choose the document again.',
    de: 'Die Einstellungen dieses Makros sind unvollständig oder stammen aus einer späteren Version. Seite bearbeiten und das Dokument neu wählen.',
  },
  noAccessTitle: { en: 'Nothing you can see', de: 'Nichts, was Sie sehen können' },
  noAccess: {
    en: 'This document lists issues of Jira projects that your account cannot browse, or its software product is switched off. A Jira project admin can give you access.',
    de: 'Dieses Dokument führt Vorgänge aus Jira-Projekten auf, die Ihr Konto nicht sieht, oder sein Softwareprodukt ist ausgeschaltet. Zugang gibt die Projektadministration in Jira.',
  },
  firstReadTitle: { en: '{product}: first read under way', de: '{product}: erstes Einlesen läuft' },
  firstRead: {
    en: 'Jira is being read for the first time. Until that is complete, there is no answer about this software product.',
    de: 'Jira wird zum ersten Mal eingelesen. Solange das läuft, gibt es keine Aussage über dieses Softwareprodukt.',
  },
  tryAgain: { en: 'Try again', de: 'Noch einmal versuchen' },
  reload: { en: 'Reload', de: 'Neu laden' },
  previous: { en: 'Previous', de: 'Zurück' },
  next: { en: 'Next', de: 'Weiter' },
  class: { en: 'Class {class}', de: 'Klasse {class}' },
} as const satisfies Readonly<Record<string, Words>>;
