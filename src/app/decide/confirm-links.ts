/** A person says that what is linked still fits after a change, and why (5.7.3, 8.2.3). */
import { VER_05 } from '../../domain/rules/suspect';
import type { ArtifactId, Person } from '../../domain/trace/artifact';
import { recheckIssues } from '../check/recheck-issues';
import type { Ports, Product, Result } from '../ports';

interface Who {
  readonly product: Product;
  readonly person: Person;
  readonly issue: ArtifactId;
}

const isSuspect = async (ports: Ports, { product, issue }: Who): Promise<boolean> => {
  const row = (await ports.record.rows(product.id, [issue])).get(issue);
  return row?.state.gaps.some((gap) => gap.rule === VER_05.id) ?? false;
};

/**
 * Stamps every suspect link of the issue anew, at whichever end it stands, in one entry. Judged from the record, never from a fresh read:
 * nobody confirms a text that no screen has shown. Refuses people who may not edit the issue, and issues without a suspect link.
 */
export const confirmLinks = async (
  ports: Ports,
  who: Who,
  ask: { readonly reason: string },
): Promise<Result<undefined, 'forbidden' | 'rationale-missing' | 'not-asked-here'>> => {
  if (ask.reason.trim() === '') return { ok: false, refusal: 'rationale-missing' };
  if (!(await ports.issues.permitted(who.person, 'EDIT_ISSUES', [who.issue])).has(who.issue)) return { ok: false, refusal: 'forbidden' };
  if (!(await isSuspect(ports, who))) return { ok: false, refusal: 'not-asked-here' };
  const { entry } = await recheckIssues(ports, {
    product: who.product,
    reading: { is: 'again', ids: [who.issue] },
    actor: who.person,
    act: 'confirm-links',
    reason: ask.reason,
    confirm: { of: who.issue, by: who.person, reason: ask.reason },
  });
  // Somebody else may have confirmed them a moment ago.
  return entry ? { ok: true, value: undefined } : { ok: false, refusal: 'not-asked-here' };
};
