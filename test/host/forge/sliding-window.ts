/** A budget per sliding window of time: the stricter reading of "per minute" and "per second". */
export class SlidingWindow {
  readonly #length: number;
  readonly #limit: number;
  #spent: { at: number; amount: number }[] = [];
  #sum = 0;

  constructor(lengthMs: number, limit: number) {
    this.#length = lengthMs;
    this.#limit = limit;
  }

  /** Whether `amount` more fits at `now`; nothing is spent. */
  fits(now: number, amount: number): boolean {
    this.#forget(now);
    return this.#sum + amount <= this.#limit;
  }

  spend(now: number, amount: number): void {
    this.#forget(now);
    const last = this.#spent[this.#spent.length - 1];
    if (last?.at === now) last.amount += amount;
    else this.#spent.push({ at: now, amount });
    this.#sum += amount;
  }

  used(now: number): number {
    this.#forget(now);
    return this.#sum;
  }

  #forget(now: number): void {
    const keep = this.#spent.findIndex((spending) => spending.at > now - this.#length);
    const gone = this.#spent.splice(0, keep === -1 ? this.#spent.length : keep);
    this.#sum -= gone.reduce((sum, spending) => sum + spending.amount, 0);
  }
}
