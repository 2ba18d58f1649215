/** Whole graphs for tests, checked or not. */
import { checkAll } from '../../src/domain/rules/engine';
import type { Gap } from '../../src/domain/rules/rule';
import { type RuleBook, standardBook } from '../../src/domain/rules/rule-book';
import { type Artifact, artifactId, instant } from '../../src/domain/trace/artifact';
import type { Facts } from '../../src/domain/trace/facts';
import { type GraphOptions, WorkingGraph } from '../../src/domain/trace/trace-graph';

export const NOW = instant('2026-11-22T09:30:00.000Z');
export const LATER = instant('2026-11-23T09:30:00.000Z');

export function aGraph(artifacts: readonly Artifact[], options: Omit<GraphOptions, 'whole'> = {}): WorkingGraph {
  const graph = new WorkingGraph({ ...options, whole: true });
  for (const artifact of artifacts) graph.load(artifact);
  return graph;
}

export function aCheckedGraph(
  artifacts: readonly Artifact[],
  options: Omit<GraphOptions, 'whole'> = {},
  book: RuleBook = standardBook,
): WorkingGraph {
  const graph = aGraph(artifacts, options);
  checkAll(graph, book, NOW);
  return graph;
}

export const gapsOf = (graph: WorkingGraph, id: string): readonly Gap[] => graph.find(artifactId(id))?.gaps ?? [];
export const gapOf = (graph: WorkingGraph, id: string, rule: string): Gap | undefined => gapsOf(graph, id).find((gap) => gap.rule === rule);
export const factsOf = (graph: WorkingGraph, id: string): Facts => graph.facts(artifactId(id));
