/**
 * One pass of the pipeline: read Jira's current state, judge what it can affect, append one entry, let rows and fields follow. Events and
 * people come through here alike; an unchanged issue appends nothing.
 */
import { recheck, type Edit } from '../../domain/rules/engine';
import type { Stamping } from '../../domain/rules/stamping';
import { bookOf } from '../../domain/rules/product-book';
import { nextEntry, type Actor, type Entry, type Head, type Row, type State } from '../../domain/record/entry';
import type { Artifact, ArtifactId, Instant } from '../../domain/trace/artifact';
import { WorkingGraph } from '../../domain/trace/trace-graph';
import { HostTrouble } from '../host-trouble';
import type { Ports, Product } from '../ports';
import { artifactsToCome, type Decide } from './artifacts-to-come';
import { gather, loadRows, type Gathered, type Reading } from './gather';
import { letFollow } from './let-follow';
import { pushJudging } from './push-judging';

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
}
export interface Outcome {
  /** The settings changed meanwhile: a page that was read by the old ones, or what was decided by them alone, says nothing. */
  readonly outdated?: true;
  readonly entry: Entry | undefined;
  /** States after the pass, of everything that was looked at and changed. */
  readonly changed: ReadonlyMap<ArtifactId, State>;
}

interface Judged {
  readonly changed: ReadonlyMap<ArtifactId, State>;
  readonly productClassChanged: boolean;
}

const rounds = 60;

/** Loads what the engine misses, one hop a round, until it has seen all it declared to read. */
const judge = async (ports: Ports, product: Product, g: Gathered, edit: Edit, now: Instant): Promise<Judged> => {
  const graph = new WorkingGraph();
  for (const { state } of g.rows.values()) graph.load(state.artifact, state.derived, state.gaps);
  for (const id of g.noRow) graph.absent(id);
  const book = bookOf(product.rules?.pack);
  for (let round = 0; round < rounds; round++) {
    const judged = recheck(graph, book, edit, now);
    const missing = [...judged.missing];
    if (missing.length === 0) return judged;
    await loadRows(ports, product, g, missing);
    for (const id of missing) {
      const row = g.rows.get(id);
      if (row) graph.load(row.state.artifact, row.state.derived, row.state.gaps);
      else graph.absent(id);
    }
  }
  throw new Error(`The trace around ${edit.put.length} artifacts did not come to rest in ${rounds} rounds`);
};

const statesOf = (changed: ReadonlyMap<ArtifactId, State>, rows: ReadonlyMap<ArtifactId, Row>) =>
  [...changed].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, next]) => ({ row: rows.get(id), next }));

interface Attempt {
  /** `overtaken`: somebody else's entry came first; read again and judge again. `outdated`: and by other settings. */
  readonly outcome: Outcome | 'overtaken' | 'outdated';
  /** The class of the whole product moves: since then every row is to be judged again. */
  readonly judging?: Instant;
}

const artifactsToPut = (work: Work, g: Gathered, now: Instant): Artifact[] => {
  const asked = work.reading.is === 'page' ? [] : work.reading.ids;
  const decide: Decide = (artifact, said, at) => (work.decide && asked.includes(artifact.id) ? work.decide(artifact, said, at) : artifact);
  return [...artifactsToCome(work.product, g, now, decide).values()];
};

const attempt = async (ports: Ports, work: Work, hint: Head): Promise<Attempt> => {
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
    return { outcome: 'overtaken' };
  }
  if (version !== product.version) return { outcome: 'outdated' };
  const again = work.reading.is === 'again' ? work.reading.ids : [];
  const stamping = work.confirm ? { at: now, confirm: work.confirm } : { at: now };
  const edit = { put: artifactsToPut(work, g, now), again, stamping };
  const { changed, productClassChanged } = await judge(ports, product, g, edit, now);
  const detail = work.detail?.();
  const entry = nextEntry(hint, {
    product: product.id,
    at: now,
    actor: work.actor,
    act: work.act,
    ...(work.reason === undefined ? {} : { reason: work.reason }),
    ...(detail === undefined ? {} : { detail }),
    states: statesOf(changed, g.rows),
  });
  if (!entry) return { outcome: { entry, changed } };
  if (productClassChanged) await ports.waiting.beginJudging(product.id, now);
  const judging = productClassChanged ? { judging: now } : {};
  const committed = await ports.record.commit(entry);
  if (!committed.ok) return { outcome: 'overtaken', ...judging };
  await letFollow(ports, product, entry, g.rows);
  return { outcome: { entry, changed }, ...judging };
};

const tries = 8;

/** By the settings as they are now. Undefined: a page was read, or a decision made, by the old ones, so there is nothing to be judged. */
const renewed = async (ports: Ports, work: Work): Promise<Work | undefined> => {
  const product = work.reading.is === 'page' || work.bySettings ? undefined : await ports.products.find(work.product.id);
  return product && { ...work, product };
};

const outdated: Outcome = { outdated: true, entry: undefined, changed: new Map() };

/**
 * Refuses with `HostTrouble` when Jira or the store do; `conflict` when others were faster eight times in a row. Where the class of the
 * whole product moved, the judging of every row is on its way when this returns.
 */
export const recheckIssues = async (ports: Ports, asked: Work, hint?: Head): Promise<Outcome> => {
  const product = asked.product.id;
  let work = asked;
  let head = hint;
  let since: Instant | undefined;
  for (let n = 0; n < tries; n++) {
    const { outcome, judging } = await attempt(ports, work, head ?? (await ports.record.hint(product)));
    since = judging ?? since;
    const next = outcome === 'outdated' ? await renewed(ports, work) : work;
    const answer = next === undefined ? outdated : outcome;
    if (typeof answer === 'object') {
      if (since !== undefined) await pushJudging(ports, product, since);
      return answer;
    }
    work = next ?? work;
    head = undefined;
    if (n > 0) await ports.clock.pause(n);
  }
  throw new HostTrouble('conflict', 'store', undefined, 'overtaken');
};
