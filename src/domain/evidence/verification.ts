/**
 * How far a requirement is verified, never more than was checked: a linked test without a recorded result needs a person; it is not evidence.
 * Evidence is present only where the engine saw every rule asked that could deny it (`Derived.verified`).
 */
import type { Gap } from '../rules/rule';
import type { Artifact } from '../trace/artifact';
import { type Derived, isActive } from '../trace/facts';

export type Verification = 'evidence present' | 'evidence missing' | 're-verification needed' | 'needs a person' | 'not asked';

interface Judged {
  readonly artifact: Pick<Artifact, 'kinds' | 'lifecycle'>;
  readonly derived: Pick<Derived, 'verified'>;
  readonly gaps: readonly Pick<Gap, 'rule' | 'state' | 'facts'>[];
}

/** Kinds that are asked for verification. */
const kindsVerified = ['SWREQ'];

/**
 * A test is linked; it passed formally on a build with every change; nothing changed since the link was confirmed; no link is broken (5.7.4.c,
 * 5.7.3, 5.2.6, 8.2.3). Where one of these is not asked, nobody knows.
 */
export const denying: readonly string[] = ['REQ-03', 'VER-03', 'VER-05', 'GRF-01'];

/** As the row was judged just now by rules that are all in the book. */
export const isVerified = ({ artifact, gaps }: Omit<Judged, 'derived'>): boolean =>
  asksForIt(artifact) && !gaps.some(({ rule }) => denying.includes(rule));

const asksForIt = ({ kinds, lifecycle }: Judged['artifact']): boolean =>
  kinds.some((kind) => kindsVerified.includes(kind)) && isActive({ gone: false, lifecycle }) && lifecycle !== 'draft';

/** Changed since a link to a test was confirmed. */
const unsettlesTests = (gap: Judged['gaps'][number]): boolean =>
  gap.rule === 'VER-05' && gap.state.is === 'open' && (gap.facts['verbs'] ?? '').split(', ').includes('verifies');

/** A draft is not asked for evidence yet, and says nothing of having it. */
export const verificationOf = ({ artifact, derived, gaps }: Judged): Verification => {
  if (!artifact.kinds.some((kind) => kindsVerified.includes(kind)) || artifact.lifecycle === 'draft') return 'not asked';
  if (gaps.some((g) => g.rule === 'REQ-03')) return 'evidence missing';
  if (gaps.some(unsettlesTests)) return 're-verification needed';
  return derived.verified === true && isVerified({ artifact, gaps }) ? 'evidence present' : 'needs a person';
};
