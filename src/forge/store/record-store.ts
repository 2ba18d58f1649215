/** The record over the store: entries are the truth; now-rows and the head hint follow and may be rebuilt from them. */
import { Filter, FilterConditions, kvs } from '@forge/kvs';
import type { Record62304 } from '../../app/ports';
import { emptyHead, headAfter, rowsOf, sealed, type Entry, type Head } from '../../domain/record/entry';
import { artifactId, type ArtifactId } from '../../domain/trace/artifact';
import { storeTrouble } from '../platform-error';
import { commitEntry, listEntries, readActed, readEntries } from './entries';
import { faceKey, faceRow, type FaceRow } from './face-rows';
import { nowKey, nowRow, readNowRows, type NowRow } from './now-rows';
import { inBatches } from './rows-in-batches';
import { readSignedBy, signatureKey, signatureRowsOf, type SignatureRow } from './signature-rows';

interface HeadRow {
  readonly product: string;
  readonly seq: number;
  readonly hash: string;
  readonly body: string;
}

const headKey = (product: string): string => `h:${product}`;
const ahead = 5;

const older = <T extends { readonly seq: number }>(seq: number) =>
  new Filter<T>().or('seq', FilterConditions.notExists()).or('seq', FilterConditions.lessThan(seq));

const isConflict = (error: unknown): boolean => storeTrouble(error).trouble === 'conflict';

/** A row of the full state and a slim one beside it: written together, so that neither is ever ahead. */
interface Pair {
  readonly id: ArtifactId;
  readonly now: NowRow;
  readonly face: FaceRow;
}

const setIfOlder = async (product: string, pairs: readonly Pair[]): Promise<void> => {
  const batch = kvs.transact();
  for (const { id, now, face } of pairs) {
    batch.set(nowKey(product, id), now, { entityName: 'now', conditions: older<NowRow>(now.seq) });
    batch.set(faceKey(product, id), face, { entityName: 'face', conditions: older<FaceRow>(face.seq) });
  }
  await batch.execute();
};

/** One newer row refuses its whole batch: then each pair goes alone, and the newer ones stay as they are. */
const applyBatch = async (product: string, pairs: readonly Pair[]): Promise<void> => {
  try {
    await setIfOlder(product, pairs);
  } catch (error) {
    if (!isConflict(error)) throw storeTrouble(error);
    if (pairs.length > 1) await Promise.all(pairs.map((pair) => applyBatch(product, [pair])));
  }
};

/** Of one artifact there is one row a signer, so no two of a batch are of one key. */
const applySignatures = async (rows: readonly SignatureRow[]): Promise<void> => {
  const batch = kvs.transact();
  for (const row of rows) {
    const key = signatureKey(row.product, row.account, row.artifact);
    batch.set(key, row, { entityName: 'signature', conditions: older<SignatureRow>(row.seq) });
  }
  try {
    await batch.execute();
  } catch (error) {
    if (!isConflict(error)) throw storeTrouble(error);
    if (rows.length > 1) await Promise.all(rows.map((row) => applySignatures([row])));
  }
};

/** A transaction takes 25 operations; even twelve hubs as large as a row may be stay far below its 4 MB. */
const pairsATransaction = 12;

const apply = async (entry: Entry): Promise<void> => {
  const { product } = entry;
  const pairs = rowsOf(entry).map((row) => ({ id: row.state.artifact.id, now: nowRow(product, row), face: faceRow(product, row) }));
  await Promise.all([
    ...inBatches(pairs, pairsATransaction).map((batch) => applyBatch(product, batch)),
    ...inBatches(signatureRowsOf(entry)).map(applySignatures),
  ]);
};

const follow = async (entry: Entry): Promise<void> => {
  const head = headAfter(entry, sealed(entry).hash);
  const row: HeadRow = {
    product: entry.product,
    seq: head.seq,
    hash: head.hash ?? '',
    body: JSON.stringify({ sums: head.sums, at: head.at }),
  };
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
  return row ? { seq: row.seq, hash: row.hash as Head['hash'], ...(JSON.parse(row.body) as Pick<Head, 'sums' | 'at'>) } : emptyHead;
};

const atOnce = 3;
const mostRecent = 9;

/** Backwards from the head, a few at a time: mostly the head's own time says that there are none. */
const recent: Record62304['recent'] = async (product, head, since) => {
  const found: Entry[] = [];
  if (head.at === undefined || head.at <= since) return found;
  for (let to = head.seq; to > 0 && found.length < mostRecent; to -= atOnce) {
    const from = Math.max(1, to - atOnce + 1);
    const entries = await readEntries(product, from, to - from + 1);
    found.unshift(...entries.filter(({ at }) => at > since));
    if (!entries[0] || entries[0].at <= since) break;
  }
  return found;
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
  recent,
  acted: readActed,
  listed: listEntries,
  entry: async (product, seq) => (await readEntries(product, seq, 1))[0],
  rows: readNowRows,
  signedBy: readSignedBy,
  commit: commitEntry,
  apply,
  follow,
};
