/** Brings a whole graph into the form every row is stored in: each link known at both ends, a tombstone wherever a link leads nowhere. */
import type { Artifact, ArtifactId, Backlink, Link } from '../trace/artifact';
import { SAME_AS, isKeyRow, keyRow } from '../trace/key-rows';
import { normalise, sortBacklinks, tombstone } from '../trace/links';
import { PRODUCT } from '../trace/product-node';
import { same } from '../trace/same';
import type { WorkingGraph } from '../trace/trace-graph';

export function mirrorAll(graph: WorkingGraph): void {
  const rows = graph.ids().flatMap((id) => graph.find(id)?.artifact ?? []);
  const links = new Map<ArtifactId, Link[]>();
  const backlinks = new Map<ArtifactId, Backlink[]>();
  for (const { id, links: out, backlinks: back } of rows) {
    if (id === PRODUCT || isKeyRow(id)) continue;
    for (const { verb, to } of out) push(backlinks, to, { verb, from: id });
    for (const { verb, from } of back) push(links, from, { verb, to: id, via: 'link' });
  }
  for (const id of new Set([...graph.ids(), ...links.keys(), ...backlinks.keys()])) {
    if (id !== PRODUCT && !isKeyRow(id))
      putIfNew(graph, withLinks(graph.find(id)?.artifact ?? tombstone(id), links.get(id) ?? [], backlinks.get(id) ?? []));
  }
}

/** Every artifact under the row of its key, and no row with more than belongs to it. */
export function listAllUnderKeys(graph: WorkingGraph): void {
  const members = new Map<ArtifactId, Backlink[]>();
  for (const id of graph.ids()) {
    if (isKeyRow(id)) members.set(id, members.get(id) ?? []);
    else for (const row of graph.keyRowsOf(graph.find(id)?.artifact ?? tombstone(id))) push(members, row, { verb: SAME_AS, from: id });
  }
  for (const [id, list] of members) {
    const row = keyRow(id, list);
    if (!same(graph.find(id)?.artifact, row)) graph.put(row);
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
