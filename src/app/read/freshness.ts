/**
 * How fresh an answer is. A screen may say "nothing missing" only when nothing waits, nothing is held and the first read is complete
 * (law 7): never a wrong "fine".
 */
import type { Hold, Marker, Ports, Product } from '../ports';

export interface Freshness {
  /** Changes marked and not yet checked; at least 1 while a drain is on its way. */
  readonly waiting: number;
  /** Of these, set aside after three tries. */
  readonly setAside: readonly Marker[];
  readonly hold: Hold | undefined;
  readonly firstRead: Product['firstRead'];
}

/** The register is strongly consistent, the list is not: a settled register means that listed leftovers are already done. */
export const freshnessOf = async (ports: Ports, product: Product): Promise<Freshness> => {
  const [armed, listed, hold] = await Promise.all([
    ports.waiting.armed(product.id),
    ports.waiting.list(product.id),
    ports.waiting.held(product.id),
  ]);
  const setAside = listed.filter((m) => m.tries > 0);
  const marked = armed.settled ? setAside.length : Math.max(1, listed.length);
  const waiting = product.judgingAgain === undefined ? marked : Math.max(1, marked);
  return { waiting, setAside, hold, firstRead: product.firstRead };
};

export const isCurrent = (f: Freshness): boolean => f.waiting === 0 && f.hold === undefined && f.firstRead.state === 'done';
