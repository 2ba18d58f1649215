/**
 * Where something is linked and is not what the rule asks for: of another kind, a draft, retired, or without what makes it count. The rule
 * speaks as if nothing were there. And where one of several is what it asks for, it is silent. `X` is the artifact asked.
 */
import { a, control, draft, rejected, situation, x, type RuleCase } from './rule-case';

const speaks = (rule: string, fires: RuleCase['fires'], says: string, silent: RuleCase['silent'] = {}): RuleCase => ({
  ...{ rule, fires, says, silent },
  facts: { item: 'PUMP-1' },
});
const rated = { severity: 'serious', softwareContribution: 'yes', riskAfterExternalControls: 'unacceptable' };
const soup = x('SOUP', { stated: { version: '4.2', manufacturer: 'Acme' }, links: { evaluated_by: ['E'] } });
const judged = { version: '4.2', date: '2026-11-01', result: 'Nothing that matters.' };
const analysed = { impactAnalysis: 'a', safetyAnalysis: 'b', classRecheck: 'c', repeatActivities: 'd' };

export const casesOfEnds: readonly RuleCase[] = [
  speaks('REQ-01', [x('SWREQ', { links: { derives_from: ['T'] } }), a('TEST', 'T')], 'PUMP-1', {
    'one of whose two sources was rejected': [
      x('SWREQ', { links: { derives_from: ['Y', 'Z'] } }),
      a('SYSREQ', 'Y'),
      a('SYSREQ', 'Z', rejected),
    ],
  }),
  speaks('REQ-02', [x('SYSREQ'), a('TEST', 'T', { links: { derives_from: ['X'] } })], 'No software requirement derives from PUMP-1', {
    'one that is met by two, of which one was rejected': [
      x('SYSREQ'),
      a('SWREQ', 'R', { links: { derives_from: ['X'] } }),
      a('SWREQ', 'Q', { links: { derives_from: ['X'] }, ...rejected }),
    ],
  }),
  speaks('REQ-03', [x('SWREQ'), a('CR', 'C', { links: { verifies: ['X'] } })], 'No test that counts is linked to PUMP-1', {
    'one with two tests, of which one is a draft': [
      x('SWREQ'),
      a('TEST', 'T', { links: { verifies: ['X'] } }),
      a('TEST', 'U', { links: { verifies: ['X'] }, ...draft }),
    ],
  }),
  speaks('REQ-06', [control({ implemented_by: ['T'] }), a('TEST', 'T')], 'no software requirement carries it'),
  speaks('ARC-01', [x('ITEM', { links: { part_of: ['S'] } })], 'It is neither split up nor a unit.'),
  speaks('ARC-01', [x('UNIT')], 'It belongs to no software item or system.'),
  speaks('SUP-03', [soup, a('SOUPEVAL', 'E', { stated: judged, ...draft })], 'PUMP-1'),
  speaks('SUP-03', [soup, a('DOC', 'E', { stated: judged })], 'PUMP-1'),
  speaks('SUP-03', [soup, a('SOUPEVAL', 'E', { stated: { ...judged, date: '' } })], 'PUMP-1'),
  speaks('SUP-03', [soup, a('SOUPEVAL', 'E', { stated: { ...judged, result: '' } })], 'PUMP-1'),
  {
    ...speaks(
      'RSK-01',
      [x('HAZSIT', { stated: rated }), a('HAZARD', 'Z', { links: { leads_to: ['X'] }, ...rejected })],
      'Missing: Hazard.',
    ),
    facts: { item: 'PUMP-1', fields: 'hazard' },
  },
  {
    ...speaks('RSK-01', [x('HAZSIT', { stated: rated }), a('CAUSE', 'Z', { links: { leads_to: ['X'] } })], 'Missing: Hazard.'),
    facts: { item: 'PUMP-1', fields: 'hazard' },
  },
  speaks('RSK-04', [x('CAUSE'), a('SWREQ', 'M', { links: { controls: ['X'] } })], 'PUMP-1', {
    'a cause with two controls, of which one is a draft': [
      x('CAUSE'),
      a('RCM', 'M', { links: { controls: ['X'] } }),
      a('RCM', 'N', { links: { controls: ['X'] }, ...draft }),
    ],
  }),
  speaks('RSK-04', [x('CAUSE', { links: { may_lead_to: ['H'] } }), situation(), a('RCM', 'M', { links: { controls: ['H'] } })], 'PUMP-1'),
  speaks(
    'RSK-04',
    [
      x('CAUSE', { links: { may_lead_to: ['H'] } }),
      situation(),
      a('RCM', 'M', { stated: { coversAllCauses: 'yes' }, links: { controls: ['H'] }, ...draft }),
    ],
    'PUMP-1',
  ),
  speaks('RSK-05', [control({ implemented_by: ['R'], verified_by_implementation: ['D'] }), a('SWREQ', 'R'), a('DOC', 'D')], 'PUMP-1'),
  speaks(
    'RSK-07',
    [
      x('RCM', { lifecycle: 'implemented', stated: { newHazardReview: 'found' }, links: { may_introduce: ['H'] } }),
      situation(rated, rejected),
    ],
    'One was found, and none is linked.',
  ),
  speaks(
    'RSK-07',
    [x('RCM', { lifecycle: 'implemented', stated: { newHazardReview: 'found' }, links: { may_introduce: ['H'] } }), a('HAZARD', 'H')],
    'One was found, and none is linked.',
  ),
  speaks('VER-02', [x('RUN', { stated: { result: 'Failed' }, links: { found: ['P'] } }), a('PR', 'P', rejected)], 'did not pass'),
  speaks('VER-02', [x('RUN', { stated: { result: 'Failed' }, links: { found: ['P'] } }), a('CR', 'P')], 'did not pass'),
  speaks('VER-02', [x('RUN', { stated: { result: 'Failed', level: 'integration' } })], 'did not pass'),
  speaks('PRB-02', [x('PR', { lifecycle: 'closed-fixed' }), a('TEST', 'C', { links: { resolves: ['X'] } })], 'leads to no change request'),
  {
    ...speaks('CHG-02', [x('CR', { stated: analysed, links: { modifies: ['M'] } }), a('RCM', 'M')], 'Effect on risk controls', {
      'one that touches no control': [x('CR', { stated: analysed, links: { modifies: ['M'] } }), a('UNIT', 'M')],
      'one whose control was rejected': [x('CR', { stated: analysed, links: { modifies: ['M'] } }), a('RCM', 'M', rejected)],
    }),
    facts: { item: 'PUMP-1', fields: 'controlImpact' },
  },
];
