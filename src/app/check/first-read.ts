/**
 * The first read of a product: straight from search pages, one job a page, resumable, no answer about the product until it is complete.
 * A page that was read twice after a crash changes nothing the second time.
 */
import type { DrainJob, Ports } from '../ports';
import type { Drained } from './drained';
import { recheckIssues } from './recheck-issues';

export const firstRead = async (ports: Ports, job: DrainJob): Promise<Drained> => {
  const product = await ports.products.find(job.product);
  if (product?.firstRead.state !== 'running') return { handled: 0 };
  const { issues, next } = await ports.issues.page(product, job.token);
  await recheckIssues(ports, { product, reading: { is: 'page', sources: issues }, actor: 'app', act: 'first-read' });
  const read = (job.read ?? 0) + issues.length;
  const state = next === undefined ? 'done' : 'running';
  await ports.products.save({
    ...product,
    firstRead: { ...product.firstRead, state, read, total: Math.max(product.firstRead.total, read) },
  });
  if (next !== undefined) await ports.waiting.push({ is: 'first-read', product: product.id, markers: [], token: next, read }, 0);
  return { handled: issues.length };
};
