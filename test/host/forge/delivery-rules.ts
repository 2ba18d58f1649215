/** How kindly the cloud treats events and readers. The defaults are a good day; `roughDelivery` is what the platform allows itself. */
import type { ProductEvent } from '../contract';
import type { Random } from './random';

export interface DeliveryRules {
  /** The delay in ms of each copy of a product event: none = lost, two = delivered twice. */
  readonly event: (event: ProductEvent, random: Random) => readonly number[];
  /** Between push and consumer, in ms, on top of `delayInSeconds`. */
  readonly queueDelayMs: number;
  /** How long queries do not see a write or delete, in ms. */
  readonly queryLagMs: number;
  /** How long an expired key stays readable and in the way, in ms: 0 to 48 hours. */
  readonly expiredLingerMs: number;
  /** Whether deliveries due at one instant run side by side. */
  readonly parallel: boolean;
  /** Whether concurrent platform calls come back in changing order. */
  readonly shuffledAnswers: boolean;
  /** Whether a trigger that never came back is delivered again; the platform promises it for async events only. */
  readonly retryCrashedTriggers: boolean;
}

export const CALM_DELIVERY: DeliveryRules = {
  event: () => [800],
  queueDelayMs: 100,
  queryLagMs: 1_500,
  expiredLingerMs: 48 * 3_600_000,
  parallel: true,
  shuffledAnswers: false,
  retryCrashedTriggers: false,
};

/** Late, twice, out of order or not at all. `loss` and `duplicates` are chances in [0, 1]; events arrive within `latestMs`. */
export function roughDelivery({ loss = 0, duplicates = 0.1, latestMs = 180_000 } = {}): Pick<DeliveryRules, 'event' | 'shuffledAnswers'> {
  const delay = (random: Random): number => Math.round(random() * latestMs);
  return {
    shuffledAnswers: true,
    event: (_event, random) => {
      if (random() < loss) return [];
      return random() < duplicates ? [delay(random), delay(random)] : [delay(random)];
    },
  };
}
