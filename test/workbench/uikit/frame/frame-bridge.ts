/**
 * Runs in the app's sandboxed frame before the app's own bundle, in the place where Forge prepends its global bridge.
 * It supplies the one global the SDK looks for, `__bridge.callBridge`, and speaks to the host by messages only.
 */
import type { FrameMessage, HostMessage } from '../wire';
import { encode, type AppFunction } from './encode';
import { followTheme, historyOf } from './host-objects';

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

const waiting = new Map<number, Waiting>();
const lasting = new Map<string, AppFunction>();
/** The functions of each tree the app draws: its screen, and the form of a macro's configuration. */
const drawn = new Map<string, ReadonlyMap<string, AppFunction>>();
let next = 0;

const post = (message: FrameMessage): void => window.parent.postMessage(message, '*');

const rootOf = (data: unknown): string => {
  const { forgeDoc } = data as { readonly forgeDoc?: { readonly type?: unknown } };
  return String(forgeDoc?.type);
};

/** The functions of a tree are replaced as a whole: a handler that is called late is the newest one of its node. */
const encodeTree = (data: unknown): unknown => {
  const fresh = new Map<string, AppFunction>();
  const tree = encode(data, (path, fn) => {
    fresh.set(`doc:${path}`, fn);
    return `doc:${path}`;
  });
  drawn.set(rootOf(data), fresh);
  return tree;
};

const encodeCall = (data: unknown): unknown =>
  encode(data, (_path, fn) => {
    const id = `call:${next++}`;
    lasting.set(id, fn);
    return id;
  });

const call = (command: string, data?: unknown): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const encoded = command === 'reconcile' ? encodeTree(data) : encodeCall(data);
    const id = next++;
    waiting.set(id, { resolve, reject });
    post({ plumb: 'call', id, command, data: encoded });
  });

/** Theming is done on this side, with what the host says. */
const callBridge = (command: string, data?: unknown): Promise<unknown> => {
  if (command === 'enableTheming') return followTheme(call);
  return call(command, data);
};

const settle = (message: Extract<HostMessage, { plumb: 'answer' }>): void => {
  const call = waiting.get(message.id);
  waiting.delete(message.id);
  if (message.ok) call?.resolve(revive(message.value));
  else call?.reject(new Error(String(message.value)));
};

/** `on` answers with a subscription, whose `unsubscribe` is a function of the host; `createHistory` with a history. */
const revive = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if ('__history' in value) return historyOf(call, value.__history as Parameters<typeof historyOf>[1]);
  if (!('__subscription' in value)) return value;
  const id = value.__subscription;
  return { unsubscribe: () => void call('__unsubscribe', { id }) };
};

const run = async (message: Extract<HostMessage, { plumb: 'run' }>): Promise<void> => {
  const fn = [...drawn.values(), lasting].map((known) => known.get(message.fn)).find((known) => known !== undefined);
  try {
    const value = encodeCall(await fn?.(...message.args));
    post({ plumb: 'returned', id: message.id, ok: true, value });
  } catch (error) {
    post({ plumb: 'returned', id: message.id, ok: false, value: error instanceof Error ? error.message : String(error) });
  }
};

window.addEventListener('message', (event: MessageEvent<HostMessage>) => {
  if (event.source !== window.parent) return;
  if (event.data.plumb === 'answer') settle(event.data);
  else void run(event.data);
});

/** A press or a choice in a page of the app begins a new act on the cost meter; a hidden frame has none. */
for (const kind of ['click', 'change', 'keydown']) window.addEventListener(kind, () => void call('__gesture').catch(() => undefined), true);

const tell = (level: string, text: string): void => void call('__console', { level, text }).catch(() => undefined);
window.addEventListener('error', (event) => tell('error', event.message));
window.addEventListener('unhandledrejection', (event) => tell('error', `unhandled: ${String(event.reason)}`));

Object.defineProperty(globalThis, '__bridge', { value: Object.freeze({ callBridge }), writable: false });
