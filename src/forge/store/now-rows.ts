/** Now-rows: what the record says now of each artifact, in full. They follow the entries and may be rebuilt from them. */
import type { ArtifactId } from '../../domain/trace/artifact';
import { rowsOf, type Row } from '../../domain/record/entry';
import { orderOf } from '../../domain/record/face';
import { readEntries } from './entries';
import { getMany } from './rows-in-batches';

export interface NowRow {
  readonly product: string;
  readonly due: string;
  readonly order: string;
  readonly seq: number;
  readonly body: string;
}

export const nowKey = (product: string, id: string): string => `n:${product}:${id}`;

/** No due date sorts last, and an index skips no row. */
const never = '9999';

/** UTF-16 units of a body: even at three bytes a unit, and once more escaped, a value stays below the store's 240 KiB. */
export const longestBody = 75_000;

/** A state too large for a row is left to the entry it came from, which may have any length. */
const bodyOf = (row: Row): string => {
  const body = JSON.stringify({ hash: row.hash, state: row.state });
  return body.length > longestBody ? '' : body;
};

export const nowRow = (product: string, row: Row): NowRow => ({
  product,
  due: row.state.gaps.flatMap((g) => g.due ?? []).sort()[0] ?? never,
  order: orderOf(row.state.artifact),
  seq: row.seq,
  body: bodyOf(row),
});

const rowFromEntry = async (key: string, { product, seq }: NowRow): Promise<Row> => {
  const [entry] = await readEntries(product, seq, 1);
  const found = entry && rowsOf(entry).find((row) => nowKey(product, row.state.artifact.id) === key);
  if (!found) throw new Error(`Entry ${seq} of ${product} lacks the state of ${key}`);
  return found;
};

const parseRow = async ([key, row]: readonly [string, NowRow]): Promise<Row> =>
  row.body === '' ? rowFromEntry(key, row) : { seq: row.seq, ...(JSON.parse(row.body) as Omit<Row, 'seq'>) };

export const readNowRows = async (product: string, ids: readonly ArtifactId[]): Promise<ReadonlyMap<ArtifactId, Row>> => {
  const found = await getMany<NowRow>(
    'now',
    ids.map((id) => nowKey(product, id)),
  );
  const parsed = await Promise.all([...found].map(parseRow));
  return new Map(parsed.map((row) => [row.state.artifact.id, row]));
};
