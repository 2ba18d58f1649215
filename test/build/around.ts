/** What surrounds a line in tests: a checked graph, and what is being read again. */
import { standardBook } from '../../src/domain/rules/rule-book';
import type { Around } from '../../src/domain/documents/face';
import { artifactId } from '../../src/domain/trace/artifact';
import type { WorkingGraph } from '../../src/domain/trace/trace-graph';

export const around = (graph: WorkingGraph, checking: readonly string[] = [], isUnknown = false): Around => {
  const marked = new Set(checking.map(artifactId));
  return { find: (id) => graph.find(id), isChecking: (id) => marked.has(id), isUnknown, book: standardBook };
};
