/**
 * Runs in a child process of its own, as functions do in the cloud: one invocation at a time, no egress, the platform's time. Calls of the
 * SDK go to the parent and come back as real responses.
 */
import { createRequire } from 'node:module';
import { followClock } from '../virtual-date';
import type { FromChild, ToChild } from './child-messages';
import { runtimeOf } from './runtime-of';

type Run = Extract<ToChild, { type: 'run' }>;
type Answer = Exclude<ToChild, Run>;

const waiting = new Map<number, (answer: Answer) => void>();
let now = Date.now();
let running: Run | undefined;
let calls = 0;

function send(message: FromChild): void {
  process.send?.(message);
}

function forgeFetch(meta: unknown, path: unknown, init: unknown): Promise<Response> {
  calls += 1;
  const call = calls;
  send({ type: 'call', call, meta, path: String(path), init: portable(init) });
  return new Promise((resolve, reject) => {
    waiting.set(call, (answer) => {
      if (answer.type === 'failure') reject(new Error(answer.message));
      else
        resolve(
          new Response(answer.text ?? null, {
            status: answer.status,
            headers: answer.headers.map(([name, value]): [string, string] => [name, value]),
          }),
        );
    });
  });
}

interface Init {
  readonly method?: string;
  readonly body?: unknown;
  readonly headers?: HeadersInit;
}

/** Only text can leave: the parent refuses other bodies by name. */
function portable(init: unknown): object {
  const { method, body, headers } = (init ?? {}) as Init;
  const text = body === undefined || body === null || typeof body === 'string' ? body : { notText: Object.prototype.toString.call(body) };
  return { ...(method === undefined ? {} : { method }), body: text, headers: [...new Headers(headers)] };
}

async function run(order: Run): Promise<void> {
  running = order;
  try {
    const module = createRequire(order.file)(order.file) as Readonly<Record<string, unknown>>;
    const found = module[order.name];
    if (typeof found !== 'function') throw new Error(`${order.file} exports no function ${order.name}`);
    const value: unknown = await (found as (payload: unknown, context: unknown) => unknown)(order.payload, order.context);
    send(value === undefined ? { type: 'returned' } : { type: 'returned', value });
  } catch (error) {
    const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
    send({ type: 'threw', name, message, ...(stack === undefined ? {} : { stack }) });
  }
}

function install(): void {
  const define = (name: string, what: PropertyDescriptor): void => {
    Object.defineProperty(globalThis, name, { configurable: true, ...what });
  };
  followClock(() => now);
  define('__forge_fetch__', { value: forgeFetch });
  define('__forge_runtime__', {
    get: () => (running === undefined ? undefined : runtimeOf(running.facts, () => (running?.deadline ?? 0) - now)),
  });
  globalThis.fetch = (input) => {
    const url = input instanceof Request ? input.url : String(input);
    return Promise.reject(new Error(`egress not declared: the app may not fetch ${url}`));
  };
}

install();
process.on('message', (message: ToChild) => {
  now = message.now;
  if (message.type === 'run') {
    void run(message);
    return;
  }
  const resolve = waiting.get(message.call);
  waiting.delete(message.call);
  resolve?.(message);
});
