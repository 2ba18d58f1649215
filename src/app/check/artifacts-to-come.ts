/** From what was gathered, the artifacts as they will stand: composed issues, tombstones, and ends outside the software product. */
import { compose, outsider, tombstone } from '../../domain/trace/compose';
import type { Artifact, ArtifactId, Backlink, Instant, Link } from '../../domain/trace/artifact';
import type { SourceIssue } from '../../domain/trace/source-issue';
import type { Product } from '../ports';
import type { Gathered } from './gather';

const isOurs = (product: Product, source: SourceIssue): boolean => product.projects.includes(source.projectId);

const has = (links: readonly Link[], verb: string, to: ArtifactId): boolean => links.some((l) => l.verb === verb && l.to === to);
const hasBack = (links: readonly Backlink[], verb: string, from: ArtifactId): boolean =>
  links.some((l) => l.verb === verb && l.from === from);

/** Two issues read in one go may be seen a moment apart: a link that either end shows is there. */
const agree = (sources: ReadonlyMap<ArtifactId, SourceIssue>): Map<ArtifactId, SourceIssue> => {
  const agreed = new Map(sources);
  const amend = (id: ArtifactId, change: (s: SourceIssue) => SourceIssue): void => {
    const source = agreed.get(id);
    if (source) agreed.set(id, change(source));
  };
  for (const source of sources.values()) {
    for (const { verb, to, via } of source.links)
      amend(to, (s) =>
        via !== 'link' || hasBack(s.backlinks, verb, source.id) ? s : { ...s, backlinks: [...s.backlinks, { verb, from: source.id }] },
      );
    for (const { verb, from } of source.backlinks)
      amend(from, (s) => (has(s.links, verb, source.id) ? s : { ...s, links: [...s.links, { verb, to: source.id, via: 'link' }] }));
  }
  return agreed;
};

/** An issue of no kind, without links and unknown so far, is none of our business: no row for every sub-task. */
const isOfInterest = (g: Gathered, source: SourceIssue): boolean =>
  source.kinds.length > 0 || source.links.length > 0 || source.backlinks.length > 0 || g.rows.has(source.id);

/** Links that start at what is gone, as their living ends show them: of what is gone nobody else tells. */
const claimed = (living: Iterable<Artifact>): Map<ArtifactId, Link[]> => {
  const links = new Map<ArtifactId, Link[]>();
  for (const { id: to, backlinks } of living)
    for (const { verb, from } of backlinks) links.set(from, [...(links.get(from) ?? []), { verb, to, via: 'link' }]);
  return links;
};

/** Lays over an artifact what a person decided about it, given what Jira says of it, at the moment of the entry. */
export type Decide = (artifact: Artifact, said: SourceIssue, now: Instant) => Artifact;

const composed = (product: Product, g: Gathered, now: Instant, decide: Decide): Map<ArtifactId, Artifact> => {
  const ours = agree(new Map([...g.sources].filter(([, s]) => isOurs(product, s))));
  const old = (id: ArtifactId): Artifact | undefined => g.rows.get(id)?.state.artifact;
  // What lives in Jira outside this software product is not gone: a link to it that Jira stopped showing was taken away by a person.
  const isGone = (id: ArtifactId): boolean => g.notInJira.has(id) || (!g.sources.has(id) && old(id)?.gone !== false);
  const linkOf = (from: ArtifactId, verb: string, to: ArtifactId): Link | undefined =>
    old(from)?.links.find((l) => l.verb === verb && l.to === to);
  const interesting = [...ours.values()].filter((source) => isOfInterest(g, source));
  return new Map(interesting.map((source) => [source.id, decide(compose(source, old(source.id), isGone, linkOf, now), source, now)]));
};

export const artifactsToCome = (product: Product, g: Gathered, now: Instant, decide: Decide): Map<ArtifactId, Artifact> => {
  const living = composed(product, g, now, decide);
  const come = new Map(living);
  const links = claimed(living.values());
  const put = (artifact: Artifact): unknown => come.set(artifact.id, { ...artifact, links: links.get(artifact.id) ?? [] });
  const outside = [...g.sources.values()].filter((s) => !isOurs(product, s)).map((s) => s.id);
  for (const id of [...g.notInJira, ...outside]) {
    const row = g.rows.get(id);
    if (row) put(tombstone(row.state.artifact));
  }
  const keyOf = (id: ArtifactId): string => g.sources.get(id)?.key ?? g.endKeys.get(id) ?? '';
  const ends = [...living.values()].flatMap((a) => [...a.links.map((l) => l.to), ...a.backlinks.map((b) => b.from)]);
  // Only where the record is known to hold nothing: a row that was not looked for is no tombstone.
  for (const id of ends) if (!come.has(id) && g.noRow.has(id)) put(outsider(id, keyOf(id)));
  return come;
};
