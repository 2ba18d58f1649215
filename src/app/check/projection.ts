/**
 * The three read-only Jira fields, from a state of the record. They never say more than was checked: a linked test without a recorded
 * result needs a person; it is not evidence.
 */
import type { State } from '../../domain/record/entry';
import { verificationOf, type Verification } from '../../domain/evidence/verification';
import { countGaps } from '../../domain/record/gap-counts';
import type { FieldValues } from '../ports';

const words: Readonly<Record<Verification, string | null>> = {
  'evidence present': 'Evidence present',
  'evidence missing': 'Evidence missing',
  're-verification needed': 'Re-verification needed',
  'needs a person': 'Needs a person',
  'not asked': null,
};

/** Undefined for what has no issue of its own. Empty fields where an issue left the trace. Notes are not counted as open trace gaps. */
export const projectionOf = (state: State): FieldValues | undefined => {
  const { artifact, derived, gaps } = state;
  if (!/^\d+$/.test(artifact.id) || artifact.gone) return undefined;
  const inTrace = artifact.kinds.length > 0;
  const { open } = countGaps(gaps);
  return {
    id: artifact.id,
    values: {
      'safety-class': inTrace ? derived.effectiveClass : null,
      'verification-status': inTrace ? words[verificationOf(state)] : null,
      'open-trace-gaps': inTrace ? open : null,
    },
  };
};
