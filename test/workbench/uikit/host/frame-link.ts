/** The host's end of the line to one app frame: receives bridge calls, runs the app's functions. Messages only, whatever the origin. */
import { isRecord, type RemoteFunction } from '../forge-doc';
import type { HostMessage } from '../wire';
import { decode } from './decode';

export type Answerer = (command: string, data: unknown) => Promise<unknown>;

export interface FrameLink {
  readonly close: () => void;
}

interface Pending {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** A function has no way over the border but as a mark, so what the host sends is made plain first. */
const plain = (value: unknown): unknown => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)));

/** Answers each call of the frame; a rejection reaches the app as an error with the same message. `onHandler` hears of each handler run. */
export const linkFrame = (frame: HTMLIFrameElement, answer: Answerer, onHandler: () => void): FrameLink => {
  const pending = new Map<number, Pending>();
  let next = 0;
  const post = (message: HostMessage): void => frame.contentWindow?.postMessage(message, '*');

  const remote =
    (fn: string): RemoteFunction =>
    (...args) =>
      new Promise((resolve, reject) => {
        const id = next++;
        pending.set(id, { resolve, reject });
        if (fn.startsWith('doc:')) onHandler();
        post({ plumb: 'run', id, fn, args: args.map(plain) });
      });

  const called = async (id: number, command: string, data: unknown): Promise<void> => {
    try {
      const value = plain(await answer(command, decode(data, remote)));
      post({ plumb: 'answer', id, ok: true, value });
    } catch (error) {
      post({ plumb: 'answer', id, ok: false, value: error instanceof Error ? error.message : String(error) });
    }
  };

  const returned = (id: number, ok: boolean, value: unknown): void => {
    const run = pending.get(id);
    pending.delete(id);
    if (ok) run?.resolve(value);
    else run?.reject(new Error(String(value)));
  };

  const receive = (event: MessageEvent<unknown>): void => {
    const message = event.data;
    if (event.source !== frame.contentWindow || !isRecord(message) || typeof message['id'] !== 'number') return;
    if (message['plumb'] === 'call') void called(message['id'], String(message['command']), message['data']);
    if (message['plumb'] === 'returned') returned(message['id'], message['ok'] === true, message['value']);
  };
  window.addEventListener('message', receive);
  return { close: () => window.removeEventListener('message', receive) };
};
