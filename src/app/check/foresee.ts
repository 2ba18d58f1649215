/**
 * What a decision would bring, worked out before it is made, by the very steps that make it; nothing is written. Where the class of the whole
 * software product would move, every row of it is judged, as a job does afterwards.
 */
import type { Head, State } from '../../domain/record/entry';
import { broughtBy, type Foreseen, type Moved } from '../../domain/rules/what-if';
import type { ArtifactId } from '../../domain/trace/artifact';
import { HostTrouble } from '../host-trouble';
import type { Ports, Product } from '../ports';
import { loadRows } from './gather';
import { later } from './hold';
import { judge, movedIn, untilNotOvertaken, workOut, type BeforeRows, type Work, type Workings } from './work-out';

export class TooMuch extends Error {}

/** Gives up beyond so many rows. */
export const upTo = (most: number): BeforeRows => {
  let rows = 0;
  return (wanted) => {
    rows += wanted;
    return rows > most ? Promise.reject(new TooMuch()) : Promise.resolve();
  };
};

/** Longer than an index lags behind a row. */
const lagSeconds = 5;

const allIds = async (ports: Ports, product: Product, head: Head, beforeRows: BeforeRows): Promise<readonly ArtifactId[]> => {
  const recent = await ports.record.recent(product.id, head, later(ports.clock.now(), -lagSeconds));
  const all = new Set(recent.flatMap(({ changes }) => changes.map(({ id }) => id)));
  let cursor: string | undefined;
  do {
    const { ids, next } = await ports.record.ids(product.id, cursor);
    await beforeRows(ids.length);
    ids.forEach((id) => all.add(id));
    cursor = next;
  } while (cursor !== undefined);
  return [...all];
};

/** Every row once more, over what the decision itself changed. */
const judgeRest = async (
  ports: Ports,
  product: Product,
  worked: Workings,
  head: Head,
  beforeRows: BeforeRows,
): Promise<readonly Moved[]> => {
  const { g, graph, now } = worked;
  const ids = await allIds(ports, product, head, beforeRows);
  const unread = ids.filter((id) => !g.rows.has(id));
  await beforeRows(unread.length);
  await loadRows(ports, product, g, unread);
  for (const id of unread) {
    const row = g.rows.get(id);
    if (row) graph.load(row.state.artifact, row.state.derived, row.state.gaps);
  }
  const { changed } = await judge(ports, product, worked, { put: [], again: ids }, now, beforeRows);
  const all = new Map<ArtifactId, State>([...worked.changed, ...changed]);
  return movedIn({ g, changed: all });
};

const foreseeOnce = async (ports: Ports, work: Work, head: Head, beforeRows: BeforeRows): Promise<Foreseen | 'overtaken' | 'outdated'> => {
  const worked = await workOut(ports, work, head, beforeRows);
  if (typeof worked === 'string') return worked;
  const atOnce = broughtBy(movedIn(worked));
  if (!worked.productClassChanged) return { atOnce, inAll: atOnce, at: worked.now };
  return { atOnce, inAll: broughtBy(await judgeRest(ports, work.product, worked, head, beforeRows)), at: worked.now };
};

/** Throws `TooMuch` where `beforeRows` gives up. */
export const foresee = async (ports: Ports, work: Work, beforeRows: BeforeRows): Promise<Foreseen> => {
  const foreseen = await untilNotOvertaken(ports, work, undefined, (renewed, head) => foreseeOnce(ports, renewed, head, beforeRows));
  if (typeof foreseen === 'string') throw new HostTrouble('conflict', 'store', undefined, 'overtaken');
  return foreseen;
};
