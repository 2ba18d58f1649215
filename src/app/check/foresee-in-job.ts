/**
 * What a decision of a class would bring in a large software product, worked out with pauses, so that the store's minute is left to people and
 * drains. Writes nothing to the record. Whoever asked looks again.
 */
import { classWork, NotSet } from '../decide/class-work';
import type { Clock, DrainJob, Foresight, Ports, Product } from '../ports';
import type { Drained } from './drained';
import { foresee, TooMuch } from './foresee';
import type { BeforeRows } from './work-out';

/** What fits into the memory and the quarter of an hour of one job. Rows are counted as often as they are read. */
const mostInJob = 40_000;
/** About a sixth of what the store reads in a minute, three times a minute. */
const rowsAtOnce = 2_500;
const restSeconds = 20;

export const withRests = ({ rest }: Pick<Clock, 'rest'>): BeforeRows => {
  let rows = 0;
  let rested = 0;
  return async (wanted) => {
    rows += wanted;
    if (rows > mostInJob) throw new TooMuch();
    while (rows - rested > rowsAtOnce) {
      rested += rowsAtOnce;
      await rest(restSeconds);
    }
  };
};

const work = async (ports: Ports, product: Product, { issue, ask }: Foresight): Promise<Foresight['found']> => {
  try {
    return await foresee(ports, classWork(product, issue, 'app', ask), withRests(ports.clock));
  } catch (error) {
    if (error instanceof TooMuch) return 'too-much';
    if (error instanceof NotSet) return 'no-class-here';
    throw error;
  }
};

/** Trouble of the host passes through: the queue tries again. */
export const foreseeInJob = async (ports: Ports, { product: id, foresight: name }: DrainJob): Promise<Drained> => {
  const [product, foresight] = await Promise.all([
    ports.products.find(id),
    name === undefined ? undefined : ports.foresights.find(id, name),
  ]);
  if (!product || !foresight || foresight.found !== undefined || name === undefined) return { handled: 0 };
  const found = await work(ports, product, foresight);
  if (found !== undefined) await ports.foresights.save(id, name, { ...foresight, found });
  return { handled: 1 };
};
