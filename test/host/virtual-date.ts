/** A Date of this process that follows a virtual clock, so that the app under test reads virtual time. */
const RealDate = Date;

/** Puts a Date in place that stands at `now()`; returns the way back. */
export const followClock = (now: () => number): (() => void) => {
  class VirtualDate extends RealDate {
    constructor(...given: [] | [number | string | Date] | [number, number, ...number[]]) {
      if (given.length === 0) super(now());
      else super(...(given as [number]));
    }
    static override now(): number {
      return now();
    }
  }
  Object.defineProperty(globalThis, 'Date', { value: VirtualDate, writable: true, configurable: true });
  return () => {
    Object.defineProperty(globalThis, 'Date', { value: RealDate, writable: true, configurable: true });
  };
};
