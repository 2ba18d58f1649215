/** Clause 4.3: the class and its rationale are one decision; a software system's comes from three answers. */
import type { ClassDecision } from '../../domain/evidence/class-decision';
import { broughtBy } from '../../domain/rules/what-if';
import { recheckIssues } from '../check/recheck-issues';
import type { Ports, Result } from '../ports';
import { shownOf } from '../read/seen-brought';
import { classWork, NotSet, refusalBefore, type ClassRefusal, type Deciding } from './class-work';

/**
 * Refuses people who may not edit the issue, issues that state no class of their own (those take it from what they belong to), answers out of
 * their order, and, with `shown`, a decision that would bring something else by now than the person was shown.
 */
export const setClass = async (
  ports: Ports,
  who: Deciding,
  { shown, ...ask }: ClassDecision & { readonly shown?: string },
): Promise<Result<undefined, ClassRefusal | 'changed-since-shown'>> => {
  const refusal = await refusalBefore(ports, who, ask);
  if (refusal) return { ok: false, refusal };
  const work = classWork(who.product, who.issue, who.person, ask);
  try {
    await recheckIssues(ports, {
      ...work,
      agree: async (moved) => {
        if (shown !== undefined && (await shownOf(ports, who, broughtBy(moved))) !== shown) throw new NotSet('changed-since-shown');
      },
    });
    return work.found.there ? { ok: true, value: undefined } : { ok: false, refusal: 'no-class-here' };
  } catch (error) {
    if (!(error instanceof NotSet)) throw error;
    return { ok: false, refusal: error.refusal };
  }
};
