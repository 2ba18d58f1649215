/** Brings a whole graph into the form every row is stored in: each link known at both ends, a tombstone wherever a link leads nowhere. */
import type { ArtifactId, Backlink, Link } from '../trace/artifact';
import { normalise, tombstone } from '../trace/links';
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
    if (id === PRODUCT) continue;
    const row = graph.find(id)?.artifact ?? tombstone(id);
    const said = new Set(row.links.map(nameOf));
    const more = (links.get(id) ?? []).filter((link) => !said.has(nameOf(link)));
    graph.put(normalise({ ...row, links: [...row.links, ...more], backlinks: [...row.backlinks, ...(backlinks.get(id) ?? [])] }));
  }
}

const nameOf = ({ verb, to }: Link): string => `${verb}\u0000${to}`;

function push<T>(lists: Map<ArtifactId, T[]>, id: ArtifactId, item: T): void {
  const list = lists.get(id);
  if (list) list.push(item);
  else lists.set(id, [item]);
}
