/** A sorted list in small buckets: adding, removing and seeking stay cheap at hundreds of thousands of items. */
const BUCKET = 512;

/** The first position whose item no longer satisfies `before`, which must hold for a prefix of `items` only. */
function lowerBound<T>(items: readonly T[], before: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = items[middle];
    if (item !== undefined && before(item)) low = middle + 1;
    else high = middle;
  }
  return low;
}

export class SortedList<T> {
  readonly #compare: (a: T, b: T) => number;
  #buckets: T[][] = [];
  #size = 0;

  /** `compare` must be a total order in which no two kept items are equal. Items must not be `undefined`. */
  constructor(compare: (a: T, b: T) => number) {
    this.#compare = compare;
  }

  get size(): number {
    return this.#size;
  }

  add(item: T): void {
    const at = Math.min(
      this.#bucketFrom((other) => this.#compare(other, item) < 0),
      this.#buckets.length - 1,
    );
    const bucket = this.#buckets[at];
    this.#size += 1;
    if (bucket === undefined) {
      this.#buckets.push([item]);
      return;
    }
    bucket.splice(
      lowerBound(bucket, (other) => this.#compare(other, item) < 0),
      0,
      item,
    );
    if (bucket.length > BUCKET) this.#buckets.splice(at + 1, 0, bucket.splice(BUCKET / 2));
  }

  /** False if no such item was kept. */
  remove(item: T): boolean {
    const at = this.#bucketFrom((other) => this.#compare(other, item) < 0);
    const bucket = this.#buckets[at];
    if (bucket === undefined) return false;
    const index = lowerBound(bucket, (other) => this.#compare(other, item) < 0);
    const found = bucket[index];
    if (found === undefined || this.#compare(found, item) !== 0) return false;
    bucket.splice(index, 1);
    if (bucket.length === 0) this.#buckets.splice(at, 1);
    this.#size -= 1;
    return true;
  }

  first(): T | undefined {
    return this.#buckets[0]?.[0];
  }

  /** Upwards from the first item for which `before` no longer holds. */
  *up(before: (item: T) => boolean): Generator<T> {
    let at = this.#bucketFrom(before);
    let index = lowerBound(this.#buckets[at] ?? [], before);
    for (;;) {
      const item = this.#buckets[at]?.[index];
      if (item === undefined) return;
      yield item;
      index += 1;
      if (index >= (this.#buckets[at]?.length ?? 0)) {
        at += 1;
        index = 0;
      }
    }
  }

  /** Downwards from the last item for which `after` does not hold yet. */
  *down(after: (item: T) => boolean): Generator<T> {
    const upTo = (item: T): boolean => !after(item);
    let at = this.#bucketFrom(upTo);
    let index = lowerBound(this.#buckets[at] ?? [], upTo) - 1;
    for (;;) {
      if (index < 0) {
        at -= 1;
        index = (this.#buckets[at]?.length ?? 0) - 1;
      }
      const item = this.#buckets[at]?.[index];
      if (item === undefined) return;
      yield item;
      index -= 1;
    }
  }

  all(): T[] {
    return this.#buckets.flat();
  }

  /** The first bucket whose last item no longer satisfies `before`. */
  #bucketFrom(before: (item: T) => boolean): number {
    return lowerBound(this.#buckets, (bucket) => {
      const last = bucket[bucket.length - 1];
      return last !== undefined && before(last);
    });
  }
}
