import type { Words } from '../words/language';

export const gapWords = {
  one: { en: '1 trace gap', de: '1 Lücke' },
  many: { en: '{n} trace gaps', de: '{n} Lücken' },
  blocking: { en: '{n} of them block release', de: '{n} davon sperren die Freigabe' },
  oneBlocking: { en: '1 of them blocks release', de: '1 davon sperrt die Freigabe' },
  noneBlocking: { en: 'none of them blocks release', de: 'keine davon sperrt die Freigabe' },
  notes: { en: 'notes: {n}', de: 'Hinweise: {n}' },
  what: { en: 'What is missing, and why', de: 'Was fehlt, und warum' },
  issue: { en: 'Issue', de: 'Vorgang' },
  clause: { en: 'Clause', de: 'Abschnitt' },
  ownRule: { en: 'Own rule', de: 'Eigene Regel' },
  classes: { en: 'class {classes}', de: 'Klasse {classes}' },
  resolve: { en: 'How to resolve', de: 'Was hilft' },
  none: { en: 'No trace gap in what is checked so far', de: 'Keine Lücke in dem, was bisher geprüft wird' },
  noneText: {
    en: 'Checked: {n} artifacts of {name}, class {class}. Not every clause is checked yet.',
    de: 'Geprüft: {n} Artefakte von {name}, Klasse {class}. Noch wird nicht jeder Abschnitt geprüft.',
  },
} as const satisfies Readonly<Record<string, Words>>;
