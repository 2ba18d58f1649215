import { type RulePack, withPack } from '../../../src/domain/rules/pack';
import { everyRule, ruleBook } from '../../../src/domain/rules/rule-book';
import type { Lacks } from '../../../src/domain/rules/lacks';
import { failingVectors } from '../../../src/domain/rules/vectors';
import { sayWhy } from '../../../src/domain/rules/message';
import { aCheckedGraph, gapOf, NOW } from '../../build/a-graph';
import { anArtifact } from '../../build/an-artifact';

/** A team asks two tests of every safety requirement. */
const twoTests: Lacks = {
  id: 'OWN-01',
  name: { en: 'Safety requirement with one test', de: 'Sicherheitsanforderung mit einem Test' },
  asks: { en: 'two tests are linked', de: 'zwei Tests sind verknüpft' },
  why: {
    en: '{item} has {n} of {minimum} tests.[ Linked, but not counting: {others}.]',
    de: '{item} hat {n} von {minimum} Tests.[ Verknüpft, zählt aber nicht: {others}.]',
  },
  resolve: { en: 'Link a second test.', de: 'Einen zweiten Test verknüpfen.' },
  clauses: [],
  classes: ['C'],
  severity: 'to-resolve',
  kind: 'SWREQ',
  filter: { attribute: 'category', is: ['Safety'] },
  verb: 'verifies',
  way: 'in',
  end: { kinds: ['TEST'], counts: true },
  minimum: 2,
};
const pack = (change: Partial<RulePack> = {}): RulePack => ({
  format: 'plumbline.rule-pack/1',
  name: 'Pump team',
  version: '1',
  own: [twoTests],
  vectors: [
    {
      name: 'one test is one too few',
      artifacts: [
        { key: 'S', kind: 'SYSTEM', class: 'C' },
        { key: 'N', kind: 'SYSREQ' },
        { key: 'I', kind: 'UNIT', links: { part_of: ['S'] } },
        {
          key: 'R',
          kind: 'SWREQ',
          stated: { category: 'safety', acceptanceCriteria: 'Within 150 ms.' },
          links: { derives_from: ['N'], allocated_to: ['I'] },
        },
        { key: 'T', kind: 'TEST', links: { verifies: ['R'] } },
        { key: 'T2', kind: 'TEST', lifecycle: 'draft', links: { verifies: ['R'] } },
      ],
      rules: ['OWN-01', 'REQ-03'],
      gaps: ['OWN-01 R'],
    },
  ],
  ...change,
});
const packed = (change: Partial<RulePack> = {}) => withPack(everyRule, pack(change));
const rulesOf = (change: Partial<RulePack> = {}) => {
  const done = packed(change);
  if (!done.ok) throw new Error(`${done.problem} at ${done.at}`);
  return done.rules;
};

describe('A rule pack', () => {
  test('adds a rule of the team, said with what counts and what does not', () => {
    const graph = aCheckedGraph(
      [
        anArtifact('SYSTEM', 'S', { stated: { class: 'C' } }),
        anArtifact('SWREQ', 'R', { key: 'PUMP-1', stated: { category: 'Safety' } }),
        anArtifact('TEST', 'T', { links: { verifies: ['R'] } }),
        anArtifact('TEST', 'U', { key: 'PUMP-9', lifecycle: 'draft', links: { verifies: ['R'] } }),
      ],
      {},
      ruleBook(rulesOf()),
    );
    const gap = gapOf(graph, 'R', 'OWN-01');
    const rule = ruleBook(rulesOf()).find('OWN-01');
    expect(gap && rule && sayWhy(rule, gap, 'en')).toBe('PUMP-1 has 1 of 2 tests. Linked, but not counting: PUMP-9.');
  });

  test('asks only of what its filter names, in the classes it names', () => {
    const gapOfOne = (safetyClass: string, category: string) =>
      gapOf(
        aCheckedGraph(
          [anArtifact('SYSTEM', 'S', { stated: { class: safetyClass } }), anArtifact('SWREQ', 'R', { stated: { category } })],
          {},
          ruleBook(rulesOf()),
        ),
        'R',
        'OWN-01',
      );
    expect(gapOfOne('C', 'safety')).toBeDefined();
    expect(gapOfOne('C', 'display')).toBeUndefined();
    expect(gapOfOne('B', 'safety')).toBeUndefined();
  });

  test('proves itself by its vectors, and a vector that comes out otherwise is named with the difference', () => {
    expect(failingVectors(rulesOf(), pack().vectors, NOW)).toEqual([]);
    const [vector] = pack().vectors;
    const wrong = vector ? [{ ...vector, gaps: ['REQ-03 R'] }] : [];
    expect(failingVectors(rulesOf(), wrong, NOW)).toEqual([
      { name: 'one test is one too few', missing: ['REQ-03 R'], unexpected: ['OWN-01 R'] },
    ]);
  });

  test('makes a rule louder without a word, and quieter or silent only with a reason', () => {
    expect(rulesOf({ adjust: { 'REQ-03': { severity: 'blocks-release' } } }).find(({ id }) => id === 'REQ-03')?.severity).toBe(
      'blocks-release',
    );
    for (const severity of ['note', 'off'] as const) {
      expect(packed({ adjust: { 'REQ-03': { severity } } })).toEqual({ ok: false, problem: 'reason-missing', at: 'REQ-03' });
      expect(packed({ adjust: { 'REQ-03': { severity, reason: ' ' } } })).toMatchObject({ problem: 'reason-missing' });
    }
    const off = rulesOf({ adjust: { 'REQ-03': { severity: 'off', reason: 'Tests live elsewhere until March.' } } });
    expect(off.map(({ id }) => id)).not.toContain('REQ-03');
    expect(() => ruleBook(off)).not.toThrow();
  });

  test.each([
    ['a rule nobody knows', { adjust: { 'REQ-99': { severity: 'note', reason: 'x' } } }, 'unknown-rule'],
    ['an own rule under a name of ours', { own: [{ ...twoTests, id: 'REQ-08' }] }, 'id-is-not-own'],
    ['two own rules of one name', { own: [twoTests, twoTests] }, 'id-taken'],
    ['a kind nobody knows', { own: [{ ...twoTests, kind: 'EPIC' }] }, 'unknown-kind'],
    ['a kind at the end nobody knows', { own: [{ ...twoTests, end: { kinds: ['EPIC'] } }] }, 'unknown-kind'],
    ['a verb nobody knows', { own: [{ ...twoTests, verb: 'blesses' }] }, 'unknown-verb'],
    ['a verb that cannot stand there', { own: [{ ...twoTests, way: 'out' }] }, 'verb-does-not-join'],
    ['a minimum of none', { own: [{ ...twoTests, minimum: 0 }] }, 'minimum-below-one'],
    ['a text without its German', { own: [{ ...twoTests, why: { en: 'x', de: '' } }] }, 'text-missing'],
    ['an own rule that no vector shows', { vectors: [] }, 'no-vector'],
  ] as const)('is refused for %s', (_, change, problem) => {
    expect(packed(change as Partial<RulePack>)).toMatchObject({ ok: false, problem });
  });
});
