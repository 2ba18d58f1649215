/**
 * Packs everything as it stood after the entry that named a baseline: a few pages of rows a job, each row taken back along its changes where
 * it went on since. At the end all packs are read again and must add up to what that entry counted; only then an entry names them.
 */
import type { Entry, Row } from '../../domain/record/entry';
import { packsOf, rowsInPack, Wholeness, type PackName } from '../../domain/record/pack';
import type { Drained } from '../check/drained';
import { underHold } from '../check/hold';
import { recordDecision } from '../decide/record-decision';
import type { DrainJob, Ports } from '../ports';
import { KEEP_BASELINE, NAME_BASELINE, type KeptBaseline } from './baseline-acts';
import { rowAsOf } from './rows-as-of';

const pagesAJob = 4;
/** Four pages of fifty rows every three seconds leave half of the store's minute to people. */
const pauseSeconds = 3;
/** Longer than an index lags behind a row that was written a moment ago. */
const firstPauseSeconds = 10;
/** UTF-16 units of a pack's text. */
const longestPack = 150_000;

export const keepBaselineJob = (product: string, baseline: number): DrainJob => ({
  is: 'keep-baseline',
  product,
  markers: [],
  baseline,
  packs: [],
  round: 1,
});
export const pushKeeping = (ports: Ports, product: string, baseline: number): Promise<void> =>
  ports.waiting.push(keepBaselineJob(product, baseline), firstPauseSeconds);

const rowsOfPage = async (ports: Ports, product: string, seq: number, token: string | undefined) => {
  const { ids, next } = await ports.record.ids(product, token);
  const rows = await ports.record.rows(product, ids);
  const then = await Promise.all([...rows.values()].map((row) => rowAsOf(ports, product, row, seq)));
  return { rows: then.filter((row) => row !== undefined), next };
};

const packPages = async (ports: Ports, job: DrainJob, seq: number): Promise<DrainJob> => {
  const rows: Row[] = [];
  let token = job.token;
  for (let page = 0; page < pagesAJob; page++) {
    const found = await rowsOfPage(ports, job.product, seq, token);
    rows.push(...found.rows);
    token = found.next;
    if (token === undefined) break;
  }
  const packs = packsOf(rows, longestPack);
  await ports.packs.write(job.product, packs);
  const { token: _, ...rest } = job;
  const names = [...(job.packs ?? []), ...packs.map(({ hash, rows: count }): PackName => ({ hash, rows: count }))];
  return { ...rest, packs: names, ...(token === undefined ? {} : { token }) };
};

const areWhole = async (ports: Ports, product: string, packs: readonly PackName[], entry: Entry): Promise<boolean> => {
  const whole = new Wholeness();
  for (const { hash } of packs) {
    const text = (await ports.packs.read(product, [hash])).get(hash);
    const rows = text === undefined ? undefined : rowsInPack(hash, text);
    if (!rows) return false;
    whole.take(rows);
  }
  return whole.isOf(entry);
};

const rounds = 5;

/** Something moved from page to page meanwhile, or an index lagged: begun once more. */
const beginAnew = async (ports: Ports, job: DrainJob, baseline: number): Promise<Drained> => {
  const round = (job.round ?? 1) + 1;
  if (round > rounds) throw new Error(`Baseline ${baseline} did not add up ${rounds} times`);
  await ports.waiting.push({ ...keepBaselineJob(job.product, baseline), round }, 60);
  return { handled: 0 };
};

const keep = async (ports: Ports, job: DrainJob): Promise<Drained> => {
  const product = await ports.products.find(job.product);
  const entry = product && job.baseline !== undefined ? await ports.record.entry(product.id, job.baseline) : undefined;
  if (!product || entry?.act !== NAME_BASELINE) return { handled: 0 };
  const kept = await ports.record.acted(product.id, KEEP_BASELINE, 100);
  if (kept.some(({ detail }) => (detail as KeptBaseline).baseline === entry.seq)) return { handled: 0 };
  const next = await packPages(ports, job, entry.seq);
  const packs = next.packs ?? [];
  const handled = packs.reduce((sum, { rows }) => sum + rows, 0);
  if (next.token !== undefined) {
    await ports.waiting.push(next, pauseSeconds);
    return { handled };
  }
  if (!(await areWhole(ports, product.id, packs, entry))) return beginAnew(ports, job, entry.seq);
  const detail: KeptBaseline = { baseline: entry.seq, packs };
  await recordDecision(ports, product, { actor: 'app', act: KEEP_BASELINE, detail });
  return { handled };
};

export const keepBaseline = (ports: Ports, job: DrainJob): Promise<Drained> => underHold(ports, job, () => keep(ports, job));
