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

/** By the gaps alone: whether every rule was asked of it, and what its links say, the engine sees. */
export const isVerified = ({ artifact, gaps }: Omit<Judged, 'derived'>): boolean =>
  asksForIt(artifact) && !gaps.some(({ rule }) => denying.includes(rule));

const asksForIt = ({ kinds, lifecycle }: Judged['artifact']): boolean =>
  kinds.some((kind) => kindsVerified.includes(kind)) && isActive({ gone: false, lifecycle }) && lifecycle !== 'draft';

/** Changed since a link to a test was confirmed. */
const unsettlesTests = (gap: Judged['gaps'][number]): boolean =>
  gap.rule === 'VER-05' && gap.state.is === 'open' && (gap.facts['verbs'] ?? '').split(', ').includes('verifies');

/** What the verification rests on, or what it lacks. */
export type Ground = 'passed' | 'no-test' | 'not-passed' | 'changed' | 'other-build' | 'no-result' | 'not-told' | 'not-asked';

/** The worst first. A draft is not asked for evidence yet, and says nothing of having it. */
export const groundOf = ({ artifact, derived, gaps }: Judged): Ground => {
  if (!artifact.kinds.some((kind) => kindsVerified.includes(kind)) || artifact.lifecycle === 'draft') return 'not-asked';
  const ofResults = gaps.find(({ rule }) => rule === 'VER-03')?.facts ?? {};
  if (gaps.some(({ rule }) => rule === 'REQ-03')) return 'no-test';
  if (ofResults['failed'] !== undefined) return 'not-passed';
  if (gaps.some(unsettlesTests)) return 'changed';
  if (ofResults['before'] !== undefined) return 'other-build';
  if (ofResults['never'] !== undefined) return 'no-result';
  return derived.verified === true && isVerified({ artifact, gaps }) ? 'passed' : 'not-told';
};

const verificationBy: Readonly<Record<Ground, Verification>> = {
  passed: 'evidence present',
  'no-test': 'evidence missing',
  'not-passed': 'evidence missing',
  changed: 're-verification needed',
  'other-build': 're-verification needed',
  'no-result': 'needs a person',
  'not-told': 'needs a person',
  'not-asked': 'not asked',
};
export const verificationOf = (judged: Judged): Verification => verificationBy[groundOf(judged)];
