/**
 * What a class would bring, before it is set: at once where that reads few rows, else by a job. Whoever sees it learns of what they may see
 * alone; what they send back with the decision says what they were shown.
 */
import { hashOf } from '../../domain/record/canonical';
import type { ClassDecision } from '../../domain/evidence/class-decision';
import { bookOf } from '../../domain/rules/product-book';
import type { Foreseen } from '../../domain/rules/what-if';
import type { Instant } from '../../domain/trace/artifact';
import { foresee, TooMuch, upTo } from '../check/foresee';
import { classWork, NotSet, refusalBefore, type ClassRefusal, type Deciding } from '../decide/class-work';
import type { Foresight, Ports, Result } from '../ports';
import { sayForeseen, type SaidForeseen } from './say-foreseen';
import { markOf, seenBrought } from './seen-brought';
import type { Language } from './sentence';

/** Rows read while somebody waits, counted as often as they are read: an eighth of what the store reads in a minute, and some five seconds. */
const mostAtOnce = 2_000;
/** As long as a result serves whoever looks at it again, and a job may take before another is sent. */
const servesMs = 10 * 60_000;
const takesMs = 20 * 60_000;

export type ForeseenAnswer =
  | (SaidForeseen & {
      readonly is: 'foreseen';
      readonly at: Instant;
      /** Goes back with the decision; absent where a job worked it out, and the record may have moved on. */
      readonly shown?: string;
    })
  | { readonly is: 'working' | 'too-much' };
type Answer = Result<ForeseenAnswer, ClassRefusal | 'not-found'>;

interface Ask extends Deciding {
  readonly language: Language;
}

const told = async (ports: Ports, asking: Ask, { atOnce, inAll, at }: Foreseen, isFresh: boolean): Promise<Answer> => {
  const seen = await seenBrought(ports, asking, inAll);
  const own = inAll === atOnce ? seen : await seenBrought(ports, asking, atOnce);
  if (!seen || !own) return { ok: false, refusal: 'not-found' };
  const shown = isFresh ? { shown: markOf(own.brought) } : {};
  return { ok: true, value: { is: 'foreseen', at, ...shown, ...sayForeseen(bookOf(asking.product.rules?.pack), seen, asking.language) } };
};

const isRecent = (since: Instant, ms: number, now: Instant): boolean => Date.parse(now) - Date.parse(since) < ms;

/** Undefined: nobody has asked for it lately. */
const fromJob = (ports: Ports, asking: Ask, kept: Foresight | undefined): Promise<Answer> | Answer | undefined => {
  const now = ports.clock.now();
  if (!kept) return undefined;
  const { found, since } = kept;
  if (found === undefined) return isRecent(since, takesMs, now) ? { ok: true, value: { is: 'working' } } : undefined;
  if (found === 'no-class-here') return { ok: false, refusal: found };
  if (found === 'too-much') return { ok: true, value: { is: found } };
  return isRecent(found.at, servesMs, now) ? told(ports, asking, found, false) : undefined;
};

const sendJob = async (ports: Ports, { product, issue }: Ask, name: string, ask: ClassDecision): Promise<Answer> => {
  await ports.foresights.save(product.id, name, { issue, ask, since: ports.clock.now() });
  await ports.waiting.push({ is: 'foresee', product: product.id, markers: [], foresight: name }, 0);
  return { ok: true, value: { is: 'working' } };
};

/** Refuses what setting the class would refuse. The same person asks again while it is `working`. */
export const foreseeClass = async (ports: Ports, asking: Ask, ask: ClassDecision): Promise<Answer> => {
  const refusal = await refusalBefore(ports, asking, ask);
  if (refusal) return { ok: false, refusal };
  const { product, issue, person } = asking;
  const name = hashOf({ issue, ask }).slice(0, 32);
  const kept = await fromJob(ports, asking, await ports.foresights.find(product.id, name));
  if (kept) return kept;
  try {
    const work = classWork(product, issue, person, ask);
    const foreseen = await foresee(ports, work, upTo(mostAtOnce));
    return work.found.there ? await told(ports, asking, foreseen, true) : { ok: false, refusal: 'no-class-here' };
  } catch (error) {
    if (error instanceof NotSet) return { ok: false, refusal: 'no-class-here' };
    if (error instanceof TooMuch) return sendJob(ports, asking, name, ask);
    throw error;
  }
};
