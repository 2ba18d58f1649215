/** Moves the virtual clock: in step with the wall while it runs, by hand when asked, one move at a time. */
import type { EventLog } from './event-log';
import type { WorkbenchClock } from './rooms';

const TICK_MS = 250;

export class ClockDriver {
  #move: Promise<void> = Promise.resolve();
  #timer: NodeJS.Timeout | undefined;
  #last = 0;
  #moving = false;

  constructor(
    private readonly clock: WorkbenchClock,
    private readonly log: EventLog,
    private readonly moved: () => void,
  ) {}

  get running(): boolean {
    return this.#timer !== undefined;
  }

  /** Follows the wall clock from now on. */
  run(): void {
    if (this.#timer) return;
    this.#last = performance.now();
    this.#timer = setInterval(() => this.#tick(), TICK_MS);
    this.#timer.unref();
  }

  pause(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  /** Moves time on by `ms`; waits for moves under way. What planned work throws is logged, never lost, and stops nothing. */
  advance(ms: number): Promise<void> {
    this.#move = this.#move.then(() => this.#advance(ms));
    return this.#move;
  }

  async #advance(ms: number): Promise<void> {
    this.#moving = true;
    try {
      await this.clock.advance(ms);
    } catch (error) {
      this.log.add('failed', error instanceof Error ? error.message : String(error));
    }
    this.#moving = false;
    this.moved();
  }

  #tick(): void {
    if (this.#moving) return;
    const now = performance.now();
    const elapsed = now - this.#last;
    this.#last = now;
    void this.advance(Math.round(elapsed));
  }
}
