/** What the team calls things: its issue types, links, statuses and fields. Plumbline's mapping is suggested from these names alone. */
import type { StatusCategory } from '../../host/jira/site-records';
import type { FieldSeed } from '../../host/jira/seed-wishes';

/** The team's issue type to the kind it stands for. Story and Task stay outside the trace. */
export const kindOfType = {
  'User need': 'USERNEED',
  'System requirement': 'SYSREQ',
  'Software requirement': 'SWREQ',
  Hazard: 'HAZARD',
  'Hazardous situation': 'HAZSIT',
  Cause: 'CAUSE',
  'Risk control': 'RCM',
  'Software system': 'SYSTEM',
  'Software item': 'ITEM',
  'Software unit': 'UNIT',
  'SOUP component': 'SOUP',
  'SOUP evaluation': 'SOUPEVAL',
  'Detailed design': 'DESIGN',
  Test: 'TEST',
  'Test run': 'RUN',
  Bug: 'PR',
  Complaint: 'FEEDBACK',
  'Change request': 'CR',
  Release: 'RELEASE',
  'Controlled document': 'DOC',
  Approval: 'APPROVAL',
} as const;
export type TypeName = keyof typeof kindOfType;

interface LinkWords {
  readonly name: string;
  readonly outward: string;
  readonly inward: string;
  /** The team reads it from the other end than the trace model does. */
  readonly reverse?: true;
}

/** A link type for each verb. `can_result_in` has none: the severity of harm is a field. */
export const linkWords = {
  derives_from: { name: 'Derivation', outward: 'derives from', inward: 'is the source of' },
  sourced_by: { name: 'Origin', outward: 'has its source in', inward: 'is a source of' },
  leads_to: { name: 'Exposure', outward: 'leads to', inward: 'comes from' },
  contributes_to: { name: 'Contribution', outward: 'contributes to', inward: 'is contributed to by' },
  arises_in: { name: 'Place of cause', outward: 'arises in', inward: 'can be the place of' },
  may_lead_to: { name: 'Causation', outward: 'may lead to', inward: 'may be caused by' },
  controls: { name: 'Mitigation', outward: 'mitigates', inward: 'is mitigated by' },
  implemented_by: { name: 'Implementation', outward: 'is implemented by', inward: 'implements' },
  realised_in: { name: 'Realisation', outward: 'is realised in', inward: 'realises' },
  verified_by_implementation: { name: 'Proof of implementation', outward: 'is shown implemented by', inward: 'shows implementation of' },
  verified_by_effectiveness: { name: 'Proof of effect', outward: 'is shown effective by', inward: 'shows effectiveness of' },
  may_introduce: { name: 'New situation', outward: 'may introduce', inward: 'may be introduced by' },
  allocated_to: { name: 'Allocation', outward: 'is allocated to', inward: 'carries' },
  part_of: { name: 'Composition', outward: 'has part', inward: 'is part of', reverse: true },
  interfaces_with: { name: 'Interface', outward: 'interfaces with', inward: 'interfaces with' },
  segregated_from: { name: 'Segregation', outward: 'is segregated from', inward: 'is segregated from' },
  designed_in: { name: 'Design', outward: 'is designed in', inward: 'is the design of' },
  required_of: { name: 'Expectation', outward: 'is required of', inward: 'has to meet' },
  evaluated_by: { name: 'Evaluation', outward: 'evaluates', inward: 'is evaluated by', reverse: true },
  verifies: { name: 'Verification', outward: 'verifies', inward: 'is verified by' },
  executes: { name: 'Execution', outward: 'executes', inward: 'is executed by' },
  run_on: { name: 'Build', outward: 'was run on', inward: 'was tested by' },
  found: { name: 'Discovery', outward: 'found', inward: 'was found by' },
  affects: { name: 'Effect', outward: 'affects', inward: 'is affected by' },
  risk_evaluated_in: { name: 'Risk evaluation', outward: 'has its risk evaluated in', inward: 'evaluates the risk of' },
  raises: { name: 'Escalation', outward: 'raises', inward: 'was raised by' },
  resolves: { name: 'Resolution', outward: 'resolves', inward: 'is resolved by' },
  modifies: { name: 'Modification', outward: 'modifies', inward: 'is modified by' },
  approved_by: { name: 'Approval', outward: 'approves', inward: 'is approved by', reverse: true },
  verified_by: { name: 'Change verification', outward: 'verifies the change', inward: 'has its change verified by', reverse: true },
  includes: { name: 'Baseline', outward: 'includes', inward: 'is included in' },
  has_residual: { name: 'Known anomaly', outward: 'has known anomaly', inward: 'stays open in' },
  validates: { name: 'Validation', outward: 'validates', inward: 'is validated by' },
} as const satisfies Readonly<Record<string, LinkWords>>;
export type VerbName = keyof typeof linkWords;

/** To Do, In Progress and Done come with Jira; these are added. */
export const addedStatuses: Readonly<Record<string, StatusCategory>> = { Draft: 'new', 'In Review': 'indeterminate', Obsolete: 'done' };
export type StatusName = 'Draft' | 'To Do' | 'In Progress' | 'In Review' | 'Done' | 'Obsolete';

/** Options are spelled as Plumbline spells them where it knows a choice. */
export const fieldWords = {
  'Safety class': { kind: 'select', options: ['A', 'B', 'C'] },
  'Class rationale': { kind: 'paragraph' },
  'Requirement category': { kind: 'select', options: ['function', 'performance', 'alarm', 'interface', 'security', 'usability', 'data'] },
  'Acceptance criteria': { kind: 'paragraph' },
  'Severity of harm': { kind: 'select', options: ['none', 'non-serious', 'serious'] },
  'Software contributes': { kind: 'select', options: ['yes', 'no'] },
  'Risk with outside controls': { kind: 'select', options: ['acceptable', 'unacceptable'] },
  'Residual risk': { kind: 'select', options: ['acceptable', 'unacceptable'] },
  'Cause category': {
    kind: 'select',
    options: ['specification', 'defect', 'soup', 'hardware-or-other-software', 'misuse', 'security'],
  },
  'Control location': { kind: 'select', options: ['software', 'hardware', 'external-software', 'information', 'procedure'] },
  'Control type': { kind: 'select', options: ['inherent', 'protective', 'information'] },
  'New hazards by the control': { kind: 'select', options: ['none', 'found'] },
  'Test level': { kind: 'select', options: ['unit', 'integration', 'system'] },
  'Test method': { kind: 'select', options: ['test', 'review', 'analysis', 'inspection'] },
  'Test result': { kind: 'select', options: ['passed', 'failed'] },
  'Run purpose': { kind: 'select', options: ['formal', 'development'] },
  'Procedure version': { kind: 'text' },
  'Test configuration': { kind: 'text' },
  'Test tools': { kind: 'text' },
  'Test date': { kind: 'text' },
  Tester: { kind: 'text' },
  'Software version': { kind: 'text' },
  'SOUP manufacturer': { kind: 'text' },
  'Platform needs': { kind: 'paragraph' },
  'Evaluation date': { kind: 'text' },
  'Evaluation result': { kind: 'paragraph' },
  Criticality: { kind: 'select', options: ['low', 'medium', 'high'] },
  'Found in version': { kind: 'text' },
  'Evaluated by': { kind: 'text' },
  'Safety evaluation': { kind: 'paragraph' },
  'Impact analysis': { kind: 'paragraph' },
  'Safety analysis': { kind: 'paragraph' },
  'Effect on risk controls': { kind: 'paragraph' },
  'Safety class recheck': { kind: 'paragraph' },
  'Activities to repeat': { kind: 'paragraph' },
  'Implemented in build': { kind: 'text' },
  'Fixed in build': { kind: 'text' },
  'Closing check': { kind: 'paragraph' },
  'Unit acceptance criteria': { kind: 'paragraph' },
} as const satisfies Readonly<Record<string, Omit<FieldSeed, 'name'>>>;
export type FieldName = keyof typeof fieldWords;
