/** The two globals of the back end, over the invocation that is running: real @forge/* packages find their platform here. */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { InvocationMeter } from './meter';
import type { NotModelled } from './not-modelled';
import { runtimeOf } from './runtime-of';

/** What @forge/api calls `meta`, path and init; see the SDK's fetch.js. */
export type ForgeFetch = (meta: unknown, path: unknown, init: unknown) => Promise<Response>;

/** All pushes that descend from one first invocation share an origin; the platform stops them at 1,000. */
export interface Origin {
  pushes: number;
}

/** The shape behind `__forge_runtime__`, without its functions, so that it can be sent to a child process. */
export interface RuntimeFacts {
  readonly appContext: {
    readonly appId: string;
    readonly appVersion: string;
    readonly environmentId: string;
    readonly environmentType: string;
    readonly invocationId: string;
    readonly installationId: string;
    readonly functionKey: string;
    readonly moduleType: string;
    readonly moduleKey: string;
    readonly license?: object;
    readonly installation: object;
    readonly permissions: { readonly scopes: readonly string[]; readonly external: object };
  };
  readonly contextAri: string;
  readonly aaid?: string;
  readonly externalAuth: readonly object[];
  readonly tracing: { readonly traceId: string; readonly spanId: string };
  readonly container: object;
}

/** An invocation while it runs. */
export interface Running {
  readonly fetch: ForgeFetch;
  readonly now: () => number;
  readonly facts: RuntimeFacts;
  /** Virtual time at which the platform kills it. */
  readonly deadline: number;
  readonly meter: InvocationMeter;
  readonly origin: Origin;
  readonly unmodelled: NotModelled[];
  /** Aborts when the invocation is given up: nothing it does from then on has any effect. */
  readonly abandoned: AbortController;
}

export const running = new AsyncLocalStorage<Running>();

let installed = 0;
let outerFetch: typeof globalThis.fetch | undefined;

/**
 * Sets `__forge_fetch__`, `__forge_runtime__` and, inside invocations, a `fetch` that refuses egress. To be called before the app's code
 * or any @forge package is loaded, since those keep the `fetch` they find. Returns what undoes it; calls nest.
 *
 * Time is not set here: app code reads `Date.now()`, so whoever owns the clock fakes `Date` (in jest: fake timers for `Date` alone).
 */
export function installGlobals(): () => void {
  if (installed === 0) install();
  installed += 1;
  let undone = false;
  return () => {
    if (undone) return;
    undone = true;
    installed -= 1;
    if (installed === 0) uninstall();
  };
}

function install(): void {
  outerFetch = globalThis.fetch;
  const forgeFetch: ForgeFetch = (meta, path, init) => {
    const live = running.getStore();
    if (live === undefined) return Promise.reject(new Error(`platform call outside an invocation: ${String(path)}`));
    return live.fetch(meta, path, init);
  };
  define('__forge_fetch__', { value: forgeFetch });
  define('__forge_runtime__', {
    get: () => {
      const live = running.getStore();
      return live === undefined ? undefined : runtimeOf(live.facts, () => live.deadline - live.now());
    },
  });
  globalThis.fetch = guardedFetch;
}

/** Egress is refused; outside invocations the test's own fetch works as before. */
function guardedFetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  if (running.getStore() === undefined && outerFetch !== undefined) return outerFetch(input, init);
  const url = input instanceof Request ? input.url : String(input);
  return Promise.reject(new Error(`egress not declared: the app may not fetch ${url}`));
}

function uninstall(): void {
  Reflect.deleteProperty(globalThis, '__forge_fetch__');
  Reflect.deleteProperty(globalThis, '__forge_runtime__');
  if (outerFetch !== undefined) globalThis.fetch = outerFetch;
}

function define(name: string, what: PropertyDescriptor): void {
  Object.defineProperty(globalThis, name, { configurable: true, ...what });
}
