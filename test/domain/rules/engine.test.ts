import { checkAll, recheck } from '../../../src/domain/rules/engine';
import { type Artifact, artifactId } from '../../../src/domain/trace/artifact';
import { into, out, read, rule } from '../../../src/domain/rules/rule';
import { ruleBook, standardBook } from '../../../src/domain/rules/rule-book';
import { PRODUCT } from '../../../src/domain/trace/product-node';
import { WorkingGraph } from '../../../src/domain/trace/trace-graph';
import { LATER, NOW, aCheckedGraph, aGraph, factsOf, gapOf, gapsOf } from '../../build/a-graph';
import { anArtifact } from '../../build/an-artifact';

/** A product of `size` requirements, each with its own test, all in one item. */
function product(size: number): readonly Artifact[] {
  const pairs = Array.from({ length: size }, (_, i) => [
    anArtifact('SWREQ', `R${i}`, { links: { allocated_to: ['I'] } }),
    anArtifact('TEST', `T${i}`, { links: { verifies: [`R${i}`] } }),
  ]);
  return [anArtifact('SYSTEM', 'S', { stated: { class: 'B' } }), anArtifact('ITEM', 'I', { links: { part_of: ['S'] } }), ...pairs.flat()];
}
const rowOf = (graph: WorkingGraph, id: string): Artifact => {
  const node = graph.find(artifactId(id));
  if (!node) throw new Error(`No row ${id}`);
  return node.artifact;
};

test('a full check leaves no gap explained by what its rule does not yield to any more', () => {
  const lone = [anArtifact('SYSTEM', 'S', { stated: { class: 'B' } }), anArtifact('SWREQ', 'R')];
  const before = aCheckedGraph(lone);
  expect(gapOf(before, 'R', 'REQ-03')?.state).toEqual({ is: 'open' });
  const graph = new WorkingGraph({ whole: true });
  for (const id of before.ids()) {
    const node = before.find(id);
    if (node)
      graph.load(
        node.artifact,
        node.derived,
        node.gaps.map((gap) => ({ ...gap, state: { is: 'explained', by: 'REQ-01' } })),
      );
  }
  checkAll(graph, standardBook, LATER);
  expect(gapOf(graph, 'R', 'REQ-03')?.state).toEqual({ is: 'open' });
});

describe('Rechecking an edit', () => {
  it.each([
    ['a summary', (graph: WorkingGraph) => ({ ...rowOf(graph, 'R1'), statement: { summary: 'New words', description: '' } })],
    ['a test falling back to draft', (graph: WorkingGraph) => ({ ...rowOf(graph, 'T1'), lifecycle: 'draft' as const })],
    ['a link removed', (graph: WorkingGraph) => ({ ...rowOf(graph, 'T1'), links: [] })],
    ['a class stated on the item that changes nothing', (graph: WorkingGraph) => ({ ...rowOf(graph, 'I'), stated: { class: 'B' } })],
  ])('asks as few rules in a large product as in a small one: %s', (_, edit) => {
    const counts = [3, 30, 300].map((size) => {
      const graph = aCheckedGraph(product(size));
      const { evaluated, changed } = recheck(graph, standardBook, { put: [edit(graph)] }, LATER);
      return [evaluated, changed.size];
    });
    expect(counts[1]).toEqual(counts[0]);
    expect(counts[2]).toEqual(counts[0]);
    // Every rule is asked of what changed, and one or two more of its neighbour.
    expect(counts[0]?.[0]).toBeLessThanOrEqual(standardBook.rules.length + 2);
  });

  it('reads as few rows of a large product as of a small one, in as few rounds', () => {
    const costs = [3, 300].map((size) => {
      const whole = aCheckedGraph(product(size));
      const part = new WorkingGraph();
      const put = [{ ...rowOf(whole, 'T1'), lifecycle: 'draft' as const }];
      let loaded = 0;
      let rounds = 0;
      for (
        let result = recheck(part, standardBook, { put }, LATER);
        result.missing.size > 0;
        result = recheck(part, standardBook, { put }, LATER)
      ) {
        rounds += 1;
        for (const id of result.missing) {
          loaded += 1;
          const node = whole.find(id);
          if (node) part.load(node.artifact, node.derived, node.gaps);
          else part.absent(id);
        }
      }
      expect(gapOf(part, 'R1', 'REQ-03')?.facts['drafts']).toBe('T1');
      return { loaded, rounds };
    });
    expect(costs).toEqual(Array(2).fill({ loaded: 3, rounds: 2 }));
  });

  it('spreads a class from the root to everything that takes it, and reports the product', () => {
    const graph = aCheckedGraph(product(3));
    const result = recheck(
      graph,
      standardBook,
      { put: [anArtifact('SYSTEM', 'S', { stated: { class: 'C' }, backlinks: { part_of: ['I'] } })] },
      LATER,
    );
    expect(result.productClassChanged).toBe(true);
    expect([...result.changed.keys()].sort()).toEqual(['I', 'R0', 'R1', 'R2', 'S', 'T0', 'T1', 'T2', PRODUCT].sort());
    expect(factsOf(graph, 'T2').effectiveClass).toBe('C');
  });

  it('keeps when a gap was first seen, through changes of its facts, and starts anew after it was gone', () => {
    const graph = aCheckedGraph([anArtifact('SYSREQ', 'Y'), anArtifact('SWREQ', 'R', { links: { derives_from: ['Y'] } })]);
    recheck(graph, standardBook, { put: [anArtifact('TEST', 'T', { lifecycle: 'draft', links: { verifies: ['R'] } })] }, LATER);
    expect(gapOf(graph, 'R', 'REQ-03')).toMatchObject({ firstSeen: NOW, facts: { drafts: 'T' } });
    recheck(graph, standardBook, { put: [anArtifact('TEST', 'T', { links: { verifies: ['R'] } })] }, LATER);
    expect(gapOf(graph, 'R', 'REQ-03')).toBeUndefined();
    recheck(graph, standardBook, { put: [anArtifact('TEST', 'T')] }, LATER);
    expect(gapOf(graph, 'R', 'REQ-03')?.firstSeen).toBe(LATER);
  });

  it('lets the end a link starts from decide when two artifacts put together disagree', () => {
    const graph = aCheckedGraph([anArtifact('SWREQ', 'R'), anArtifact('TEST', 'T')]);
    recheck(graph, standardBook, { put: [anArtifact('SWREQ', 'R'), anArtifact('TEST', 'T', { links: { verifies: ['R'] } })] }, LATER);
    expect(rowOf(graph, 'R').backlinks).toEqual([{ verb: 'verifies', from: 'T' }]);
    recheck(graph, standardBook, { put: [anArtifact('SWREQ', 'R', { backlinks: { verifies: ['T'] } }), anArtifact('TEST', 'T')] }, LATER);
    expect(rowOf(graph, 'R').backlinks).toEqual([]);
  });

  it('changes nothing, in the graph or in the answer, while rows are missing', () => {
    const graph = new WorkingGraph();
    const put = [anArtifact('TEST', 'T', { links: { verifies: ['R'] } })];
    const result = recheck(graph, standardBook, { put }, LATER);
    expect([...result.missing]).toEqual(expect.arrayContaining(['T', PRODUCT]));
    expect(result.changed.size).toBe(0);
    expect(graph.ids()).toEqual([]);
  });

  it('raises notes only for drafts, except for risks and problems', () => {
    const broken = (kind: string) =>
      gapOf(aCheckedGraph([anArtifact(kind, 'X', { lifecycle: 'draft', links: { affects: ['nowhere'] } })]), 'X', 'GRF-01')?.severity;
    expect(['SWREQ', 'RCM', 'TEST'].map(broken)).toEqual(['note', 'note', 'note']);
    expect(['HAZARD', 'HAZSIT', 'CAUSE', 'PR', 'FEEDBACK'].map(broken)).toEqual(Array(5).fill('to-resolve'));
  });
});

describe('A full check', () => {
  it('reports every row that was never judged, and afterwards nothing', () => {
    const graph = aGraph(product(2));
    // Two requirements and their tests, the rows of their two keys, and the product.
    expect(checkAll(graph, standardBook, NOW).changed.size).toBe(2 + 4 + 2 + 1);
    expect(checkAll(graph, standardBook, LATER).changed.size).toBe(0);
  });

  it('refuses a graph loaded in part', () => {
    expect(() => checkAll(new WorkingGraph(), standardBook, NOW)).toThrow('whole graph');
  });

  it('finds a stored row that is not what it would be recomputed to', () => {
    const graph = new WorkingGraph({ whole: true });
    graph.load(anArtifact('SWREQ', 'R'), { effectiveClass: 'A', classFrom: undefined, onRing: false }, []);
    expect(checkAll(graph, standardBook, NOW).changed.get(artifactId('R'))).toMatchObject({
      derived: { effectiveClass: 'C' },
      gaps: [{ rule: 'REQ-01' }, { rule: 'REQ-03' }, { rule: 'REQ-04' }, { rule: 'REQ-07' }],
    });
  });

  it('drops gaps of rules that are no longer in the book', () => {
    const graph = aCheckedGraph([anArtifact('SWREQ', 'R')]);
    checkAll(graph, ruleBook([]), LATER);
    expect(gapsOf(graph, 'R')).toEqual([]);
  });
});

describe('A rule that yields', () => {
  const words = { en: 'w', de: 'w' };
  const base = {
    name: words,
    asks: words,
    why: words,
    resolve: words,
    clauses: [],
    classes: ['A', 'B', 'C'] as const,
    severity: 'to-resolve' as const,
    resolutions: [],
  };
  const cause = rule({
    ...base,
    id: 'CAUSE',
    subject: 'ITEM',
    reads: { item: read([], 'summary') },
    yieldsTo: [],
    check: ({ item: [item] }) => (item?.summary === 'bad' ? { facts: {} } : undefined),
  });
  const effect = rule({
    ...base,
    id: 'EFFECT',
    subject: 'SWREQ',
    reads: { tests: read([into('verifies')], 'counts') },
    yieldsTo: [{ rule: 'CAUSE', at: [out('allocated_to')] }],
    check: ({ tests }) => (tests.length === 0 ? { facts: {} } : undefined),
  });
  const book = ruleBook([effect, cause]);
  const artifacts = [anArtifact('ITEM', 'I', { summary: 'bad' }), anArtifact('SWREQ', 'R', { links: { allocated_to: ['I'] } })];

  it('keeps its gap, explained by the cause, and opens it again when the cause is gone', () => {
    const graph = aCheckedGraph(artifacts, {}, book);
    expect(gapOf(graph, 'R', 'EFFECT')?.state).toEqual({ is: 'explained', by: 'CAUSE' });
    recheck(graph, book, { put: [anArtifact('ITEM', 'I', { summary: 'good', backlinks: { allocated_to: ['R'] } })] }, LATER);
    expect(gapOf(graph, 'R', 'EFFECT')?.state).toEqual({ is: 'open' });
  });
});
