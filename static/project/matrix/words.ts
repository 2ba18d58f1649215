import type { MarkName } from '../../../src/contract/table-view';
import type { Words } from '../words/language';

export const matrixWords = {
  view: { en: 'View', de: 'Ansicht' },
  'requirement-to-test': { en: 'Requirement to test', de: 'Anforderung bis Test' },
  'risk-chain': { en: 'Risk chain', de: 'Risikokette' },
  suspect: { en: 'Suspect links', de: 'Fragliche Verknüpfungen' },
  about: {
    en: '{name}, class {class}. Gaps first, one line a requirement.',
    de: '{name}, Klasse {class}. Lücken zuerst, eine Zeile je Anforderung.',
  },
  aboutRisk: {
    en: '{name}, class {class}. Gaps first, one line a cause.',
    de: '{name}, Klasse {class}. Lücken zuerst, eine Zeile je Ursache.',
  },
  empty: { en: 'There is nothing to show in this view', de: 'In dieser Ansicht gibt es nichts zu zeigen' },
  emptyText: {
    en: 'No issue of the kind it begins with is part of {name}, or you may not see any.',
    de: 'Kein Vorgang der Art, mit der sie beginnt, gehört zu {name}, oder Sie dürfen keinen sehen.',
  },
  confirm: { en: 'Confirm suspect links', de: 'Fragliche Verknüpfungen bestätigen' },
  confirmText: {
    en: 'These issues were changed since their links were confirmed. What is linked still fits, for one reason.',
    de: 'Diese Vorgänge wurden geändert, seit ihre Verknüpfungen bestätigt sind. Das Verknüpfte passt noch, aus einem Grund.',
  },
  confirmWhy: { en: 'Why does what is linked still fit?', de: 'Warum passt das Verknüpfte noch?' },
  cancel: { en: 'Cancel', de: 'Abbrechen' },
  confirmOne: { en: 'Confirm the links of 1 issue', de: 'Verknüpfungen von 1 Vorgang bestätigen' },
  confirmMany: { en: 'Confirm the links of {n} issues', de: 'Verknüpfungen von {n} Vorgängen bestätigen' },
  legend: { en: 'Marks', de: 'Zeichen' },
} as const satisfies Readonly<Record<string, Words>>;

/** In the order of the legend. */
export const legend: readonly (readonly [MarkName, Words])[] = [
  ['missing', { en: 'Missing', de: 'Fehlt' }],
  ['reverify', { en: 'Re-verification needed', de: 'Erneute Verifizierung nötig' }],
  ['suspect', { en: 'Suspect link', de: 'Fragliche Verknüpfung' }],
  ['needs-person', { en: 'Needs a person', de: 'Braucht eine Person' }],
  ['draft', { en: 'Draft', de: 'Entwurf' }],
  ['checking', { en: 'Checking', de: 'Wird geprüft' }],
  ['nothing-asked', { en: 'Nothing asked', de: 'Nichts gefragt' }],
];

/** So that a row stays one line; the legend has the whole words. */
export const shortWords: Readonly<Partial<Record<MarkName, Words>>> = { reverify: { en: 'Re-verify', de: 'Neu verifizieren' } };
