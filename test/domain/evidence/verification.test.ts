/** Evidence is present only where it was looked for and nothing is missing: the worst thing to say wrongly. */
import * as fc from 'fast-check';
import { hasPassed, resultOf } from '../../../src/domain/evidence/test-result';
import { denying, verificationOf } from '../../../src/domain/evidence/verification';
import { checkAll, recheck } from '../../../src/domain/rules/engine';
import { type RuleBook, everyRule, ruleBook } from '../../../src/domain/rules/rule-book';
import { artifactId, hash, instant, person, type Artifact } from '../../../src/domain/trace/artifact';
import type { TraceNode, WorkingGraph } from '../../../src/domain/trace/trace-graph';
import { LATER, NOW, aGraph, gapOf } from '../../build/a-graph';
import { anArtifact } from '../../build/an-artifact';
import { lawBook } from '../../build/a-law-book';
import { artifactsOf, world } from '../../build/a-world';

const known = new Map(everyRule.map((rule) => [rule.id, rule]));
const book = ruleBook([...known.values()]);

const said = (artifacts: readonly Artifact[], by: RuleBook = book): string => {
  const graph = aGraph(artifacts);
  checkAll(graph, by, NOW);
  const [first] = artifacts;
  const node = first && graph.find(first.id);
  if (!node) throw new Error('nothing to judge');
  return verificationOf(node);
};

const nodeOf = (graph: WorkingGraph, id: string): TraceNode => {
  const node = graph.find(artifactId(id));
  if (!node) throw new Error(`no ${id}`);
  return node;
};

const requirement = (more = {}): Artifact => anArtifact('SWREQ', 'R', { backlinks: { verifies: ['T'] }, ...more });
const test = anArtifact('TEST', 'T', { links: { verifies: ['R'] }, backlinks: { executes: ['N'] } });
const run = (stated = {}): Artifact =>
  anArtifact('RUN', 'N', {
    links: { executes: ['T'] },
    stated: { result: 'passed', purpose: 'formal', version: '2.0', date: '2026-11-10', tester: 'Quinn Abel', ...stated },
  });

describe('A requirement has its evidence', () => {
  it('where its test passed formally', () => expect(said([requirement(), test, run()])).toBe('evidence present'));
  it.each([
    ['there is no run', 'needs a person', [requirement(), test]],
    ['the run failed', 'evidence missing', [requirement(), test, run({ result: 'failed' })]],
    ['the run was one of development', 'needs a person', [requirement(), test, run({ purpose: 'development' })]],
    [
      'a change came in after that build',
      're-verification needed',
      [
        requirement({ backlinks: { verifies: ['T'], modifies: ['C'] } }),
        test,
        run({ version: '1.0' }),
        anArtifact('CR', 'C', { lifecycle: 'implemented', links: { modifies: ['R'] }, stated: { implementedIn: '2.0' } }),
      ],
    ],
  ] as const)('not where %s: %s', (_, instead, artifacts) => expect(said(artifacts)).toBe(instead));
  it('not where it is a draft', () => expect(said([requirement({ lifecycle: 'draft' }), test, run()])).toBe('not asked'));

  it.each(denying.map((id) => [id]))('not where %s was not asked', (id) => {
    const less = ruleBook([...known.values()].filter((rule) => rule.id !== id && !rule.yieldsTo.some((cause) => cause.rule === id)));
    expect(said([requirement(), test, run()], less)).not.toBe('evidence present');
  });

  it('not where a rule that could deny it is not asked in its class', () => {
    const narrow = ruleBook([...known.values()].map((rule) => (rule.id === 'VER-03' ? { ...rule, classes: ['A', 'B'] } : rule)));
    expect(said([requirement(), test, run()], narrow)).toBe('needs a person');
  });

  const stamped = (from: string, to: string): Artifact => ({
    ...test,
    links: test.links.map((link) => ({ ...link, stamp: { from: hash(from), to: hash(to), at: NOW, by: 'app' as const } })),
  });
  const confirmed = stamped(test.fingerprint, requirement().fingerprint);
  it('and not where its test was changed since the link was confirmed, though the test answers for that', () => {
    expect(said([requirement(), confirmed, run()])).toBe('evidence present');
    const graph = aGraph([requirement(), confirmed, run()]);
    checkAll(graph, book, NOW);
    const edited = { ...confirmed, fingerprint: hash('f'.repeat(64)) };
    recheck(graph, book, { put: [edited] }, LATER);
    expect(gapOf(graph, 'T', 'VER-05')).toBeDefined();
    expect(verificationOf(nodeOf(graph, 'R'))).toBe('needs a person');
    recheck(graph, book, { put: [confirmed] }, LATER);
    expect(verificationOf(nodeOf(graph, 'R'))).toBe('evidence present');
  });

  it('and not by a result from before a person confirmed the link, until the test is run again or the result is carried forward', () => {
    const byHand = (day: string, stated = {}): Artifact => {
      const own = anArtifact('TEST', 'T', { links: { verifies: ['R'] }, backlinks: { executes: ['N'] }, stated });
      const at = instant(`${day}T08:00:00.000Z`);
      const stamp = { from: own.fingerprint, to: requirement().fingerprint, at, by: person('acc-a'), reason: 'Fits.' };
      return { ...own, links: own.links.map((link) => ({ ...link, stamp })) };
    };
    const carried = { carriedForwardTo: '2.0', regressionRationale: 'A comma.' };
    expect(said([requirement(), byHand('2026-11-09'), run()])).toBe('evidence present');
    expect(said([requirement(), byHand('2026-11-10'), run()])).toBe('needs a person');
    expect(said([requirement(), byHand('2026-11-12'), run()])).toBe('needs a person');
    expect(said([requirement(), byHand('2026-11-12', carried), run()])).toBe('evidence present');
    const graph = aGraph([requirement(), byHand('2026-11-12'), run()]);
    checkAll(graph, book, NOW);
    recheck(graph, book, { put: [run({ date: '2026-11-13' })] }, LATER);
    expect(verificationOf(nodeOf(graph, 'R'))).toBe('evidence present');
  });

  it('never by the silence of a rule that was not there when the row was judged', () => {
    const failed = run({ result: 'failed' });
    const before = ruleBook([...known.values()].filter(({ id }) => id !== 'VER-03'));
    const graph = aGraph([requirement(), test, failed]);
    checkAll(graph, before, NOW);
    recheck(graph, book, { put: [requirement({ stated: { rationale: 'Reworded.' } })] }, LATER);
    expect(verificationOf(nodeOf(graph, 'R'))).toBe('evidence missing');
    expect(gapOf(graph, 'R', 'VER-03')?.facts).toMatchObject({ failed: 'T' });
  });

  it('only with a run that passed formally behind it, in whatever trace', () => {
    let present = 0;
    fc.assert(
      fc.property(world, (start) => {
        const artifacts = artifactsOf(start);
        const graph = aGraph(artifacts);
        checkAll(graph, lawBook, NOW);
        const into = (id: string, verb: string): readonly Artifact[] =>
          artifacts.filter(({ gone, links }) => !gone && links.some((link) => link.to === id && link.verb === verb));
        for (const { id } of artifacts) {
          const node = graph.find(id);
          if (!node || verificationOf(node) !== 'evidence present') continue;
          present += 1;
          const runs = into(id, 'verifies').flatMap((each) => into(each.id, 'executes'));
          const passed = runs.map((each) => resultOf(each)).filter((result) => result !== undefined && hasPassed(result));
          expect(passed.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 1500, seed: 7 },
    );
    expect(present).toBeGreaterThan(0);
  });
});
