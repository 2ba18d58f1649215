/** A whole document of a graph, for somebody who may see these artifacts, as the server would send it. */
import { worstOf } from '../../src/domain/record/sums';
import type { DocumentDefinition } from '../../src/domain/documents/definition';
import type { DataState, GapCount, LiveDocument } from '../../src/domain/documents/document';
import type { Around } from '../../src/domain/documents/face';
import { redact, sightOf } from '../../src/domain/documents/redact';
import { notAsked } from '../../src/domain/rules/not-asked';
import { standardBook } from '../../src/domain/rules/rule-book';
import { type ArtifactId, type Severity, hash } from '../../src/domain/trace/artifact';
import type { TraceNode, WorkingGraph } from '../../src/domain/trace/trace-graph';
import { NOW } from './a-graph';

export const nodesOf = (graph: WorkingGraph): readonly TraceNode[] =>
  graph.ids().flatMap((id) => {
    const node = graph.find(id);
    return node ? [node] : [];
  });

export const freshData: DataState = { at: NOW, head: hash('4c9e71b0a3f29d56'.repeat(4)), waiting: 0, isCurrent: true };

const isListed = ({ subjects, onlyGaps }: DocumentDefinition, node: TraceNode): boolean =>
  !node.artifact.gone &&
  (subjects === '*' ? node.artifact.kinds.length > 0 : node.artifact.kinds.includes(subjects)) &&
  (onlyGaps !== true || worstOf(node) !== 'none');

export const subjectsIn = (graph: WorkingGraph, definition: DocumentDefinition, sees: (id: ArtifactId) => boolean): readonly TraceNode[] =>
  nodesOf(graph).filter((node) => isListed(definition, node) && sees(node.artifact.id));

const countGaps = (nodes: readonly TraceNode[]): GapCount => {
  const open = nodes.flatMap(({ gaps }) => gaps.filter(({ state }) => state.is === 'open'));
  const of = (severity: Severity): number => open.filter((gap) => gap.severity === severity).length;
  return { bySeverity: { 'blocks-release': of('blocks-release'), 'to-resolve': of('to-resolve'), note: of('note') }, isWhole: true };
};

const order: readonly string[] = ['blocks-release', 'to-resolve', 'note', 'none'];

export const aDocument = (
  graph: WorkingGraph,
  definition: DocumentDefinition,
  around: Around,
  visible: ReadonlySet<ArtifactId> = new Set(graph.ids()),
  data: DataState = freshData,
): LiveDocument => {
  const nodes = nodesOf(graph);
  // Everybody's lines, on purpose: it is the redaction that has to take them away.
  const listed = nodes
    .filter((node) => isListed(definition, node))
    .sort(
      (a, b) =>
        order.indexOf(worstOf(a)) - order.indexOf(worstOf(b)) || a.artifact.key.localeCompare(b.artifact.key, 'en', { numeric: true }),
    );
  const lines = listed.flatMap((node) => definition.linesOf(node, around));
  const table = redact({ columns: definition.columns, lines }, sightOf(visible, new Set(), nodes, around.book));
  const counted = nodes.filter(({ artifact }) => !artifact.gone && artifact.kinds.length > 0 && visible.has(artifact.id));
  const range = { from: 1, to: table.lines.length, of: table.lines.length };
  return {
    document: definition.id,
    product: 'Infusion pump software',
    class: 'C',
    gaps: countGaps(counted),
    table,
    range,
    filter: [],
    data,
    rules: { asked: standardBook.rules.length, not: notAsked(standardBook) },
  };
};
