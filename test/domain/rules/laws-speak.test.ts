import * as fc from 'fast-check';
import { checkAll } from '../../../src/domain/rules/engine';
import { NOW, aGraph } from '../../build/a-graph';
import { lawBook } from '../../build/a-law-book';
import { artifactsOf, world } from '../../build/a-world';
import { kinds } from '../../../src/domain/kinds/find-kind';
import { verbs } from '../../../src/domain/kinds/verbs';

// A law that holds where nothing ever happens says nothing: the random traces it runs over are looked at here, always the same ones.
describe('The random traces of the laws', () => {
  const worlds = fc.sample(world, { numRuns: 2000, seed: 7 }).map(artifactsOf);
  const told = new Set<string>();
  const explained = new Set<string>();
  const silent = new Set<string>();
  for (const artifacts of worlds) {
    const graph = aGraph(artifacts);
    checkAll(graph, lawBook, NOW);
    for (const id of graph.ids()) {
      const node = graph.find(id);
      for (const { rule, state } of node?.gaps ?? []) (state.is === 'open' ? told : explained).add(rule);
      for (const rule of lawBook.rules)
        if (node?.artifact.kinds.includes(rule.subject) && !node.gaps.some((gap) => gap.rule === rule.id)) silent.add(rule.id);
    }
  }

  it.each(lawBook.rules.map(({ id }) => [id]))('give %s something to tell', (id) => {
    expect(told.has(id) || explained.has(id)).toBe(true);
  });
  it.each(lawBook.rules.filter(({ subject }) => subject !== '*').map(({ id }) => [id]))('give %s something to be silent about', (id) => {
    expect(silent.has(id)).toBe(true);
  });
  it.each(lawBook.rules.filter(({ yieldsTo }) => yieldsTo.length > 0).map(({ id }) => [id]))('give %s a cause to yield to', (id) => {
    expect(explained.has(id)).toBe(true);
  });
  it('hold every kind and every link of the trace model', () => {
    const all = worlds.flat();
    const seen = new Set(all.flatMap(({ links, kinds: of }) => [...of, ...links.map(({ verb }) => verb)]));
    // What leads to a field alone, such as the severity of harm, is no link between artifacts.
    const links = verbs.filter(({ to }) => to.length > 0);
    expect([...kinds, ...links].map(({ id }) => id).filter((id) => !seen.has(id))).toEqual([]);
  });
});
