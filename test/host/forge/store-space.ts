/**
 * One keyspace of the store: what `get` sees at once, and what queries see a little later. Queries read a view to which writes
 * and deletes are applied only when they are older than the lag, so a deleted key still shows up until then.
 */
import type { IndexDefinition } from './manifest';
import { SortedList } from './sorted-list';
import { compareScalars, type Stretch } from './store-condition';
import { isRecord, type Scalar } from './store-rules';

export interface Row {
  readonly key: string;
  readonly value: unknown;
  readonly bytes: number;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly expireAt?: number;
}

/** A place in a sorted index. */
export interface Place {
  readonly range: Scalar;
  readonly key: string;
}

interface Change {
  readonly at: number;
  readonly key: string;
  readonly row: Row | undefined;
}

const byPlace = (a: Place, b: Place): number => compareScalars(a.range, b.range) || compareScalars(a.key, b.key);

/** Which rows stand where in one index; rows without the indexed attributes are left out. */
class Index {
  readonly #definition: IndexDefinition;
  readonly #partitions = new Map<string, SortedList<Place>>();

  constructor(definition: IndexDefinition) {
    this.#definition = definition;
  }

  partition(values: readonly Scalar[]): SortedList<Place> | undefined {
    return this.#partitions.get(JSON.stringify(values));
  }

  add(row: Row): void {
    const spot = this.#spotOf(row);
    if (spot === undefined) return;
    const list = this.#partitions.get(spot.partition) ?? new SortedList<Place>(byPlace);
    this.#partitions.set(spot.partition, list);
    list.add(spot.place);
  }

  remove(row: Row): void {
    const spot = this.#spotOf(row);
    if (spot !== undefined) this.#partitions.get(spot.partition)?.remove(spot.place);
  }

  #spotOf({ key, value }: Row): { partition: string; place: Place } | undefined {
    const attributes = isRecord(value) ? value : {};
    const partition = this.#definition.partition.map((name) => attributes[name]);
    const range = attributes[this.#definition.range[0] ?? ''];
    if (partition.includes(undefined) || !isScalar(range)) return undefined;
    return { partition: JSON.stringify(partition), place: { range, key } };
  }
}

function isScalar(value: unknown): value is Scalar {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

export class Space {
  readonly #rows = new Map<string, Row>();
  readonly #seen = new Map<string, Row>();
  readonly #seenKeys = new SortedList<Place>(byPlace);
  readonly #indexes: ReadonlyMap<string, Index>;
  #recent: Change[] = [];

  constructor(indexes: readonly IndexDefinition[] = []) {
    this.#indexes = new Map(indexes.map((definition) => [definition.name, new Index(definition)]));
  }

  get size(): number {
    return this.#rows.size;
  }

  /** The newest row, expired ones included until `gone` says so. */
  get(key: string): Row | undefined {
    return this.#rows.get(key);
  }

  put(row: Row, now: number): void {
    this.#rows.set(row.key, row);
    this.#recent.push({ at: now, key: row.key, row });
  }

  remove(key: string, now: number): void {
    if (this.#rows.delete(key)) this.#recent.push({ at: now, key, row: undefined });
  }

  /** Makes changes up to `until` visible to queries. */
  catchUp(until: number): void {
    const split = this.#recent.findIndex(({ at }) => at > until);
    const due = this.#recent.splice(0, split === -1 ? this.#recent.length : split);
    for (const { key, row } of due) this.#show(key, row);
  }

  /** Rows of the lagging view in the given stretch of an index (`by-key` is built in), after `from` if given. */
  *scan(where: { index: string; partition: readonly Scalar[]; stretch: Stretch; down: boolean; from?: Place }): Generator<[Place, Row]> {
    const list = where.index === 'by-key' ? this.#seenKeys : this.#indexes.get(where.index)?.partition(where.partition);
    if (list === undefined) return;
    const { stretch, from } = where;
    const places = where.down
      ? list.down((place) => stretch.after(place.range) || (from !== undefined && byPlace(place, from) >= 0))
      : list.up((place) => stretch.before(place.range) || (from !== undefined && byPlace(place, from) <= 0));
    for (const place of places) {
      if (where.down ? stretch.before(place.range) : stretch.after(place.range)) return;
      const row = this.#seen.get(place.key);
      if (row !== undefined) yield [place, row];
    }
  }

  rows(): IterableIterator<Row> {
    return this.#rows.values();
  }

  #show(key: string, row: Row | undefined): void {
    const old = this.#seen.get(key);
    if (old !== undefined) for (const index of this.#indexes.values()) index.remove(old);
    if (row === undefined) {
      if (this.#seen.delete(key)) this.#seenKeys.remove({ range: key, key });
      return;
    }
    if (old === undefined) this.#seenKeys.add({ range: key, key });
    this.#seen.set(key, row);
    for (const index of this.#indexes.values()) index.add(row);
  }
}
