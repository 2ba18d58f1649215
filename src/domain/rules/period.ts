/** Periods that run out without an event: when, and whether it is over. */
import { type Instant, instant } from '../trace/artifact';

const msADay = 86_400_000;

/** The first instant after so many whole days from a day; undefined where no day is said. */
export function endOf(day: string | undefined, days: number): Instant | undefined {
  const text = (day ?? '').trim();
  const start = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00.000Z`) : Number.NaN;
  return Number.isNaN(start) ? undefined : instant(new Date(start + (days + 1) * msADay).toISOString());
}
