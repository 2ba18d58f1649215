/** The last formal result of every test, kept beside it, so that whoever asks a test never reads its runs. */
import { type TestResult, isLater, resultOf } from '../evidence/test-result';
import type { ArtifactId } from './artifact';
import type { Edge } from './links';
import { same } from './same';
import type { TraceNode, WorkingGraph } from './trace-graph';

const EXECUTES = 'executes';

const isTest = ({ artifact }: TraceNode): boolean => artifact.kinds.includes('TEST') && !artifact.gone;

function put(graph: WorkingGraph, id: ArtifactId, result: TestResult | undefined): void {
  const derived = graph.find(id)?.derived;
  if (!derived || same(derived.result, result)) return;
  const { result: _, ...rest } = derived;
  graph.setDerived(id, result === undefined ? rest : { ...rest, result });
}

const later = (best: TestResult | undefined, next: TestResult | undefined): TestResult | undefined =>
  next && (!best || isLater(next, best)) ? next : best;

/** Of all its runs; in a graph loaded in part those that are not there yet come to be missing. */
function lastOf(graph: WorkingGraph, test: ArtifactId): TestResult | undefined {
  const runs = graph.follow(test, { verb: EXECUTES, way: 'in' });
  return runs.map((run) => resultOf(graph.find(run)?.artifact)).reduce(later, undefined);
}

/** One run of a test came, went or says something else. All runs are read only where the last one may not be the last any more. */
function settleRun(graph: WorkingGraph, test: ArtifactId, run: ArtifactId): void {
  const node = graph.find(test);
  if (!node || !isTest(node)) return;
  const stands = graph.follow(test, { verb: EXECUTES, way: 'in' }).includes(run);
  const next = stands ? resultOf(graph.find(run)?.artifact) : undefined;
  const last = node.derived.result;
  if (next && (!last || isLater(next, last) || (next.run === last.run && next.date >= last.date))) put(graph, test, next);
  else if (last?.run === run) put(graph, test, lastOf(graph, test));
}

/** After an edit: `edges` came or went; of `touched` some may be runs or tests that are others now. */
export function settleResults(graph: WorkingGraph, edges: readonly Edge[], touched: readonly ArtifactId[]): void {
  for (const id of touched) {
    const [before, after] = [graph.before(id), graph.find(id)];
    if (!after) continue;
    const wasTest = before !== undefined && isTest(before);
    if (isTest(after) !== wasTest) put(graph, id, isTest(after) ? lastOf(graph, id) : undefined);
    if (same(resultOf(before?.artifact), resultOf(after.artifact))) continue;
    for (const { verb, to } of after.artifact.links) if (verb === EXECUTES) settleRun(graph, to, id);
  }
  for (const { from, verb, to } of edges) if (verb === EXECUTES) settleRun(graph, to, from);
}

/** Every result from scratch. */
export function settleAllResults(graph: WorkingGraph): void {
  const results = new Map<ArtifactId, TestResult>();
  const tests: ArtifactId[] = [];
  for (const id of graph.ids()) {
    const node = graph.find(id);
    if (!node) continue;
    if (isTest(node)) tests.push(id);
    const own = resultOf(node.artifact);
    for (const { verb, to } of own ? node.artifact.links : []) {
      const last = verb === EXECUTES ? later(results.get(to), own) : undefined;
      if (last) results.set(to, last);
    }
    if (!isTest(node) && node.derived.result) put(graph, id, undefined);
  }
  for (const id of tests) put(graph, id, results.get(id));
}
