import { matrixLine, traceMatrix } from '../../../src/domain/documents/trace-matrix';
import { type Artifact, artifactId, hash, instant } from '../../../src/domain/trace/artifact';
import { aCheckedGraph, NOW } from '../../build/a-graph';
import { anArtifact } from '../../build/an-artifact';
import { around } from '../../build/around';
import { plain } from '../../build/plain-cells';

const system = anArtifact('SYSREQ', 'Y1', { backlinks: { derives_from: ['R1'] } });
const item = anArtifact('ITEM', 'I1', { stated: { class: 'B' }, backlinks: { allocated_to: ['R1'] } });
const requirement = (said: Partial<Parameters<typeof anArtifact>[2]> = {}): Artifact =>
  anArtifact('SWREQ', 'R1', {
    stated: { category: 'function', acceptanceCriteria: 'Within 150 ms.' },
    description: 'The motor stops within 150 ms.',
    links: { derives_from: ['Y1'], allocated_to: ['I1'] },
    backlinks: { verifies: ['T1'] },
    ...said,
  });
const test = (said: Partial<Parameters<typeof anArtifact>[2]> = {}): Artifact =>
  anArtifact('TEST', 'T1', { links: { verifies: ['R1'] }, ...said });

const lineOf = (artifacts: readonly Artifact[], checking: readonly string[] = [], isUnknown = false): readonly string[] => {
  const graph = aCheckedGraph(artifacts);
  const face = graph.find(artifactId('R1'));
  if (!face) throw new Error('no R1');
  const { cells } = matrixLine(face, around(graph, checking, isUnknown))[0];
  expect(cells).toHaveLength(traceMatrix.columns.length);
  return cells.map(plain);
};

/** The test as a link of its own, stamped with the requirement's earlier text. */
const suspectTest = (): Artifact => {
  const of = test();
  const stamp = { from: of.fingerprint, to: hash('an earlier text'), by: 'app' as const, at: instant(NOW) };
  return { ...of, links: of.links.map((link) => ({ ...link, stamp })) };
};

describe('A line of the traceability matrix', () => {
  it('names source, item and test, and asks a person where no result is recorded', () => {
    expect(lineOf([system, item, requirement(), test()])).toEqual([
      'R1',
      'Y1',
      'I1',
      'T1',
      '[Needs a person: no result recorded yet]',
      '[Note: Not passed in its present build]',
    ]);
  });

  const run = (stated = {}): Artifact =>
    anArtifact('RUN', 'N1', {
      links: { executes: ['T1'] },
      stated: { purpose: 'formal', result: 'passed', version: '2.1', date: '2026-11-20', ...stated },
    });
  const tested = (): Artifact => test({ backlinks: { executes: ['N1'] } });
  it('says that the evidence is present where the test passed formally, missing where it failed, and asks anew after a change', () => {
    const said = (...more: readonly Artifact[]) => lineOf([system, item, requirement(), tested(), ...more]).slice(4);
    expect(said(run())).toEqual(['[Evidence present]', '[None]']);
    expect(said(run({ result: 'failed' }))).toEqual([
      '[Evidence missing: last formal result is no pass]',
      '[To resolve: Not passed in its present build]',
    ]);
    const change = anArtifact('CR', 'C1', { lifecycle: 'implemented', links: { modifies: ['I1'] }, stated: { implementedIn: '2.2' } });
    expect(said(run(), change)).toEqual([
      '[Re-verification needed: passed on a build that may be without a change]',
      '[To resolve: Not passed in its present build]',
    ]);
  });

  it('says what is missing, and only calls missing what a rule asks for', () => {
    expect(lineOf([requirement({ links: {}, backlinks: {} })])).toEqual([
      'R1',
      '[No source]',
      'None linked',
      '[No test that counts]',
      '[Evidence missing]',
      '[To resolve: No source]; [To resolve: No verification]; [To resolve: Not placed in the architecture]',
    ]);
  });

  it('shows a draft test with its mark beside what is missing', () => {
    expect(lineOf([system, item, requirement(), test({ lifecycle: 'draft' })])[3]).toBe('T1 [Draft]; [No test that counts]');
  });

  it('marks a link as suspect where an end was changed since, and asks for verification anew', () => {
    expect(lineOf([system, item, requirement(), suspectTest()]).slice(3)).toEqual([
      'T1 [Suspect]',
      '[Re-verification needed]',
      '[To resolve: Changed since it was confirmed]; [Note: Not passed in its present build]',
    ]);
  });

  it('claims nothing of a requirement that is being read again', () => {
    const line = lineOf([system, item, requirement({ backlinks: {} })], ['R1']);
    expect([line[0], line[3], line[4], line[5]]).toEqual(['R1 [Checking]', 'None linked', '[Checking]', '[Unknown yet]']);
  });

  it('does not say that nothing is missing while something linked to it is being read again', () => {
    const line = lineOf([system, item, requirement(), tested(), run()], ['T1']);
    expect([line[3], line[5]]).toEqual(['T1 [Checking]', '[Unknown yet]']);
  });

  it('does not say that nothing is missing while nobody knows what changed', () => {
    expect(lineOf([system, item, requirement(), tested(), run()], [], true).slice(4)).toEqual(['[Unknown yet]', '[Unknown yet]']);
  });

  it('asks nothing of a requirement that is retired', () => {
    const line = lineOf([system, item, requirement({ lifecycle: 'obsolete' }), test()]);
    expect([line[0], line[4], line[5]]).toEqual(['R1 [Retired]', '[Nothing asked]', '[None]']);
  });

  it('leaves nothing of an end that is not known but that it is there', () => {
    expect(lineOf([requirement(), system, item])[3]).toBe('unseen; [No test that counts]');
  });
});

describe('The columns of the traceability matrix', () => {
  it('share the whole width', () => {
    expect(traceMatrix.columns.reduce((sum, { width }) => sum + width, 0)).toBe(100);
  });
});
