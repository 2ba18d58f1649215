/** Brings a whole graph into the form every row is stored in: each link known at both ends, a tombstone wherever a link leads nowhere. */
import type { Artifact, ArtifactId, Backlink, Link } from '../trace/artifact';
import { normalise, sortBacklinks, tombstone } from '../trace/links';
import { PRODUCT } from '../trace/product-node';
import type { WorkingGraph } from '../trace/trace-graph';

export function mirrorAll(graph: WorkingGraph): void {
  const rows = graph.ids().flatMap((id) => graph.find(id)?.artifact ?? []);
  const links = new Map<ArtifactId, Link[]>();
  const backlinks = new Map<ArtifactId, Backlink[]>();
  for (const { id, links: out, backlinks: back } of rows) {
    if (id === PRODUCT) continue;
    for (const { verb, to } of out) push(backlinks, to, { verb, from: id });
    for (const { verb, from } of back) push(links, from, { verb, to: id, via: 'link' });
  }
  for (const id of new Set([...graph.ids(), ...links.keys(), ...backlinks.keys()])) {
    if (id !== PRODUCT) putIfNew(graph, withLinks(graph.find(id)?.artifact ?? tombstone(id), links.get(id) ?? [], backlinks.get(id) ?? []));
  }
}

/** The very same artifact where both ends agree already. */
function withLinks(row: Artifact, said: readonly Link[], back: readonly Backlink[]): Artifact {
  const own = new Set(row.links.map(nameOf));
  const more = said.filter((link) => !own.has(nameOf(link)));
  const backlinks = sortBacklinks([...row.backlinks, ...back]);
  const known = row.backlinks.length === backlinks.length;
  if (more.length === 0 && known) return normalise(row);
  return normalise({ ...row, links: more.length === 0 ? row.links : [...row.links, ...more], backlinks });
}

function putIfNew(graph: WorkingGraph, artifact: Artifact): void {
  if (graph.find(artifact.id)?.artifact !== artifact) graph.put(artifact);
}

const nameOf = ({ verb, to }: Link): string => `${verb}\u0000${to}`;

function push<T>(lists: Map<ArtifactId, T[]>, id: ArtifactId, item: T): void {
  const list = lists.get(id);
  if (list) list.push(item);
  else lists.set(id, [item]);
}
