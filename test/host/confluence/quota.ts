/** Confluence's own pool of points for each UTC hour, apart from Jira's: 429 with `Retry-After` (seconds) and `RateLimit-Reason`. */

import type { Clock } from '../contract';
import { Refusal } from './refusal';

const HOUR = 3_600_000;

export class Quota {
  private hour = 0;
  private points = 0;

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
    if (this.spent < this.quota) return;
    const seconds = Math.max(1, Math.ceil(((this.hour + 1) * HOUR - this.clock.now()) / 1000));
    const headers = { 'Retry-After': String(seconds), 'RateLimit-Reason': 'confluence-quota-global-based' };
    throw new Refusal(429, 'Rate limit exceeded.', headers);
  }

  /** The headers of a metered answer; what is left is told only beyond 80 %. */
  headers(): Record<string, string> {
    const policy = { 'RateLimit-Policy': `"global-app-quota";q=${this.quota};w=3600` };
    if (this.spent < this.quota * 0.8) return policy;
    const left = Math.max(0, this.quota - this.spent);
    return { ...policy, RateLimit: `"global-app-quota";r=${left}`, 'X-RateLimit-NearLimit': 'true' };
  }

  private turn(): void {
    const hour = Math.floor(this.clock.now() / HOUR);
    if (hour !== this.hour) this.points = 0;
    this.hour = hour;
  }
}
