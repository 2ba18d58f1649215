/** Markers, the arm register and the queue of the drain (docs/decisions/0003). */
import { Queue } from '@forge/events';
import { Filter, FilterConditions, kvs, Sort } from '@forge/kvs';
import type { Armed, Hold, Judging, Marker, Result, Waiting } from '../../app/ports';
import type { ArtifactId, Instant } from '../../domain/trace/artifact';
import { storeTrouble } from '../platform-error';
import { getMany, inBatches } from './rows-in-batches';

interface MarkerRow {
  readonly product: string;
  readonly issue: string;
  readonly what: string;
  readonly at: string;
  readonly tries: number;
  readonly reason: string;
}
interface ArmRow {
  readonly product: string;
  readonly marker: string;
  readonly pushed: string;
  readonly settled: string;
}

const holdKey = (product: string): string => `hold:${product}`;
const armKey = (product: string): string => `a:${product}`;
/** A register of the same shape: which judging of every row is on its way. */
const judgingKey = (product: string): string => `j:${product}`;

const markerRow = (product: string, m: Marker): MarkerRow => ({
  product,
  issue: m.issue,
  what: m.what,
  at: m.at,
  tries: m.tries,
  reason: m.reason ?? '',
});
const parseMarker = (key: string, row: MarkerRow): Marker => ({
  key,
  issue: row.issue as ArtifactId,
  at: row.at as Instant,
  what: row.what === 'project' ? 'project' : 'read',
  tries: row.tries,
  ...(row.reason === '' ? {} : { reason: row.reason }),
});

const mark = async (product: string, markers: readonly Marker[]): Promise<void> => {
  for (const batch of inBatches(markers)) {
    const answer = await kvs.batchSet(batch.map((m) => ({ key: m.key, value: markerRow(product, m), entityName: 'marker' })));
    const failed = answer.failedKeys[0];
    if (failed) throw Object.assign(new Error('marker not written'), { code: failed.error.code });
  }
};

const list = async (product: string): Promise<readonly Marker[]> => {
  const page = await kvs
    .entity<MarkerRow>('marker')
    .query()
    .index('by-time', { partition: [product] })
    .sort(Sort.ASC)
    .limit(100)
    .getMany();
  return page.results.map(({ key, value }) => parseMarker(key, value));
};

const done = async (keys: readonly string[]): Promise<void> => {
  await Promise.all(inBatches(keys).map((batch) => kvs.batchDelete(batch.map((key) => ({ key, entityName: 'marker' })))));
};

const armed = async (product: string): Promise<Armed> => {
  const row = await kvs.entity<ArmRow>('arm').get(armKey(product));
  if (!row) return { marker: undefined, pushed: undefined, settled: true };
  const { marker, pushed, settled } = row;
  return {
    marker: marker === '' ? undefined : marker,
    pushed: pushed === '' ? undefined : (pushed as Instant),
    settled: settled === 'yes',
  };
};

/** Sets a register only while it still names `expected`. */
const setWhile = async (key: string, row: ArmRow, expected: string): Promise<Result<undefined, 'changed-meanwhile'>> => {
  const conditions = new Filter<ArmRow>().and('marker', FilterConditions.equalTo(expected));
  try {
    await kvs.transact().set(key, row, { entityName: 'arm', conditions }).execute();
    return { ok: true, value: undefined };
  } catch (error) {
    const trouble = storeTrouble(error);
    if (trouble.trouble === 'conflict') return { ok: false, refusal: 'changed-meanwhile' };
    throw trouble;
  }
};

const arm: Waiting['arm'] = async (product, next, expected) => {
  const row: ArmRow = { product, marker: next.marker ?? '', pushed: next.pushed ?? '', settled: next.settled ? 'yes' : 'no' };
  if (expected !== undefined) return setWhile(armKey(product), row, expected);
  await kvs.entity<ArmRow>('arm').set(armKey(product), row);
  return { ok: true, value: undefined };
};

const judging = async (product: string): Promise<Judging | undefined> => {
  const row = await kvs.entity<ArmRow>('arm').get(judgingKey(product));
  return row && row.settled !== 'yes' ? { since: row.marker as Instant, at: row.pushed as Instant } : undefined;
};

/** How far a judging is; of another one than asked about it tells nothing. */
interface Judged {
  readonly since: Instant;
  readonly rows: number;
}
const judgedKey = (product: string): string => `judged:${product}`;
const judgedSoFar = async (product: string, since: Instant): Promise<number> => {
  const judged = await kvs.get<Judged>(judgedKey(product));
  return judged?.since === since ? judged.rows : 0;
};

const judged: Waiting['judged'] = async (product, since, at, rows) => {
  const set = await setWhile(judgingKey(product), judgingRow(product, since, at), since);
  // Of a judging that is over nobody asks how far it is.
  if (set.ok && at !== undefined && rows !== undefined) await kvs.set(judgedKey(product), { since, rows });
  return set;
};

const judgingRow = (product: string, since: Instant, at: Instant | undefined): ArmRow => ({
  product,
  marker: since,
  pushed: at ?? '',
  settled: at === undefined ? 'yes' : 'no',
});

const refused =
  (from: 'store' | 'queue' = 'store') =>
  (error: unknown): never => {
    throw storeTrouble(error, from);
  };

export const waitingStore: Waiting = {
  mark: (product, markers) => mark(product, markers).catch(refused()),
  list: (product) => list(product).catch(refused()),
  standing: async (_product, markers) => {
    const rows = await getMany<MarkerRow>(
      'marker',
      markers.map((m) => m.key),
    );
    return markers.filter((m) => rows.has(m.key));
  },
  done: (_product, keys) => done(keys).catch(refused()),
  armed: (product) => armed(product).catch(refused()),
  arm: (product, next, expected) => arm(product, next, expected).catch(refused()),
  push: async (job, delaySeconds) => {
    // One drain at a time per product: two would race for the same entry. What is only worked out holds up none.
    const lane = job.is === 'foresee' ? 'foresee' : 'drain';
    const event = { body: { ...job }, delayInSeconds: delaySeconds, concurrency: { key: `${lane}-${job.product}`, limit: 1 } };
    await new Queue({ key: 'drain' }).push(event).catch(refused('queue'));
  },
  judging: (product) => judging(product).catch(refused()),
  beginJudging: async (product, since) => {
    await kvs
      .entity<ArmRow>('arm')
      .set(judgingKey(product), judgingRow(product, since, since))
      .catch(refused());
  },
  judged: (product, since, at, rows) => judged(product, since, at, rows).catch(refused()),
  judgedSoFar: (product, since) => judgedSoFar(product, since).catch(refused()),
  held: (product) => kvs.get<Hold>(holdKey(product)).catch(refused()),
  hold: (product, hold) => (hold === undefined ? kvs.delete(holdKey(product)) : kvs.set(holdKey(product), hold)).catch(refused()),
};
