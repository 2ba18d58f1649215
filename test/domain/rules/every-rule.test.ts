/** Every rule that has no test of its own beside: where it speaks, what comes close, in which classes, and what it says. */
import { readFileSync } from 'node:fs';
import { findKind } from '../../../src/domain/kinds/find-kind';
import { sayWhy } from '../../../src/domain/rules/message';
import { everyRule, ruleBook } from '../../../src/domain/rules/rule-book';
import type { AnyRule, Gap } from '../../../src/domain/rules/rule';
import type { Artifact } from '../../../src/domain/trace/artifact';
import { aCheckedGraph, gapOf } from '../../build/a-graph';
import { anArtifact } from '../../build/an-artifact';
import { sharedFile, withShared } from '../../build/shared-data';
import { casesOfContent } from './rule-cases-of-content';
import { casesOfEvidence } from './rule-cases-of-evidence';
import { casesOfResults } from './rule-cases-of-results';

const ruleCases = [...casesOfContent, ...casesOfEvidence, ...casesOfResults];
const written: readonly AnyRule[] = everyRule;
const book = ruleBook(written);
const system = (safetyClass: string): Artifact =>
  anArtifact('SYSTEM', 'S', { stated: { class: safetyClass, classRationale: 'Judged with the risk file.' } });
const gapIn = (safetyClass: string, rule: string, artifacts: readonly Artifact[]): Gap | undefined =>
  gapOf(aCheckedGraph([system(safetyClass), ...artifacts], {}, book), 'X', rule);
const ruleOf = (id: string) => {
  const found = book.find(id);
  if (!found) throw new Error(`No rule ${id}`);
  return found;
};

/** In engine, graph, suspect and the tests of classification, requirements and risk, and among the rules of time. */
const testedBeside = ['CLS-01', 'CLS-03', 'GRF-01', 'GRF-02', 'REQ-01', 'REQ-03', 'RSK-04', 'RSK-05', 'VER-05', 'X-03', 'X-09', 'X-12'];

test('each of them has its case, and each case its rule', () => {
  expect([...new Set(ruleCases.map(({ rule }) => rule)), ...testedBeside].sort()).toEqual(written.map(({ id }) => id).sort());
});

describe.each(ruleCases)('$rule', ({ rule: id, fires, facts, says, silent }) => {
  const rule = ruleOf(id);
  const speaksIn = [...rule.classes, ...(rule.alsoIn ?? [])];

  test.each(['A', 'B', 'C'] as const)('speaks in class %s where its clauses apply, and is silent elsewhere', (safetyClass) => {
    const gap = gapIn(safetyClass, id, fires);
    if (speaksIn.includes(safetyClass)) expect(gap).toMatchObject({ facts });
    else expect(gap).toBeUndefined();
  });

  test('says why in both languages, with every fact in its place', () => {
    const gap = gapIn('C', id, fires);
    if (!gap) throw new Error('no gap');
    expect(sayWhy(rule, gap, 'en')).toContain(says);
    for (const language of ['en', 'de'] as const) expect(sayWhy(rule, gap, language)).not.toMatch(/[{}[\]]|undefined|\s{2}/);
    expect(sayWhy(rule, gap, 'de')).not.toBe(sayWhy(rule, gap, 'en'));
  });

  for (const [name, artifacts] of Object.entries(silent))
    test(`is silent for ${name}`, () => {
      expect(gapIn('C', id, artifacts)).toBeUndefined();
    });

  test('names itself in six words or fewer, and offers at most two ways', () => {
    expect(rule.name.en.split(' ').length).toBeLessThanOrEqual(6);
    expect(rule.resolutions.length).toBeLessThanOrEqual(2);
  });
});

test('the evaluation of a SOUP whose version nobody knows is not asked twice', () => {
  const soup = anArtifact('SOUP', 'X', { stated: { manufacturer: 'Acme' } });
  expect(gapIn('C', 'SUP-01', [soup])?.state).toEqual({ is: 'open' });
  expect(gapIn('C', 'SUP-03', [soup])?.state).toEqual({ is: 'explained', by: 'SUP-01' });
});

describe('What only a reader can tell weighs as a note:', () => {
  const note = (rule: string, ...artifacts: readonly Artifact[]) => gapIn('C', rule, artifacts)?.severity;
  const requirement = (description: string, stated: Readonly<Record<string, string>> = {}): Artifact => {
    const said = anArtifact('SWREQ', 'X', { stated });
    return { ...said, statement: { summary: 'Stop the motor', description } };
  };

  test('criteria that may stand in the text, but not where there is neither, nor where words give no measure', () => {
    expect(note('REQ-04', requirement('The motor stops within 150 ms.'))).toBe('note');
    expect(note('REQ-04', requirement('', { acceptanceCriteria: 'Stopped after 150 ms.' }))).toBe('note');
    expect(note('REQ-04', requirement(''))).toBe('to-resolve');
    expect(note('REQ-04', requirement('The motor stops fast enough.'))).toBe('to-resolve');
  });

  test('a system requirement from which something else derives, but not one from which nothing does, nor only what is gone', () => {
    const system = anArtifact('SYSREQ', 'X');
    const other = (more = {}) => ({ ...anArtifact('TEST', 'W', { links: { derives_from: ['X'] } }), kinds: [], ...more });
    expect(note('REQ-02', system, other())).toBe('note');
    expect([note('REQ-02', system), note('REQ-02', system, other({ lifecycle: 'rejected' }))]).toEqual(['to-resolve', 'to-resolve']);
  });

  test('and nothing of that stands in the gap that is kept', () => {
    expect(Object.keys(gapIn('C', 'REQ-04', [requirement('The motor stops within 150 ms.')]) ?? {}).sort()).toEqual(
      ['class', 'facts', 'firstSeen', 'rule', 'severity', 'state', 'subject'].sort(),
    );
  });
});

describe('One cause is told once:', () => {
  const stateOf = (rule: string, ...artifacts: readonly Artifact[]) => gapIn('C', rule, artifacts)?.state;
  const control = (links = {}) => anArtifact('RCM', 'X', { stated: { location: 'software' }, links });

  test('of a control that no requirement carries nobody asks for a test, and before it is shown to be there nobody asks whether it works', () => {
    expect(stateOf('REQ-06', control())).toEqual({ is: 'open' });
    expect(stateOf('RSK-05', control())).toEqual({ is: 'explained', by: 'REQ-06' });
    const carried = [control({ implemented_by: ['R'] }), anArtifact('SWREQ', 'R')];
    expect([stateOf('RSK-05', ...carried), stateOf('RSK-06', ...carried)]).toEqual([{ is: 'open' }, { is: 'explained', by: 'RSK-05' }]);
    const shown = [
      control({ implemented_by: ['R'], verified_by_implementation: ['T'] }),
      anArtifact('SWREQ', 'R'),
      anArtifact('TEST', 'T'),
    ];
    expect([stateOf('RSK-05', ...shown), stateOf('RSK-06', ...shown)]).toEqual([undefined, { is: 'open' }]);
  });

  test('what is changed follows from what was evaluated', () => {
    const problem = (stated = {}) => anArtifact('PR', 'X', { lifecycle: 'closed-fixed', stated });
    const evaluated = { criticality: 'low', affectedVersion: '2.0', safetyEvaluation: 'None.', evaluator: 'Priya Nair' };
    expect([stateOf('PRB-02', problem()), stateOf('PRB-02', problem(evaluated))]).toEqual([
      { is: 'explained', by: 'PRB-01' },
      { is: 'open' },
    ]);
  });

  test('a test whose only link leads to nothing is not said to verify nothing as well', () => {
    expect(stateOf('VER-01', anArtifact('TEST', 'X', { links: { verifies: ['nowhere'] } }))).toEqual({ is: 'explained', by: 'GRF-01' });
    expect(stateOf('VER-01', anArtifact('TEST', 'X'))).toEqual({ is: 'open' });
  });
});

test('a button that asks for attributes names some that its kind has, or the gap says which are empty', () => {
  for (const { id, resolutions, subject, why } of written)
    for (const resolution of resolutions) {
      if (resolution.is !== 'set-attributes') continue;
      const known = Object.keys(findKind(subject)?.fields ?? {});
      for (const name of resolution.attributes ?? []) expect([id, name, known.includes(name)]).toEqual([id, name, true]);
      if (!resolution.attributes) expect([id, why.en.includes('{fields}')]).toEqual([id, true]);
    }
});

test('the record of an integration run is asked for from class B on, of a system run in every class', () => {
  const run = (level: string) => anArtifact('RUN', 'X', { stated: { level, result: 'passed' } });
  expect([gapIn('A', 'VER-04', [run('integration')]), gapIn('B', 'VER-04', [run('integration')])?.facts['fields']]).toEqual([
    undefined,
    'procedureVersion, tester',
  ]);
  expect(gapIn('A', 'VER-04', [run('system')])).toBeDefined();
});

test('what a requirement modifies is asked of a change that touches a risk control, from class B on', () => {
  const change = anArtifact('CR', 'X', {
    stated: { impactAnalysis: 'a', safetyAnalysis: 'b', classRecheck: 'c', repeatActivities: 'd' },
    links: { modifies: ['M'] },
  });
  const touched = [change, anArtifact('RCM', 'M')];
  expect(gapIn('B', 'CHG-02', touched)?.facts).toEqual({ item: 'X', fields: 'controlImpact' });
  expect(gapIn('A', 'CHG-02', touched)).toBeUndefined();
});

withShared('domain/clauses.json')('Clauses', () => {
  test('that a rule names are in the clause table, or name their own standard', () => {
    const known = new Set(JSON.stringify(JSON.parse(readFileSync(sharedFile('domain/clauses.json'), 'utf8'))).match(/"\d+(\.\d+)+"/g));
    const named = written.flatMap(({ id, clauses }) => clauses.map((clause) => [id, clause] as const));
    const unknown = named.filter(([, clause]) => !/^ISO/.test(clause) && !known.has(`"${clause.replace(/\.[a-z]$/, '')}"`));
    expect(unknown).toEqual([]);
  });
});
