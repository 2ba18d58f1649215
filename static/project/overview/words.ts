import type { Words } from '../words/language';

export const overviewWords = {
  blocked: { en: '{n} trace gaps block release', de: '{n} Lücken sperren die Freigabe' },
  blockedByOne: { en: '1 trace gap blocks release', de: '1 Lücke sperrt die Freigabe' },
  notBlocked: {
    en: 'No trace gap blocks release in what is checked so far',
    de: 'In dem, was bisher geprüft wird, sperrt keine Lücke die Freigabe',
  },
  notKnown: { en: 'Not known yet whether a trace gap blocks release', de: 'Noch nicht bekannt, ob eine Lücke die Freigabe sperrt' },
  notSeen: { en: 'No trace gap that you may see blocks release', de: 'Keine Lücke, die Sie sehen dürfen, sperrt die Freigabe' },
  about: { en: '{name}. Class {class}. Jira projects: {projects}.', de: '{name}. Klasse {class}. Jira-Projekte: {projects}.' },
  aboutOne: { en: '{name}. Class {class}. Jira project: {projects}.', de: '{name}. Klasse {class}. Jira-Projekt: {projects}.' },
  blocks: { en: 'block release', de: 'sperren die Freigabe' },
  toResolve: { en: 'to resolve', de: 'zu beheben' },
  notes: { en: 'notes', de: 'Hinweise' },
  notesAbout: { en: 'Not counted as trace gaps', de: 'Zählen nicht als Lücken' },
  seeGaps: { en: 'See them in the list', de: 'In der Liste ansehen' },
  whatIsMissing: { en: 'What is missing', de: 'Was fehlt' },
  allGaps: { en: 'All trace gaps', de: 'Alle Lücken' },
  gap: { en: 'Trace gap', de: 'Lücke' },
  open: { en: 'Open', de: 'Offen' },
  nothingMissing: { en: 'No trace gap in what is checked so far.', de: 'Keine Lücke in dem, was bisher geprüft wird.' },
  artifacts: { en: 'What is kept', de: 'Was geführt wird' },
  byClass: {
    en: 'By effective class; an issue of two kinds counts in both',
    de: 'Nach wirksamer Klasse; ein Vorgang zweier Arten zählt in beiden',
  },
  all: { en: 'All', de: 'Alle' },
  class: { en: 'Class {class}', de: 'Klasse {class}' },
  exportProduct: { en: 'Export product data', de: 'Produktdaten exportieren' },
} as const satisfies Readonly<Record<string, Words>>;
