/**
 * Did an approved change request come before a change (8.2.1)? That a request modifies an artifact is part of what is signed on it, so one
 * that is linked afterwards has to be signed afterwards. One request may cover a set (corrections 15).
 */
import type { Facts } from '../trace/facts';
import { type ApprovalIssue, dayOf } from './approved';
import { into, out, read } from './rule';
import { keysOf } from './said';

type Request = Readonly<Pick<Facts, 'id' | 'key' | 'kinds' | 'counts' | 'lifecycle' | 'approvals'>>;

export const requestReads = {
  requests: read([into('modifies')], 'id', 'key', 'kinds', 'counts', 'lifecycle', 'approvals'),
  issues: read([into('modifies'), out('approved_by')], 'kinds', 'counts', 'stated'),
};

/** The role whose decision makes right afterwards what was changed without a request (corrections 9). */
export const QUALITY = 'quality';

export interface Departure {
  /** When the text was signed or put in a baseline. */
  readonly since: string;
  /** When it was last seen to change. */
  readonly at: string;
}
/** `late`: approved by quality after the change. `others`: requests that do not count. */
export type Cover =
  { readonly is: 'covered' } | { readonly is: 'late'; readonly keys: string } | { readonly is: 'none'; readonly others: string };

interface Given {
  readonly at: string;
  readonly role: string;
}

/** Of an approval kept as an issue only the day is known: it was before a change if that day was over. */
const given = (request: Request, issues: readonly ApprovalIssue[]): readonly Given[] => [
  ...request.approvals.filter(({ state, meaning }) => state === 'valid' && meaning === 'approved').map(({ at, role }) => ({ at, role })),
  ...issues.flatMap((each) => {
    const day = dayOf(each, ['approved']);
    return day === undefined ? [] : [{ at: `${day}T23:59:59.999Z`, role: '' }];
  }),
];

/** One that was done before the baseline has nothing more to say. */
const isOpen = ({ lifecycle }: Request): boolean => lifecycle === 'ready' || lifecycle === 'in-review';

export function coverOf({ since, at }: Departure, requests: readonly Request[], issues: readonly ApprovalIssue[]): Cover {
  const there = requests.filter(({ counts, kinds }) => counts && kinds.includes('CR'));
  // Which of several requests an approval issue speaks of cannot be told from here.
  const single = requests.length === 1;
  const approvals = there.map((request) => ({ request, given: given(request, single ? issues : []) }));
  const covers = approvals.some(({ request, given: all }) => all.some((one) => one.at <= at && (one.at >= since || isOpen(request))));
  if (covers) return { is: 'covered' };
  const late = approvals.filter(({ given: all }) => all.some((one) => one.at > at && one.role === QUALITY));
  return late.length > 0 ? { is: 'late', keys: keysOf(late.map(({ request }) => request)) } : { is: 'none', others: keysOf(requests) };
}
