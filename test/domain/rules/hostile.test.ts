/**
 * Shapes nobody drew on purpose, put before every rule there is: each check ends, says its gaps in whole sentences, and what lacks its evidence
 * is still told.
 */
import { checkAll, recheck } from '../../../src/domain/rules/engine';
import { sayWhy } from '../../../src/domain/rules/message';
import { kinds } from '../../../src/domain/kinds/find-kind';
import { verbs } from '../../../src/domain/kinds/verbs';
import { type Artifact, artifactId } from '../../../src/domain/trace/artifact';
import type { WorkingGraph } from '../../../src/domain/trace/trace-graph';
import { LATER, NOW, aGraph } from '../../build/a-graph';
import { anArtifact as a } from '../../build/an-artifact';
import { writtenBook as book } from '../../build/written-rules';
import { everyCase } from './every-case';

const system = a('SYSTEM', 'S', { stated: { class: 'C', classRationale: 'By the risk file.' } });
const kindIds = kinds.map(({ id }) => id);
const verbIds = verbs.map(({ id }) => id);
/** Linked by every verb there is. */
const byEveryVerb = (to: readonly string[]): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(verbIds.map((verb) => [verb, to]));
const checked = (artifacts: readonly Artifact[]): WorkingGraph => {
  const graph = aGraph([system, ...artifacts]);
  checkAll(graph, book, NOW);
  return graph;
};
const rulesAt = (graph: WorkingGraph, id: string): readonly string[] => (graph.find(artifactId(id))?.gaps ?? []).map(({ rule }) => rule);

/** Every gap in both languages: no place left open, nothing unsaid. */
const expectSaid = (graph: WorkingGraph): number => {
  let said = 0;
  for (const id of graph.ids())
    for (const gap of graph.find(id)?.gaps ?? []) {
      const rule = book.find(gap.rule);
      if (!rule) throw new Error(`no rule ${gap.rule}`);
      for (const language of ['en', 'de'] as const) expect(sayWhy(rule, gap, language).length).toBeGreaterThan(10);
      said += 1;
    }
  return said;
};

/** Checked again from scratch and by a change, it says the same. */
const expectSame = (graph: WorkingGraph, changed: Artifact): void => {
  recheck(graph, book, { put: [changed] }, LATER);
  const again = aGraph(graph.ids().flatMap((id) => graph.find(id)?.artifact ?? []));
  checkAll(again, book, LATER);
  const told = (of: WorkingGraph) =>
    of.ids().flatMap((id) => (of.find(id)?.gaps ?? []).map(({ rule, state, facts }) => [id, rule, state, facts]));
  expect(told(graph)).toEqual(told(again));
};

describe('Links', () => {
  test.each(kindIds)('of a %s to itself, by every verb: none of them is its evidence', (kind) => {
    const own = a(kind, 'X', { links: byEveryVerb(['X']) });
    const graph = checked([own]);
    expectSaid(graph);
    expect(rulesAt(graph, 'X')).toContain('GRF-02');
    expectSame(graph, { ...own, statement: { summary: 'Edited', description: '' } });
  });

  test('of a control to itself and of a requirement to itself prove nothing', () => {
    const graph = checked([
      a('RCM', 'M', { stated: { location: 'software' }, links: byEveryVerb(['M']) }),
      a('SWREQ', 'R', { links: byEveryVerb(['R']) }),
    ]);
    expect(rulesAt(graph, 'R')).toEqual(expect.arrayContaining(['REQ-01', 'REQ-03', 'REQ-07']));
    expect(rulesAt(graph, 'M')).toEqual(expect.arrayContaining(['REQ-06', 'RSK-05']));
  });

  test('in a ring through all kinds end, and the ring is told', () => {
    const ring = kindIds.map((kind, i) => a(kind, `N${i}`, { links: byEveryVerb([`N${(i + 1) % kindIds.length}`]) }));
    const graph = checked(ring);
    expect(expectSaid(graph)).toBeGreaterThan(kindIds.length);
    for (const { id } of ring) expect(rulesAt(graph, id)).toContain('GRF-02');
    const [first] = ring;
    if (first) expectSame(graph, { ...first, links: [] });
  });

  test('in a ring of 2,000 items end', () => {
    const ring = Array.from({ length: 2000 }, (_, i) => a('ITEM', `N${i}`, { links: { part_of: [`N${(i + 1) % 2000}`] } }));
    const graph = checked(ring);
    for (const id of ['N0', 'N999', 'N1999']) expect(rulesAt(graph, id)).toContain('GRF-02');
    expectSame(graph, a('ITEM', 'N0', { links: { part_of: ['S'] } }));
  });

  test('said twice count once', () => {
    const once = [a('SWREQ', 'X'), a('TEST', 'T', { links: { verifies: ['X'] } })];
    const twice = [a('SWREQ', 'X'), a('TEST', 'T', { links: { verifies: ['X', 'X', 'X'] } })];
    const told = (of: readonly Artifact[]) => ['X', 'T'].map((id) => rulesAt(checked(of), id));
    expect(told(twice)).toEqual(told(once));
  });

  test.each(kindIds)('of a %s to nowhere, by every verb, are told and are no evidence', (kind) => {
    const lost = a(kind, 'X', { links: byEveryVerb(['nowhere', '']) });
    const bare = checked([a(kind, 'X')]);
    const graph = checked([lost]);
    expectSaid(graph);
    expect(rulesAt(graph, 'X')).toContain('GRF-01');
    // What is asked of it without links is asked with links to nothing, too. A note of what only links can tell may come on top.
    expect(rulesAt(graph, 'X')).toEqual(expect.arrayContaining([...rulesAt(bare, 'X')]));
  });

  test('of a verb nobody knows are passed over', () => {
    const odd = a('SWREQ', 'X', { links: { constructor: ['S'], __proto__x: ['S'], 'verifies ': ['S'], '': ['S'] } });
    const graph = checked([odd]);
    expectSaid(graph);
    expect(rulesAt(graph, 'X')).toEqual(expect.arrayContaining(['REQ-01', 'REQ-03', 'REQ-07']));
  });
});

describe('Hubs', () => {
  test('a requirement with 2,000 draft tests has no test, one with 2,000 tests has', () => {
    const tests = (lifecycle: 'draft' | 'ready') =>
      Array.from({ length: 2000 }, (_, i) => a('TEST', `T${i}`, { lifecycle, links: { verifies: ['X'] } }));
    expect(rulesAt(checked([a('SWREQ', 'X'), ...tests('draft')]), 'X')).toContain('REQ-03');
    const graph = checked([a('SWREQ', 'X'), ...tests('ready')]);
    expect(rulesAt(graph, 'X')).not.toContain('REQ-03');
    expect(rulesAt(graph, 'X')).toContain('VER-03');
    expectSaid(graph);
  });

  test('a change that modifies 2,000 units of 2,000 tests is judged', () => {
    const units = Array.from({ length: 2000 }, (_, i) => [
      a('UNIT', `U${i}`, { links: { part_of: ['S'] } }),
      a('TEST', `T${i}`, { links: { verifies: [`U${i}`] } }),
    ]).flat();
    const change = a('CR', 'X', { lifecycle: 'implemented', links: { modifies: Array.from({ length: 2000 }, (_, i) => `U${i}`) } });
    const graph = checked([change, ...units]);
    expect(rulesAt(graph, 'X')).toEqual(expect.arrayContaining(['CHG-02', 'CHG-03']));
    expectSame(graph, { ...change, lifecycle: 'rejected' });
  });

  test('a parent of 10,000 parts takes a new class to all of them', () => {
    const parent = a('ITEM', 'P', { links: { part_of: ['S'] } });
    const graph = checked([parent, ...Array.from({ length: 10_000 }, (_, i) => a('UNIT', `U${i}`, { links: { part_of: ['P'] } }))]);
    recheck(graph, book, { put: [a('SYSTEM', 'S', { stated: { class: 'B', classRationale: 'By the risk file.' } })] }, LATER);
    expect(['U0', 'U9999'].map((id) => graph.facts(artifactId(id)).effectiveClass)).toEqual(['B', 'B']);
    expect(rulesAt(graph, 'U9999')).toContain('VER-06');
  });
});

const texts: Readonly<Record<string, string>> = {
  'nothing at all': '',
  'spaces alone': ' \t\u00a0\u2003 ',
  '40,000 characters': 'The pump stops. '.repeat(2500),
  '40,000 characters without a space': 'x'.repeat(40_000),
  'right to left': '\u202eالمضخة تتوقف\u202c משאבה',
  emoji: '👩‍⚕️🛑🏳️‍🌈 \ud83d',
  'control characters': 'a\u0000b\u0007c\u001b[31m\u2028\u2029',
  'braces and brackets of our own sentences': '{item} [?none x] {{y}} [ {fields} ]',
  'names of an object': '__proto__ constructor toString',
};
describe.each(Object.entries(texts))('A text of %s', (name, text) => {
  test.each(kindIds)('in every attribute of a %s is judged and said', (kind) => {
    const fields = Object.keys(kinds.find(({ id }) => id === kind)?.fields ?? {});
    const stated = Object.fromEntries(['class', 'classRationale', ...fields].map((field) => [field, text]));
    const artifact = a(kind, 'X', { key: 'PUMP-1', summary: text, description: text, stated, links: { part_of: ['S'], modifies: ['S'] } });
    const graph = checked([artifact]);
    expectSaid(graph);
    // A text of nothing is told as if nothing had been said.
    if (name === 'nothing at all' || name === 'spaces alone') {
      const bare = checked([{ ...artifact, statement: { summary: '', description: '' }, stated: {} }]);
      expect(rulesAt(graph, 'X')).toEqual(rulesAt(bare, 'X'));
    }
  });
});

describe.each(everyCase)('$rule', ({ rule: id, fires, facts }) => {
  const rule = book.find(id);
  const classes = rule ? [...rule.classes, ...(rule.alsoIn ?? [])] : [];
  const product = a('SYSTEM', 'S', { stated: { class: classes.includes('C') ? 'C' : 'B', classRationale: 'By the risk file.' } });
  /** Each link said twice, and one of no verb we know from everything to itself. */
  const cluttered = fires.map((each) => ({
    ...each,
    links: [...each.links, ...each.links, { verb: 'relates', to: each.id, via: 'link' as const }],
  }));

  test('tells its case as well where links are doubled, lead to themselves, and hundreds stand beside it', () => {
    const crowd = Array.from({ length: 200 }, (_, i) => a('TEST', `W${i}`, { lifecycle: 'draft', links: { relates: ['X'] } }));
    const graph = aGraph([product, ...cluttered, ...crowd]);
    checkAll(graph, book, NOW);
    const gap = graph.find(artifactId('X'))?.gaps.find((each) => each.rule === id);
    expect(gap).toMatchObject({ facts });
  });
});
