/** Cases of the rules of classes, links, sources, controls and time: where they speak, what comes close. */
import { type Artifact, type Link, hash, instant } from '../../../src/domain/trace/artifact';
import { a, control, draft, rejected, x, type RuleCase } from './rule-case';

const stamped = (artifact: Artifact, from: string): Artifact => ({
  ...artifact,
  links: artifact.links.map((link): Link => ({
    ...link,
    stamp: { from: hash(from), to: hash('as it was'), by: 'app', at: instant('2026-11-01T08:00:00.000Z') },
  })),
});
const derived = x('SWREQ', { links: { derives_from: ['Y'] } });
const source = { ...a('SYSREQ', 'Y', { key: 'PUMP-3' }), fingerprint: hash('as it was') };

export const casesOfStructure: readonly RuleCase[] = [
  {
    rule: 'CLS-01',
    fires: [x('SYSTEM')],
    facts: { item: 'PUMP-1' },
    says: 'PUMP-1',
    silent: { 'a system with a class': [x('SYSTEM', { stated: { class: 'B' } })], 'a system that is no more': [x('SYSTEM', rejected)] },
  },
  {
    rule: 'CLS-03',
    fires: [x('ITEM', { stated: { class: 'A' }, links: { part_of: ['S'] } })],
    facts: { item: 'PUMP-1', own: 'A', parents: 'S' },
    says: 'PUMP-1 states class A, below class C of S.',
    silent: {
      'a lower class with its reason': [x('ITEM', { stated: { class: 'A', classRationale: 'Kept apart.' }, links: { part_of: ['S'] } })],
      'the class of the parent': [x('ITEM', { stated: { class: 'C' }, links: { part_of: ['S'] } })],
    },
  },
  {
    rule: 'GRF-01',
    fires: [x('TEST', { links: { verifies: ['R'] } }), a('SWREQ', 'R', { key: 'PUMP-5', gone: true })],
    facts: { item: 'PUMP-1', others: 'PUMP-5', verbs: 'verifies' },
    says: 'PUMP-1 is linked to PUMP-5, which cannot be found',
    silent: { 'a link to what was rejected and is there': [x('TEST', { links: { verifies: ['R'] } }), a('SWREQ', 'R', rejected)] },
  },
  {
    rule: 'GRF-02',
    fires: [x('SYSREQ', { links: { derives_from: ['Y'] } }), a('SYSREQ', 'Y', { key: 'PUMP-3', links: { derives_from: ['X'] } })],
    facts: { item: 'PUMP-1', others: 'PUMP-3' },
    says: 'PUMP-1 leads back to itself by way of PUMP-3',
    silent: {
      'two ways to one source': [
        x('SYSREQ', { links: { derives_from: ['Y', 'Z'] } }),
        a('SYSREQ', 'Y', { links: { derives_from: ['Z'] } }),
        a('SYSREQ', 'Z'),
      ],
    },
  },
  {
    rule: 'REQ-01',
    fires: [x('SWREQ', { links: { derives_from: ['Y'] } }), a('SYSREQ', 'Y', { key: 'PUMP-3', ...rejected })],
    facts: { item: 'PUMP-1', others: 'PUMP-3' },
    says: 'PUMP-1',
    silent: { 'one with its system requirement': [x('SWREQ', { links: { derives_from: ['Y'] } }), a('SYSREQ', 'Y')] },
  },
  {
    rule: 'REQ-03',
    fires: [x('SWREQ'), a('TEST', 'T', { key: 'PUMP-7', links: { verifies: ['X'] }, ...draft })],
    facts: { item: 'PUMP-1' },
    says: 'PUMP-7',
    silent: { 'one with a test that counts': [x('SWREQ'), a('TEST', 'T', { links: { verifies: ['X'] } })] },
  },
  {
    rule: 'RSK-04',
    fires: [x('CAUSE'), a('RCM', 'M', { key: 'PUMP-6', links: { controls: ['X'] }, ...draft })],
    facts: { item: 'PUMP-1', others: 'PUMP-6' },
    says: 'Linked, but not counting: PUMP-6.',
    silent: {
      'a cause with its control': [x('CAUSE'), a('RCM', 'M', { links: { controls: ['X'] } })],
      'corrections 14: a control on the situation that covers all its causes': [
        x('CAUSE', { links: { may_lead_to: ['H'] } }),
        a('HAZSIT', 'H'),
        a('RCM', 'M', { stated: { coversAllCauses: 'yes' }, links: { controls: ['H'] } }),
      ],
    },
  },
  {
    rule: 'RSK-05',
    fires: [
      control({ implemented_by: ['R'], verified_by_implementation: ['T'] }),
      a('SWREQ', 'R'),
      a('TEST', 'T', { key: 'PUMP-7', ...draft }),
    ],
    facts: { item: 'PUMP-1', others: 'PUMP-7' },
    says: 'Linked, but not counting: PUMP-7.',
    silent: {
      'a control that a test shows': [
        control({ implemented_by: ['R'], verified_by_implementation: ['T'] }),
        a('SWREQ', 'R'),
        a('TEST', 'T'),
      ],
      'corrections 14: a control outside the software': [control({}, { location: 'hardware' })],
    },
  },
  {
    rule: 'VER-05',
    fires: [stamped(derived, 'other words'), source],
    facts: { item: 'PUMP-1', others: 'PUMP-3', verbs: 'derives_from', n: '1' },
    says: 'PUMP-1 was changed since its links to PUMP-3 were confirmed',
    silent: {
      'one that says what it said': [stamped(derived, derived.fingerprint), source],
      'a link to what was rejected': [stamped(derived, 'other words'), { ...source, ...rejected }],
    },
  },
  {
    rule: 'CLS-02',
    fires: [
      x('HAZSIT', { stated: { severity: 'serious', riskAfterExternalControls: 'acceptable' } }),
      a('RCM', 'M', { key: 'PUMP-6', stated: { location: 'software' }, links: { controls: ['X'] } }),
    ],
    facts: { item: 'PUMP-1', inside: 'PUMP-6' },
    says: 'judged acceptable with controls inside the software: PUMP-6.',
    silent: {
      'a risk that is not acceptable': [x('HAZSIT', { stated: { severity: 'serious', riskAfterExternalControls: 'unacceptable' } })],
    },
  },
  {
    rule: 'X-02',
    fires: [x('SYSTEM', { stated: { class: 'C', trendAnalysis: '2024-06-01' } })],
    facts: { item: 'PUMP-1', over: '2025-06-02' },
    says: 'were last due before 2025-06-02',
    silent: { 'a system that is no more': [x('SYSTEM', { ...rejected })] },
  },
];
