/** The states of an issue's life, in the order screens offer them. */
import type { Lifecycle, Text } from '../../domain/trace/artifact';

export const lifecycleWords: Readonly<Record<Lifecycle, Text>> = {
  draft: { en: 'Draft', de: 'Entwurf' },
  ready: { en: 'Ready', de: 'Bereit' },
  'in-review': { en: 'In review', de: 'In Prüfung' },
  implemented: { en: 'Implemented', de: 'Umgesetzt' },
  investigated: { en: 'Investigated', de: 'Untersucht' },
  'closed-fixed': { en: 'Closed as fixed', de: 'Geschlossen: behoben' },
  'closed-not-a-fault': { en: 'Closed as not a fault', de: 'Geschlossen: kein Fehler' },
  'closed-duplicate': { en: 'Closed as duplicate', de: 'Geschlossen: Duplikat' },
  rejected: { en: 'Rejected', de: 'Abgelehnt' },
  obsolete: { en: 'Obsolete', de: 'Veraltet' },
};
