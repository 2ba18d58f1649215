/**
 * The drain: takes what is marked, has it checked in one pass, takes the marks away. Marks go last, so that a crash anywhere means the
 * same work again, never work lost (law 6). One drain at a time per product.
 */
import type { ArtifactId } from '../../domain/trace/artifact';
import { HostTrouble } from '../host-trouble';
import type { Armed, DrainJob, Marker, Ports, Product } from '../ports';
import { concernsAll, holdOn, secondsHeld } from './hold';
import { projectFields } from './let-follow';
import { isSetAside, markerNamed, triedOnceMore } from './markers';
import { projectionOf } from './projection';
import type { Drained } from './drained';
import { recheckIssues } from './recheck-issues';
import type { Head } from '../../domain/record/entry';

const nextDrainSeconds = 2;

const setAside = async (ports: Ports, product: string, markers: readonly Marker[], error: unknown): Promise<void> => {
  const reason = error instanceof HostTrouble ? error.trouble : error instanceof Error ? error.name : 'unknown';
  const now = ports.clock.now();
  await ports.waiting.mark(
    product,
    markers.map((m) => triedOnceMore(m, now, reason)),
  );
};

/** All in one pass; where one issue spoils it, each alone, so that only the bad one is set aside. Returns the markers that are done. */
const check = async (ports: Ports, product: Product, markers: readonly Marker[], hint: Head | undefined): Promise<readonly Marker[]> => {
  const ids = [...new Set(markers.map((m) => m.issue))];
  if (ids.length === 0) return [];
  try {
    await recheckIssues(ports, { product, reading: { is: 'ids', ids }, actor: 'app', act: 'read' }, hint);
    return markers;
  } catch (error) {
    if (concernsAll(error)) throw error;
    if (ids.length === 1) {
      await setAside(ports, product.id, markers, error);
      return [];
    }
    const done: Marker[] = [];
    for (const id of ids) {
      const own = markers.filter((m) => m.issue === id);
      done.push(...(await check(ports, product, own, undefined)));
    }
    return done;
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
  const others = listed.filter((m) => !pushed.has(m.key) && !isSetAside(m));
  const standing = others.length === 0 ? [] : await ports.waiting.standing(job.product, others);
  return [...job.markers, ...standing];
};

/** More may wait behind a full list, unless it ends with what is set aside: that comes last. */
const isFull = (listed: readonly Marker[]): boolean => {
  const last = listed.at(-1);
  return listed.length >= 100 && last !== undefined && !isSetAside(last);
};

/** Handled here, or by a drain before this one: a marker is written before the register names it, and taken away only when it is done. */
const isDone = async (ports: Ports, product: string, marker: string | undefined, handled: ReadonlySet<string>): Promise<boolean> =>
  marker === undefined ||
  handled.has(marker) ||
  (await ports.waiting.standing(product, [markerNamed(marker, ports.clock.now())])).length === 0;

/** Settled only when the marker the register names is done; else somebody marked meanwhile, and another drain is due. */
const settle = async (ports: Ports, product: string, armed: Armed, handled: ReadonlySet<string>, full: boolean): Promise<void> => {
  if (armed.settled && !full) return;
  if (!full && (await isDone(ports, product, armed.marker, handled))) {
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
  // Whoever set the hold comes again and finds these markers, too: many drains must not ask a host in trouble side by side.
  if (secondsHeld(held, ports.clock.now()) !== undefined) return { handled: 0 };
  const markers = await gatherMarkers(ports, job, listed);
  try {
    const reads = markers.filter((m) => m.what === 'read');
    const fields = markers.filter((m) => m.what === 'project');
    const done = await check(ports, product, reads, hint);
    await projectAgain(ports, product, fields);
    const handled = [...done, ...fields].map((m) => m.key);
    await Promise.all([
      ports.waiting.done(product.id, handled),
      held ? ports.waiting.hold(product.id, undefined) : undefined,
      settle(ports, product.id, armed, new Set(markers.map((m) => m.key)), isFull(listed)),
    ]);
    return { handled: handled.length };
  } catch (error) {
    if (!concernsAll(error)) throw error;
    return holdOn(ports, product.id, error, held);
  }
};
