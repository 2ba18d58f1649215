/**
 * What the trace knows of one thing with evidence: an issue, a page, a SOUP row. Keyed by the source's immutable id, never by its key.
 * An artifact may be of several kinds: a small bug is problem report and change request.
 */
import type { Approval, Returned } from '../evidence/approval';
import type { Baselined } from '../evidence/control';
import type { Stamp } from './stamp';

declare const brand: unique symbol;
type Id<B extends string> = string & { readonly [brand]: B };

export type ArtifactId = Id<'artifact'>;
export type Hash = Id<'sha256'>;
/** An Atlassian account id. */
export type Person = Id<'account'>;
/** UTC, ISO 8601 with milliseconds: `2026-11-22T09:30:00.000Z`; compares as text. */
export type Instant = Id<'utc'>;

/** The four ways text from outside becomes one of ours; whoever calls them has checked it. */
export const artifactId = (text: string): ArtifactId => text as ArtifactId;
export const hash = (text: string): Hash => text as Hash;
export const person = (text: string): Person => text as Person;
export const instant = (text: string): Instant => text as Instant;

export type SafetyClass = 'A' | 'B' | 'C';
export type Severity = 'blocks-release' | 'to-resolve' | 'note';
export type Text = Readonly<Record<'en' | 'de', string>>;

/** Lifecycle states a status (with its resolution) is mapped to, per kind (corrections 6). */
export type Lifecycle =
  | 'draft'
  | 'ready'
  | 'in-review'
  | 'implemented'
  | 'investigated'
  | 'closed-fixed'
  | 'closed-not-a-fault'
  | 'closed-duplicate'
  | 'rejected'
  | 'obsolete';

/** Attributes by our names: `class`, `classRationale`, `severity`, `location` … */
export type Stated = Readonly<Record<string, string>>;

/**
 * A link is stored at its `from` end in the verb's own direction and mirrored at the other end as a backlink.
 * `source` is the Jira link id where there is one. `lost` says when Jira stopped showing a link whose other end was deleted:
 * the record keeps it until a person accepts the loss.
 */
export interface Link {
  readonly verb: string;
  readonly to: ArtifactId;
  readonly via: 'link' | 'parent' | 'decided';
  readonly source?: string;
  readonly lost?: Instant;
  /** Which texts it joins; see stamp.ts. */
  readonly stamp?: Stamp;
}
export interface Backlink {
  readonly verb: string;
  readonly from: ArtifactId;
}

/** What the issue says, as far as any document may print it. `description` is plain text. */
export interface Statement {
  readonly summary: string;
  readonly description: string;
}

export interface Artifact {
  readonly id: ArtifactId;
  /** The key as last read; for screens only. */
  readonly key: string;
  /** Id of its Jira project; '' for what has none. */
  readonly project: string;
  readonly kinds: readonly string[];
  readonly lifecycle: Lifecycle;
  readonly statement: Statement;
  /** What rules read: the source's attributes, overlaid with what people decided. */
  readonly stated: Stated;
  /** What people decided about it; kept when the source is read again. */
  readonly decided?: Stated;
  /** Signatures, in the order they were given; kept when the source is read again, as is all that follows. */
  readonly approvals?: readonly Approval[];
  /** The last one, until somebody signs other than as author. */
  readonly returned?: Returned;
  readonly baseline?: Baselined;
  /** When its own words or defining links were last seen to change, since somebody approved it or a baseline holds it. */
  readonly changed?: Instant;
  readonly fingerprint: Hash;
  readonly links: readonly Link[];
  readonly backlinks: readonly Backlink[];
  /** Under an issue security level: totalled apart, shown only after a check of the viewer. */
  readonly restricted: boolean;
  /** Deleted, out of the software product, or not there at all: a tombstone. */
  readonly gone: boolean;
}
