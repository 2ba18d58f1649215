/** Where every platform call of the app's functions arrives: who calls, what for, and what comes back. */
import { setImmediate as nextTurn } from 'node:timers';
import { z } from 'zod';
import type { Product } from '../contract';
import type { Faults } from './faults';
import { productOf } from './installation';
import type { Manifest } from './manifest';
import { NotConnected } from './not-connected';
import { NotModelled } from './not-modelled';
import type { Random } from './random';
import type { Running } from './running';
import type { Stargate } from './stargate';
import type { Store } from './store';

export type ProductName = 'jira' | 'confluence';

export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

interface Parts {
  readonly manifest: Manifest;
  readonly products: Readonly<Partial<Record<ProductName, Product>>>;
  /** Products the installation is said not to reach. */
  readonly disconnected: readonly ProductName[];
  readonly store: Store;
  readonly stargate: Stargate;
  readonly faults: Faults;
  readonly random: Random;
  readonly shuffled: () => boolean;
}

const meta = z.strictObject({
  type: z.string(),
  provider: z.string().optional(),
  remote: z.string().optional(),
  accountId: z.string().optional(),
  contextAri: z.string().optional(),
});

type Meta = z.infer<typeof meta>;

/** A call, taken apart. */
export interface Call {
  readonly method: string;
  readonly path: string;
  readonly text: string | undefined;
  readonly body: unknown;
  readonly headers: Headers;
}

const init = z.looseObject({ method: z.string().optional(), headers: z.unknown().optional(), body: z.unknown().optional() });

export class Gateway {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** The platform side of `__forge_fetch__`. Answers come in a later turn of the event loop, so that concurrent calls overlap. */
  async fetch(live: Running, rawMeta: unknown, path: unknown, rawInit: unknown): Promise<Response> {
    if (isAbandoned(live)) return never();
    const who = this.#surely(live, () => meta.parse(rawMeta));
    const room = this.#surely(live, () => roomOf(who, String(path)));
    const place = live.meter.callStarts(room === 'kvs' ? `kvs ${String(path)}` : `${room} ${methodOf(rawInit)}`);
    const fate = this.#parts.faults.fate();
    if (fate === 'lost before its effect') return giveUp(live);
    await this.#turns();
    if (this.#parts.disconnected.some((product) => product === room)) {
      live.meter.callEnds(place);
      throw new NotConnected(String(path));
    }
    const answer = this.#surely(live, () => this.#answer(live, who, room, callOf(String(path), rawInit)));
    if (fate === 'lost after its effect') return giveUp(live);
    if (isAbandoned(live)) return never();
    live.meter.callEnds(place);
    return responseOf(answer);
  }

  /** What is not modelled must surface even if the app swallows it. */
  #surely<T>(live: Running, work: () => T): T {
    try {
      return work();
    } catch (error) {
      live.unmodelled.push(error instanceof NotModelled ? error : new NotModelled(`the stand-in failed: ${String(error)}`));
      throw error;
    }
  }

  #answer(live: Running, who: Meta, room: Room, call: Call): Answer {
    const planted = this.#parts.faults.answerFor(room, `${call.method} ${call.path}`);
    if (planted !== undefined) return planted;
    switch (room) {
      case 'kvs':
        return this.#storage(live, call);
      case 'jira':
      case 'confluence':
        return this.#product(live, who, room, call);
      case 'queue':
      case 'stargate':
        return this.#parts.stargate.handle(live, who.provider ?? '', call);
    }
  }

  #storage(live: Running, call: Call): Answer {
    if (!this.#parts.manifest.permissions.scopes.all.includes('storage:app')) {
      return { status: 403, body: { code: 'FORBIDDEN', message: 'The manifest lacks the scope storage:app' } };
    }
    const { status, body, ...spent } = this.#parts.store.handle(call.path, call.text ?? '');
    live.meter.add(spent);
    return { status, body };
  }

  #product(live: Running, who: Meta, room: ProductName, call: Call): Answer {
    const product = this.#parts.products[room];
    if (product === undefined) throw new NotModelled(`${room} is not connected: ${call.method} ${call.path}`);
    const identity = this.#identity(live, who, call);
    if (identity === undefined || (identity.as === 'user' && !this.#mayActFor(live, identity.accountId))) return NEEDS_AUTHENTICATION;
    if (call.text !== undefined && !(call.headers.get('content-type') ?? '').includes('application/json')) {
      return { status: 415, body: { errorMessages: [`${call.method} ${call.path} needs the header Content-Type: application/json`] } };
    }
    const { method, path, body } = call;
    const request = { ...identity, from: 'app-backend' as const, method, path, ...(body === undefined ? {} : { body }) };
    const { status, headers, body: answer, points } = product.handle(request);
    live.meter.add({ points });
    return { status, headers, body: answer };
  }

  /** Whose eyes the call looks through, and with which scopes; undefined if nobody's. */
  #identity(live: Running, { provider, accountId }: Meta, call: Call) {
    const { all, impersonating } = this.#parts.manifest.permissions.scopes;
    if (provider === 'app') return { as: 'app' as const, scopes: all };
    if (provider !== 'user') throw new NotModelled(`provider "${provider ?? ''}" for ${call.method} ${call.path}: choose asUser or asApp`);
    const { aaid } = live.facts;
    const account = accountId ?? aaid;
    const scopes = account === aaid ? all : impersonating;
    if (account === undefined || scopes.length === 0) return undefined;
    return { as: 'user' as const, accountId: account, scopes };
  }

  /** On a screen of Confluence a person is asked first, whichever product is then called in their name. */
  #mayActFor({ facts }: Running, accountId: string): boolean {
    const shownBy = this.#parts.products[productOf(facts.appContext.moduleType)];
    return shownBy?.letsAct?.(accountId) ?? true;
  }

  async #turns(): Promise<void> {
    const extra = this.#parts.shuffled() ? Math.floor(this.#parts.random() * 4) : 0;
    for (let turn = 0; turn <= extra; turn += 1) await new Promise((resolve) => nextTurn(resolve));
  }
}

const NEEDS_AUTHENTICATION: Answer = { status: 401, headers: { 'forge-proxy-error': 'NEEDS_AUTHENTICATION_ERR' }, body: {} };

type Room = 'kvs' | ProductName | 'queue' | 'stargate';

function roomOf({ type, remote, contextAri }: Meta, path: string): Room {
  if (type === 'kvs') return 'kvs';
  if (type === 'fpp' && contextAri === undefined) {
    if (remote === 'jira' || remote === 'confluence') return remote;
    if (remote === 'stargate') return path.startsWith('/webhook/queue/') ? 'queue' : 'stargate';
  }
  throw new NotModelled(`platform call of type "${type}" to "${remote ?? contextAri ?? ''}" ${path}`);
}

function methodOf(rawInit: unknown): string {
  return (init.safeParse(rawInit ?? {}).data?.method ?? 'GET').toUpperCase();
}

function callOf(path: string, rawInit: unknown): Call {
  const given = init.parse(rawInit ?? {});
  const method = methodOf(rawInit);
  const { body } = given;
  if (body !== undefined && body !== null && typeof body !== 'string') throw new NotModelled(`a body that is not text: ${method} ${path}`);
  const text = typeof body === 'string' ? body : undefined;
  if (text !== undefined && method === 'GET') throw new TypeError(`GET ${path} cannot have a body`);
  const headers = new Headers(given.headers === undefined ? {} : (given.headers as HeadersInit));
  return { method, path, text, body: text === undefined ? undefined : parsed(text, method, path), headers };
}

function parsed(text: string, method: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new NotModelled(`a body that is not JSON: ${method} ${path}`);
  }
}

function responseOf({ status, headers = {}, body }: Answer): Response {
  if (body === undefined || status === 204) return new Response(null, { status, headers });
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });
}

function isAbandoned({ abandoned }: Running): boolean {
  return abandoned.signal.aborted;
}

function giveUp(live: Running): Promise<Response> {
  live.abandoned.abort('a platform call never returned');
  return never();
}

function never(): Promise<Response> {
  return new Promise<Response>(() => undefined);
}
