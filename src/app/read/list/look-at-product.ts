/**
 * What every list, count and document of a software product begins with: what this viewer may see, where the record ends, what waits, and
 * what changed so lately that the indexes may not show it yet. Two round trips.
 */
import { faceOf, type Face } from '../../../domain/record/face';
import { headAfter, rowsOf, sealed, type Entry, type Head, type Row } from '../../../domain/record/entry';
import type { ArtifactId, Instant, Person } from '../../../domain/trace/artifact';
import { bookOf } from '../../../domain/rules/product-book';
import type { RuleBook } from '../../../domain/rules/rule-book';
import { later } from '../../check/hold';
import type { Ports, Product } from '../../ports';
import { accessTo, type Access } from '../access';
import { freshnessFrom, isCurrent, lookAtFreshness, type Freshness } from '../freshness';

export interface ProductLook {
  readonly product: Product;
  /** The rules it is judged by. */
  readonly book: RuleBook;
  readonly access: Access;
  /** Entries that nothing followed yet are part of it. */
  readonly head: Head;
  /** Of artifacts that changed in the last seconds, as the record has them: they stand in for what an index says of them. */
  readonly recent: ReadonlyMap<ArtifactId, Face>;
  /** The same in full. */
  readonly rows: ReadonlyMap<ArtifactId, Row>;
  readonly freshness: Freshness;
  readonly current: boolean;
  readonly at: Instant;
}

/** Longer than an index lags behind a row. */
const lagSeconds = 5;

const headOf = (hint: Head, entries: readonly Entry[]): Head => {
  const last = entries.at(-1);
  return last && last.seq > hint.seq ? headAfter(last, sealed(last).hash) : hint;
};

/** Undefined: the person may browse none of the product's projects. What waits is looked at before any row is read (law 7). */
export const lookAtProduct = async (ports: Ports, product: Product, person: Person): Promise<ProductLook | undefined> => {
  const [access, hint, looked] = await Promise.all([
    accessTo(ports, product, person),
    ports.record.hint(product.id),
    lookAtFreshness(ports, product),
  ]);
  if (!access) return undefined;
  const at = ports.clock.now();
  const [lately, unapplied, freshness] = await Promise.all([
    ports.record.recent(product.id, hint, later(at, -lagSeconds)),
    ports.record.after(product.id, hint),
    freshnessFrom(ports, product, looked),
  ]);
  const rows = [...lately, ...unapplied].flatMap(rowsOf);
  return {
    product,
    book: bookOf(product.rules?.pack),
    access,
    head: headOf(hint, unapplied),
    recent: new Map(rows.map((row) => [row.state.artifact.id, faceOf(row)])),
    rows: new Map(rows.map((row) => [row.state.artifact.id, row])),
    freshness,
    current: isCurrent(freshness),
    at,
  };
};

/** Faces of these artifacts as the record has them now. */
export const facesOf = async (
  { faces }: Pick<Ports, 'faces'>,
  { product, recent }: Pick<ProductLook, 'product' | 'recent'>,
  ids: readonly ArtifactId[],
): Promise<ReadonlyMap<ArtifactId, Face>> => {
  const unique = [...new Set(ids)];
  const wanted = unique.filter((id) => !recent.has(id));
  const found = wanted.length === 0 ? new Map<ArtifactId, Face>() : await faces.find(product.id, wanted);
  return new Map(unique.flatMap((id) => [recent.get(id) ?? found.get(id)].flatMap((face) => (face ? [[id, face] as const] : []))));
};
