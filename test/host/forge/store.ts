/** Forge's hosted key-value, secret and entity store of one installation, as @forge/kvs calls it (`POST /api/v1/…`). */
import { z } from 'zod';
import { NotModelled } from './not-modelled';
import { SlidingWindow } from './sliding-window';
import { batchDelete, batchGet, batchSet, get, queryIndex, queryPlain, remove, set, type Done } from './store-actions';
import { bad, StoreRefusal } from './store-refusal';
import {
  batchDeleteRequest,
  batchGetRequest,
  batchSetRequest,
  deleteRequest,
  entityQueryRequest,
  getRequest,
  queryRequest,
  setRequest,
  transactionRequest,
} from './store-request';
import { Rows, type DumpedRow, type RowSettings } from './store-rows';
import { transact } from './store-transaction';

/** Requests are paid for in units of 10 KB, rounded up. */
const UNIT = 10 * 1024;

export interface StoreSettings extends RowSettings {
  /** Per installation: 4,000 read units and 4,000 write units a minute, 1,000 requests a second. */
  readonly limits?: { readonly unitsPerMinute?: number; readonly requestsPerSecond?: number };
}

export interface StoreAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly bytesRead: number;
  readonly bytesWritten: number;
  readonly readUnits: number;
  readonly writeUnits: number;
}

interface Route {
  readonly kind: 'read' | 'write';
  readonly act: (rows: Rows, body: unknown) => Done;
}

function route<T>(kind: Route['kind'], schema: z.ZodType<T>, act: (rows: Rows, request: T) => Done): Route {
  return { kind, act: (rows, body) => act(rows, parse(schema, body)) };
}

const ROUTES: Readonly<Record<string, Route>> = {
  get: route('read', getRequest, (rows, request) => get(rows, undefined, request)),
  set: route('write', setRequest, (rows, request) => set(rows, undefined, request)),
  delete: route('write', deleteRequest, (rows, request) => remove(rows, undefined, request)),
  'secret/get': route('read', getRequest, (rows, request) => get(rows, 'secret', request)),
  'secret/set': route('write', setRequest, (rows, request) => set(rows, 'secret', request)),
  'secret/delete': route('write', deleteRequest, (rows, request) => remove(rows, 'secret', request)),
  'entity/get': route('read', getRequest, (rows, request) => get(rows, entityOf(rows, request), request)),
  'entity/set': route('write', setRequest, (rows, request) => set(rows, entityOf(rows, request), request)),
  'entity/delete': route('write', deleteRequest, (rows, request) => remove(rows, entityOf(rows, request), request)),
  query: route('read', queryRequest, queryPlain),
  'entity/query': route('read', entityQueryRequest, queryIndex),
  'batch/get': route('read', batchGetRequest, batchGet),
  'batch/set': route('write', batchSetRequest, batchSet),
  'batch/delete': route('write', batchDeleteRequest, batchDelete),
  transaction: route('write', transactionRequest, transact),
};

const PREFIX = '/api/v1/';

export class Store {
  readonly #rows: Rows;
  readonly #reads: SlidingWindow;
  readonly #writes: SlidingWindow;
  readonly #requests: SlidingWindow;

  constructor(settings: StoreSettings) {
    this.#rows = new Rows(settings);
    const { unitsPerMinute = 4_000, requestsPerSecond = 1_000 } = settings.limits ?? {};
    this.#reads = new SlidingWindow(60_000, unitsPerMinute);
    this.#writes = new SlidingWindow(60_000, unitsPerMinute);
    this.#requests = new SlidingWindow(1_000, requestsPerSecond);
  }

  /** Answers one request (`body`: its JSON text); refusals are answers too. Throws only for a path that is not modelled. */
  handle(path: string, body: string): StoreAnswer {
    const found = path.startsWith(PREFIX) ? ROUTES[path.slice(PREFIX.length)] : undefined;
    if (found === undefined) throw new NotModelled(`store POST ${path}`);
    try {
      return this.#answer(found, JSON.parse(body), Buffer.byteLength(body));
    } catch (refusal) {
      if (!(refusal instanceof StoreRefusal)) throw refusal;
      return { status: refusal.status, body: { code: refusal.code, message: refusal.message }, ...this.#lookUp(refusal) };
    }
  }

  /** Rows whose key begins with `prefix`, in all spaces, sorted by space and key. For tests: costs nothing, lags nothing. */
  dump(prefix?: string): DumpedRow[] {
    return this.#rows.dump(prefix);
  }

  size(): number {
    return this.#rows.size();
  }

  /** All rows as JSON. Changes that queries do not see yet count as seen after `restore`. */
  snapshot(): string {
    return JSON.stringify(this.#rows.dump());
  }

  restore(snapshot: string): void {
    this.#rows.restore(JSON.parse(snapshot));
  }

  /** Units spent within the last minute. */
  spent(): { readonly read: number; readonly write: number } {
    const now = this.#rows.now();
    return { read: this.#reads.used(now), write: this.#writes.used(now) };
  }

  #answer({ kind, act }: Route, body: unknown, size: number): StoreAnswer {
    const now = this.#rows.now();
    if (!this.#requests.fits(now, 1)) throw exceeded();
    this.#requests.spend(now, 1);
    const least = kind === 'write' ? units(size) : 1;
    const window = kind === 'write' ? this.#writes : this.#reads;
    if (!window.fits(now, least)) throw exceeded();
    const { body: answer, read = 0, written = 0 } = act(this.#rows, body);
    const cost = units(kind === 'write' ? written : read);
    if (kind === 'read' && !window.fits(now, cost)) throw exceeded();
    window.spend(now, cost);
    return {
      status: answer === undefined ? 204 : 200,
      body: answer,
      bytesRead: read,
      bytesWritten: written,
      readUnits: kind === 'read' ? cost : 0,
      writeUnits: kind === 'write' ? cost : 0,
    };
  }

  /** Looking for a missing key costs a read. */
  #lookUp({ status }: StoreRefusal): Omit<StoreAnswer, 'status' | 'body'> {
    const missing = status === 404 ? 1 : 0;
    if (missing > 0) this.#reads.spend(this.#rows.now(), missing);
    return { bytesRead: 0, bytesWritten: 0, readUnits: missing, writeUnits: 0 };
  }
}

function units(bytes: number): number {
  return Math.max(1, Math.ceil(bytes / UNIT));
}

function exceeded(): StoreRefusal {
  return new StoreRefusal(429, 'RATE_LIMIT_EXCEEDED', 'Limits for the current installation have been exceeded');
}

function entityOf(rows: Rows, { entityName }: { entityName?: string | undefined }): string {
  if (entityName === undefined) throw bad('INVALID_REQUEST', 'entityName is missing');
  return rows.entity(entityName).name;
}

function parse<T>(schema: z.ZodType<T>, body: unknown): T {
  const read = schema.safeParse(body);
  if (!read.success) throw bad('INVALID_REQUEST', z.prettifyError(read.error));
  return read.data;
}
