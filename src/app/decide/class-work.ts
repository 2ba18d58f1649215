/** A decision of a class as work of the pipeline: made, and only worked out, by the same steps. */
import { areInOrder, statesClass, withClass, type ClassDecision } from '../../domain/evidence/class-decision';
import type { Actor } from '../../domain/record/entry';
import type { ArtifactId, Person } from '../../domain/trace/artifact';
import type { Work } from '../check/work-out';
import type { Ports, Product } from '../ports';

export interface Deciding {
  readonly product: Product;
  readonly person: Person;
  readonly issue: ArtifactId;
}
export type ClassRefusal = 'forbidden' | 'rationale-missing' | 'no-class-here' | 'answers-out-of-order';

/** Thrown before anything is written, so that a refused act leaves no trace in the record. */
export class NotSet extends Error {
  constructor(readonly refusal: ClassRefusal | 'changed-since-shown') {
    super(refusal);
  }
}

/** Undefined: go on. */
export const refusalBefore = async (ports: Ports, who: Deciding, ask: ClassDecision): Promise<ClassRefusal | undefined> => {
  if (ask.rationale.trim() === '') return 'rationale-missing';
  if (!(await ports.issues.permitted(who.person, 'EDIT_ISSUES', [who.issue])).has(who.issue)) return 'forbidden';
  return areInOrder(ask.answers) ? undefined : 'answers-out-of-order';
};

/** Throws `NotSet` where the issue states no class of its own; where there is no such issue, `found` says so. */
export const classWork = (
  product: Product,
  issue: ArtifactId,
  actor: Actor,
  ask: ClassDecision,
): Work & { readonly found: { there: boolean } } => {
  const found = { there: false };
  return {
    found,
    product,
    reading: { is: 'ids', ids: [issue] },
    actor,
    act: 'set-class',
    reason: ask.rationale,
    decide: (artifact) => {
      if (!statesClass(artifact)) throw new NotSet('no-class-here');
      found.there = true;
      return withClass(artifact, ask);
    },
  };
};
