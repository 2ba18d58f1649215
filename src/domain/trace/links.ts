/** Link lists as sets in one fixed order, so that the order in which Jira happens to list them never shows. */
import { type Artifact, type ArtifactId, type Backlink, type Link, hash } from './artifact';

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const order = (a: Link, b: Link): number =>
  byText(a.verb, b.verb) ||
  byText(a.to, b.to) ||
  byText(a.via, b.via) ||
  byText(a.source ?? '', b.source ?? '') ||
  byText(a.lost ?? '', b.lost ?? '');
const orderBack = (a: Backlink, b: Backlink): number => byText(a.verb, b.verb) || byText(a.from, b.from);

/** Sorted and each once; the very same list where it is so already. */
function inOrder<T>(list: readonly T[], compare: (a: T, b: T) => number): readonly T[] {
  const before = (i: number): T | undefined => list[i - 1];
  const misplaced = list.some((each, i) => {
    const last = before(i);
    return last !== undefined && compare(last, each) >= 0;
  });
  if (!misplaced) return list;
  const sorted = [...list].sort(compare);
  return sorted.filter((each, i) => {
    const last = sorted[i - 1];
    return last === undefined || compare(last, each) !== 0;
  });
}

export const sortLinks = (links: readonly Link[]): readonly Link[] => inOrder(links, order);
export const sortBacklinks = (links: readonly Backlink[]): readonly Backlink[] => inOrder(links, orderBack);

/** The very same artifact where its links are in order already. */
export function normalise(artifact: Artifact): Artifact {
  const links = sortLinks(artifact.links);
  const backlinks = sortBacklinks(artifact.backlinks);
  return links === artifact.links && backlinks === artifact.backlinks ? artifact : { ...artifact, links, backlinks };
}

/** Stands for something that is linked to but not there, so that its return finds those who miss it. */
export const tombstone = (id: ArtifactId): Artifact => ({
  id,
  key: '',
  project: '',
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
