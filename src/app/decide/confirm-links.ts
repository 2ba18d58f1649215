/** A person says that what is linked still fits after a change, and why (5.7.3, 8.2.3). */
import type { ShownLink } from '../../domain/rules/stamping';
import { VER_05 } from '../../domain/rules/suspect';
import type { ArtifactId, Person } from '../../domain/trace/artifact';
import { recheckIssues } from '../check/recheck-issues';
import type { Ports, Product, Result } from '../ports';

interface Who {
  readonly product: Product;
  readonly person: Person;
  readonly issue: ArtifactId;
}
interface Ask {
  readonly reason: string;
  /** That link alone; all that a change of this issue made suspect where absent. */
  readonly link?: ShownLink;
}
type Refusal = 'forbidden' | 'rationale-missing' | 'not-asked-here' | 'not-found' | 'changed-since-shown';

const isSuspect = async (ports: Ports, { product, issue }: Who): Promise<boolean> => {
  const row = (await ports.record.rows(product.id, [issue])).get(issue);
  return row?.state.gaps.some((gap) => gap.rule === VER_05.id) ?? false;
};

/** Undefined: go on. Permissions come first, so that a refusal tells nothing of what the person may not see. */
const refusalBefore = async (ports: Ports, who: Who, { reason, link }: Ask): Promise<Refusal | undefined> => {
  if (reason.trim() === '') return 'rationale-missing';
  if (!(await ports.issues.permitted(who.person, 'EDIT_ISSUES', [who.issue])).has(who.issue)) return 'forbidden';
  if (!link) return (await isSuspect(ports, who)) ? undefined : 'not-asked-here';
  return (await ports.issues.permitted(who.person, 'BROWSE_PROJECTS', [link.other])).has(link.other) ? undefined : 'not-found';
};

/**
 * Stamps suspect links of the issue anew, at whichever end they stand, in one entry. Judged from the record, never from a fresh read: nobody
 * confirms a text that no screen has shown. Refuses people who may not edit the issue, and links that are not suspect; a single link also
 * where it joins other texts by now than the person was shown.
 */
export const confirmLinks = async (ports: Ports, who: Who, ask: Ask): Promise<Result<undefined, Refusal>> => {
  const refusal = await refusalBefore(ports, who, ask);
  if (refusal) return { ok: false, refusal };
  const { reason, link } = ask;
  const { entry } = await recheckIssues(ports, {
    product: who.product,
    reading: { is: 'again', ids: [who.issue] },
    actor: who.person,
    act: 'confirm-links',
    reason,
    confirm: { of: who.issue, by: who.person, reason, ...(link ? { link } : {}) },
  });
  // Somebody else may have confirmed it a moment ago, or changed what it joins.
  if (!entry) return { ok: false, refusal: link ? 'changed-since-shown' : 'not-asked-here' };
  return { ok: true, value: undefined };
};
