/**
 * Entries of the record in the store. The entry row is written once, on condition that nobody was faster; that write is the commit.
 * Text beyond a store value is split into parts written before the row that names them, under the hash of the text, so that the parts
 * of a lost race touch nothing.
 */
import { kvs, Sort, WhereConditions } from '@forge/kvs';
import type { EntriesAsk, Result } from '../../app/ports';
import { sealed, type Entry } from '../../domain/record/entry';
import type { Hash } from '../../domain/trace/artifact';
import { storeTrouble } from '../platform-error';
import { getMany, inBatches } from './rows-in-batches';

/** UTF-16 units a value: even at three bytes a unit this stays below the store's 240 KiB a value. */
const partLength = 75_000;

interface EntryRow {
  readonly product: string;
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly act: string;
  readonly hash: string;
  readonly parts: number;
  readonly body: string;
}

export const entryKey = (product: string, seq: number): string => `e:${product}:${String(seq).padStart(10, '0')}`;
const partKey = (product: string, hash: string, part: number): string => `p:${product}:${hash}:${part}`;

/** Cuts between UTF-16 units, never within a surrogate pair: half a pair does not survive being stored. */
export const split = (text: string): string[] => {
  const parts: string[] = [];
  for (let from = 0; from < text.length;) {
    let to = Math.min(text.length, from + partLength);
    const last = text.charCodeAt(to - 1);
    if (to < text.length && last >= 0xd800 && last <= 0xdbff) to -= 1;
    parts.push(text.slice(from, to));
    from = to;
  }
  return parts;
};

const writeParts = async (product: string, hash: string, parts: readonly string[]): Promise<void> => {
  const items = parts.map((value, i) => ({ key: partKey(product, hash, i), value }));
  for (const batch of inBatches(items, 10)) {
    const answer = await kvs.batchSet(batch);
    const failed = answer.failedKeys[0];
    if (failed) throw Object.assign(new Error('part not written'), { code: failed.error.code });
  }
};

const readParts = async (row: EntryRow): Promise<string> => {
  const keys = Array.from({ length: row.parts }, (_, i) => partKey(row.product, row.hash, i));
  const texts = await Promise.all(keys.map((key) => kvs.get<string>(key)));
  const missing = texts.findIndex((t) => t === undefined);
  if (missing >= 0) throw new Error(`Entry ${row.seq} of ${row.product} lacks part ${missing}`);
  return texts.join('');
};

const parseEntry = async (row: EntryRow): Promise<Entry> => JSON.parse(row.parts === 0 ? row.body : await readParts(row)) as Entry;

export const commitEntry = async (entry: Entry): Promise<Result<Hash, 'changed-meanwhile'>> => {
  const { text, hash } = sealed(entry);
  const parts = text.length > partLength ? split(text) : [];
  const { product, seq, at, actor, act } = entry;
  const row: EntryRow = { product, seq, at, actor, act, hash, parts: parts.length, body: parts.length > 0 ? '' : text };
  try {
    await writeParts(product, hash, parts);
    await kvs.entity<EntryRow>('entry').set(entryKey(product, seq), row, { keyPolicy: 'FAIL_IF_EXISTS' });
    return { ok: true, value: hash };
  } catch (error) {
    const trouble = storeTrouble(error);
    if (trouble.trouble === 'conflict') return { ok: false, refusal: 'changed-meanwhile' };
    throw trouble;
  }
};

/** Entries `from` … `from + count - 1`, as far as they follow without a hole. */
export const readEntries = async (product: string, from: number, count: number): Promise<readonly Entry[]> => {
  const keys = Array.from({ length: count }, (_, i) => entryKey(product, from + i));
  const rows = await getMany<EntryRow>('entry', keys);
  const inOrder: EntryRow[] = [];
  for (const key of keys) {
    const row = rows.get(key);
    if (!row) break;
    inOrder.push(row);
  }
  return Promise.all(inOrder.map(parseEntry));
};

/** Entries of an act, the latest first, by the index alone. */
export const readActed = async (product: string, act: string, most: number): Promise<readonly Entry[]> => {
  const page = await kvs
    .entity<EntryRow>('entry')
    .query()
    .index('by-act', { partition: [product, act] })
    .sort(Sort.DESC)
    .limit(most)
    .getMany()
    .catch((error: unknown) => {
      throw storeTrouble(error);
    });
  return Promise.all(page.results.map(({ value }) => parseEntry(value)));
};

const indexOf = (product: string, by: EntriesAsk['by']): readonly [string, readonly string[]] =>
  by === undefined ? ['by-time', [product]] : [`by-${by.is}`, [product, by.value]];

/** Before and behind every moment that a record knows. */
const always = { from: '0000', to: '9999' } as const;

/** By one index, in the order of time. Entries of one moment stand in any order there, so those behind `before` are told by their sequence. */
export const listEntries = async (product: string, { by, from, to, before, limit }: EntriesAsk): Promise<readonly Entry[]> => {
  const [index, partition] = indexOf(product, by);
  const last = before === undefined || (to !== undefined && to < before.at) ? to : before.at;
  const isBehind = ({ seq, at }: EntryRow): boolean => before === undefined || at < before.at || seq < before.seq;
  const found: EntryRow[] = [];
  // One more than wanted: while that is of the same moment as the last one wanted, the order of the two is not known yet.
  const isFull = (): boolean => found.length > limit && found[limit - 1]?.at !== found.at(-1)?.at;
  for (let cursor: string | undefined = ''; cursor !== undefined && !isFull();) {
    const query = kvs
      .entity<EntryRow>('entry')
      .query()
      .index(index, { partition: [...partition] })
      .where(WhereConditions.between(from ?? always.from, last ?? always.to))
      .sort(Sort.DESC)
      .limit(limit + 1);
    const page: { readonly results: { readonly value: EntryRow }[]; readonly nextCursor?: string } = await (
      cursor === '' ? query : query.cursor(cursor)
    )
      .getMany()
      .catch((error: unknown) => {
        throw storeTrouble(error);
      });
    found.push(...page.results.map(({ value }) => value).filter(isBehind));
    cursor = page.nextCursor;
  }
  const inOrder = found.sort((a, b) => (a.at === b.at ? b.seq - a.seq : a.at < b.at ? 1 : -1)).slice(0, limit);
  return Promise.all(inOrder.map(parseEntry));
};
