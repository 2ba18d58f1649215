/** Cases of classes, requirements and structure. */
import { a, control, item, rejected, draft, serious, situation, x, type RuleCase } from './rule-case';

const riskClasses: readonly RuleCase[] = [
  {
    rule: 'CLS-04',
    fires: [control({ controls: ['K'], realised_in: ['I'] }), a('CAUSE', 'K', { links: { may_lead_to: ['H'] } }), situation(), item('B')],
    facts: { item: 'PUMP-1', needed: 'C', own: 'B', items: 'PUMP-2' },
    says: 'asks for class C, and is realised in PUMP-2 of class B',
    silent: {
      'a risk that outside controls make acceptable': [
        control({ controls: ['H'], realised_in: ['I'] }),
        situation({ severity: 'serious', riskAfterExternalControls: 'Acceptable' }),
        item('B'),
      ],
      'an item of the class of the risk': [control({ controls: ['H'], realised_in: ['I'] }), situation(), item('C')],
      'a control outside the software': [
        control({ controls: ['H'], realised_in: ['I'] }, { location: 'hardware' }),
        situation(),
        item('B'),
      ],
      'a situation behind a cause that was rejected': [
        control({ controls: ['K'], realised_in: ['I'] }),
        a('CAUSE', 'K', { links: { may_lead_to: ['H'] }, ...rejected }),
        situation(),
        item('B'),
      ],
      'an item reached only through a requirement that was rejected': [
        control({ controls: ['H'], implemented_by: ['R'] }),
        a('SWREQ', 'R', { links: { allocated_to: ['I'] }, ...rejected }),
        situation(),
        item('B'),
      ],
    },
  },
  {
    rule: 'CLS-05',
    fires: [x('HAZSIT', { stated: { ...serious, softwareContribution: 'yes' } }), item('B', { links: { contributes_to: ['X'] } })],
    facts: { item: 'PUMP-1', needed: 'C', own: 'B', items: 'PUMP-2' },
    says: 'asks for class C; PUMP-2 is class B',
    silent: {
      'an item of the class of the harm': [x('HAZSIT', { stated: serious }), item('C', { links: { contributes_to: ['X'] } })],
      'a harm that is not serious and an item of class B': [
        x('HAZSIT', { stated: { severity: 'non-serious', riskAfterExternalControls: 'unacceptable' } }),
        item('B', { links: { contributes_to: ['X'] } }),
      ],
      'a risk that outside controls make acceptable': [
        x('HAZSIT', { stated: { severity: 'serious', riskAfterExternalControls: 'acceptable' } }),
        item('B', { links: { contributes_to: ['X'] } }),
      ],
      'software that does not contribute': [
        x('HAZSIT', { stated: { ...serious, softwareContribution: 'no' } }),
        item('B', { links: { contributes_to: ['X'] } }),
      ],
    },
  },
  {
    rule: 'CLS-06',
    fires: [
      x('ITEM', { stated: { class: 'C' }, links: { part_of: ['P'] } }),
      a('ITEM', 'P', { key: 'PUMP-3', stated: { class: 'B', classRationale: 'Kept apart.' } }),
    ],
    facts: { item: 'PUMP-1', own: 'C', class: 'B', parents: 'PUMP-3' },
    says: 'PUMP-1 states class C; PUMP-3, which it belongs to, is class B',
    silent: {
      'an item of the class of its parent': [
        x('ITEM', { stated: { class: 'B' }, links: { part_of: ['P'] } }),
        a('ITEM', 'P', { stated: { class: 'B', classRationale: 'Kept apart.' } }),
      ],
      'an item that belongs to nothing': [x('ITEM', { stated: { class: 'C' } })],
      'an item one of whose parents is of its class': [
        x('SOUP', { stated: { class: 'C' }, links: { part_of: ['P', 'Q'] } }),
        a('ITEM', 'P', { stated: { class: 'B', classRationale: 'Kept apart.' } }),
        a('ITEM', 'Q', { stated: { class: 'C' } }),
      ],
    },
  },
];

const requirements: readonly RuleCase[] = [
  {
    rule: 'REQ-02',
    fires: [x('SYSREQ'), a('SWREQ', 'R', { key: 'PUMP-5', links: { derives_from: ['X'] }, ...rejected })],
    facts: { item: 'PUMP-1', others: 'PUMP-5' },
    says: 'No software requirement derives from PUMP-1',
    silent: {
      'a software requirement, a draft too': [x('SYSREQ'), a('SWREQ', 'R', { links: { derives_from: ['X'] }, ...draft })],
      'one that is not met by software': [x('SYSREQ', { stated: { allocation: 'Not software' } })],
    },
  },
  {
    rule: 'REQ-04',
    fires: [x('SWREQ', { summary: 'Stop quickly, as appropriate', description: 'Stop.', stated: { category: 'functional' } })],
    facts: { item: 'PUMP-1', fields: 'acceptanceCriteria', vague: 'quickly, as appropriate' },
    says: 'Empty: Acceptance criteria. Words without a measure: quickly, as appropriate.',
    silent: {
      'one that is complete and measurable': [
        x('SWREQ', {
          summary: 'Stop within 150 ms',
          description: 'The motor stops within 150 ms.',
          stated: { category: 'functional', acceptanceCriteria: 'Stopped after 150 ms at 1 and 125 ml/h.' },
        }),
      ],
      'a word that only contains a vague one': [
        x('SWREQ', {
          summary: 'Inadequately grounded pumps stop',
          description: 'Resistance above 10 Ohm stops the motor.',
          stated: { category: 'functional', acceptanceCriteria: 'Stopped at 11 Ohm.' },
        }),
      ],
    },
  },
  {
    rule: 'REQ-06',
    fires: [control({ implemented_by: ['R'] }), a('SWREQ', 'R', { key: 'PUMP-5', ...rejected })],
    facts: { item: 'PUMP-1', others: 'PUMP-5' },
    says: 'no software requirement carries it. Linked, but not counting: PUMP-5.',
    silent: {
      'a control that a requirement carries': [control({ implemented_by: ['R'] }), a('SWREQ', 'R')],
      'a requirement that has its source in it': [control({}), a('SWREQ', 'R', { links: { sourced_by: ['X'] } })],
      'a control in hardware': [control({}, { location: 'hardware' })],
      'an issue that is requirement and control in one': [x('RCM', { kinds: ['SWREQ', 'RCM'], stated: { location: 'software' } })],
    },
  },
  {
    rule: 'REQ-07',
    fires: [x('SWREQ', { links: { allocated_to: ['I'] } }), a('ITEM', 'I', { key: 'PUMP-2', ...rejected })],
    facts: { item: 'PUMP-1', others: 'PUMP-2' },
    says: 'PUMP-1 is allocated to no software item.',
    silent: {
      'one allocated to a unit': [x('SWREQ', { links: { allocated_to: ['U'] } }), a('UNIT', 'U', { links: { part_of: ['S'] } })],
    },
  },
];

const structure: readonly RuleCase[] = [
  {
    rule: 'ARC-01',
    fires: [x('ITEM')],
    facts: { item: 'PUMP-1', noParent: 'yes', noParts: 'yes' },
    says: 'It belongs to no software item or system. It is neither split up nor a unit.',
    silent: {
      'an item in a system and split up': [x('ITEM', { links: { part_of: ['S'] } }), a('UNIT', 'U', { links: { part_of: ['X'] } })],
      'a unit in a system': [x('UNIT', { links: { part_of: ['S'] } })],
      'the system itself': [x('SYSTEM', { stated: { class: 'C' } })],
    },
  },
  {
    rule: 'SUP-01',
    fires: [x('SOUP', { stated: { version: '^4.2' } })],
    facts: { item: 'PUMP-1', fields: 'manufacturer', version: '^4.2' },
    says: 'Empty: Manufacturer. Not one exact version: ^4.2.',
    silent: Object.fromEntries(
      ['4.2.1', 'R2026-03', '2026-11-01', 'v1.0.0-rc.2', '11.4 build 7'].map((version) => [
        `version ${version}`,
        [x('SOUP', { stated: { manufacturer: 'Acme', version } })],
      ]),
    ),
  },
  {
    rule: 'SUP-02',
    fires: [x('SOUP', { stated: { functionalNeeds: 'Queues.' } })],
    facts: { item: 'PUMP-1', fields: 'platformNeeds' },
    says: 'this is not stated: Hardware and software it needs.',
    silent: {
      'needs that are stated': [x('SOUP', { stated: { functionalNeeds: 'Queues.', platformNeeds: 'Cortex-M4.' } })],
      'a requirement that it has to meet': [
        x('SOUP', { stated: { platformNeeds: 'Cortex-M4.' } }),
        a('SWREQ', 'R', { links: { required_of: ['X'] } }),
      ],
    },
  },
  {
    rule: 'SUP-03',
    fires: [
      x('SOUP', { stated: { version: '4.2', manufacturer: 'Acme' }, links: { evaluated_by: ['E'] } }),
      a('SOUPEVAL', 'E', { key: 'PUMP-8', stated: { version: '4.1', date: '2026-01-01', result: 'Nothing that matters.' } }),
    ],
    facts: { item: 'PUMP-1', version: '4.2', others: 'PUMP-8' },
    says: 'known anomalies of PUMP-1 in version 4.2',
    silent: {
      'an evaluation of the version used': [
        x('SOUP', { stated: { version: '4.2', manufacturer: 'Acme' }, links: { evaluated_by: ['E'] } }),
        a('SOUPEVAL', 'E', { stated: { version: '4.2', date: '2026-01-01', result: 'Nothing that matters.' } }),
      ],
    },
  },
];

export const casesOfContent: readonly RuleCase[] = [...riskClasses, ...requirements, ...structure];
