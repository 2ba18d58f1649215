/**
 * The first read of a product: straight from search pages, one job a page, resumable, no answer about the product until it is complete.
 * A page that was read twice after a crash changes nothing the second time.
 */
import type { DrainJob, Ports } from '../ports';
import type { Drained } from './drained';
import { underHold } from './hold';
import { recheckIssues } from './recheck-issues';

/** A hundred issues a second and a half: inside what the store takes in a minute, with room for people. */
const pauseSeconds = 1;

const readPage = async (ports: Ports, job: DrainJob): Promise<Drained> => {
  const product = await ports.products.find(job.product);
  if (product?.firstRead.state !== 'running') return { handled: 0 };
  const { issues, next } = await ports.issues.page(product, job.token);
  await recheckIssues(ports, { product, reading: { is: 'page', sources: issues }, actor: 'app', act: 'first-read' });
  const read = (job.read ?? 0) + issues.length;
  const { since, total } = product.firstRead;
  const state = next === undefined ? 'done' : 'running';
  await ports.products.saveFirstRead(product.id, { state, read, total: Math.max(total, read), since, at: ports.clock.now() });
  if (next !== undefined) await ports.waiting.push({ is: 'first-read', product: product.id, markers: [], token: next, read }, pauseSeconds);
  return { handled: issues.length };
};

export const firstRead = (ports: Ports, job: DrainJob): Promise<Drained> => underHold(ports, job, () => readPage(ports, job));
