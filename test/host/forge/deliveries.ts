/** Deliveries due at the same instant start in order and run side by side, as they do in the cloud. */
import type { Clock } from '../contract';

export class Deliveries {
  readonly #clock: Clock;
  readonly #parallel: () => boolean;
  readonly #due = new Map<number, (() => Promise<void>)[]>();

  constructor(clock: Clock, parallel: () => boolean) {
    this.#clock = clock;
    this.#parallel = parallel;
  }

  after(delayMs: number, label: string, work: () => Promise<void>): void {
    const at = this.#clock.now() + Math.max(0, Math.round(delayMs));
    const due = this.#due.get(at);
    if (due !== undefined) {
      due.push(work);
      return;
    }
    this.#due.set(at, [work]);
    this.#clock.plan(at, label, () => this.#deliver(at));
  }

  async #deliver(at: number): Promise<void> {
    const works = this.#due.get(at) ?? [];
    this.#due.delete(at);
    if (this.#parallel()) {
      const settled = await Promise.allSettled(works.map((work) => work()));
      for (const one of settled) if (one.status === 'rejected') throw one.reason;
      return;
    }
    for (const work of works) await work();
  }
}
