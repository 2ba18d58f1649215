/** Runs functions of the app: with their context, their limits, and no way back for those the platform has given up. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Gateway } from './gateway';
import { functionContext, runtimeFacts, UNIDENTIFIED, type Installation } from './installation';
import { modulesOf, type Manifest } from './manifest';
import type { InvocationKind, Meter } from './meter';
import { NotModelled } from './not-modelled';
import { running, type Origin, type Running } from './running';

/** A function as the manifest names it (`index.onIssue`). */
export type ForgeFunction = (payload: unknown, context: unknown) => unknown;
export type FunctionLoader = (handler: string) => ForgeFunction | Promise<ForgeFunction>;

export interface Order {
  readonly kind: InvocationKind;
  readonly functionKey: string;
  readonly module: { readonly type: string; readonly key: string };
  readonly payload: unknown;
  readonly accountId?: string | undefined;
  readonly origin?: Origin;
  /** For the meter: which resolver definition. */
  readonly detail?: string;
}

export type Outcome =
  | { readonly how: 'returned'; readonly value: unknown }
  | { readonly how: 'threw'; readonly error: unknown }
  | { readonly how: 'crashed'; readonly why: string; readonly timeoutMs: number };

interface Parts {
  readonly manifest: Manifest;
  readonly installation: Installation;
  readonly functions: FunctionLoader;
  readonly now: () => number;
  readonly meter: Meter;
  readonly gateway: Gateway;
}

const SHORT_SECONDS = 25;
const LONG_DEFAULT_SECONDS = 55;

export class Invocations {
  readonly #parts: Parts;
  #count = 0;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Never rejects for what the app does; rejects with `NotModelled` if the app asked for something this stand-in does not know. */
  async run(order: Order): Promise<Outcome> {
    const { manifest, now, meter } = this.#parts;
    const definition = manifest.modules.function.find(({ key }) => key === order.functionKey);
    if (definition === undefined) throw new NotModelled(`function "${order.functionKey}" is not in the manifest`);
    const timeoutMs = this.#timeoutSeconds(order) * 1000;
    const measured = meter.invocation(order.detail === undefined ? order.functionKey : `${order.functionKey}/${order.detail}`, order.kind);
    const live = this.#live(order, measured, timeoutMs);
    const outcome = await Promise.race([this.#call(live, definition.handler, order, timeoutMs), crash(live, timeoutMs)]);
    measured.ends(outcome.how);
    if (now() > live.deadline) live.abandoned.abort('timed out');
    const unknown = live.unmodelled[0];
    if (unknown !== undefined) throw unknown;
    return outcome;
  }

  async #call(live: Running, handler: string, order: Order, timeoutMs: number): Promise<Outcome> {
    const payload = json(order.payload);
    const visitor = order.kind === 'resolver' ? UNIDENTIFIED : undefined;
    const context = functionContext(this.#parts.installation, order.module.type, order.accountId ?? visitor);
    try {
      const value = await running.run(live, async () => (await this.#parts.functions(handler))(payload, context));
      if (this.#parts.now() > live.deadline) return { how: 'crashed', why: 'timed out', timeoutMs };
      return { how: 'returned', value: json(value) };
    } catch (error) {
      if (error instanceof NotModelled) live.unmodelled.push(error);
      return { how: 'threw', error };
    }
  }

  #live(order: Order, meter: Running['meter'], timeoutMs: number): Running {
    this.#count += 1;
    const { installation, manifest, now, gateway } = this.#parts;
    const { functionKey, module, accountId, origin = { pushes: 0 } } = order;
    const invocationId = `invocation-${this.#count}`;
    const live: Running = {
      fetch: (meta, path, init) => gateway.fetch(live, meta, path, init),
      now,
      facts: runtimeFacts(installation, manifest, { functionKey, module, accountId, invocationId }),
      deadline: now() + timeoutMs,
      meter,
      origin,
      unmodelled: [],
      abandoned: new AbortController(),
    };
    return live;
  }

  /** Consumers and schedules may run long; a function that also serves another kind of module has the lowest limit of all. */
  #timeoutSeconds({ kind, functionKey, module }: Order): number {
    if (module.type === 'webtrigger') return LONG_DEFAULT_SECONDS;
    if (kind !== 'consumer' && kind !== 'schedule') return SHORT_SECONDS;
    return timeoutSecondsOf(this.#parts.manifest, functionKey);
  }
}

/** The time a consumer or scheduled function has. */
export function timeoutSecondsOf(manifest: Manifest, functionKey: string): number {
  const long = new Set(['function', 'consumer', 'scheduledTrigger']);
  const elsewhere = modulesOf(manifest).some(
    ({ type, definition }) => !long.has(type) && JSON.stringify(definition).includes(`"function":${JSON.stringify(functionKey)}`),
  );
  if (elsewhere) return SHORT_SECONDS;
  return manifest.modules.function.find(({ key }) => key === functionKey)?.timeoutSeconds ?? LONG_DEFAULT_SECONDS;
}

/** Some turns after the end came, so that calls sent before it have had their effect. */
const AFTERMATH_TURNS = 5;

async function crash({ abandoned }: Running, timeoutMs: number): Promise<Outcome> {
  await new Promise((resolve) => {
    abandoned.signal.addEventListener('abort', resolve);
  });
  for (let turn = 0; turn < AFTERMATH_TURNS; turn += 1) await nextTurn();
  return { how: 'crashed', why: String(abandoned.signal.reason), timeoutMs };
}

/** Everything that enters or leaves a function is JSON. */
export function json(value: unknown): unknown {
  const text = JSON.stringify(value) as string | undefined;
  return text === undefined ? undefined : JSON.parse(text);
}
