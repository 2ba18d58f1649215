/**
 * Everything a re-check needs before it can judge: what Jira says now of the issues asked for and of the far ends that came or went with
 * them, and the rows the record holds of all of these.
 */
import type { Row } from '../../domain/record/entry';
import type { Artifact, ArtifactId, Link } from '../../domain/trace/artifact';
import { PRODUCT } from '../../domain/trace/product-node';
import type { SourceIssue } from '../../domain/trace/source-issue';
import type { Ports, Product } from '../ports';

export interface Gathered {
  readonly sources: Map<ArtifactId, SourceIssue>;
  /** Asked of Jira and not there. */
  readonly notInJira: Set<ArtifactId>;
  readonly rows: Map<ArtifactId, Row>;
  readonly noRow: Set<ArtifactId>;
  /** Last known keys of ends that Jira was not asked about. */
  readonly endKeys: Map<ArtifactId, string>;
}

export const nothingGathered = (): Gathered => ({
  sources: new Map(),
  notInJira: new Set(),
  rows: new Map(),
  noRow: new Set(),
  endKeys: new Map(),
});

const take = (into: Gathered, asked: readonly ArtifactId[], sources: readonly SourceIssue[]): void => {
  for (const source of sources) {
    into.sources.set(source.id, source);
    for (const [id, key] of Object.entries(source.endKeys)) into.endKeys.set(id as ArtifactId, key);
  }
  for (const id of asked) if (!into.sources.has(id)) into.notInJira.add(id);
};

const isKnown = (g: Gathered, id: ArtifactId): boolean => g.rows.has(id) || g.noRow.has(id);

export const loadRows = async (ports: Ports, product: Product, g: Gathered, ids: readonly ArtifactId[]): Promise<void> => {
  const wanted = [...new Set(ids)].filter((id) => !isKnown(g, id));
  if (wanted.length === 0) return;
  const rows = await ports.record.rows(product.id, wanted);
  for (const id of wanted) {
    const row = rows.get(id);
    if (row) g.rows.set(id, row);
    else g.noRow.add(id);
  }
};

const endsOf = (links: { readonly links: readonly Link[]; readonly backlinks: Artifact['backlinks'] }): ArtifactId[] => [
  ...links.links.map((l) => l.to),
  ...links.backlinks.map((b) => b.from),
];

/** Ends of an issue that it has now and had in the record; a link known to be lost is no news. */
const allEnds = (g: Gathered): { readonly now: Set<ArtifactId>; readonly before: Set<ArtifactId> } => {
  const now = new Set([...g.sources.values()].flatMap(endsOf));
  const had = [...g.sources.keys()].flatMap((id) => g.rows.get(id)?.state.artifact ?? []);
  const before = new Set(had.flatMap((a) => endsOf({ links: a.links.filter((l) => l.lost === undefined), backlinks: a.backlinks })));
  return { now, before };
};

/** A tombstone keeps the links it had; who stands at their other end must be known before anything is said of it. */
const endsOfGone = (g: Gathered): ArtifactId[] =>
  [...g.notInJira, ...g.sources.keys()].flatMap((id) => endsOf(g.rows.get(id)?.state.artifact ?? { links: [], backlinks: [] }));

const isStanding = (g: Gathered, id: ArtifactId): boolean => g.rows.get(id)?.state.artifact.gone === false;

/** Of a link from a child to its parent the child alone tells: that the parent does not show it says nothing. */
const isToldByChild = (g: Gathered, child: ArtifactId): boolean => {
  const links = g.rows.get(child)?.state.artifact.links.filter((link) => g.sources.has(link.to)) ?? [];
  return links.length > 0 && links.every(({ via }) => via === 'parent');
};

/**
 * Ends that cannot be judged from the record: new ones it does not know (or knows only as gone), and ones whose link Jira stopped
 * showing. Those may have been deleted a moment ago, or a person took the link away from an issue that still lives outside.
 */
const endsToRead = (g: Gathered): ArtifactId[] => {
  const { now, before } = allEnds(g);
  const unknown = [...now].filter((id) => !isStanding(g, id));
  const vanished = [...before].filter((id) => !now.has(id) && /^\d+$/.test(id) && !isToldByChild(g, id));
  return [...new Set([...unknown, ...vanished])].filter((id) => !g.sources.has(id) && !g.notInJira.has(id));
};

/**
 * `ids`: read from Jira. `page`: a page of the first read, whose far ends follow by themselves and are not asked for one by one. `again`:
 * judged once more from the record alone.
 */
export type Reading =
  | { readonly is: 'ids'; readonly ids: readonly ArtifactId[] }
  | { readonly is: 'page'; readonly sources: readonly SourceIssue[] }
  | { readonly is: 'again'; readonly ids: readonly ArtifactId[] };

const circles = 4;

/** At most four circles of far ends: each circle is one bulk read; a chain of brand-new issues longer than that arrives by its own events. */
export const gather = async (ports: Ports, product: Product, reading: Reading): Promise<Gathered> => {
  const g = nothingGathered();
  if (reading.is === 'again') await loadRows(ports, product, g, [PRODUCT, ...reading.ids]);
  if (reading.is === 'page') {
    take(g, [], reading.sources);
    await loadRows(ports, product, g, [PRODUCT, ...g.sources.keys(), ...[...g.sources.values()].flatMap(endsOf)]);
    // What was linked before and is not now: without its row nobody could tell whether the end is gone or the link was taken away.
    await loadRows(ports, product, g, [...allEnds(g).before]);
  }
  let ask = reading.is === 'ids' ? [...new Set(reading.ids)] : [];
  for (let circle = 0; circle < circles && ask.length > 0; circle++) {
    const [sources] = await Promise.all([ports.issues.read(product, ask), loadRows(ports, product, g, [PRODUCT, ...ask])]);
    take(g, ask, sources);
    const { now, before } = allEnds(g);
    await loadRows(ports, product, g, [...now, ...before, ...endsOfGone(g)]);
    ask = endsToRead(g);
  }
  return g;
};
