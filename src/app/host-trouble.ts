/**
 * Trouble of the host, one small family: what the platform or a product refused, in the terms a use case may act on. Made in
 * `forge/platform-error.ts` alone; said to a person by the three mappers.
 */
export type Trouble =
  | 'not-signed-in'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'too-large'
  | 'rate-limited'
  | 'unavailable'
  | 'scope-missing'
  /** The app is installed, and not for this product of the site. */
  | 'not-connected'
  | 'refused';

export class HostTrouble extends Error {
  override readonly name = 'HostTrouble';
  constructor(
    readonly trouble: Trouble,
    /** Who refused: `jira`, `store` or `queue`. */
    readonly from: 'jira' | 'store' | 'queue',
    /** Seconds until another try is worth it, where the host said so. */
    readonly retryAfter?: number,
    /** The host's own reason: a rate-limit reason, an error code; for `refused` Jira's own words to the person who asked. Never logged. */
    readonly detail?: string,
    /** The platform's own error, where the platform wants to see it again. */
    cause?: unknown,
  ) {
    super(`${from}: ${trouble}${detail === undefined ? '' : ` (${detail})`}`, { cause });
  }
}

/** Worth another try later; everything else needs a person. */
export const passes = (error: unknown): error is HostTrouble =>
  error instanceof HostTrouble && (error.trouble === 'rate-limited' || error.trouble === 'unavailable' || error.trouble === 'conflict');
