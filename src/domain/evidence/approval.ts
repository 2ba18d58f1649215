/**
 * Signatures on an artifact (21 CFR 11.50, 11.70; 5.1.8, 8.2.1), and what each is worth now. None is ever taken away: one that is revoked,
 * or whose text was changed since, stays and counts no more.
 */
import type { Artifact, Hash, Instant, Person, SafetyClass } from '../trace/artifact';
import { type TextBy, textBy } from './signed-text';

export const meanings = ['author', 'reviewed', 'verified', 'approved', 'test-coverage', 'risk-accepted', 'released'] as const;
export type Meaning = (typeof meanings)[number];

/** An approval that exists elsewhere, taken over by whoever signs here (corrections 17). */
export interface Reference {
  readonly document: string;
  readonly revision: string;
  /** As the document says it. */
  readonly date: string;
  readonly approver: string;
}

export interface Approval {
  readonly meaning: Meaning;
  readonly by: Person;
  /** As it was at signing. */
  readonly printedName: string;
  /** The role whose right to sign with this meaning was established at signing; '' where none was (11.10(g)). */
  readonly role: string;
  readonly at: Instant;
  /** IANA name of the signer's time zone. */
  readonly zone: string;
  readonly recipe: string;
  readonly fingerprint: Hash;
  /** The class the artifact stated of itself when it was signed. */
  readonly class?: SafetyClass;
  readonly reference?: Reference;
  readonly revoked?: { readonly at: Instant; readonly by: Person; readonly reason: string };
}

/** Handed back to its author with a reason, in the words it then had; beside signing, and no signature (corrections 13). */
export interface Returned {
  readonly by: Person;
  /** As it was then. */
  readonly printedName: string;
  readonly at: Instant;
  readonly reason: string;
  readonly recipe: string;
  readonly fingerprint: Hash;
}

/** `unreadable`: signed by a recipe this version does not know. Only `valid` counts for anything. */
export type ApprovalState = 'valid' | 'stale' | 'revoked' | 'incomplete' | 'unauthorised' | 'unreadable';
export interface JudgedApproval extends Approval {
  readonly state: ApprovalState;
}

type Signed = Pick<Artifact, 'statement' | 'stated' | 'links' | 'approvals'>;

const isEmpty = (text: string): boolean => text.trim() === '';

const isComplete = ({ meaning, by, printedName, at, zone, reference }: Approval): boolean =>
  meanings.includes(meaning) &&
  ![by, printedName, zone, ...(reference ? [reference.document, reference.revision, reference.date, reference.approver] : [])].some(
    isEmpty,
  ) &&
  !Number.isNaN(Date.parse(at));

/** Whoever signed it and had the right to, whether or not the text is still the same. */
const isGiven = (approval: Approval): boolean => approval.revoked === undefined && isComplete(approval) && !isEmpty(approval.role);

export function approvalState(approval: Approval, artifact: Signed, text: TextBy = textBy): ApprovalState {
  if (approval.revoked !== undefined) return 'revoked';
  if (!isComplete(approval)) return 'incomplete';
  if (isEmpty(approval.role)) return 'unauthorised';
  const now = text(approval.recipe, artifact);
  if (now === undefined) return 'unreadable';
  return now === approval.fingerprint ? 'valid' : 'stale';
}

const none: readonly JudgedApproval[] = [];

/** `text`: whoever asks often keeps what it found. */
export const judgedApprovals = (artifact: Signed, text: TextBy = textBy): readonly JudgedApproval[] =>
  artifact.approvals?.map((approval) => ({ ...approval, state: approvalState(approval, artifact, text) })) ?? none;

/** Neither revoked nor signed anew since with the same meaning: what a reader takes for the signatures of the artifact. */
export const standing = (approvals: readonly JudgedApproval[]): readonly JudgedApproval[] =>
  approvals.filter(
    ({ state, meaning }) =>
      state !== 'revoked' && (state === 'valid' || !approvals.some((other) => other.state === 'valid' && other.meaning === meaning)),
  );

/**
 * The class that was approved last (4.3, corrections 3). That the text was changed since is a gap of its own and changes no class. Undefined
 * where none ever was.
 */
export const approvedClass = ({ approvals = [] }: Pick<Artifact, 'approvals'>): SafetyClass | undefined =>
  approvals
    .filter((each) => each.meaning === 'approved' && each.class !== undefined && isGiven(each))
    .reduce<Approval | undefined>((last, each) => (last === undefined || each.at >= last.at ? each : last), undefined)?.class;
