/** Link lists as sets in one fixed order, so that the order in which Jira happens to list them never shows. */
import { type Artifact, type ArtifactId, type Backlink, type Link, hash } from './artifact';

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const orderOf = (link: Link): string => [link.verb, link.to, link.via, link.source ?? '', link.lost ?? ''].join('\u0000');
const orderOfBacklink = (link: Backlink): string => `${link.verb}\u0000${link.from}`;

export function sortLinks(links: readonly Link[]): readonly Link[] {
  return [...new Map(links.map((link) => [orderOf(link), link])).entries()].sort(([a], [b]) => byText(a, b)).map(([, link]) => link);
}

export function sortBacklinks(links: readonly Backlink[]): readonly Backlink[] {
  return [...new Map(links.map((link) => [orderOfBacklink(link), link])).entries()].sort(([a], [b]) => byText(a, b)).map(([, link]) => link);
}

export const normalise = (artifact: Artifact): Artifact => ({
  ...artifact,
  links: sortLinks(artifact.links),
  backlinks: sortBacklinks(artifact.backlinks),
});

/** Stands for something that is linked to but not there, so that its return finds those who miss it. */
export const tombstone = (id: ArtifactId): Artifact => ({
  id,
  key: '',
  kinds: [],
  lifecycle: 'obsolete',
  statement: { summary: '', description: '' },
  stated: {},
  fingerprint: hash(''),
  links: [],
  backlinks: [],
  restricted: false,
  gone: true,
});

/** Verb and other end; two Jira links that say the same are one. */
export interface Edge {
  readonly from: ArtifactId;
  readonly verb: string;
  readonly to: ArtifactId;
}
export const edgeName = (edge: Edge): string => `${edge.from}\u0000${edge.verb}\u0000${edge.to}`;

/** Every link touching an artifact, seen from its own row. */
export function edgesOf(artifact: Artifact | undefined): ReadonlyMap<string, Edge> {
  const edges = new Map<string, Edge>();
  const add = (edge: Edge) => edges.set(edgeName(edge), edge);
  for (const { verb, to } of artifact?.links ?? []) if (artifact) add({ from: artifact.id, verb, to });
  for (const { verb, from } of artifact?.backlinks ?? []) if (artifact) add({ from, verb, to: artifact.id });
  return edges;
}
