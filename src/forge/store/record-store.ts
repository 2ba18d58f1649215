/** The record over the store: entries are the truth; now-rows and the head hint follow and may be rebuilt from them. */
import { Filter, FilterConditions, kvs } from '@forge/kvs';
import type { Record62304 } from '../../app/ports';
import { emptyHead, headAfter, rowsOf, sealed, type Entry, type Head, type Row } from '../../domain/record/entry';
import { artifactId, type ArtifactId } from '../../domain/trace/artifact';
import { storeTrouble } from '../platform-error';
import { commitEntry, readEntries } from './entries';
import { getMany, inBatches } from './rows-in-batches';

interface NowRow {
  readonly product: string;
  readonly kind: string;
  readonly class: string;
  readonly gaps: number;
  readonly worst: string;
  readonly suspect: string;
  readonly restricted: string;
  readonly due: string;
  readonly order: string;
  readonly seq: number;
  readonly body: string;
}
interface HeadRow {
  readonly product: string;
  readonly seq: number;
  readonly hash: string;
  readonly body: string;
}

const nowKey = (product: string, id: string): string => `n:${product}:${id}`;
const headKey = (product: string): string => `h:${product}`;
const ahead = 5;

/** Keys sort by project and number: `PUMP-0000000142`. */
const orderOf = (key: string): string => key.replace(/\d+$/, (digits) => digits.padStart(10, '0')).slice(0, 200);
const severities = ['blocks-release', 'to-resolve', 'note'];
/** No due date sorts last, and an index skips no row. */
const never = '9999';

/** UTF-16 units of a body: even at three bytes a unit, and once more escaped, a value stays below the store's 240 KiB. */
const longestBody = 75_000;

/** A state too large for a row is left to the entry it came from, which may have any length. */
const bodyOf = (row: Row): string => {
  const body = JSON.stringify({ hash: row.hash, state: row.state });
  return body.length > longestBody ? '' : body;
};

const nowRow = (product: string, row: Row): NowRow => {
  const { artifact, derived, gaps } = row.state;
  const open = gaps.filter((g) => g.state.is === 'open');
  return {
    product,
    kind: artifact.gone ? 'gone' : (artifact.kinds[0] ?? 'none'),
    class: derived.effectiveClass,
    gaps: open.length,
    worst: severities.find((s) => open.some((g) => g.severity === s)) ?? 'none',
    suspect: 'no',
    restricted: artifact.restricted ? 'yes' : 'no',
    due: gaps.flatMap((g) => g.due ?? []).sort()[0] ?? never,
    order: orderOf(artifact.key),
    seq: row.seq,
    body: bodyOf(row),
  };
};

const rowFromEntry = async (key: string, { product, seq }: NowRow): Promise<Row> => {
  const [entry] = await readEntries(product, seq, 1);
  const found = entry && rowsOf(entry).find((row) => nowKey(product, row.state.artifact.id) === key);
  if (!found) throw new Error(`Entry ${seq} of ${product} lacks the state of ${key}`);
  return found;
};

const parseRow = async ([key, row]: readonly [string, NowRow]): Promise<Row> =>
  row.body === '' ? rowFromEntry(key, row) : { seq: row.seq, ...(JSON.parse(row.body) as Omit<Row, 'seq'>) };

const older = <T extends { readonly seq: number }>(seq: number) =>
  new Filter<T>().or('seq', FilterConditions.notExists()).or('seq', FilterConditions.lessThan(seq));

const isConflict = (error: unknown): boolean => storeTrouble(error).trouble === 'conflict';

const setIfOlder = async (rows: readonly (readonly [string, NowRow])[]): Promise<void> => {
  const batch = kvs.transact();
  for (const [key, row] of rows) batch.set(key, row, { entityName: 'now', conditions: older<NowRow>(row.seq) });
  await batch.execute();
};

/** One newer row refuses its whole batch: then each row goes alone, and the newer ones stay as they are. */
const applyBatch = async (rows: readonly (readonly [string, NowRow])[]): Promise<void> => {
  try {
    await setIfOlder(rows);
  } catch (error) {
    if (!isConflict(error)) throw storeTrouble(error);
    if (rows.length > 1) await Promise.all(rows.map((row) => applyBatch([row])));
  }
};

/** Rows are 2–5 KB, but a hub may be large: batches stay far below the 4 MB of a transaction. */
const apply = async (entry: Entry): Promise<void> => {
  const rows = rowsOf(entry).map((row) => [nowKey(entry.product, row.state.artifact.id), nowRow(entry.product, row)] as const);
  await Promise.all(inBatches(rows, 15).map(applyBatch));
};

const follow = async (entry: Entry): Promise<void> => {
  const head = headAfter(entry, sealed(entry).hash);
  const row: HeadRow = { product: entry.product, seq: head.seq, hash: head.hash ?? '', body: JSON.stringify(head.sums) };
  try {
    await kvs
      .transact()
      .set(headKey(entry.product), row, { entityName: 'head', conditions: older<HeadRow>(row.seq) })
      .execute();
  } catch (error) {
    if (!isConflict(error)) throw storeTrouble(error);
  }
};

const hint = async (product: string): Promise<Head> => {
  const row = await kvs
    .entity<HeadRow>('head')
    .get(headKey(product))
    .catch((error: unknown) => {
      throw storeTrouble(error);
    });
  return row ? { seq: row.seq, hash: row.hash as Head['hash'], sums: JSON.parse(row.body) as Head['sums'] } : emptyHead;
};

const rows = async (product: string, ids: readonly ArtifactId[]): Promise<ReadonlyMap<ArtifactId, Row>> => {
  const found = await getMany<NowRow>(
    'now',
    ids.map((id) => nowKey(product, id)),
  );
  const parsed = await Promise.all([...found].map(parseRow));
  return new Map(parsed.map((row) => [row.state.artifact.id, row]));
};

const pageOfIds: Record62304['ids'] = async (product, cursor) => {
  const query = kvs
    .entity<NowRow>('now')
    .query()
    .index('by-order', { partition: [product] })
    .limit(50);
  const page = await (cursor === undefined ? query : query.cursor(cursor)).getMany().catch((error: unknown) => {
    throw storeTrouble(error);
  });
  return { ids: page.results.map(({ key }) => artifactId(key.slice(nowKey(product, '').length))), next: page.nextCursor };
};

export const recordStore: Record62304 = {
  ids: pageOfIds,
  hint,
  after: (product, head) => readEntries(product, head.seq + 1, ahead),
  rows,
  commit: commitEntry,
  apply,
  follow,
};
