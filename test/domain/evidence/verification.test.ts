/** Evidence is present only where it was looked for and nothing is missing: the worst thing to say wrongly. */
import * as fc from 'fast-check';
import { hasPassed, resultOf } from '../../../src/domain/evidence/test-result';
import { denying, verificationOf } from '../../../src/domain/evidence/verification';
import { checkAll } from '../../../src/domain/rules/engine';
import { type RuleBook, everyRule, ruleBook } from '../../../src/domain/rules/rule-book';
import { rulesToCome } from '../../../src/domain/rules/rules-to-come';
import type { Artifact } from '../../../src/domain/trace/artifact';
import { NOW, aGraph } from '../../build/a-graph';
import { anArtifact } from '../../build/an-artifact';
import { lawBook } from '../../build/a-law-book';
import { artifactsOf, world } from '../../build/a-world';

const known = new Map([...everyRule, ...rulesToCome].map((rule) => [rule.id, rule]));
const book = ruleBook([...known.values()]);

const said = (artifacts: readonly Artifact[], by: RuleBook = book): string => {
  const graph = aGraph(artifacts);
  checkAll(graph, by, NOW);
  const [first] = artifacts;
  const node = first && graph.find(first.id);
  if (!node) throw new Error('nothing to judge');
  return verificationOf(node);
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
    ['there is no run', [requirement(), test]],
    ['the run failed', [requirement(), test, run({ result: 'failed' })]],
    ['the run was one of development', [requirement(), test, run({ purpose: 'development' })]],
    [
      'a change came in after that build',
      [
        requirement({ backlinks: { verifies: ['T'], modifies: ['C'] } }),
        test,
        run({ version: '1.0' }),
        anArtifact('CR', 'C', { lifecycle: 'implemented', links: { modifies: ['R'] }, stated: { implementedIn: '2.0' } }),
      ],
    ],
  ] as const)('not where %s', (_, artifacts) => expect(said(artifacts)).toBe('needs a person'));
  it('not where it is a draft', () => expect(said([requirement({ lifecycle: 'draft' }), test, run()])).toBe('not asked'));

  it.each(denying.map((id) => [id]))('not where %s was not asked', (id) => {
    const less = ruleBook([...known.values()].filter((rule) => rule.id !== id && !rule.yieldsTo.some((cause) => cause.rule === id)));
    expect(said([requirement(), test, run()], less)).not.toBe('evidence present');
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
