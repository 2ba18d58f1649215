/**
 * How fresh an answer is. A screen may say "nothing missing" only when nothing waits, nothing is held and the first read is complete
 * (law 7): never a wrong "fine". Rows that earlier rules judged wait, too, from the moment an update brings others.
 */
import { isJudgedByOthers } from '../check/judged-by';
import { issueOfMarker } from '../check/markers';
import type { ArtifactId } from '../../domain/trace/artifact';
import type { Hold, Marker, Ports, Product } from '../ports';

export interface Freshness {
  /** Changes marked and not yet checked; at least 1 while a drain is on its way. */
  readonly waiting: number;
  /** Issues known to have changed since they were read; there may be more while the list lags. */
  readonly unread: ReadonlySet<ArtifactId>;
  /** Tried and not done yet: an issue that could not be read, or fields that could not be written. */
  readonly setAside: readonly Marker[];
  readonly hold: Hold | undefined;
  readonly firstRead: Product['firstRead'];
}

interface Looked {
  readonly freshness: Freshness;
  /** Listed though the register is settled: done already, and the list lags, or left by a call that never returned. */
  readonly doubtful: readonly Marker[];
}

/** One round trip. The register, which names the latest marker, is strongly consistent; the list is not. */
export const lookAtFreshness = async (ports: Ports, product: Product): Promise<Looked> => {
  const [armed, listed, hold, judging] = await Promise.all([
    ports.waiting.armed(product.id),
    ports.waiting.list(product.id),
    ports.waiting.held(product.id),
    ports.waiting.judging(product.id),
  ]);
  const setAside = listed.filter((m) => m.tries > 0);
  const reads = listed.filter((m) => m.what === 'read');
  const stuck = reads.filter((m) => m.tries > 0);
  const marked = armed.settled ? stuck.length : Math.max(1, reads.length);
  const waiting = judging === undefined && !isJudgedByOthers(product) ? marked : Math.max(1, marked);
  const doubtful = armed.settled ? reads.filter((m) => m.tries === 0) : [];
  const latest = armed.settled || armed.marker === undefined ? [] : [issueOfMarker(armed.marker)];
  const unread = new Set([...(armed.settled ? stuck : reads).map((m) => m.issue), ...latest]);
  return { freshness: { waiting, unread, setAside, hold, firstRead: product.firstRead }, doubtful };
};

/** A second round trip only where there is a doubt. */
export const freshnessFrom = async (ports: Ports, product: Product, { freshness, doubtful }: Looked): Promise<Freshness> => {
  if (doubtful.length === 0) return freshness;
  const standing = await ports.waiting.standing(product.id, doubtful);
  const unread = new Set([...freshness.unread, ...standing.map((m) => m.issue)]);
  return { ...freshness, unread, waiting: freshness.waiting + standing.length };
};

export const isCurrent = (f: Freshness): boolean => f.waiting === 0 && f.hold === undefined && f.firstRead.state === 'done';
