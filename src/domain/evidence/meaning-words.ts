/** What a signature means, in words (21 CFR 11.50(a)(3)). */
import type { Text } from '../trace/artifact';
import { type Meaning, meanings } from './approval';

const words: Readonly<Record<Meaning, Text>> = {
  author: { en: 'authorship', de: 'Urheberschaft' },
  reviewed: { en: 'review', de: 'Prüfung' },
  verified: { en: 'verification', de: 'Verifizierung' },
  approved: { en: 'approval', de: 'Genehmigung' },
  'test-coverage': { en: 'test coverage', de: 'Testabdeckung' },
  'risk-accepted': { en: 'acceptance of the risk', de: 'Akzeptanz des Risikos' },
  released: { en: 'release', de: 'Freigabe' },
};

const isMeaning = (name: string): name is Meaning => meanings.some((each) => each === name);

/** What no list of ours has is said as it stands. */
export const sayMeaning = (name: string): Text => (isMeaning(name) ? words[name] : { en: name, de: name });

const asWords: Readonly<Record<Meaning, Text>> = {
  author: { en: 'Author', de: 'Urheber' },
  reviewed: { en: 'Reviewed', de: 'Geprüft' },
  verified: { en: 'Verified', de: 'Verifiziert' },
  approved: { en: 'Approved', de: 'Genehmigt' },
  'test-coverage': { en: 'Test coverage', de: 'Testabdeckung' },
  'risk-accepted': { en: 'Risk accepted', de: 'Risiko akzeptiert' },
  released: { en: 'Released', de: 'Freigegeben' },
};

/** As what it is signed, on the signing screens. */
export const sayAs = (meaning: Meaning): Text => asWords[meaning];
