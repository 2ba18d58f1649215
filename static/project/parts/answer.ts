/**
 * The landing screen's heading: does a trace gap block release? A zero is an answer only when everything is checked and this viewer sees all
 * of it; else it says what is not known.
 */
import type { ProductView } from '../../../src/contract/project-api';
import { fill, type Language } from '../words/language';
import { overviewWords } from '../overview/words';
import { sayNumber } from './when';

type Known = Pick<ProductView, 'gaps' | 'data'>;

/** Why a list without rows does not mean that nothing is missing. */
export const doubtOf = ({ gaps, data }: Known): 'waits' | 'unseen' | undefined => {
  if (!data.freshness.current) return 'waits';
  return gaps.uncounted === undefined ? undefined : 'unseen';
};

const without = { waits: overviewWords.notKnown, unseen: overviewWords.notSeen } as const;

export const sayAnswer = (product: Known, language: Language): string => {
  const blocking = product.gaps.bySeverity['blocks-release'];
  if (blocking === 1) return fill(overviewWords.blockedByOne, language);
  if (blocking > 1) return fill(overviewWords.blocked, language, { n: sayNumber(blocking, language) });
  const doubt = doubtOf(product);
  return fill(doubt === undefined ? overviewWords.notBlocked : without[doubt], language);
};
