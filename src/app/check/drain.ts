/**
 * The drain: takes what is marked, has it checked in one pass, takes the marks away. Marks go last, so that a crash anywhere means the
 * same work again, never work lost (law 6). One drain at a time per product.
 */
import type { ArtifactId, Instant } from '../../domain/trace/artifact';
import { HostTrouble } from '../host-trouble';
import type { Armed, DrainJob, Hold, Marker, Ports, Product } from '../ports';
import { projectFields } from './let-follow';
import { beginJudgingEverything } from './judge-everything';
import { projectionOf } from './projection';
import type { Drained } from './drained';
import { recheckIssues, type Outcome } from './recheck-issues';
import type { Head } from '../../domain/record/entry';

/** Set aside after three tries, with its reason on the screen; the hourly net tries again. */
export const triesBeforeSetAside = 3;
const longestRetrySeconds = 900;
const nextDrainSeconds = 2;

/** Trouble that concerns the whole product, not one issue: hold everything and say why. */
const concernsAll = (error: unknown): error is HostTrouble =>
  error instanceof HostTrouble &&
  ['rate-limited', 'unavailable', 'conflict', 'not-signed-in', 'forbidden', 'scope-missing'].includes(error.trouble);

const later = (now: Instant, seconds: number): Instant => new Date(Date.parse(now) + seconds * 1000).toISOString() as Instant;

const holdOn = async (ports: Ports, product: string, error: HostTrouble, held: Hold | undefined): Promise<Drained> => {
  const now = ports.clock.now();
  const until = error.retryAfter === undefined ? undefined : later(now, error.retryAfter);
  await ports.waiting.hold(product, { trouble: error.trouble, from: error.from, since: held?.since ?? now, until });
  return { handled: 0, again: Math.min(longestRetrySeconds, Math.max(5, error.retryAfter ?? 30)) };
};

const setAside = async (ports: Ports, product: string, markers: readonly Marker[], error: unknown): Promise<void> => {
  const reason = error instanceof Error ? error.name : 'unknown';
  const detail = error instanceof HostTrouble ? error.trouble : reason;
  await ports.waiting.mark(
    product,
    markers.map((m) => ({ ...m, tries: m.tries + 1, reason: detail })),
  );
};

interface Checked {
  readonly done: readonly Marker[];
  readonly outcomes: readonly Outcome[];
}

/** All in one pass; where one issue spoils it, each alone, so that only the bad one is set aside. */
const check = async (ports: Ports, product: Product, markers: readonly Marker[], hint: Head | undefined): Promise<Checked> => {
  const ids = [...new Set(markers.map((m) => m.issue))];
  if (ids.length === 0) return { done: [], outcomes: [] };
  try {
    const work = { product, reading: { is: 'ids', ids }, actor: 'app', act: 'read' } as const;
    return { done: markers, outcomes: [await recheckIssues(ports, work, hint)] };
  } catch (error) {
    if (concernsAll(error)) throw error;
    if (ids.length === 1) {
      await setAside(ports, product.id, markers, error);
      return { done: [], outcomes: [] };
    }
    const each: Checked[] = [];
    for (const id of ids) {
      const own = markers.filter((m) => m.issue === id);
      each.push(await check(ports, product, own, undefined));
    }
    return { done: each.flatMap((e) => e.done), outcomes: each.flatMap((e) => e.outcomes) };
  }
};

const projectAgain = async (ports: Ports, product: Product, markers: readonly Marker[]): Promise<void> => {
  const ids = [...new Set(markers.map((m): ArtifactId => m.issue))];
  if (ids.length === 0) return;
  const rows = await ports.record.rows(product.id, ids);
  const values = [...rows.values()].flatMap((row) => projectionOf(row.state) ?? []);
  await projectFields(ports, product, values, Math.max(...markers.map((m) => m.tries)));
};

const gatherMarkers = async (ports: Ports, job: DrainJob, listed: readonly Marker[]): Promise<readonly Marker[]> => {
  const pushed = new Set(job.markers.map((m) => m.key));
  const others = listed.filter((m) => !pushed.has(m.key) && m.tries < triesBeforeSetAside);
  const standing = others.length === 0 ? [] : await ports.waiting.standing(job.product, others);
  return [...job.markers, ...standing];
};

/** Settled only when the register still names a marker handled here; else somebody marked meanwhile, and another drain is due. */
const settle = async (ports: Ports, product: string, armed: Armed, handled: ReadonlySet<string>, full: boolean): Promise<void> => {
  const knew = armed.marker === undefined || handled.has(armed.marker);
  if (armed.settled && !full) return;
  if (knew && !full) {
    const settled = await ports.waiting.arm(product, { marker: undefined, pushed: armed.pushed, settled: true }, armed.marker ?? '');
    if (settled.ok) return;
  }
  const current = await ports.waiting.armed(product);
  await ports.waiting.push({ is: 'drain', product, markers: [] }, nextDrainSeconds);
  await ports.waiting.arm(product, { ...current, pushed: ports.clock.now(), settled: false }, current.marker ?? '');
};

export const drain = async (ports: Ports, job: DrainJob): Promise<Drained> => {
  const [product, hint, listed, armed, held] = await Promise.all([
    ports.products.find(job.product),
    ports.record.hint(job.product),
    ports.waiting.list(job.product),
    ports.waiting.armed(job.product),
    ports.waiting.held(job.product),
  ]);
  if (!product) return { handled: 0 };
  const markers = await gatherMarkers(ports, job, listed);
  try {
    const { done, outcomes } = await check(
      ports,
      product,
      markers.filter((m) => m.what === 'read'),
      hint,
    );
    const fields = markers.filter((m) => m.what === 'project');
    await projectAgain(ports, product, fields);
    if (outcomes.some((o) => o.productClassChanged)) await beginJudgingEverything(ports, product);
    const handled = [...done, ...fields].map((m) => m.key);
    await Promise.all([
      ports.waiting.done(product.id, handled),
      held ? ports.waiting.hold(product.id, undefined) : undefined,
      settle(ports, product.id, armed, new Set(markers.map((m) => m.key)), listed.length >= 100),
    ]);
    return { handled: handled.length };
  } catch (error) {
    if (!concernsAll(error)) throw error;
    return holdOn(ports, product.id, error, held);
  }
};
