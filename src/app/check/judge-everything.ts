/**
 * The class of the whole product moved, or rules did, by a person or by an update of the app: every row is judged again, page by page, from the record alone. A register says so
 * from before the commit that moved the class until the last page, so that a crash between leaves no row judged by the old class for good.
 */
import { rulesEdition } from '../../domain/rules/rules-edition';
import type { Instant } from '../../domain/trace/artifact';
import type { DrainJob, Ports, Product } from '../ports';
import type { Drained } from './drained';
import { recheckIssues } from './recheck-issues';
import { underHold } from './hold';

/** Pages a job: pushes that descend from one event are counted by the platform, and there may be a thousand. */
const pagesAJob = 4;

const judgePage = async (ports: Ports, product: string, token: string | undefined) => {
  const found = await ports.products.find(product);
  if (!found) return { handled: 0, next: undefined, product: undefined };
  const { ids, next } = await ports.record.ids(product, token);
  if (ids.length > 0) await recheckIssues(ports, { product: found, reading: { is: 'again', ids }, actor: 'app', act: 'judge-again' });
  return { handled: ids.length, next, product: found };
};

/** Rules that came meanwhile judged some pages only: then the net begins anew. */
const keepEdition = async (ports: Ports, product: Product, edition: string | undefined): Promise<void> => {
  const { firstRead } = product;
  if (edition !== rulesEdition || firstRead.state !== 'done' || firstRead.judgedBy === edition) return;
  await ports.products.saveFirstRead(product.id, { ...firstRead, judgedBy: edition });
};

const judgePages = async (ports: Ports, product: string, since: Instant, job: DrainJob): Promise<Drained> => {
  const { token: from, read = 0, edition } = job;
  let handled = 0;
  let token = from;
  for (let page = 0; page < pagesAJob; page++) {
    const judged = await judgePage(ports, product, token);
    handled += judged.handled;
    token = judged.next;
    const stands = await ports.waiting.judged(product, since, token === undefined ? undefined : ports.clock.now(), read + handled);
    if (token === undefined && stands.ok && judged.product) await keepEdition(ports, judged.product, edition);
    if (token === undefined || !stands.ok) return { handled };
  }
  const onward = { product, markers: [], since, read: read + handled, ...(edition === undefined ? {} : { edition }) };
  if (token !== undefined) await ports.waiting.push({ is: 'everything', token, ...onward }, 0);
  return { handled };
};

/** A later judging has taken its place, or it is done: then there is nothing left to do here. */
export const judgeEverything = async (ports: Ports, job: DrainJob): Promise<Drained> => {
  const judging = await ports.waiting.judging(job.product);
  if (!judging || judging.since !== job.since) return { handled: 0 };
  return underHold(ports, job, () => judgePages(ports, job.product, judging.since, job));
};
