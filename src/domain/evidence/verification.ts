/**
 * How far a requirement is verified, never more than was checked: a linked test without a recorded result needs a person; it is not evidence.
 */
import type { Gap } from '../rules/rule';
import type { Artifact } from '../trace/artifact';

export type Verification = 'evidence missing' | 're-verification needed' | 'needs a person' | 'not asked';

interface Judged {
  readonly artifact: Pick<Artifact, 'kinds' | 'lifecycle'>;
  readonly gaps: readonly Pick<Gap, 'rule' | 'state' | 'facts'>[];
}

const verified = new Set(['SWREQ']);

/** Changed since a link to a test was confirmed. */
const unsettlesTests = (gap: Judged['gaps'][number]): boolean =>
  gap.rule === 'VER-05' && gap.state.is === 'open' && (gap.facts['verbs'] ?? '').split(', ').includes('verifies');

/** A draft is not asked for evidence yet, and says nothing of having it. */
export const verificationOf = ({ artifact, gaps }: Judged): Verification => {
  if (!artifact.kinds.some((k) => verified.has(k)) || artifact.lifecycle === 'draft') return 'not asked';
  if (gaps.some((g) => g.rule === 'REQ-03')) return 'evidence missing';
  return gaps.some(unsettlesTests) ? 're-verification needed' : 'needs a person';
};
