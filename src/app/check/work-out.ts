/**
 * What a re-check would change, worked out and not written: Jira's current state and the record's rows, with what a person decided laid over
 * them. Whoever commits, and whoever only asks what a decision would bring, go through here alike.
 */
import { recheck, type Edit } from '../../domain/rules/engine';
import type { Stamping } from '../../domain/rules/stamping';
import { bookOf } from '../../domain/rules/product-book';
import type { Moved } from '../../domain/rules/what-if';
import type { Actor, Entry, Head, State } from '../../domain/record/entry';
import type { Artifact, ArtifactId, Instant } from '../../domain/trace/artifact';
import { WorkingGraph } from '../../domain/trace/trace-graph';
import type { Ports, Product } from '../ports';
import { artifactsToCome, type Decide } from './artifacts-to-come';
import { gather, loadRows, type Gathered, type Reading } from './gather';
import { letFollow } from './let-follow';

export interface Work {
  readonly product: Product;
  readonly reading: Reading;
  readonly actor: Actor;
  readonly act: string;
  readonly reason?: string;
  /** What a person decided about the issues asked for. */
  readonly decide?: Decide;
  /** What the entry says beyond artifacts, once it is decided. */
  readonly detail?: () => NonNullable<Entry['detail']> | undefined;
  /** Decided by these settings alone: where they changed meanwhile nothing is done, and whoever decided asks again. */
  readonly bySettings?: true;
  /** Links a person confirms. */
  readonly confirm?: Stamping['confirm'];
  /** Asked before anything is written; what it throws leaves no trace in the record. */
  readonly agree?: (moved: readonly Moved[]) => Promise<void>;
}

/** Told how many rows are read, round by round, and mostly before they are: whoever only tries something out may give up, or wait. */
export type BeforeRows = (wanted: number) => Promise<void>;
const atOnce: BeforeRows = () => Promise.resolve();

export interface Workings {
  readonly g: Gathered;
  readonly now: Instant;
  /** With what would change laid over the rows that were read. */
  readonly graph: WorkingGraph;
  readonly changed: ReadonlyMap<ArtifactId, State>;
  readonly productClassChanged: boolean;
}

const rounds = 60;

/** Loads what the engine misses, one hop a round, until it has seen all it declared to read. */
export const judge = async (
  ports: Ports,
  product: Product,
  { g, graph }: Pick<Workings, 'g' | 'graph'>,
  edit: Edit,
  now: Instant,
  beforeRows: BeforeRows = atOnce,
): Promise<Pick<Workings, 'changed' | 'productClassChanged'>> => {
  const book = bookOf(product.rules?.pack);
  for (let round = 0; round < rounds; round++) {
    const judged = recheck(graph, book, edit, now);
    const missing = [...judged.missing];
    if (missing.length === 0) return judged;
    await beforeRows(missing.length);
    await loadRows(ports, product, g, missing);
    for (const id of missing) {
      const row = g.rows.get(id);
      if (row) graph.load(row.state.artifact, row.state.derived, row.state.gaps);
      else graph.absent(id);
    }
  }
  throw new Error(`The trace around ${edit.put.length} artifacts did not come to rest in ${rounds} rounds`);
};

const graphOf = (g: Gathered): WorkingGraph => {
  const graph = new WorkingGraph();
  for (const { state } of g.rows.values()) graph.load(state.artifact, state.derived, state.gaps);
  for (const id of g.noRow) graph.absent(id);
  return graph;
};

const artifactsToPut = (work: Work, g: Gathered, now: Instant): Artifact[] => {
  const asked = work.reading.is === 'page' ? [] : work.reading.ids;
  const decide: Decide = (artifact, said, at) => (work.decide && asked.includes(artifact.id) ? work.decide(artifact, said, at) : artifact);
  return [...artifactsToCome(work.product, g, now, decide).values()];
};

/** `overtaken`: somebody else's entry came first; read again and judge again. `outdated`: and by other settings. */
export const workOut = async (
  ports: Ports,
  work: Work,
  hint: Head,
  beforeRows: BeforeRows = atOnce,
): Promise<Workings | 'overtaken' | 'outdated'> => {
  const { product } = work;
  const now = ports.clock.now();
  // Asked after the hint: settings that a later entry changes make the commit fail, those of an earlier one stand by now.
  const [g, later, version] = await Promise.all([
    gather(ports, product, work.reading),
    ports.record.after(product.id, hint),
    ports.products.version(product.id),
  ]);
  if (later.length > 0) {
    for (const entry of later) await letFollow(ports, product, entry);
    return 'overtaken';
  }
  if (version !== product.version) return 'outdated';
  await beforeRows(g.rows.size + g.noRow.size);
  const again = work.reading.is === 'again' ? work.reading.ids : [];
  const stamping = work.confirm ? { at: now, confirm: work.confirm } : { at: now };
  const edit = { put: artifactsToPut(work, g, now), again, stamping };
  const graph = graphOf(g);
  return { g, now, graph, ...(await judge(ports, product, { g, graph }, edit, now, beforeRows)) };
};

/** Every row that would change, as it stands and as it would be. */
export const movedIn = ({ g, changed }: Pick<Workings, 'g' | 'changed'>): readonly Moved[] =>
  [...changed].map(([id, after]) => ({ before: g.rows.get(id)?.state, after }));

const tries = 8;

/** By the settings as they are now. Undefined: a page was read, or a decision made, by the old ones, so there is nothing to be judged. */
const renewed = async (ports: Ports, work: Work): Promise<Work | undefined> => {
  const product = work.reading.is === 'page' || work.bySettings ? undefined : await ports.products.find(work.product.id);
  return product && { ...work, product };
};

/**
 * Does it once more while somebody else was faster, eight times at most: then it is `conflict`. `outdated`: the settings changed while a page
 * was read by the old ones.
 */
export const untilNotOvertaken = async <T extends object>(
  ports: Ports,
  asked: Work,
  hint: Head | undefined,
  once: (work: Work, head: Head) => Promise<T | 'overtaken' | 'outdated'>,
): Promise<T | 'outdated' | 'conflict'> => {
  let work = asked;
  let head = hint;
  for (let n = 0; n < tries; n++) {
    const answer = await once(work, head ?? (await ports.record.hint(asked.product.id)));
    if (typeof answer === 'object') return answer;
    const next = answer === 'outdated' ? await renewed(ports, work) : work;
    if (!next) return 'outdated';
    work = next;
    head = undefined;
    if (n > 0) await ports.clock.pause(n);
  }
  return 'conflict';
};
