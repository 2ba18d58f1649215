/** Product and lifecycle events on their way to the app's triggers: late, perhaps twice, perhaps never. */
import type { Product, ProductEvent } from '../contract';
import type { Deliveries } from './deliveries';
import type { DeliveryRules } from './delivery-rules';
import { checkExpressions, keptAway } from './event-filter';
import { mayHear } from './event-scopes';
import type { Order, Outcome } from './invocations';
import { messageOf, type Log } from './log';
import type { Manifest, TriggerModule } from './manifest';
import type { Meter } from './meter';
import type { Random } from './random';
import { readRetry, type Retry } from './retry';

const MAX_EVENT_BYTES = 200 * 1000;
const MAX_RETRIES = 4;
const CRASH_RETRY_MS = 60_000;

interface Parts {
  readonly manifest: Manifest;
  readonly deliveries: Deliveries;
  readonly rules: () => DeliveryRules;
  readonly random: Random;
  readonly log: Log;
  readonly meter: Meter;
  readonly licensed: () => boolean;
  readonly invoke: (order: Order) => Promise<Outcome>;
}

export class Events {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    checkExpressions(parts.manifest);
    this.#parts = parts;
  }

  listenTo(product: Product): void {
    product.onEvent((event) => {
      for (const trigger of this.#listeners(event.eventType)) this.#emit(trigger, event, product);
    });
  }

  /** An event of the app's own life, e.g. `avi:forge:installed:app`. */
  emitLifecycle(event: ProductEvent): void {
    for (const trigger of this.#triggers(event.eventType)) {
      const [delay = 0] = this.#parts.rules().event(event, this.#parts.random);
      this.#later(delay, trigger, event, 0, undefined, 'lifecycle');
    }
  }

  /** Triggers the app may have: without the scope no event comes. */
  #listeners(eventType: string): readonly TriggerModule[] {
    const triggers = this.#triggers(eventType);
    if (triggers.length === 0 || mayHear(eventType, this.#parts.manifest.permissions.scopes.all)) return triggers;
    this.#parts.log.add('lost', eventType, 'the manifest lacks the scope this event needs');
    return [];
  }

  #triggers(eventType: string): readonly TriggerModule[] {
    return this.#parts.manifest.modules.trigger.filter(({ events }) => events.includes(eventType));
  }

  #emit(trigger: TriggerModule, event: ProductEvent, product: Product): void {
    const { log, meter, rules, random, licensed } = this.#parts;
    meter.add({ events: 1 });
    const bytes = Buffer.byteLength(JSON.stringify(event.payload));
    if (bytes > MAX_EVENT_BYTES) {
      log.add('lost', `${trigger.key} ${event.eventType}`, `${bytes} bytes, 200 kB are delivered`);
      return;
    }
    const frozen: ProductEvent = structuredClone(event);
    const delays = rules().event(frozen, random);
    if (delays.length === 0) log.add('lost', `${trigger.key} ${event.eventType}`, 'the platform lost it');
    for (const delay of delays) {
      this.#later(delay, trigger, frozen, 0, undefined, 'trigger', () => keptAway(trigger, frozen, product, licensed()));
    }
  }

  #later(
    delayMs: number,
    trigger: TriggerModule,
    event: ProductEvent,
    tries: number,
    retry: Retry | undefined,
    kind: 'trigger' | 'lifecycle',
    why: () => string | undefined = () => undefined,
  ): void {
    this.#parts.deliveries.after(delayMs, `event ${event.eventType} for ${trigger.key}`, async () => {
      const reason = why();
      if (reason === undefined) await this.#deliver(trigger, event, tries, retry, kind);
      else this.#parts.log.add('ignored', `${trigger.key} ${event.eventType}`, reason);
    });
  }

  async #deliver(trigger: TriggerModule, event: ProductEvent, tries: number, last: Retry | undefined, kind: 'trigger' | 'lifecycle') {
    const retryContext = last === undefined ? {} : { retryContext: { retryCount: tries, ...last.shown } };
    const payload = { ...event.payload, eventType: event.eventType, ...retryContext };
    const outcome = await this.#parts.invoke({
      kind,
      functionKey: trigger.function,
      module: { type: 'trigger', key: trigger.key },
      payload,
    });
    const where = `${trigger.key} ${event.eventType}`;
    if (outcome.how === 'threw') this.#parts.log.add('failed', where, messageOf(outcome.error), outcome.error);
    if (outcome.how === 'crashed') this.#parts.log.add('crashed', where, outcome.why);
    const retry = this.#retryOf(outcome);
    if (retry === undefined) return;
    if (tries >= MAX_RETRIES) {
      this.#parts.log.add('dropped', where, `asked for more than ${MAX_RETRIES} retries`);
      return;
    }
    this.#parts.log.add('retry', where, retry.shown.retryReason);
    this.#later(retry.afterMs, trigger, event, tries + 1, retry, kind);
  }

  /** A trigger that throws has not asked for anything. */
  #retryOf(outcome: Outcome): Retry | undefined {
    if (outcome.how === 'returned') return readRetry(outcome.value);
    if (outcome.how !== 'crashed' || !this.#parts.rules().retryCrashedTriggers) return undefined;
    return { afterMs: outcome.timeoutMs + CRASH_RETRY_MS, shown: { retryReason: 'FUNCTION_TIME_OUT' } };
  }
}
