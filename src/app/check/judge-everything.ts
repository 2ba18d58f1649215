/**
 * The class of the whole product moved, or rules did: every row is judged again, page by page, from the record alone. A register says so
 * from before the commit that moved the class until the last page, so that a crash between leaves no row judged by the old class for good.
 */
import type { Instant } from '../../domain/trace/artifact';
import type { DrainJob, Ports } from '../ports';
import type { Drained } from './drained';
import { recheckIssues } from './recheck-issues';
import { underHold } from './hold';

/** Pages a job: pushes that descend from one event are counted by the platform, and there may be a thousand. */
const pagesAJob = 4;

const judgePage = async (ports: Ports, product: string, token: string | undefined) => {
  const found = await ports.products.find(product);
  if (!found) return { handled: 0, next: undefined };
  const { ids, next } = await ports.record.ids(product, token);
  if (ids.length > 0) await recheckIssues(ports, { product: found, reading: { is: 'again', ids }, actor: 'app', act: 'judge-again' });
  return { handled: ids.length, next };
};

const judgePages = async (ports: Ports, product: string, since: Instant, { token: from, read = 0 }: DrainJob): Promise<Drained> => {
  let handled = 0;
  let token = from;
  for (let page = 0; page < pagesAJob; page++) {
    const judged = await judgePage(ports, product, token);
    handled += judged.handled;
    token = judged.next;
    const stands = await ports.waiting.judged(product, since, token === undefined ? undefined : ports.clock.now(), read + handled);
    if (token === undefined || !stands.ok) return { handled };
  }
  if (token !== undefined) await ports.waiting.push({ is: 'everything', product, markers: [], since, token, read: read + handled }, 0);
  return { handled };
};

/** A later judging has taken its place, or it is done: then there is nothing left to do here. */
export const judgeEverything = async (ports: Ports, job: DrainJob): Promise<Drained> => {
  const judging = await ports.waiting.judging(job.product);
  if (!judging || judging.since !== job.since) return { handled: 0 };
  return underHold(ports, job, () => judgePages(ports, job.product, judging.since, job));
};
