/** Corrections 1: results, builds and what a change makes of them. */
import { atRelease } from '../../../src/domain/rules/at-release';
import { recheck } from '../../../src/domain/rules/engine';
import { ruleBook, standardBook as book } from '../../../src/domain/rules/rule-book';
import type { Artifact } from '../../../src/domain/trace/artifact';
import { WorkingGraph } from '../../../src/domain/trace/trace-graph';
import { fingerprint } from '../../../src/domain/evidence/fingerprint';
import { LATER, aCheckedGraph, factsOf, gapOf } from '../../build/a-graph';
import { anArtifact as a, type Said } from '../../build/an-artifact';

const checked = (...artifacts: readonly Artifact[]): WorkingGraph => aCheckedGraph(artifacts, {}, book);
const run = (id: string, said: Readonly<Record<string, string>> = {}, more: Said = {}): Artifact =>
  a('RUN', id, {
    stated: { purpose: 'formal', result: 'passed', version: '2.1-b418', date: '2026-11-20', ...said },
    links: { executes: ['T'] },
    ...more,
  });
const requirement = a('SWREQ', 'R', { links: { allocated_to: ['U'] } });
const test0 = a('TEST', 'T', { links: { verifies: ['R'] } });
const change = a('CR', 'C', { lifecycle: 'implemented', stated: { implementedIn: '2.1-b420' }, links: { modifies: ['U'] } });
const pump = [requirement, test0, a('UNIT', 'U')];

test('corrections 1: a change to the unit a requirement is allocated to makes its tests needed again', () => {
  expect(gapOf(checked(...pump, run('1')), 'R', 'VER-03')).toBeUndefined();
  const graph = checked(...pump, run('1'), change);
  expect(gapOf(graph, 'R', 'VER-03')?.facts).toEqual({ item: 'R', before: 'T', changes: 'C' });
  // To a cause at another issue nothing yields: whoever may not see the requirement would find nothing missing here.
  expect(gapOf(graph, 'C', 'CHG-03')).toMatchObject({ facts: { tests: 'T' }, state: { is: 'open' }, severity: 'to-resolve' });
});

test('corrections 1: builds are compared, never days: a later run of an earlier build shows nothing', () => {
  const graph = checked(...pump, change, run('1', { version: '2.1-b419', date: '2026-12-24' }));
  expect(gapOf(graph, 'R', 'VER-03')?.facts).toMatchObject({ before: 'T' });
  expect(gapOf(checked(...pump, change, run('1', { version: '' })), 'R', 'VER-03')?.facts).toMatchObject({ before: 'T' });
});

test('corrections 1: a change that does not say its build leaves nothing shown', () => {
  const graph = checked(...pump, run('1'), { ...change, stated: {} });
  expect(gapOf(graph, 'R', 'VER-03')?.facts).toMatchObject({ before: 'T', changes: 'C' });
});

test('corrections 1: a run that does not say that it was formal proves nothing', () => {
  for (const purpose of ['', 'development', 'smoke'])
    expect(gapOf(checked(...pump, run('1', { purpose })), 'R', 'VER-03')?.facts).toEqual({ item: 'R', never: 'T' });
});

test('corrections 7: a draft test is no result, whatever its runs say', () => {
  const graph = checked(requirement, { ...test0, lifecycle: 'draft' }, run('1'));
  expect(gapOf(graph, 'R', 'VER-03')).toBeUndefined();
  expect(gapOf(graph, 'R', 'REQ-03')).toBeDefined();
});

test('of two runs of one day the one written down later counts', () => {
  expect(factsOf(checked(...pump, run('99'), run('100', { result: 'failed' })), 'T').result).toMatchObject({
    run: '100',
    result: 'failed',
  });
});

test('a new run of a test with many is told at its requirement without asking for any of the others', () => {
  const many = Array.from({ length: 500 }, (_, i) => run(String(1000 + i)));
  const whole = checked(...pump, ...many);
  const alone = ruleBook(book.rules.filter(({ id }) => id === 'VER-03'));
  const part = new WorkingGraph();
  const asked = new Set<string>();
  const add = { put: [run('9000', { result: 'failed', date: '2026-11-22' })] };
  for (let round = 0; round < 6; round += 1) {
    const { missing } = recheck(part, alone, add, LATER);
    if (missing.size === 0) break;
    for (const id of missing) {
      asked.add(id);
      const row = whole.find(id);
      if (row) part.load(row.artifact, row.derived, row.gaps);
      else part.absent(id);
    }
  }
  expect(factsOf(part, 'T').result).toMatchObject({ run: '9000' });
  expect(gapOf(part, 'R', 'VER-03')?.facts).toMatchObject({ failed: 'T' });
  expect([...asked].filter((id) => id.startsWith('1'))).toEqual([]);
});

test('the last run taken back, the one before counts again', () => {
  const graph = checked(...pump, run('1'), run('2', { result: 'failed', date: '2026-11-21' }));
  expect(gapOf(graph, 'R', 'VER-03')?.facts).toMatchObject({ failed: 'T' });
  recheck(graph, book, { put: [run('2', { result: 'failed', date: '2026-11-21' }, { lifecycle: 'rejected' })] }, LATER);
  expect(gapOf(graph, 'R', 'VER-03')).toBeUndefined();
});

test('a result carried forward leaves the test as it is: nothing linked to it turns suspect', () => {
  const statement = { summary: 'Stops', description: '' };
  const carried = { expected: '150 ms', carriedForwardTo: '2.1', regressionRationale: 'Display alone.' };
  expect(fingerprint(statement, carried)).toBe(fingerprint(statement, { expected: '150 ms' }));
});

test('an item of two parts, and a class C unit without further criteria, are asked for', () => {
  const parts = ['1', '2'].map((id) => a('UNIT', id, { links: { part_of: ['I'] }, stated: { verificationCriteria: 'No dead code.' } }));
  expect(gapOf(checked(a('ITEM', 'I'), ...parts), 'I', 'VER-06')?.facts).toEqual({ item: 'I', none: 'yes' });
  const unit = a('UNIT', 'U');
  const shown = [a('TEST', 'T', { links: { verifies: ['U'] } }), run('1')];
  expect(gapOf(checked(unit, ...shown), 'U', 'VER-06')?.facts).toEqual({ item: 'U', criteria: 'yes' });
  const system = a('SYSTEM', 'S', { stated: { class: 'B' } });
  expect(gapOf(checked(system, { ...unit, links: [] }, ...shown), 'U', 'VER-06')).toBeUndefined();
});

describe('Where no result is recorded yet', () => {
  const weigh = (id: string, rule: string, ...artifacts: readonly Artifact[]): readonly (string | undefined)[] =>
    [book, atRelease(book)].map((by) => gapOf(aCheckedGraph(artifacts, {}, by), id, rule)?.severity);
  const done = (said: Said = {}): Artifact =>
    a('CR', 'C', { lifecycle: 'implemented', stated: { implementedIn: '2.1-b420' }, links: { modifies: ['U'] }, ...said });

  test('a requirement is a note and blocks a release; a failure is never a note', () => {
    expect(weigh('R', 'VER-03', ...pump)).toEqual(['note', 'blocks-release']);
    expect(weigh('R', 'VER-03', ...pump, run('1', { result: 'failed' }))).toEqual(['to-resolve', 'blocks-release']);
    expect(weigh('R', 'VER-03', ...pump, run('1'), done())).toEqual(['to-resolve', 'blocks-release']);
  });

  test('a change that does not say its build is asked for it, and the requirement behind it is a note', () => {
    const told = [...pump, run('1'), done({ stated: {} })];
    expect(weigh('R', 'VER-03', ...told)).toEqual(['note', 'blocks-release']);
  });

  test('so is a unit whose tests were not run, or whose further criteria may stand in its text; one without a test is asked for it', () => {
    const unit = a('UNIT', 'U', { stated: { verificationCriteria: 'No dead code.' } });
    const itsTest = a('TEST', 'T', { links: { verifies: ['U'] } });
    expect(weigh('U', 'VER-06', unit, itsTest)).toEqual(['note', 'blocks-release']);
    expect(weigh('U', 'VER-06', a('UNIT', 'U'), itsTest, run('1'))).toEqual(['note', 'blocks-release']);
    expect(weigh('U', 'VER-06', unit)).toEqual(['to-resolve', 'blocks-release']);
    expect(weigh('U', 'VER-06', unit, itsTest, run('1', { result: 'failed' }))).toEqual(['to-resolve', 'blocks-release']);
  });

  test('and a change or a fix whose tests have none; what a problem is asked for is never a note', () => {
    const tested = [done(), a('UNIT', 'U'), a('TEST', 'T', { links: { verifies: ['U'] } })];
    expect(weigh('C', 'CHG-03', ...tested)).toEqual(['note', 'blocks-release']);
    expect(weigh('C', 'CHG-03', ...tested, run('1'))).toEqual(['to-resolve', 'blocks-release']);
    expect(weigh('C', 'CHG-03', done(), a('UNIT', 'U'))).toEqual(['to-resolve', 'blocks-release']);
    const closed = { fixedIn: '2.1-b420', closingCheck: 'Seen on rig 2.' };
    const problem = (stated = {}): Artifact => a('PR', 'P', { lifecycle: 'closed-fixed', stated });
    const fix = a('CR', 'C', { links: { resolves: ['P'], verified_by: ['T'] } });
    expect(weigh('P', 'PRB-03', problem(closed), fix, a('TEST', 'T'))).toEqual(['note', 'blocks-release']);
    expect(weigh('P', 'PRB-03', problem(), fix, a('TEST', 'T'))).toEqual(['blocks-release', 'blocks-release']);
    expect(weigh('P', 'PRB-03', problem(closed), fix)).toEqual(['blocks-release', 'blocks-release']);
  });
});

test('corrections 8: a small problem that is its own change is shown by the tests of that change', () => {
  const small = (version: string): WorkingGraph =>
    checked(
      {
        ...a('PR', 'P', {
          lifecycle: 'closed-fixed',
          links: { verified_by: ['T'] },
          stated: { fixedIn: '2.1-b420', closingCheck: 'Seen.' },
        }),
        kinds: ['PR', 'CR'],
      },
      a('TEST', 'T'),
      run('1', { version }),
    );
  expect(gapOf(small('2.1-b420'), 'P', 'PRB-03')).toBeUndefined();
  expect(gapOf(small('2.1-b419'), 'P', 'PRB-03')?.facts).toMatchObject({ tests: 'T' });
});
