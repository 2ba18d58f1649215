/**
 * What a document needs to know of an artifact. A state of the record is one; so is the slim row lists are read from, which leaves out the
 * long texts.
 */
import type { Gap } from '../rules/rule';
import type { RuleBook } from '../rules/rule-book';
import type { Artifact, ArtifactId, Link, Stated } from '../trace/artifact';
import { type Derived, isActive } from '../trace/facts';

type Told = 'id' | 'key' | 'project' | 'kinds' | 'lifecycle' | 'fingerprint' | 'links' | 'backlinks' | 'restricted' | 'gone';
export interface Face {
  readonly artifact: Pick<Artifact, Told> & {
    readonly statement: { readonly summary: string; readonly description?: string };
    readonly stated?: Stated;
  };
  readonly derived: Pick<Derived, 'effectiveClass' | 'verified'>;
  readonly gaps: readonly Pick<Gap, 'rule' | 'severity' | 'state' | 'facts'>[];
}

/** What surrounds a line's subject. */
export interface Around {
  /** Undefined: not there, or not loaded. */
  readonly find: (id: ArtifactId) => Face | undefined;
  /** Changed, and not read again yet: nothing is claimed of it. */
  readonly isChecking: (id: ArtifactId) => boolean;
  /** Something could not be read and nobody knows what it concerns: where no gap is known, none is denied. */
  readonly isUnknown: boolean;
  /** The rules the product is judged by. */
  readonly book: Pick<RuleBook, 'describe'>;
}

/** Changed at either end since it was found or confirmed. Asked only where both ends are in force, as the rule does. */
export const isSuspect = (owner: Face, { stamp }: Link, target: Face): boolean =>
  stamp !== undefined &&
  isActive(owner.artifact) &&
  isActive(target.artifact) &&
  (stamp.from !== owner.artifact.fingerprint || stamp.to !== target.artifact.fingerprint);

/** Stands in the trace only because something is linked to it: never read by us. */
export const isStub = ({ artifact }: { readonly artifact: Pick<Artifact, 'fingerprint'> }): boolean => artifact.fingerprint === '';
