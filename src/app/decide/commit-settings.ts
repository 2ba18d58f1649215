/** Settings of a product are changed by one entry, and only while they still are what whoever changes them has looked at. */
import { nextEntry, type Draft, type Entry } from '../../domain/record/entry';
import type { Instant } from '../../domain/trace/artifact';
import { letFollow } from '../check/let-follow';
import { HostTrouble } from '../host-trouble';
import type { Ports, Product, Result } from '../ports';

/** What one attempt writes; its time is not that of another. */
type Written = Pick<Draft, 'at' | 'actor' | 'act' | 'reason' | 'detail'>;

export interface SettingsChange {
  /** The settings that were on the screen. */
  readonly version: number;
  readonly write: (now: Instant) => Written;
  /** Done before the commit, so that a crash after it leaves a trace. */
  readonly announce?: (written: Written) => Promise<void>;
}

const entryOf = async (ports: Ports, product: Product, change: SettingsChange): Promise<Entry | undefined> => {
  const head = await ports.record.hint(product.id);
  const later = await ports.record.after(product.id, head);
  for (const entry of later) await letFollow(ports, product, entry);
  // Asked after the hint: a change that came before it is seen here, one that comes after makes the commit fail.
  if (later.length > 0 || (await ports.products.version(product.id)) !== change.version) return undefined;
  const written = change.write(ports.clock.now());
  await change.announce?.(written);
  return nextEntry(head, { product: product.id, ...written, states: [] });
};

const tries = 4;

/** The product by its new settings. Refuses where somebody else changed them meanwhile. */
export const commitSettings = async (
  ports: Ports,
  product: Product,
  change: SettingsChange,
): Promise<Result<Product, 'changed-meanwhile'>> => {
  for (let n = 0; n < tries; n++) {
    const entry = await entryOf(ports, product, change);
    if (entry && (await ports.record.commit(entry)).ok) {
      await letFollow(ports, product, entry);
      const settled = await ports.products.find(product.id);
      if (!settled) throw new Error(`Product ${product.id} is gone`);
      return { ok: true, value: settled };
    }
    if ((await ports.products.version(product.id)) !== change.version) return { ok: false, refusal: 'changed-meanwhile' };
    await ports.clock.pause(n);
  }
  throw new HostTrouble('conflict', 'store', undefined, 'overtaken');
};
