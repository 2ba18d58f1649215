/** A decision that concerns no single artifact: one entry that says what was decided, by whom and why. */
import { nextEntry, type Draft, type Entry } from '../../domain/record/entry';
import { letFollow } from '../check/let-follow';
import { HostTrouble } from '../host-trouble';
import type { Ports, Product } from '../ports';

type Decided = Pick<Draft, 'actor' | 'act' | 'reason' | 'detail'>;

const tries = 8;

/** Refuses with `HostTrouble` `conflict` when others were faster eight times in a row. */
export const recordDecision = async (ports: Ports, product: Product, decided: Decided): Promise<Entry> => {
  for (let n = 0; n < tries; n++) {
    const head = await ports.record.hint(product.id);
    const later = await ports.record.after(product.id, head);
    for (const entry of later) await letFollow(ports, product, entry);
    const entry = later.length > 0 ? undefined : nextEntry(head, { ...decided, product: product.id, at: ports.clock.now(), states: [] });
    if (entry && (await ports.record.commit(entry)).ok) {
      await letFollow(ports, product, entry);
      return entry;
    }
    await ports.clock.pause(n);
  }
  throw new HostTrouble('conflict', 'store', undefined, 'overtaken');
};
