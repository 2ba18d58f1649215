/** The object behind `global.__forge_runtime__`. */
import type { RuntimeFacts } from './running';

const metrics = {
  counter: () => ({ incr: () => undefined }),
  timing: () => ({ measure: () => ({ stop: () => undefined }) }),
};

/** Its functions are made where it is used: facts alone can cross to a child process. */
export function runtimeOf(facts: RuntimeFacts, remainingMs: () => number): object {
  return { ...facts, metrics, lambdaContext: { getRemainingTimeInMillis: remainingMs } };
}
