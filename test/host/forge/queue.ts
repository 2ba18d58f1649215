/** Async events: pushes with their limits, delivery at least once, concurrency keys, backoff. */
import { z } from 'zod';
import type { Deliveries } from './deliveries';
import type { Answer, Call } from './gateway';
import { timeoutSecondsOf, type Order, type Outcome } from './invocations';
import { messageOf, type Log } from './log';
import type { ConsumerModule, Manifest } from './manifest';
import { readRetry, type Retry } from './retry';
import type { Origin, Running } from './running';
import { SlidingWindow } from './sliding-window';

const MAX_EVENTS = 50;
const MAX_PUSH_BYTES = 200 * 1024;
const MAX_LONG_EVENT_BYTES = 100 * 1024;
const LONG_CONSUMER_SECONDS = 55;
const MAX_EVENTS_A_MINUTE = 500;
const MAX_CYCLIC_PUSHES = 1_000;
const WINDOW_MS = 24 * 3_600_000;
const FIRST_BACKOFF_MS = 10_000;
const FIRST_WAIT_MS = 1_000;
const MAX_BACKOFF_MS = 15 * 60_000;

const event = z.strictObject({
  body: z.record(z.string(), z.unknown()),
  delayInSeconds: z.number().min(0).max(900).optional(),
  concurrency: z.strictObject({ key: z.string().min(1), limit: z.number().int().min(1) }).optional(),
});

const push = z.strictObject({
  queueName: z.string(),
  jobId: z.string(),
  type: z.literal('avi:forge:app:event'),
  schema: z.literal('ari:cloud:ecosystem::forge/app-event-2'),
  payload: z.array(event).min(1),
  time: z.string(),
});

const job = z.looseObject({ queueName: z.string(), jobId: z.string() });

interface Job {
  success: number;
  inProgress: number;
  failed: number;
  cancelled: boolean;
}

/** An event on its way. */
interface Pending {
  readonly event: z.infer<typeof event>;
  readonly eventId: string;
  readonly queueName: string;
  readonly jobId: string;
  readonly job: Job;
  readonly consumer: ConsumerModule;
  readonly origin: Origin;
  readonly since: number;
  tries: number;
  waits: number;
  retry?: Retry;
}

interface Parts {
  readonly manifest: Manifest;
  readonly now: () => number;
  readonly deliveries: Deliveries;
  readonly log: Log;
  readonly delayMs: () => number;
  readonly invoke: (order: Order) => Promise<Outcome>;
}

export class Queue {
  readonly #parts: Parts;
  readonly #minute = new SlidingWindow(60_000, MAX_EVENTS_A_MINUTE);
  readonly #running = new Map<string, number>();
  readonly #jobs = new Map<string, Job>();
  #count = 0;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** `action`: publish, stats or cancel. */
  handle(live: Running, action: string, { body }: Call): Answer {
    if (action === 'publish') return this.#publish(live, body);
    const { jobId } = job.parse(body);
    const found = this.#jobs.get(jobId);
    if (found === undefined) return { status: 404, body: { message: `No job ${jobId}` } };
    if (action === 'stats') return { status: 200, body: { success: found.success, inProgress: found.inProgress, failed: found.failed } };
    if (action !== 'cancel') throw new Error(`no queue action "${action}"`);
    found.cancelled = true;
    return { status: 204 };
  }

  #publish(live: Running, body: unknown): Answer {
    const read = push.safeParse(body);
    if (!read.success) return { status: 400, body: { message: z.prettifyError(read.error) } };
    const { queueName, jobId, payload } = read.data;
    const consumer = this.#parts.manifest.modules.consumer.find(({ queue }) => queue === queueName);
    if (consumer === undefined) return { status: 400, body: { message: `No consumer for the queue "${queueName}"` } };
    if (payload.length > MAX_EVENTS) return { status: 400, body: { message: `A push has at most ${MAX_EVENTS} events` } };
    if (sizeOf(payload) > MAX_PUSH_BYTES) return { status: 413, body: { errorMessage: 'The maximum payload size is 200KB.' } };
    if (live.origin.pushes >= MAX_CYCLIC_PUSHES) return { status: 405, body: { message: 'Cyclic invocation limit reached' } };
    if (!this.#minute.fits(this.#parts.now(), payload.length)) return { status: 429, body: { message: 'Too many events within a minute' } };
    live.origin.pushes += 1;
    return this.#accept(live, consumer, jobId, payload);
  }

  #accept(live: Running, consumer: ConsumerModule, jobId: string, payload: z.infer<typeof event>[]): Answer {
    const long = timeoutSecondsOf(this.#parts.manifest, consumer.function) > LONG_CONSUMER_SECONDS;
    const failedEvents: { index: string; errorMessage: string }[] = [];
    const accepted = payload.filter((one, index) => {
      const tooBig = long && sizeOf(one) > MAX_LONG_EVENT_BYTES;
      if (tooBig) failedEvents.push({ index: String(index), errorMessage: 'Events of consumers longer than 55 s may have 100KB' });
      return !tooBig;
    });
    this.#minute.spend(this.#parts.now(), accepted.length);
    live.meter.add({ pushes: 1, pushedEvents: accepted.length });
    const counts: Job = { success: 0, inProgress: accepted.length, failed: 0, cancelled: false };
    this.#jobs.set(jobId, counts);
    for (const one of accepted) this.#enqueue(one, consumer, jobId, counts, live.origin);
    return failedEvents.length === 0 ? { status: 201, body: {} } : { status: 202, body: { failedEvents } };
  }

  #enqueue(one: z.infer<typeof event>, consumer: ConsumerModule, jobId: string, counts: Job, origin: Origin): void {
    this.#count += 1;
    const eventId = `event-${this.#count}`;
    const since = this.#parts.now();
    const { queue: queueName } = consumer;
    const pending: Pending = { event: one, eventId, queueName, jobId, job: counts, consumer, origin, since, tries: 0, waits: 0 };
    this.#later(pending, this.#parts.delayMs() + (one.delayInSeconds ?? 0) * 1000);
  }

  #later(pending: Pending, delayMs: number): void {
    this.#parts.deliveries.after(delayMs, `queue ${pending.queueName} ${pending.eventId}`, () => this.#deliver(pending));
  }

  async #deliver(pending: Pending): Promise<void> {
    if (pending.job.cancelled) return;
    const { key, limit } = pending.event.concurrency ?? { key: undefined, limit: 1 };
    if (key !== undefined && (this.#running.get(key) ?? 0) >= limit) {
      this.#wait(pending, key);
      return;
    }
    this.#occupy(key, 1);
    const { log, invoke } = this.#parts;
    let outcome: Outcome | undefined;
    try {
      outcome = await invoke(this.#order(pending));
    } finally {
      // A function that never came back holds its place until the platform kills it.
      if (outcome?.how === 'crashed') this.#release(key, outcome.timeoutMs);
      else this.#occupy(key, -1);
    }
    const where = `queue ${pending.queueName}`;
    if (outcome.how === 'threw') log.add('failed', where, messageOf(outcome.error), outcome.error);
    if (outcome.how === 'crashed') log.add('crashed', where, outcome.why);
    this.#conclude(pending, outcome);
  }

  #order(pending: Pending): Order {
    const { event: sent, queueName, jobId, eventId, consumer, origin, tries, retry, since } = pending;
    const remainingTimeMs = since + WINDOW_MS - this.#parts.now();
    const retryContext =
      tries === 0 || retry === undefined
        ? {}
        : {
            retryContext: {
              retryCount: tries,
              ...retry.shown,
              retentionWindow: { startTime: new Date(since).toISOString(), remainingTimeMs },
            },
          };
    const payload = { ...sent, queueName, jobId, eventId, ...retryContext };
    return { kind: 'consumer', functionKey: consumer.function, module: { type: 'consumer', key: consumer.key }, payload, origin };
  }

  #conclude(pending: Pending, outcome: Outcome): void {
    const retry = this.#retryOf(pending, outcome);
    if (retry === undefined) {
      pending.job.inProgress -= 1;
      pending.job.success += 1;
      return;
    }
    pending.retry = retry;
    pending.tries += 1;
    this.#again(pending, retry.afterMs, 'retry', retry.shown.retryReason);
  }

  #retryOf(pending: Pending, outcome: Outcome): Retry | undefined {
    const backoff = Math.min(MAX_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** pending.tries);
    switch (outcome.how) {
      case 'returned':
        return readRetry(outcome.value);
      case 'threw':
        return { afterMs: backoff, shown: { retryReason: 'FUNCTION_PLATFORM_UNKNOWN_ERROR' } };
      case 'crashed':
        return { afterMs: outcome.timeoutMs + backoff, shown: { retryReason: 'FUNCTION_TIME_OUT' } };
    }
  }

  #wait(pending: Pending, key: string): void {
    const wait = Math.min(MAX_BACKOFF_MS, FIRST_WAIT_MS * 2 ** pending.waits);
    pending.waits += 1;
    this.#again(pending, wait, 'waiting', `concurrency key ${key}`);
  }

  /** Once more, unless the event has had its 24 hours. */
  #again(pending: Pending, delayMs: number, what: 'retry' | 'waiting', why: string): void {
    const where = `queue ${pending.queueName}`;
    if (this.#parts.now() + delayMs > pending.since + WINDOW_MS) {
      pending.job.inProgress -= 1;
      pending.job.failed += 1;
      this.#parts.log.add('dropped', where, `${pending.eventId} could not be delivered within 24 hours`);
      return;
    }
    this.#parts.log.add(what, where, why);
    this.#later(pending, delayMs);
  }

  #occupy(key: string | undefined, by: 1 | -1): void {
    if (key !== undefined) this.#running.set(key, (this.#running.get(key) ?? 0) + by);
  }

  #release(key: string | undefined, afterMs: number): void {
    if (key === undefined) return;
    this.#parts.deliveries.after(afterMs, `release ${key}`, () => {
      this.#occupy(key, -1);
      return Promise.resolve();
    });
  }
}

function sizeOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}
