/**
 * Atlassian's REST limits: a quota of points for each UTC hour, shared by all sites of the app, and a limit on writes to one issue. Both
 * answer 429 with `Retry-After` (seconds) and `RateLimit-Reason`.
 */

import type { Clock } from '../contract';
import { Refusal } from './refusal';

const HOUR = 3_600_000;
const WRITE_WINDOWS = [
  { length: 2_000, most: 20 },
  { length: 30_000, most: 100 },
] as const;

const limited = (reason: string, waitMs: number): Refusal =>
  new Refusal(
    429,
    ['Rate limit exceeded.'],
    {},
    {
      'Retry-After': String(Math.max(1, Math.ceil(waitMs / 1000))),
      'RateLimit-Reason': reason,
    },
  );

export class Meter {
  private hour = 0;
  private points = 0;
  private readonly writes = new Map<string, number[]>();

  constructor(
    private readonly clock: Clock,
    /** Points an hour; 65,000 for an app that Atlassian has not raised. */
    public quota = 65_000,
  ) {}

  /** Points spent in the running hour. */
  get spent(): number {
    this.turn();
    return this.points;
  }

  /** Also for what other sites of the same app use up. */
  spend(points: number): void {
    this.turn();
    this.points += points;
  }

  requireQuota(): void {
    if (this.spent >= this.quota) throw limited('jira-quota-global-based', (this.hour + 1) * HOUR - this.clock.now());
  }

  /** The headers of a metered answer; what is left is told only beyond 80 %. */
  headers(): Record<string, string> {
    const policy = {
      'RateLimit-Policy': `"global-app-quota";q=${this.quota};w=3600`,
    };
    if (this.spent < this.quota * 0.8) return policy;
    return {
      ...policy,
      RateLimit: `"global-app-quota";r=${Math.max(0, this.quota - this.spent)}`,
      'X-RateLimit-NearLimit': 'true',
    };
  }

  countWrite(issueId: string): void {
    const now = this.clock.now();
    const recent = (this.writes.get(issueId) ?? []).filter((at) => now - at < 30_000);
    for (const window of WRITE_WINDOWS) {
      const inside = recent.filter((at) => now - at < window.length);
      if (inside.length >= window.most) throw limited('jira-per-issue-on-write', (inside[0] ?? now) + window.length - now);
    }
    this.writes.set(issueId, [...recent, now]);
  }

  private turn(): void {
    const hour = Math.floor(this.clock.now() / HOUR);
    if (hour !== this.hour) this.points = 0;
    this.hour = hour;
  }
}
