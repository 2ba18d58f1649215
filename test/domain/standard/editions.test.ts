import { bookOf } from '../../../src/domain/rules/product-book';
import { everyRule, standardBook } from '../../../src/domain/rules/rule-book';
import { checkAll } from '../../../src/domain/rules/engine';
import type { RulePack } from '../../../src/domain/rules/pack';
import { problemIn } from '../../../src/domain/rules/pack';
import { inEdition } from '../../../src/domain/rules/in-edition';
import { levelNames, type Edition } from '../../../src/domain/standard/edition';
import { editions, inForce } from '../../../src/domain/standard/editions';
import { WorkingGraph } from '../../../src/domain/trace/trace-graph';
import type { SafetyClass } from '../../../src/domain/trace/artifact';
import { gapOf, NOW } from '../../build/a-graph';
import { anArtifact } from '../../build/an-artifact';

/** Made up: two levels instead of three classes, other clause numbers, and risk controls asked at the lower level, too. */
const madeUp: Edition = {
  id: 'made-up-2',
  name: { en: 'A made-up edition', de: 'Eine erfundene Ausgabe' },
  levels: [
    { id: 'I', classes: ['A'] },
    { id: 'II', classes: ['B', 'C'] },
  ],
  clauses: [
    { id: '41', title: { en: 'Levels', de: 'Stufen' }, levels: ['I', 'II'], was: ['4.3.a', '4.3.d', '4.3.e', '4.3.f', '4.3.g'] },
    { id: '52', title: { en: 'Tests', de: 'Tests' }, levels: ['II'], was: ['5.7.1', '5.7.4.a', '5.7.4.b'] },
    { id: '73', title: { en: 'Risk controls', de: 'Risikomaßnahmen' }, levels: ['I', 'II'], was: ['7.2.1', '7.3.3.c'] },
  ],
};
const known = [inForce, madeUp];
const pack: RulePack = { format: 'plumbline.rule-pack/1', name: 'Two levels', version: '1', edition: 'made-up-2', vectors: [] };
const book = bookOf(pack, known);

const gap = (safetyClass: SafetyClass, rule: string, by = book) => {
  const graph = new WorkingGraph({ whole: true });
  const artifacts = [
    anArtifact('SYSTEM', 'S', { stated: { class: safetyClass } }),
    anArtifact('SWREQ', 'R'),
    anArtifact('CAUSE', 'K'),
    anArtifact('ITEM', 'I', { links: { part_of: ['S'] } }),
  ];
  for (const each of artifacts) graph.load(each);
  checkAll(graph, by, NOW);
  return gapOf(graph, rule.startsWith('RSK') ? 'K' : 'R', rule);
};

describe('An edition of the standard', () => {
  test('is what says which clauses a rule cites and in which classes it asks', () => {
    expect(book.find('REQ-03')).toMatchObject({ clauses: ['52'], classes: ['B', 'C'] });
    expect(book.find('RSK-04')).toMatchObject({ clauses: ['73'], classes: ['A', 'B', 'C'] });
    expect(gap('A', 'REQ-03', standardBook)).toBeDefined();
    expect(gap('A', 'REQ-03')).toBeUndefined();
    expect(gap('C', 'REQ-03')).toBeDefined();
    expect(gap('A', 'RSK-04', standardBook)).toBeUndefined();
    expect(gap('A', 'RSK-04')).toBeDefined();
  });

  test('never makes a rule ask where it has nothing to look for: no item is lower than class A', () => {
    expect(book.find('CLS-03')).toMatchObject({ clauses: ['41'], classes: ['B', 'C'] });
  });

  test('keeps what it has no clause for: such a rule asks as before', () => {
    expect(book.find('GRF-01')).toMatchObject({ clauses: standardBook.find('GRF-01')?.clauses, classes: ['A', 'B', 'C'] });
  });

  test('names classes by its own levels', () => {
    expect(levelNames(madeUp, ['A', 'C'])).toEqual(['I', 'II']);
    expect(levelNames(inForce, ['B', 'C'])).toEqual(['B', 'C']);
  });

  test('that nobody knows is refused', () => {
    expect(problemIn(everyRule, pack, editions)).toEqual({ problem: 'unknown-edition', at: 'made-up-2' });
    expect(problemIn(everyRule, pack, known)).toBeUndefined();
  });

  test('in force says of every rule what is written there: table and rules agree', () => {
    for (const rule of everyRule) {
      const read = inEdition(rule, { ...inForce });
      expect({ ...read, clauses: [...read.clauses].sort() }).toEqual({ ...rule, clauses: [...rule.clauses].sort() });
    }
  });

  test.each(known.map((edition) => [edition.id, edition] as const))(
    '%s puts each of our classes into exactly one level',
    (_, { levels, clauses }) => {
      expect(levels.flatMap(({ classes }) => classes).sort()).toEqual(['A', 'B', 'C']);
      const ids = levels.map(({ id }) => id);
      for (const clause of clauses) expect(ids).toEqual(expect.arrayContaining([...clause.levels]));
    },
  );
});
