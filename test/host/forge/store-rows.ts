/** The rows of one installation: the key-value space, the secrets and one space for each declared entity. */
import { z } from 'zod';
import type { EntityDefinition, Manifest } from './manifest';
import { bad } from './store-refusal';
import { Space, type Row } from './store-space';

export interface RowSettings {
  readonly manifest: Manifest;
  readonly now: () => number;
  /** How long writes and deletes stay hidden from queries, in ms. Asked at each query. */
  readonly queryLag: () => number;
  /** How long an expired row stays readable and blocks FAIL_IF_EXISTS, in ms. Asked at each access. */
  readonly expiredLinger: () => number;
}

export interface DumpedRow {
  /** `kvs`, `secret` or the entity's name. */
  readonly space: string;
  readonly key: string;
  readonly value: unknown;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly expireAt?: number;
}

/** `undefined` stands for the plain key-value space. */
export type SpaceName = string | undefined;

const dumped = z.array(
  z.strictObject({
    space: z.string(),
    key: z.string(),
    value: z.unknown(),
    createdAt: z.number(),
    updatedAt: z.number(),
    expireAt: z.number().optional(),
  }),
);

export class Rows {
  readonly now: () => number;
  readonly #settings: RowSettings;
  readonly #entities: ReadonlyMap<string, EntityDefinition>;
  #spaces: Map<string, Space>;

  constructor(settings: RowSettings) {
    this.#settings = settings;
    this.now = settings.now;
    for (const { name } of settings.manifest.app.storage.entities) {
      if (name === 'kvs' || name === 'secret') throw new Error(`the stand-in keeps the name "${name}" for itself`);
    }
    this.#entities = new Map(settings.manifest.app.storage.entities.map((entity) => [entity.name, entity]));
    this.#spaces = this.#emptySpaces();
  }

  /** The declared entity; refuses undeclared ones by name. */
  entity(name: string): EntityDefinition {
    const entity = this.#entities.get(name);
    if (entity === undefined) throw bad('UNKNOWN_ENTITY', `The manifest declares no entity "${name}"`);
    return entity;
  }

  /** The space a batch or transaction item names; undeclared entities are refused. */
  spaceOf(entityName: string | undefined): SpaceName {
    return entityName === undefined ? undefined : this.entity(entityName).name;
  }

  /** The newest row of a key, or undefined. An expired row still counts while it lingers. */
  find(space: SpaceName, key: string): Row | undefined {
    const row = this.#space(space).get(key);
    return row === undefined || !this.isThere(row) ? undefined : row;
  }

  put(space: SpaceName, written: { key: string; value: unknown; bytes: number; ttl: number | undefined }): Row {
    const now = this.now();
    const { key, value, bytes, ttl } = written;
    const createdAt = this.find(space, key)?.createdAt ?? now;
    const row: Row = { key, value, bytes, createdAt, updatedAt: now, ...(ttl === undefined ? {} : { expireAt: now + ttl }) };
    this.#space(space).put(row, now);
    return row;
  }

  remove(space: SpaceName, key: string): void {
    this.#space(space).remove(key, this.now());
  }

  /** A space as queries see it now. */
  lagging(space: SpaceName): Space {
    const found = this.#space(space);
    found.catchUp(this.now() - this.#settings.queryLag());
    return found;
  }

  readonly isThere = ({ expireAt }: Row): boolean => expireAt === undefined || this.now() < expireAt + this.#settings.expiredLinger();

  /** Rows whose key begins with `prefix`, in all spaces, sorted by space and key; expired ones that linger included. */
  dump(prefix = ''): DumpedRow[] {
    const rows = [...this.#spaces].flatMap(([name, space]) =>
      [...space.rows()]
        .filter((row) => row.key.startsWith(prefix) && this.isThere(row))
        .map(({ bytes: _bytes, ...row }) => ({ space: name, ...row })),
    );
    return rows.sort((a, b) => compare(a.space, b.space) || compare(a.key, b.key));
  }

  size(): number {
    return [...this.#spaces.values()].reduce((sum, { size }) => sum + size, 0);
  }

  restore(rows: unknown): void {
    this.#spaces = this.#emptySpaces();
    for (const { space, expireAt, key, value, createdAt, updatedAt } of dumped.parse(rows)) {
      const bytes = Buffer.byteLength(JSON.stringify(value));
      const row: Row = { key, value, bytes, createdAt, updatedAt, ...(expireAt === undefined ? {} : { expireAt }) };
      this.#space(space === 'kvs' ? undefined : space).put(row, Number.NEGATIVE_INFINITY);
    }
  }

  #space(name: SpaceName): Space {
    const space = this.#spaces.get(name ?? 'kvs');
    if (space === undefined) throw bad('UNKNOWN_ENTITY', `The manifest declares no entity "${name ?? ''}"`);
    return space;
  }

  #emptySpaces(): Map<string, Space> {
    const entities = [...this.#entities.values()].map(({ name, indexes }) => [name, new Space(indexes)] as const);
    return new Map([['kvs', new Space()], ['secret', new Space()], ...entities]);
  }
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
