/**
 * Trouble that concerns a whole software product, not one issue: everything is held, every screen says why, and the same work is asked for
 * again when another try is worth it.
 */
import type { Instant } from '../../domain/trace/artifact';
import { HostTrouble } from '../host-trouble';
import type { DrainJob, Hold, Ports } from '../ports';
import type { Drained } from './drained';

const longestRetrySeconds = 900;

export const concernsAll = (error: unknown): error is HostTrouble =>
  error instanceof HostTrouble &&
  ['rate-limited', 'unavailable', 'conflict', 'not-signed-in', 'forbidden', 'scope-missing'].includes(error.trouble);

export const later = (now: Instant, seconds: number): Instant => new Date(Date.parse(now) + seconds * 1000).toISOString() as Instant;

const inReach = (seconds: number): number => Math.min(longestRetrySeconds, Math.max(5, Math.ceil(seconds)));
const secondsUntil = (then: Instant, now: Instant): number => (Date.parse(then) - Date.parse(now)) / 1000;

/** Half a minute at first, then the longer the trouble lasts the rarer, up to a quarter of an hour. */
const pause = (since: Instant, now: Instant): number => Math.max(30, secondsUntil(now, since) / 2);

export const holdOn = async (ports: Ports, product: string, error: HostTrouble, held: Hold | undefined): Promise<Drained> => {
  const now = ports.clock.now();
  const since = held?.since ?? now;
  const again = inReach(error.retryAfter ?? pause(since, now));
  const until = error.retryAfter === undefined ? undefined : later(now, error.retryAfter);
  await ports.waiting.hold(product, { trouble: error.trouble, from: error.from, since, until, next: later(now, again) });
  return { handled: 0, again };
};

/** Seconds until the next try; undefined where nothing is held, or it is time for one. */
export const secondsHeld = (held: Hold | undefined, now: Instant): number | undefined =>
  held !== undefined && held.next > now ? inReach(secondsUntil(held.next, now)) : undefined;

/**
 * Runs a job that goes on from where it was, under the product's hold: waits it out, lifts it after a success, sets it after trouble that
 * concerns all. Drains that found the hold went away: one is sent for what they left.
 */
export const underHold = async (ports: Ports, job: DrainJob, work: () => Promise<Drained>): Promise<Drained> => {
  const held = await ports.waiting.held(job.product);
  const wait = secondsHeld(held, ports.clock.now());
  if (wait !== undefined) return { handled: 0, again: wait };
  try {
    const drained = await work();
    if (held) {
      await ports.waiting.hold(job.product, undefined);
      await ports.waiting.push({ is: 'drain', product: job.product, markers: [] }, 0);
    }
    return drained;
  } catch (error) {
    if (!concernsAll(error)) throw error;
    return holdOn(ports, job.product, error, held);
  }
};
