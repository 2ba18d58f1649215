/**
 * The heading: does a trace gap block this release? A zero is an answer only when everything is checked and this viewer sees all of it; else
 * it says what is not known.
 */
import type { ScopeView } from '../../../src/contract/release-api';
import { sayNumber } from '../parts/when';
import { fill, type Language, type Words } from '../words/language';
import { releaseWords as w } from './words';

type Judged = Pick<ScopeView, 'is' | 'name' | 'gaps' | 'isWhole'> & {
  readonly data: { readonly freshness: { readonly current: boolean } };
};

/** What was found then is found, whatever waits now; of what is judged now, it is not known yet. */
const noneWords = ({ is, isWhole, data }: Judged): Words => {
  if (is === 'baseline') return isWhole ? w.hadNone : w.hadNoneSeen;
  if (!data.freshness.current) return w.notKnown;
  return isWhole ? w.notBlocked : w.notSeen;
};

export const sayScope = (scope: Judged, language: Language): string => {
  const { is, name } = scope;
  const n = scope.gaps.bySeverity['blocks-release'];
  const [one, many] = is === 'baseline' ? [w.hadOne, w.hadMany] : [w.blockedByOne, w.blocked];
  if (n === 0) return fill(noneWords(scope), language, { name });
  return fill(n === 1 ? one : many, language, { name, n: sayNumber(n, language) });
};
