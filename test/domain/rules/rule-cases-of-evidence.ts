/** Cases of the risk chain, test records, problems and changes. */
import { a, control, draft, item, rejected, situation, x, type RuleCase } from './rule-case';

const rated = { severity: 'serious', softwareContribution: 'yes', riskAfterExternalControls: 'unacceptable' };
const chain: readonly RuleCase[] = [
  {
    rule: 'RSK-01',
    fires: [x('HAZSIT', { stated: { severity: 'serious' } })],
    facts: { item: 'PUMP-1', fields: 'hazard, softwareContribution, riskAfterExternalControls' },
    says: 'Missing: Hazard, Software contributes, Risk with controls outside the software only.',
    silent: { 'one that is rated under its hazard': [x('HAZSIT', { stated: rated }), a('HAZARD', 'Z', { links: { leads_to: ['X'] } })] },
  },
  {
    rule: 'RSK-02',
    fires: [x('HAZSIT', { stated: rated }), item('C', { key: 'PUMP-2', links: { contributes_to: ['X'] }, ...rejected })],
    facts: { item: 'PUMP-1', others: 'PUMP-2' },
    says: 'names no software item',
    silent: {
      'one that names an item': [x('HAZSIT', { stated: rated }), a('UNIT', 'U', { links: { contributes_to: ['X'] } })],
      'one to which software does not contribute': [x('HAZSIT', { stated: { ...rated, softwareContribution: 'no' } })],
    },
  },
  {
    rule: 'RSK-03',
    fires: [
      x('SOUP', { links: { contributes_to: ['H'], part_of: ['S'] } }),
      situation(rated, { key: 'PUMP-9' }),
      a('CAUSE', 'K', { links: { arises_in: ['X'], may_lead_to: ['H2'] } }),
      a('HAZSIT', 'H2'),
    ],
    facts: { item: 'PUMP-1', others: 'PUMP-9' },
    says: 'PUMP-1 may contribute to PUMP-9',
    silent: {
      'a contribution with its cause': [
        x('UNIT', { links: { contributes_to: ['H'], part_of: ['S'] } }),
        situation(rated),
        a('CAUSE', 'K', { links: { arises_in: ['X'], may_lead_to: ['H'] } }),
      ],
      'a situation that was rejected': [x('ITEM', { links: { contributes_to: ['H'], part_of: ['S'] } }), situation(rated, rejected)],
    },
  },
  {
    rule: 'RSK-06',
    fires: [control({ verified_by_effectiveness: ['T'] }), a('TEST', 'T', { key: 'PUMP-7', ...draft })],
    facts: { item: 'PUMP-1', others: 'PUMP-7' },
    says: 'Nothing that counts is linked to show that PUMP-1 works',
    silent: { 'a control that a test shows effective': [control({ verified_by_effectiveness: ['T'] }), a('TEST', 'T')] },
  },
  {
    rule: 'RSK-07',
    fires: [x('RCM', { lifecycle: 'implemented', stated: { newHazardReview: 'found' } })],
    facts: { item: 'PUMP-1', unlinked: 'yes' },
    says: 'One was found, and none is linked.',
    silent: {
      'one that is not implemented yet': [x('RCM')],
      'one that was judged to bring none': [x('RCM', { lifecycle: 'implemented', stated: { newHazardReview: 'None found' } })],
      'one whose new situation is linked': [
        x('RCM', { lifecycle: 'implemented', stated: { newHazardReview: 'found' }, links: { may_introduce: ['H'] } }),
        situation(),
      ],
    },
  },
  {
    rule: 'X-08',
    fires: [
      x('HAZSIT', { stated: rated }),
      a('HAZARD', 'Z', { links: { leads_to: ['X'] } }),
      a('CAUSE', 'K', { links: { may_lead_to: ['X'] } }),
      a('RCM', 'M', { key: 'PUMP-6', links: { controls: ['K'] } }),
    ],
    facts: { item: 'PUMP-1', others: 'PUMP-6' },
    says: '(PUMP-6), and the risk that stays is not judged',
    silent: {
      'one whose residual risk is judged': [
        x('HAZSIT', { stated: { ...rated, riskAfterControls: 'acceptable' } }),
        a('RCM', 'M', { links: { controls: ['X'] } }),
      ],
      'one without a control': [x('HAZSIT', { stated: rated })],
    },
  },
];

const complete = {
  procedureVersion: '3',
  result: 'passed',
  version: '2.1-b418',
  configuration: 'Rig 2',
  tools: 'Scale 14',
  date: '2026-11-20',
  tester: 'Ines',
};
const records: readonly RuleCase[] = [
  {
    rule: 'VER-01',
    fires: [x('TEST', { links: { verifies: ['R'] } }), a('SWREQ', 'R', rejected)],
    facts: { item: 'PUMP-1' },
    says: 'PUMP-1 is linked to no requirement',
    silent: {
      'a test of a requirement': [x('TEST', { links: { verifies: ['R'] } }), a('SWREQ', 'R')],
      'a test that shows a control': [x('TEST'), a('RCM', 'M', { links: { verified_by_effectiveness: ['X'] } })],
    },
  },
  {
    rule: 'VER-02',
    fires: [x('RUN', { stated: { result: 'Failed' } })],
    facts: { item: 'PUMP-1', result: 'failed' },
    says: 'PUMP-1 did not pass (failed)',
    silent: {
      'one with its problem report': [x('RUN', { stated: { result: 'failed' }, links: { found: ['P'] } }), a('PR', 'P')],
      'one that is no defect, with the reason': [x('RUN', { stated: { result: 'blocked', notADefect: 'Rig was unplugged.' } })],
      'a development run': [x('RUN', { stated: { result: 'failed', purpose: 'development' } })],
      'a unit test': [x('RUN', { stated: { result: 'failed', level: 'unit' } })],
      'one that passed': [x('RUN', { stated: { result: 'passed' } })],
    },
  },
  {
    rule: 'VER-04',
    fires: [x('RUN', { stated: { ...complete, tester: '', tools: ' ' } })],
    facts: { item: 'PUMP-1', fields: 'tools, tester' },
    says: 'Empty: Tools, Tester.',
    silent: {
      'one that is complete': [x('RUN', { stated: complete })],
      'an integration run with what is asked there': [
        x('RUN', { stated: { level: 'integration', procedureVersion: '1', result: 'passed', tester: 'Ines' } }),
      ],
      'a development run': [x('RUN', { stated: { purpose: 'Development' } })],
    },
  },
];

const problems: readonly RuleCase[] = [
  {
    rule: 'PRB-01',
    fires: [x('PR', { ...draft, stated: { criticality: 'high', affectedVersion: '2.0' } })],
    facts: { item: 'PUMP-1', fields: 'safetyEvaluation, evaluator' },
    says: 'Empty: Safety evaluation, Evaluated by.',
    silent: {
      'one that is evaluated by a linked situation': [
        x('PR', { stated: { criticality: 'high', affectedVersion: '2.0', evaluator: 'Priya' }, links: { risk_evaluated_in: ['H'] } }),
        situation(),
      ],
    },
  },
  {
    rule: 'PRB-02',
    fires: [x('PR', { lifecycle: 'closed-fixed' }), a('CR', 'C', { links: { resolves: ['X'] }, ...rejected })],
    facts: { item: 'PUMP-1' },
    says: 'leads to no change request',
    silent: {
      'one that a change resolves': [x('PR', { lifecycle: 'investigated' }), a('CR', 'C', { links: { resolves: ['X'] } })],
      'one with its reason': [x('PR', { lifecycle: 'closed-not-a-fault', stated: { noActionRationale: 'Works as specified.' } })],
      'one that is not investigated yet': [x('PR')],
      'a small bug that is its own change': [x('PR', { kinds: ['PR', 'CR'], lifecycle: 'closed-fixed' })],
    },
  },
  {
    rule: 'CHG-02',
    fires: [x('CR', { stated: { impactAnalysis: 'One item.', safetyAnalysis: 'None.', classRecheck: 'Still C.' } })],
    facts: { item: 'PUMP-1', fields: 'repeatActivities' },
    says: 'Activities to repeat',
    silent: {
      'one that is analysed': [x('CR', { stated: { impactAnalysis: 'a', safetyAnalysis: 'b', classRecheck: 'c', repeatActivities: 'd' } })],
    },
  },
];

export const casesOfEvidence: readonly RuleCase[] = [...chain, ...records, ...problems];
