/**
 * The engine alone, on generated products with planted defects: all found, none false; a full pass, one edit, and the class of the root changed.
 * These are times of this machine; everything else in the bench is counts.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { checkAll, recheck } from '../../src/domain/rules/engine';
import { type Artifact, artifactId, instant } from '../../src/domain/trace/artifact';
import { WorkingGraph } from '../../src/domain/trace/trace-graph';
import { aProduct, type Product } from '../build/a-product';
import { writtenBook as book } from '../build/written-rules';
import { seededRandom } from '../host/forge/random';
import { bound, promised, type Promised } from './promise';

const NOW = instant('2026-11-22T09:30:00.000Z');
const edits = 4000;

interface Measured {
  readonly unfound: number;
  readonly falseGaps: number;
  readonly fullMs: number;
  readonly editP50: number;
  readonly editP95: number;
  readonly rootMs: number;
  readonly differences: number;
  readonly heapMb: number;
}

const graphOf = ({ artifacts }: Product): WorkingGraph => {
  const graph = new WorkingGraph({ whole: true });
  for (const each of artifacts) graph.load(each);
  return graph;
};

const gapsIn = (graph: WorkingGraph): ReadonlySet<string> =>
  new Set(
    graph.ids().flatMap((id) => (graph.find(id)?.gaps ?? []).filter((gap) => gap.state.is === 'open').map((gap) => `${gap.rule} ${id}`)),
  );

const timed = (work: () => void): number => {
  const from = performance.now();
  work();
  return performance.now() - from;
};
const percentile = (of: readonly number[], p: number): number =>
  [...of].sort((a, b) => a - b)[Math.min(of.length - 1, Math.floor((of.length * p) / 100))] ?? Number.NaN;

/** A text, a status or a link of one artifact, as a person edits it. */
const edited = (artifact: Artifact, n: number, random: () => number, ids: readonly string[]): Artifact => {
  const way = random();
  if (way < 0.4) return { ...artifact, statement: { ...artifact.statement, summary: `Edited ${n}` } };
  if (way < 0.7) return { ...artifact, lifecycle: artifact.lifecycle === 'ready' ? 'obsolete' : 'ready' };
  if (artifact.kinds[0] === 'TEST') {
    const to = ids[Math.floor(random() * ids.length)] ?? '';
    return { ...artifact, links: [{ verb: 'verifies', to: artifactId(to), via: 'link' }] };
  }
  return { ...artifact, stated: { ...artifact.stated, acceptanceCriteria: random() < 0.5 ? '' : 'Within 150 ms.' } };
};

const editTimes = (graph: WorkingGraph, product: Product): readonly number[] => {
  const random = seededRandom(7);
  const leaves = product.artifacts.filter(({ kinds }) => ['SWREQ', 'TEST', 'RCM', 'CAUSE'].includes(kinds[0] ?? '')).map(({ id }) => id);
  const requirements = product.artifacts.filter(({ kinds }) => kinds[0] === 'SWREQ').map(({ id }) => id);
  const times: number[] = [];
  for (let n = 0; n < edits; n += 1) {
    const id = leaves[Math.floor(random() * leaves.length)];
    const now = id === undefined ? undefined : graph.find(id)?.artifact;
    if (!now) throw new Error('an artifact of the product is not there');
    const put = edited(now, n, random, requirements);
    times.push(timed(() => recheck(graph, book, { put: [put] }, NOW)) * 1000);
  }
  return times;
};

/** A function of the platform that is called often is warm, too. What this leaves is not counted. */
const warmUp = (product: Product): void => {
  const warm = graphOf(product);
  checkAll(warm, book, NOW);
  editTimes(warm, product);
};

/** Without what nobody holds any more, in bytes: the product, its graph, every row judged. */
const heapInUse = (): number => {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
};

const measure = (size: number): Measured => {
  const product = aProduct(size);
  warmUp(product);
  const graph = graphOf(product);
  const fullMs = timed(() => checkAll(graph, book, NOW));
  const heapMb = heapInUse() / 1e6;
  const found = gapsIn(graph);
  const unfound = [...product.gaps].filter((gap) => !found.has(gap)).length;
  const falseGaps = [...found].filter((gap) => !product.gaps.has(gap)).length;
  const times = editTimes(graph, product);
  const system = graph.find(artifactId('S0'))?.artifact;
  if (!system) throw new Error('no system');
  const rootMs = timed(() => recheck(graph, book, { put: [{ ...system, stated: { ...system.stated, class: 'B' } }] }, NOW));
  const before = gapsIn(graph);
  const again = new WorkingGraph({ whole: true });
  for (const id of graph.ids()) {
    const node = graph.find(id);
    if (node) again.load(node.artifact);
  }
  checkAll(again, book, NOW);
  const after = gapsIn(again);
  const differences = [...before].filter((gap) => !after.has(gap)).length + [...after].filter((gap) => !before.has(gap)).length;
  return { unfound, falseGaps, fullMs, editP50: percentile(times, 50), editP95: percentile(times, 95), rootMs, differences, heapMb };
};

export const measureEngine = (sizes: readonly number[], say: (line: string) => void): Promise<readonly Promised[]> => {
  const measured = Object.fromEntries(
    sizes.map((size) => {
      say(`judging a product of ${size} artifacts …`);
      return [String(size), measure(size)];
    }),
  );
  const each = (of: keyof Measured, digits = 0): Record<string, number> =>
    Object.fromEntries(Object.entries(measured).map(([size, m]) => [size, Number(m[of].toFixed(digits))]));
  const perThousand = Object.fromEntries(Object.entries(measured).map(([size, m]) => [size, m.fullMs / (Number(size) / 1000)]));
  const [first, ...rest] = sizes.map(String).slice(-2);
  const linear = Object.fromEntries(
    rest.map((size) => [size, Number(((perThousand[size] ?? 0) / (perThousand[first ?? ''] ?? 1)).toFixed(2))]),
  );
  return Promise.resolve([
    promised(`planted defects under ${book.rules.length} rules`, sizes, [
      bound('not found', 0, each('unfound')),
      bound('false', 0, each('falseGaps')),
      bound(`different from a full check after ${edits} edits`, 0, each('differences')),
    ]),
    promised('full pass and edits, times of this machine', sizes, [
      bound('full pass, ms', 1500, each('fullMs')),
      bound('one edit, median, µs', 200, each('editP50', 1)),
      bound('one edit, p95, µs', 200, each('editP95', 1)),
      bound('class of the root changed, ms', 1500, each('rootMs')),
      bound('heap, MB', 512, each('heapMb')),
      ...(rest.length > 0 ? [bound('time an artifact, ratio to the size before', 1.3, linear)] : []),
    ]),
  ]);
};
