/**
 * Under control is what is signed or in a baseline, never what merely has some status (corrections 6; 5.1.9, 8.1, 8.2.1).
 */
import type { Artifact, Hash, Instant, SafetyClass } from '../trace/artifact';
import { type TextBy, textBy } from './signed-text';

/** The last baseline that holds the artifact, and what it said there. */
export interface Baselined {
  readonly name: string;
  readonly at: Instant;
  readonly recipe: string;
  readonly fingerprint: Hash;
  /** Of a SOUP item, its version there. */
  readonly version?: string;
}
/** `departed`: it says something else by now, or nobody can tell whether it does. */
export interface JudgedBaseline extends Baselined {
  readonly departed: boolean;
}

export const judgedBaseline = (artifact: Artifact, text: TextBy = textBy): JudgedBaseline | undefined =>
  artifact.baseline && { ...artifact.baseline, departed: text(artifact.baseline.recipe, artifact) !== artifact.baseline.fingerprint };

/** A signature whose text was changed since keeps it under control; one that was revoked does not. */
export const isControlled = ({ approvals = [], baseline }: Pick<Artifact, 'approvals' | 'baseline'>): boolean =>
  baseline !== undefined || approvals.some(({ revoked }) => revoked === undefined);

/** Somebody approved it, here or in an issue of its own, or a baseline holds it: from then on it matters when it was changed. */
export const isHeld = (artifact: Pick<Artifact, 'approvals' | 'baseline' | 'links'>): boolean =>
  isControlled(artifact) || artifact.links.some(({ verb }) => verb === 'approved_by');

/** Corrections 11: what is under control in class B or C no person alone calls changed in a minor way. */
export const minorTakesTwo = (artifact: Pick<Artifact, 'approvals' | 'baseline'>, effectiveClass: SafetyClass): boolean =>
  effectiveClass !== 'A' && isControlled(artifact);
