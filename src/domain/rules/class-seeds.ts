/** Where classes may move after an edit: the ends of changed class-giving links, and artifacts whose own part in it changed. */
import { approvedClass } from '../evidence/approval';
import type { ArtifactId } from '../trace/artifact';
import { sourcesOf } from '../trace/class-sources';
import { type ClassSeeds, dependentsOf } from '../trace/effective-class';
import { isActive } from '../trace/facts';
import type { Edge } from '../trace/links';
import { PRODUCT, SYSTEM_OF, isSystemOf } from '../trace/product-node';
import { same } from '../trace/same';
import type { TraceNode, WorkingGraph } from '../trace/trace-graph';
import { withBacklink } from './edit';

export function classSeeds(graph: WorkingGraph, edges: readonly Edge[], again: readonly ArtifactId[]): ClassSeeds {
  const seeds = new Set(again);
  const grown = new Set<ArtifactId>();
  const add = (id: ArtifactId) => {
    seeds.add(id);
    grown.add(id);
  };
  for (const { from, verb, to } of edges) {
    if (takesBy(graph, from, verb, 'out')) add(from);
    if (takesBy(graph, to, verb, 'in')) add(to);
  }
  for (const id of graph.touched()) {
    const before = graph.before(id);
    const after = graph.find(id);
    if (!same(ownPart(before), ownPart(after))) add(id);
    const givesOtherwise = !same(givenPart(before), givenPart(after));
    if (givesOtherwise) dependentsOf(graph, id).forEach(add);
    if (isSystem(before) !== isSystem(after) || (givesOtherwise && isSystem(after))) seeds.add(listSystem(graph, id));
  }
  return { seeds, grown };
}

const takesBy = (graph: WorkingGraph, id: ArtifactId, verb: string, way: 'out' | 'in'): boolean =>
  sourcesOf(graph.find(id)?.artifact.kinds ?? []).some((source) => source.verb === verb && source.way === way);

const ownPart = (node: TraceNode | undefined): unknown =>
  node && [
    node.artifact.kinds,
    node.artifact.gone,
    node.artifact.stated['class'],
    node.artifact.stated['classRationale'],
    approvedClass(node.artifact),
  ];
const givenPart = (node: TraceNode | undefined): unknown => node && [node.artifact.kinds, isActive(node.artifact)];
const isSystem = (node: TraceNode | undefined): boolean => isSystemOf(node?.artifact);

/** Puts a software system on the product's list, or takes it off. */
function listSystem(graph: WorkingGraph, id: ArtifactId): ArtifactId {
  const product = graph.find(PRODUCT)?.artifact;
  if (product) graph.put(withBacklink(product, SYSTEM_OF, id, isSystem(graph.find(id))));
  return PRODUCT;
}
