/** A generated product in order but for planted defects: the rules find those, and nothing else. */
import { checkAll } from '../../../src/domain/rules/engine';
import { NOW, aGraph } from '../../build/a-graph';
import { aProduct } from '../../build/a-product';
import { writtenBook } from '../../build/written-rules';

test('of 8,000 artifacts every planted defect is found, and nothing that was not planted, under every rule that is written', () => {
  const { artifacts, gaps } = aProduct(8000);
  const graph = aGraph(artifacts);
  checkAll(graph, writtenBook, NOW);
  const open = graph
    .ids()
    .flatMap((id) => (graph.find(id)?.gaps ?? []).flatMap(({ rule, state }) => (state.is === 'open' ? [`${rule} ${id}`] : [])));
  expect(open.sort()).toEqual([...gaps].sort());
  // What is planted is of many sorts: a generator that plants nothing would be found out here.
  expect([...new Set([...gaps].map((gap) => gap.split(' ')[0]))].sort()).toEqual(
    ['ARC-02', 'REQ-01', 'REQ-03', 'REQ-04', 'REQ-05', 'REQ-07', 'RSK-04', 'RSK-05', 'VER-03', 'VER-06', 'X-02'].sort(),
  );
});
