/**
 * The personal secret that a signature takes beside the Atlassian session (21 CFR 11.200(a)(1), 11.300): a signing PIN, or one-time codes of an
 * authenticator app. Its rules; never its value.
 */
import type { Instant, Person } from '../trace/artifact';

export type SecretMethod = 'pin' | 'code';

export interface SecretState {
  /** Of this enrolment; another enrolment is another secret. */
  readonly id: string;
  readonly method: SecretMethod;
  readonly since: Instant;
  /** By somebody who made sure who the person is (11.100(b)) and never learns the secret. */
  readonly activated?: { readonly by: Person; readonly at: Instant };
  /** Too many wrong tries in a row. */
  readonly locked: boolean;
  /** Before it locks; 0 where it is. */
  readonly triesLeft: number;
}

/** Wrong tries in a row; the next one is not even compared. */
export const triesAllowed = 5;

/** UTF-16 units. */
export const pinLength = { least: 6, most: 64 } as const;

export type PinProblem = 'too-short' | 'too-long' | 'too-simple';

const steps = (pin: string): readonly number[] =>
  Array.from({ length: pin.length - 1 }, (_, i) => pin.charCodeAt(i + 1) - pin.charCodeAt(i));

/** Two signs repeated, or a run up or down such as 123456: what anybody tries first. */
const isSimple = (pin: string): boolean => new Set(pin).size < 3 || (new Set(steps(pin)).size === 1 && Math.abs(steps(pin)[0] ?? 0) <= 1);

/** Undefined: it may serve. */
export function pinProblem(pin: string): PinProblem | undefined {
  if (pin.length < pinLength.least) return 'too-short';
  if (pin.length > pinLength.most) return 'too-long';
  return isSimple(pin) ? 'too-simple' : undefined;
}

const msADay = 86_400_000;

/** A secret is periodically renewed (11.300(b)); 0 days: never. */
export const isExpired = ({ since }: Pick<SecretState, 'since'>, days: number, now: Instant): boolean =>
  days > 0 && Date.parse(now) >= Date.parse(since) + days * msADay;
