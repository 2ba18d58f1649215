/** An admin stops the reading of all issues for a while, and lets it go on where it was. */
import { instant } from '../../domain/trace/artifact';
import { firstReadJob } from '../check/first-read';
import type { FirstRead, Ports, Product, Result } from '../ports';
import { administered, type Administering } from '../read/administered';

type Refusal = 'forbidden' | 'not-found';

const itsProduct = async (ports: Ports, asking: Administering): Promise<Result<Product, Refusal>> => {
  const found = await administered(ports, asking);
  if (!found.ok) return found;
  return found.value.product ? { ok: true, value: found.value.product } : { ok: false, refusal: 'not-found' };
};

export const readingOf = async (ports: Ports, asking: Administering): Promise<Result<FirstRead, Refusal>> => {
  const found = await itsProduct(ports, asking);
  return found.ok ? { ok: true, value: found.value.firstRead } : found;
};

/** A page that is being read is read to its end. */
export const pauseReading = async (ports: Ports, asking: Administering): Promise<Result<FirstRead, Refusal>> => {
  const found = await itsProduct(ports, asking);
  if (!found.ok) return found;
  const { id, firstRead } = found.value;
  if (firstRead.state === 'done') return { ok: true, value: firstRead };
  await ports.products.pause(id, true);
  return { ok: true, value: { ...firstRead, paused: true } };
};

/** As a reading of its own, so that a page of the one before that comes late is not taken for one of this. */
export const resumeReading = async (ports: Ports, asking: Administering): Promise<Result<FirstRead, Refusal>> => {
  const found = await itsProduct(ports, asking);
  if (!found.ok) return found;
  const product = found.value;
  const { paused, ...firstRead } = product.firstRead;
  if (!paused) return { ok: true, value: firstRead };
  const now = ports.clock.now();
  const since = now > firstRead.since ? now : instant(new Date(Date.parse(firstRead.since) + 1).toISOString());
  const goesOn: FirstRead = { ...firstRead, since, at: since, from: firstRead.read };
  await ports.products.pause(product.id, false);
  await ports.products.saveFirstRead(product.id, goesOn);
  await ports.waiting.push(firstReadJob({ ...product, firstRead: goesOn }), 0);
  return { ok: true, value: goesOn };
};
