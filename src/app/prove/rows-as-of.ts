/**
 * What the record said after any of its entries. One artifact: back along the chain of its changes. Everything: the packs of the last
 * baseline before it, and the entries since.
 */
import type { Entry, Row } from '../../domain/record/entry';
import { afterEntries, rowsInPack, type Rows } from '../../domain/record/pack';
import type { ArtifactId } from '../../domain/trace/artifact';
import type { Ports, Result } from '../ports';
import type { Baseline } from './baseline-acts';

/** Undefined where the artifact was not in the record yet. */
export const rowAsOf = async (ports: Ports, product: string, row: Row, seq: number): Promise<Row | undefined> => {
  const { id } = row.state.artifact;
  let found: Row | undefined = row;
  while (found && found.seq > seq) {
    const change = changeIn(await ports.record.entry(product, found.seq), id);
    const earlier = change.previous === 0 ? undefined : await ports.record.entry(product, change.previous);
    const before = earlier && changeIn(earlier, id);
    found = earlier && before && { seq: earlier.seq, hash: before.after, state: before.state };
  }
  return found;
};

const changeIn = (entry: Entry | undefined, id: ArtifactId): Entry['changes'][number] => {
  const change = entry?.changes.find((each) => each.id === id);
  if (!change) throw new Error(`The record lacks a change it names at ${entry?.seq ?? 'a missing entry'}`);
  return change;
};

const entriesAtOnce = 20;
/** Beyond so many entries since the last baseline, whoever asks names another one first. */
const mostReplayed = 400;

const replayed = async (ports: Ports, product: string, rows: Rows, from: number, to: number): Promise<Rows> => {
  let all = rows;
  for (let seq = from; seq <= to; seq += entriesAtOnce) {
    const length = Math.min(entriesAtOnce, to - seq + 1);
    const entries = await Promise.all(Array.from({ length }, (_, n) => ports.record.entry(product, seq + n)));
    if (entries.includes(undefined)) throw new Error(`The record has a hole behind ${seq}`);
    all = afterEntries(
      all,
      entries.filter((entry) => entry !== undefined),
    );
  }
  return all;
};

/** Of a baseline that is packed; `baseline-broken` where what was kept is not what the record names. */
export const rowsOfBaseline = async (
  ports: Ports,
  product: string,
  { packs = [] }: Pick<Baseline, 'packs'>,
): Promise<Result<Rows, 'baseline-broken'>> => {
  const texts = await ports.packs.read(
    product,
    packs.map(({ hash }) => hash),
  );
  const rows = new Map<ArtifactId, Row>();
  for (const { hash } of packs) {
    const text = texts.get(hash);
    const found = text === undefined ? undefined : rowsInPack(hash, text);
    if (!found) return { ok: false, refusal: 'baseline-broken' };
    for (const row of found) rows.set(row.state.artifact.id, row);
  }
  return { ok: true, value: rows };
};

export const rowsAsOf = async (
  ports: Ports,
  product: string,
  baselines: readonly Baseline[],
  seq: number,
): Promise<Result<Rows, 'baseline-broken' | 'too-far-back'>> => {
  const before = baselines.find((each) => each.packs && each.seq <= seq);
  const from = before?.seq ?? 0;
  if (seq - from > mostReplayed) return { ok: false, refusal: 'too-far-back' };
  const start = before ? await rowsOfBaseline(ports, product, before) : { ok: true as const, value: new Map<ArtifactId, Row>() };
  return start.ok ? { ok: true, value: await replayed(ports, product, start.value, from + 1, seq) } : start;
};
