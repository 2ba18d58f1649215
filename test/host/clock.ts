/** Virtual time: it stands still until somebody moves it, and whatever falls due on the way runs at its own instant. */
import type { Clock } from './contract';
import { SortedList } from './forge/sorted-list';

interface Planned {
  readonly at: number;
  readonly order: number;
  readonly label: string;
  readonly work: () => void | Promise<void>;
}

export class VirtualClock implements Clock {
  readonly #planned = new SortedList<Planned>((a, b) => a.at - b.at || a.order - b.order);
  #now: number;
  #order = 0;
  #moving = false;

  readonly #moved: (now: number) => void;

  /** `start`: milliseconds since the epoch. `moved` hears of every instant reached, so that a process's own Date can follow. */
  constructor(start: number, moved: (now: number) => void = () => undefined) {
    this.#now = start;
    this.#moved = moved;
  }

  #reach(instant: number): void {
    if (instant <= this.#now) return;
    this.#now = instant;
    this.#moved(instant);
  }

  readonly now = (): number => this.#now;

  /** Work planned in the past runs as soon as the clock is moved, at the instant then reached. */
  readonly plan = (at: number, label: string, work: () => void | Promise<void>): void => {
    if (!Number.isFinite(at)) throw new Error(`cannot plan "${label}" at ${at}`);
    this.#order += 1;
    this.#planned.add({ at, order: this.#order, label, work });
  };

  /** Moves time by `ms`, running all due work in order; rethrows what the work threw once the time is reached. */
  advance(ms: number): Promise<void> {
    return this.advanceTo(this.#now + ms);
  }

  async advanceTo(instant: number): Promise<void> {
    if (instant < this.#now) throw new Error(`the clock cannot go back from ${this.#now} to ${instant}`);
    await this.#exclusively(async (failures) => {
      for (let next = this.#next(instant); next !== undefined; next = this.#next(instant)) await this.#runOne(next, failures);
      this.#reach(instant);
    });
  }

  /**
   * Runs until nothing is planned within the next `maxMs`, and returns how far time moved. Never ends while something keeps planning
   * itself closer than `maxMs`: with schedules running, keep it under five minutes.
   */
  async settle(maxMs: number): Promise<number> {
    const start = this.#now;
    await this.#exclusively(async (failures) => {
      for (let next = this.#next(this.#now + maxMs); next !== undefined; next = this.#next(this.#now + maxMs)) {
        await this.#runOne(next, failures);
      }
    });
    return this.#now - start;
  }

  planned(): { at: number; label: string }[] {
    return this.#planned.all().map(({ at, label }) => ({ at, label }));
  }

  #next(until: number): Planned | undefined {
    const first = this.#planned.first();
    return first !== undefined && first.at <= until ? first : undefined;
  }

  async #runOne(item: Planned, failures: unknown[]): Promise<void> {
    this.#planned.remove(item);
    this.#reach(item.at);
    try {
      await item.work();
    } catch (failure) {
      failures.push(failure);
    }
  }

  async #exclusively(move: (failures: unknown[]) => Promise<void>): Promise<void> {
    if (this.#moving) throw new Error('the clock is already being moved');
    const failures: unknown[] = [];
    this.#moving = true;
    try {
      await move(failures);
    } finally {
      this.#moving = false;
    }
    if (failures.length === 1) throw failures[0];
    if (failures.length > 1) throw new AggregateError(failures, `${failures.length} planned works failed`);
  }
}
