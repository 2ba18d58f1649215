/**
 * What counts as approved. A signature counts while it is valid. An approval that a team keeps as an issue of its own cannot say which text
 * it was given for; it counts only complete, past draft, and dated on a later day than the last change that was seen. It is no signature: it
 * puts nothing under control, lowers no class, and accepts no risk.
 */
import type { Meaning } from '../evidence/approval';
import type { Facts } from '../trace/facts';
import { choiceOf, saysNothing } from './said';

export type Signed = Readonly<Pick<Facts, 'approvals' | 'changed'>>;
export type ApprovalIssue = Readonly<Pick<Facts, 'kinds' | 'counts' | 'stated'>>;

/** A past in which nothing was seen to change, or what was never approved before. */
const isLater = (day: string, changed: string | undefined): boolean => changed === undefined || day > changed.slice(0, 10);

/** The day of an approval that is complete and means one of these; undefined where it does not count. */
export function dayOf({ kinds, counts, stated }: ApprovalIssue, meant: readonly Meaning[]): string | undefined {
  const day = (stated['date'] ?? '').trim();
  const means = meant.some((each) => each === choiceOf(stated, 'meaning'));
  const isComplete = means && !saysNothing(stated, 'approver') && /^\d{4}-\d{2}-\d{2}$/.test(day);
  return counts && kinds.includes('APPROVAL') && isComplete ? day : undefined;
}

export const isSigned = ({ approvals }: Pick<Signed, 'approvals'>, meant: readonly Meaning[]): boolean =>
  approvals.some(({ state, meaning }) => state === 'valid' && meant.includes(meaning));

export const isApproved = (item: Signed, issues: readonly ApprovalIssue[], meant: readonly Meaning[]): boolean =>
  isSigned(item, meant) ||
  issues.some((each) => {
    const day = dayOf(each, meant);
    return day !== undefined && isLater(day, item.changed);
  });
