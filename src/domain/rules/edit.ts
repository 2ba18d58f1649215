/**
 * New artifacts laid over the graph. Links and backlinks of a put artifact are the truth about every link touching it: rows at the other ends
 * follow. Where two artifacts put together disagree, the `from` end wins. A tombstone says nothing of links, so it keeps those known
 * before; whoever links to what is not there makes a tombstone there.
 */
import type { Artifact, ArtifactId, Link } from '../trace/artifact';
import { type Edge, edgesOf, normalise, tombstone } from '../trace/links';
import { SAME_AS, keyRow } from '../trace/key-rows';
import { withKeptStamps } from '../trace/stamp';
import type { WorkingGraph } from '../trace/trace-graph';

/** Puts the artifacts and their mirrors, and returns the links that came or went. */
export function layOver(graph: WorkingGraph, put: readonly Artifact[]): readonly Edge[] {
  const known = put.filter(({ id }) => graph.find(id) !== undefined || !graph.awaits(id));
  const said = new Map(known.map((artifact) => [artifact.id, artifact]));
  const next = new Map(
    known.map((artifact) => {
      const before = graph.find(artifact.id)?.artifact;
      return [artifact.id, withKeptStamps(before, withKeptLinks(before, artifact, said))];
    }),
  );
  for (const artifact of agreed(next)) next.set(artifact.id, normalise(artifact));
  const changed = new Map<string, Edge>();
  for (const artifact of next.values()) {
    for (const [name, edge] of edgeChanges(graph.find(artifact.id)?.artifact, artifact)) changed.set(name, edge);
  }
  const keys = keyChanges(graph, next.values());
  for (const artifact of next.values()) graph.put(artifact);
  for (const edge of changed.values()) mirror(graph, next, edge);
  for (const edge of keys) listUnderKey(graph, edge);
  return [...changed.values(), ...keys];
}

/** Keys that the words of what is put, and of what it was before, come to or leave. */
function keyChanges(graph: WorkingGraph, put: Iterable<Artifact>): readonly Edge[] {
  const edges: Edge[] = [];
  for (const artifact of put) {
    const before = graph.find(artifact.id)?.artifact;
    const was = before ? graph.keyRowsOf(before) : [];
    const is = graph.keyRowsOf(artifact);
    for (const to of [...was.filter((id) => !is.includes(id)), ...is.filter((id) => !was.includes(id))])
      edges.push({ from: artifact.id, verb: SAME_AS, to });
  }
  return edges;
}

/** Brings the row of a key in line with what an artifact's words are now. */
function listUnderKey(graph: WorkingGraph, { from, verb, to }: Edge): void {
  const row = graph.find(to)?.artifact;
  if (!row && graph.awaits(to)) return;
  const artifact = graph.find(from)?.artifact;
  const others = (row?.backlinks ?? []).filter((link) => link.from !== from);
  graph.put(keyRow(to, artifact && graph.keyRowsOf(artifact).includes(to) ? [...others, { verb, from }] : others));
}

/** A tombstone keeps its links, except those that a living other end, put with it, no longer shows. */
function withKeptLinks(before: Artifact | undefined, artifact: Artifact, said: ReadonlyMap<ArtifactId, Artifact>): Artifact {
  if (!artifact.gone || !before) return artifact;
  const own = new Set(artifact.links.map(({ verb, to }) => `${verb} ${to}`));
  const stands = ({ verb, to }: Link): boolean => {
    const other = said.get(to);
    return other === undefined || other.gone || other.backlinks.some((link) => link.verb === verb && link.from === artifact.id);
  };
  const links = before.links.filter((link) => !own.has(`${link.verb} ${link.to}`) && stands(link));
  return { ...artifact, links: [...artifact.links, ...links], backlinks: [...artifact.backlinks, ...before.backlinks] };
}

/** Backlinks between artifacts put together, as their `from` ends have them. */
function agreed(next: ReadonlyMap<ArtifactId, Artifact>): readonly Artifact[] {
  const into = new Map<ArtifactId, { verb: string; from: ArtifactId }[]>();
  for (const { id: from, links } of next.values()) {
    for (const { verb, to } of links) {
      if (next.has(to)) into.set(to, [...(into.get(to) ?? []), { verb, from }]);
    }
  }
  return [...next.values()].map((artifact) => ({
    ...artifact,
    backlinks: [...artifact.backlinks.filter(({ from }) => !next.has(from)), ...(into.get(artifact.id) ?? [])],
  }));
}

function edgeChanges(before: Artifact | undefined, after: Artifact): readonly (readonly [string, Edge])[] {
  const was = edgesOf(before);
  const is = edgesOf(after);
  return [...[...was].filter(([name]) => !is.has(name)), ...[...is].filter(([name]) => !was.has(name))];
}

/** Brings the other end's row in line with the end that was put. */
function mirror(graph: WorkingGraph, put: ReadonlyMap<ArtifactId, Artifact>, { from, verb, to }: Edge): void {
  if (!put.has(to)) {
    const stands = put.get(from)?.links.some((link) => link.verb === verb && link.to === to) ?? false;
    const other = rowFor(graph, to, stands);
    if (other) graph.put(withBacklink(other, verb, from, stands));
  }
  if (!put.has(from)) {
    const stands = put.get(to)?.backlinks.some((link) => link.verb === verb && link.from === from) ?? false;
    const other = rowFor(graph, from, stands);
    if (other) graph.put(withLink(other, verb, to, stands));
  }
}

function rowFor(graph: WorkingGraph, id: ArtifactId, stands: boolean): Artifact | undefined {
  const row = graph.find(id)?.artifact;
  return row ?? (stands && !graph.awaits(id) ? tombstone(id) : undefined);
}

export function withBacklink(artifact: Artifact, verb: string, from: ArtifactId, stands: boolean): Artifact {
  const others = artifact.backlinks.filter((link) => link.verb !== verb || link.from !== from);
  if (stands === others.length < artifact.backlinks.length) return artifact;
  return normalise({ ...artifact, backlinks: stands ? [...others, { verb, from }] : others });
}

export function withLink(artifact: Artifact, verb: string, to: ArtifactId, stands: boolean): Artifact {
  const others = artifact.links.filter((link) => link.verb !== verb || link.to !== to);
  if (stands === others.length < artifact.links.length) return artifact;
  return normalise({ ...artifact, links: stands ? [...others, { verb, to, via: 'link' }] : others });
}
