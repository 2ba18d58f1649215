/** Planted failures: an answer in place of the real one, or a call that never returns. */
import type { Fault } from '../contract';

export interface FaultAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

export class Faults {
  #planted: { readonly fault: Fault; left: number }[] = [];
  #untilDrop = 0;
  #dropAfterEffect = false;

  /** Answers in place of `fault.on` for the next `fault.times` calls that match. */
  plant(fault: Fault): void {
    this.#planted.push({ fault, left: fault.times });
  }

  clear(): void {
    this.#planted = [];
    this.#untilDrop = 0;
  }

  /** The `n`th platform call from now never returns; `afterEffect`: though what it asked for was done. */
  dropNth(n: number, afterEffect: boolean): void {
    if (!Number.isInteger(n) || n < 1) throw new Error(`the first call is number 1, not ${n}`);
    this.#untilDrop = n;
    this.#dropAfterEffect = afterEffect;
  }

  /** Counts a call and says what becomes of it. */
  fate(): 'answered' | 'lost before its effect' | 'lost after its effect' {
    if (this.#untilDrop === 0) return 'answered';
    this.#untilDrop -= 1;
    if (this.#untilDrop > 0) return 'answered';
    return this.#dropAfterEffect ? 'lost after its effect' : 'lost before its effect';
  }

  /** Whether the call to be dropped has not come yet. */
  get pendingDrop(): boolean {
    return this.#untilDrop > 0;
  }

  /** `call`: `METHOD /path`. */
  answerFor(on: string, call: string): FaultAnswer | undefined {
    const found = this.#planted.find(({ fault, left }) => left > 0 && fault.on === on && fault.matching.test(call));
    if (found === undefined) return undefined;
    found.left -= 1;
    const { status, headers = {}, body } = found.fault;
    return { status, headers, body };
  }
}
