/** What the platform and a child process that runs the app's functions say to each other. */
import type { RuntimeFacts } from './running';

/** Parent to child. */
export type ToChild =
  | {
      readonly type: 'run';
      readonly file: string;
      readonly name: string;
      readonly payload: unknown;
      readonly context: unknown;
      readonly facts: RuntimeFacts;
      readonly deadline: number;
      readonly now: number;
    }
  | {
      readonly type: 'answer';
      readonly call: number;
      readonly now: number;
      readonly status: number;
      readonly headers: readonly (readonly [string, string])[];
      /** Undefined for an empty answer. */
      readonly text?: string;
    }
  | { readonly type: 'failure'; readonly call: number; readonly now: number; readonly message: string };

/** Child to parent. */
export type FromChild =
  | { readonly type: 'call'; readonly call: number; readonly meta: unknown; readonly path: string; readonly init: unknown }
  | { readonly type: 'returned'; readonly value?: unknown }
  | { readonly type: 'threw'; readonly name: string; readonly message: string; readonly stack?: string };
