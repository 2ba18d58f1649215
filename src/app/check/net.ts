/**
 * The five-minute net: what fell through the events. Markers nobody drained, drains that got lost, and issues set aside an hour ago.
 */
import type { Marker, Ports } from '../ports';
import { triesBeforeSetAside } from './drain';

const hourMs = 3_600_000;

export const castNet = async (ports: Ports, productId: string): Promise<{ readonly pushed: boolean }> => {
  const [listed, armed] = await Promise.all([ports.waiting.list(productId), ports.waiting.armed(productId)]);
  const now = ports.clock.now();
  const rested = listed.filter((m) => m.tries >= triesBeforeSetAside && Date.parse(now) - Date.parse(m.at) > hourMs);
  const again = rested.map((m): Marker => ({ ...m, at: now, tries: 0 }));
  if (again.length > 0) await ports.waiting.mark(productId, again);
  const open = listed.filter((m) => m.tries < triesBeforeSetAside);
  if (open.length + again.length === 0 && armed.settled) return { pushed: false };
  await ports.waiting.push({ is: 'drain', product: productId, markers: again.slice(0, 100) }, 0);
  return { pushed: true };
};
