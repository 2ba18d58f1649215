/** A signing act that is refused for want of a right or of the secret is itself an entry (21 CFR 11.300(d)): who tried what, and why not. */
import type { Meaning } from '../../../domain/evidence/approval';
import type { ArtifactId, Person } from '../../../domain/trace/artifact';
import type { Ports, Product } from '../../ports';
import { recordDecision } from '../record-decision';

export const SIGN_REFUSED = 'sign-refused';
/** What quality assurance is alerted of. */
export const SIGNING_LOCKED = 'signing-locked';

/** Who acts, on which issue, as the platform's context says. */
export interface Signer {
  readonly person: Person;
  readonly issue: ArtifactId;
  readonly projectId: string;
}

/** Whose attempt is refused, and at which issue or issues. */
export type Attempt =
  { readonly person: Person; readonly issue: ArtifactId } | { readonly person: Person; readonly issues: readonly ArtifactId[] };

/** Refusals that leave an entry. */
export type Denied =
  | 'not-found'
  | 'role-missing'
  | 'author-may-not-sign'
  | 'not-enrolled'
  | 'not-activated'
  | 'secret-expired'
  | 'secret-wrong'
  | 'secret-used'
  | 'secret-locked';
export type SigningRefusal =
  Denied | 'changed-since-shown' | 'signed-part-hidden' | 'not-signable' | 'rationale-missing' | 'first-read-runs' | 'signature-not-there';

export interface NotDone {
  readonly code: SigningRefusal;
  /** Of a wrong secret: before it locks. */
  readonly triesLeft?: number;
}
export type Decided<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: NotDone };

export const done = <T>(value: T): Decided<T> => ({ ok: true, value });
export const notDone = (code: SigningRefusal, triesLeft?: number): Decided<never> => ({
  ok: false,
  refusal: triesLeft === undefined ? { code } : { code, triesLeft },
});

/** What was tried: signing with a meaning, or another act. */
export type Wanted = { readonly act: 'sign'; readonly meaning: Meaning } | { readonly act: 'return' | 'revoke-signature' };

/** The context or a screen names an issue, but what it names may be nothing of Jira's. */
const isNamed = (issue: ArtifactId): boolean => /^\d{1,19}$/.test(issue);
const ofIssues = (attempt: Attempt) => {
  if ('issues' in attempt) return { issues: attempt.issues.filter(isNamed) };
  return isNamed(attempt.issue) ? { issue: attempt.issue } : {};
};

/** Writes the entry, then refuses. `act`: an entry that others are alerted of. */
export const deny = async (
  ports: Ports,
  product: Product,
  attempt: Attempt,
  wanted: Wanted,
  code: Denied,
  more: { readonly triesLeft?: number; readonly act?: typeof SIGNING_LOCKED } = {},
): Promise<Decided<never>> => {
  const { person } = attempt;
  const detail = { ...ofIssues(attempt), wanted, refusal: code };
  await recordDecision(ports, product, { actor: person, act: SIGN_REFUSED, detail });
  if (more.act) await recordDecision(ports, product, { actor: person, act: more.act, detail: { of: person } });
  return notDone(code, more.triesLeft);
};
