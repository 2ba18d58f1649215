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
    },
  },
  {
    rule: 'VER-06',
    fires: [unit(), test(), run('U', formal('failed', '2.1-b418'), 'T')],
    facts: { item: 'PUMP-1', tests: 'PUMP-7' },
    says: 'Its tests have not passed: PUMP-7.',
    silent: {
      'a unit whose test passed': [unit(), test(), run('U', formal('passed', '2.1-b418'), 'T')],
      'an item of a single part': [x('ITEM'), a('UNIT', 'N', { links: { part_of: ['X'] } })],
    },
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
    },
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
];
