/** The class of the whole product moved, or rules did: every row is judged again, page by page, from the record alone. */
import type { DrainJob, Ports, Product } from '../ports';
import type { Drained } from './drained';
import { recheckIssues } from './recheck-issues';

const withoutJudging = (product: Product): Product => {
  const { judgingAgain: _, ...rest } = product;
  return rest;
};

/** Screens say that changes wait from here on, until the last page is done. */
export const beginJudgingEverything = async (ports: Ports, product: Product): Promise<void> => {
  await ports.products.save({ ...product, judgingAgain: ports.clock.now() });
  await ports.waiting.push({ is: 'everything', product: product.id, markers: [] }, 0);
};

export const judgeEverything = async (ports: Ports, job: DrainJob): Promise<Drained> => {
  const product = await ports.products.find(job.product);
  if (!product) return { handled: 0 };
  const { ids, next } = await ports.record.ids(product.id, job.token);
  if (ids.length > 0) await recheckIssues(ports, { product, reading: { is: 'again', ids }, actor: 'app', act: 'judge-again' });
  if (next === undefined) await ports.products.save(withoutJudging(product));
  else await ports.waiting.push({ is: 'everything', product: product.id, markers: [], token: next }, 0);
  return { handled: ids.length };
};
