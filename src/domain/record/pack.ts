/**
 * What everything said after one entry, kept so that yesterday can be read without replaying the record: rows in packs, each named by the
 * hash of its canonical text. The entry that names them makes them as tamper-evident as the record itself.
 */
import type { ArtifactId, Hash } from '../trace/artifact';
import { PRODUCT } from '../trace/product-node';
import { canonical, hashOf, hashText } from './canonical';
import type { Entry, Row } from './entry';
import { addUp, noSums, type Sums } from './sums';

const format = 'plumbline.pack/1';

export interface Pack {
  readonly hash: Hash;
  readonly text: string;
  readonly rows: number;
}
export type PackName = Pick<Pack, 'hash' | 'rows'>;

const packed = (rows: readonly Row[]): Pack => {
  const text = canonical({ format, rows });
  return { hash: hashText(text), text, rows: rows.length };
};

/** In their order, as many to a pack as fit into so many UTF-16 units, at least one. */
export function packsOf(rows: readonly Row[], longest: number): readonly Pack[] {
  const packs: Row[][] = [];
  let room = 0;
  for (const row of rows) {
    const { length } = JSON.stringify(row);
    if (packs.length === 0 || length > room) {
      packs.push([]);
      room = longest;
    }
    packs.at(-1)?.push(row);
    room -= length;
  }
  return packs.map(packed);
}

/** Undefined for a text that does not match its name, or holds a state that does not match its hash. */
export function rowsInPack(name: Hash, text: string): readonly Row[] | undefined {
  if (hashText(text) !== name) return undefined;
  const { rows } = JSON.parse(text) as { readonly rows: readonly Row[] };
  return rows.every(({ hash, state }) => hashOf(state) === hash) ? rows : undefined;
}

export type Rows = ReadonlyMap<ArtifactId, Row>;

/** What later entries changed, laid over them. */
export function afterEntries(rows: Rows, entries: readonly Entry[]): Rows {
  const next = new Map(rows);
  for (const { seq, changes } of entries) for (const { id, after, state } of changes) next.set(id, { seq, hash: after, state });
  return next;
}

/** The earliest due date is a lower bound, which may stand from what has long changed: only what is counted is compared. */
const countedIn = ({ open, restricted }: Sums): Hash => hashOf({ open, restricted });

/**
 * Are these all rows as they stood after an entry? None is younger, they add up to what the entry counted, and whatever one of them is linked
 * to is among them. Rows come pack by pack; a row that comes twice counts once.
 */
export class Wholeness {
  readonly #ids = new Set<ArtifactId>();
  readonly #ends = new Set<ArtifactId>();
  #sums = noSums;
  #latest = 0;

  take(rows: readonly Row[]): void {
    const fresh = rows.filter(({ state }) => !this.#ids.has(state.artifact.id));
    for (const { seq, state } of fresh) {
      const { id, links, backlinks } = state.artifact;
      this.#ids.add(id);
      this.#latest = Math.max(this.#latest, seq);
      for (const { to } of links) this.#ends.add(to);
      for (const { from } of backlinks) this.#ends.add(from);
    }
    this.#sums = addUp(
      this.#sums,
      fresh.map(({ state }) => ({ before: undefined, after: state })),
    );
  }

  isOf({ seq, sums }: Pick<Entry, 'seq' | 'sums'>): boolean {
    const linked = [...this.#ends].every((id) => id === PRODUCT || this.#ids.has(id));
    return linked && this.#latest <= seq && countedIn(this.#sums) === countedIn(sums);
  }
}
