/** Where the rules about results speak, and what comes close: a pass belongs to a build (corrections 1). */
import type { Artifact } from '../../../src/domain/trace/artifact';
import type { Said } from '../../build/an-artifact';
import { a, type RuleCase, x } from './rule-case';

const formal = (result: string, version: string, said: Readonly<Record<string, string>> = {}): Said['stated'] => ({
  purpose: 'Formal',
  result,
  version,
  date: '2026-11-20',
  ...said,
});
const run = (id: string, stated: Said['stated'], ...tests: readonly string[]): Artifact =>
  a('RUN', id, { stated: stated ?? {}, links: { executes: tests } });
const test = (said: Said = {}): Artifact => a('TEST', 'T', { key: 'PUMP-7', links: { verifies: ['X'] }, ...said });
const change = (modifies: string, said: Said = {}): Artifact =>
  a('CR', 'C', {
    key: 'PUMP-9',
    lifecycle: 'implemented',
    stated: { implementedIn: '2.1-b420' },
    links: { modifies: [modifies] },
    ...said,
  });
const unit = (said: Said = {}): Artifact => x('UNIT', { stated: { verificationCriteria: 'No dead code.' }, ...said });

export const casesOfResults: readonly RuleCase[] = [
  {
    rule: 'VER-03',
    fires: [x('SWREQ'), test(), run('U', formal('failed', '2.1-b418'), 'T')],
    facts: { item: 'PUMP-1', failed: 'PUMP-7' },
    says: 'Nothing shows that PUMP-1 is met as it is now. Not passed: PUMP-7.',
    silent: {
      'one whose test passed': [x('SWREQ'), test(), run('U', formal('Passed', '2.1-b418'), 'T')],
      'one without a test, which is told elsewhere': [x('SWREQ')],
      'a pass after an earlier failure': [
        x('SWREQ'),
        test(),
        run('U', formal('failed', '2.1-b418'), 'T'),
        run('V', formal('passed', '2.1-b419', { date: '2026-11-21' }), 'T'),
      ],
      'a later development run that failed': [
        x('SWREQ'),
        test(),
        run('U', formal('passed', '2.1-b418'), 'T'),
        run('V', formal('failed', '2.1-b419', { purpose: 'development', date: '2026-11-21' }), 'T'),
      ],
      'a pass on the build of a change to it': [x('SWREQ'), test(), run('U', formal('passed', '2.1-b420'), 'T'), change('X')],
      'a pass carried forward to that build with the reason': [
        x('SWREQ'),
        test({ stated: { carriedForwardTo: '2.1-b420', regressionRationale: 'The change is in the display alone.' } }),
        run('U', formal('passed', '2.1-b418'), 'T'),
        change('X'),
      ],
      'a change that is not implemented yet': [
        x('SWREQ'),
        test(),
        run('U', formal('passed', '2.1-b418'), 'T'),
        change('X', { lifecycle: 'in-review' }),
      ],
      'what modifies it and is no change': [
        x('SWREQ'),
        test(),
        run('U', formal('passed', '2.1-b418'), 'T'),
        { ...change('X'), kinds: ['PR'] },
      ],
      'a test that is a draft, beside one that passed': [
        x('SWREQ'),
        test(),
        run('U', formal('passed', '2.1-b418'), 'T'),
        a('TEST', 'D', { lifecycle: 'draft', links: { verifies: ['X'] } }),
      ],
    },
  },
  {
    rule: 'VER-03',
    fires: [
      x('SWREQ'),
      test(),
      run('U', formal('passed', '2.1-b418'), 'T'),
      a('TEST', 'T2', { key: 'PUMP-8', links: { verifies: ['X'] } }),
      a('TEST', 'T3', { key: 'PUMP-6', links: { verifies: ['X'] } }),
      run('V', formal('passed', '2.1-b420'), 'T3'),
      change('X'),
      a('CR', 'C2', { key: 'PUMP-11', lifecycle: 'implemented', stated: { implementedIn: '2.1-b410' }, links: { modifies: ['X'] } }),
    ],
    facts: { item: 'PUMP-1', never: 'PUMP-8', before: 'PUMP-7', changes: 'PUMP-9' },
    says: 'No formal result: PUMP-8. Passed before PUMP-9 came in: PUMP-7.',
    silent: {},
  },
  {
    rule: 'VER-06',
    fires: [unit(), test(), run('U', formal('failed', '2.1-b418'), 'T')],
    facts: { item: 'PUMP-1', tests: 'PUMP-7' },
    says: 'Its tests have not passed: PUMP-7.',
    silent: {
      'a unit whose test passed': [unit(), test(), run('U', formal('passed', '2.1-b418'), 'T')],
      'an item of a single part': [x('ITEM'), a('UNIT', 'N', { links: { part_of: ['X'] } })],
      'an item of two parts, of which one is retired': [
        x('ITEM'),
        a('UNIT', 'N', { links: { part_of: ['X'] } }),
        a('UNIT', 'O', { lifecycle: 'obsolete', links: { part_of: ['X'] } }),
      ],
      'a unit of which one test passed, though another was not run': [
        unit(),
        test(),
        run('U', formal('passed', '2.1-b418'), 'T'),
        a('TEST', 'T2', { links: { verifies: ['X'] } }),
      ],
    },
  },
  {
    rule: 'VER-06',
    fires: [x('UNIT')],
    facts: { item: 'PUMP-1', none: 'yes' },
    says: 'No test that counts is linked.',
    silent: {},
  },
  {
    rule: 'VER-06',
    fires: [x('ITEM'), a('UNIT', 'N', { links: { part_of: ['X'] } }), a('UNIT', 'O', { links: { part_of: ['X'] } })],
    facts: { item: 'PUMP-1', none: 'yes' },
    says: 'No test that counts is linked.',
    silent: {},
  },
  {
    rule: 'PRB-03',
    fires: [
      x('PR', { lifecycle: 'closed-fixed', stated: { fixedIn: '2.1-b420', closingCheck: 'Seen on rig 2.' } }),
      a('CR', 'C', { links: { resolves: ['X'], verified_by: ['T'] } }),
      test({ links: {} }),
      run('U', formal('passed', '2.1-b418'), 'T'),
    ],
    facts: { item: 'PUMP-1', build: '2.1-b420', tests: 'PUMP-7' },
    says: 'Not passed on 2.1-b420 or later: PUMP-7.',
    silent: {
      'one whose fix passed on its build': [
        x('PR', { lifecycle: 'closed-fixed', stated: { fixedIn: '2.1-b420', closingCheck: 'Seen on rig 2.' } }),
        a('CR', 'C', { links: { resolves: ['X'], verified_by: ['T'] } }),
        test({ links: {} }),
        run('U', formal('passed', '2.1-b421'), 'T'),
      ],
      'one found by a test that passes now': [
        x('PR', { lifecycle: 'closed-fixed', stated: { fixedIn: '2.1-b420', closingCheck: 'Seen on rig 2.' } }),
        a('RUN', 'U', { stated: formal('failed', '2.1-b418') ?? {}, links: { executes: ['T'], found: ['X'] } }),
        test({ links: {} }),
        run('V', formal('passed', '2.1-b420', { date: '2026-11-21' }), 'T'),
      ],
      'one that is still open': [x('PR', { lifecycle: 'investigated' })],
      'one closed as not a fault': [x('PR', { lifecycle: 'closed-not-a-fault' })],
      'one of whose tests another was not run': [
        x('PR', { lifecycle: 'closed-fixed', stated: { fixedIn: '2.1-b420', closingCheck: 'Seen on rig 2.' } }),
        a('CR', 'C', { links: { resolves: ['X'], verified_by: ['T', 'T2'] } }),
        test({ links: {} }),
        a('TEST', 'T2'),
        run('U', formal('passed', '2.1-b421'), 'T'),
      ],
    },
  },
  {
    rule: 'PRB-03',
    fires: [x('PR', { lifecycle: 'closed-fixed' })],
    facts: { item: 'PUMP-1', fields: 'fixedIn, closingCheck', none: 'yes' },
    says: 'No test of its change, and no test that found it, is linked.',
    silent: {},
  },
  {
    rule: 'PRB-03',
    fires: [
      x('PR', { lifecycle: 'closed-fixed', stated: { fixedIn: '2.1-b420' } }),
      a('CR', 'C', { links: { resolves: ['X'], verified_by: ['T'] } }),
      test({ links: {} }),
      run('U', formal('passed', '2.1-b421'), 'T'),
    ],
    facts: { item: 'PUMP-1', fields: 'closingCheck' },
    says: 'nothing shows that the fix works. Empty: How the fix was checked.',
    silent: {},
  },
  {
    rule: 'PRB-03',
    fires: [
      x('PR', { lifecycle: 'closed-fixed', stated: { fixedIn: '2.1-b420', closingCheck: 'Seen on rig 2.' } }),
      a('CR', 'C', { links: { resolves: ['X'], verified_by: ['T'] } }),
      test({ links: {} }),
      run('U', formal('failed', '2.1-b421'), 'T'),
    ],
    facts: { item: 'PUMP-1', tests: 'PUMP-7' },
    says: 'Not passed on 2.1-b420 or later: PUMP-7.',
    silent: {},
  },
  {
    rule: 'CHG-03',
    fires: [
      x('CR', { lifecycle: 'implemented', stated: { implementedIn: '2.1-b420' }, links: { modifies: ['I'] } }),
      a('UNIT', 'I', { stated: { verificationCriteria: 'No dead code.' } }),
      test({ links: { verifies: ['I'] } }),
      run('U', formal('passed', '2.1-b418'), 'T'),
    ],
    facts: { item: 'PUMP-1', build: '2.1-b420', tests: 'PUMP-7' },
    says: 'Not passed on 2.1-b420 or later: PUMP-7.',
    silent: {
      'one whose tests passed on its build': [
        x('CR', { lifecycle: 'implemented', stated: { implementedIn: '2.1-b420' }, links: { modifies: ['I'] } }),
        a('UNIT', 'I'),
        test({ links: { verifies: ['I'] } }),
        run('U', formal('passed', '2.1-b420'), 'T'),
      ],
      'one that is not implemented': [x('CR', { links: { modifies: ['I'] } }), a('UNIT', 'I')],
    },
  },
  {
    rule: 'CHG-03',
    fires: [x('CR', { lifecycle: 'implemented' })],
    facts: { item: 'PUMP-1', fields: 'implementedIn', none: 'yes' },
    says: 'Empty: Build it is implemented in. No test is linked to it or to what it modifies.',
    silent: {},
  },
  {
    rule: 'CHG-03',
    fires: [
      x('CR', { lifecycle: 'implemented', links: { modifies: ['I'] } }),
      a('UNIT', 'I'),
      test({ links: { verifies: ['I'] } }),
      run('U', formal('passed', '2.1-b418'), 'T'),
    ],
    facts: { item: 'PUMP-1', fields: 'implementedIn' },
    says: 'Empty: Build it is implemented in.',
    silent: {},
  },
  {
    rule: 'CHG-03',
    fires: [x('CR', { lifecycle: 'implemented', stated: { implementedIn: '2.1-b420' } })],
    facts: { item: 'PUMP-1', none: 'yes' },
    says: 'No test is linked to it or to what it modifies.',
    silent: {},
  },
];
