/**
 * Which end of a link lies nearer to where things come from: a need, a risk, the part of the software that carries it. Seen from the other
 * end that is "where it comes from"; seen from here, the other end is what proves or carries it out.
 */
const upperEnd: Readonly<Record<string, 'from' | 'to'>> = {
  derives_from: 'to',
  sourced_by: 'to',
  leads_to: 'from',
  can_result_in: 'from',
  contributes_to: 'to',
  arises_in: 'to',
  may_lead_to: 'to',
  controls: 'to',
  implemented_by: 'from',
  realised_in: 'to',
  verified_by_implementation: 'from',
  verified_by_effectiveness: 'from',
  may_introduce: 'from',
  allocated_to: 'to',
  part_of: 'to',
  interfaces_with: 'to',
  segregated_from: 'to',
  designed_in: 'from',
  required_of: 'to',
  evaluated_by: 'from',
  verifies: 'to',
  executes: 'to',
  run_on: 'to',
  found: 'from',
  affects: 'to',
  risk_evaluated_in: 'from',
  raises: 'from',
  resolves: 'to',
  modifies: 'from',
  approved_by: 'from',
  verified_by: 'from',
  includes: 'from',
  has_residual: 'from',
  validates: 'to',
};

/** Whether the other end of a link lies upward, for what stands at its `from` end (`out`) or at its `to` end (`in`). */
export const leadsUp = (verb: string, way: 'out' | 'in'): boolean => (upperEnd[verb] ?? 'to') === (way === 'out' ? 'to' : 'from');

/** Verbs whose direction is stated; every verb of the trace model is. */
export const directed: readonly string[] = Object.keys(upperEnd);
