/**
 * Stamps worked out from the history alone: an entry at a time, who stood there with which text when a link first had both its ends. Only
 * which links a person confirmed is believed of the record; what they were confirmed with is not.
 */
import { findVerb } from '../../src/domain/kinds/verbs';
import type { Entry } from '../../src/domain/record/entry';
import type { Artifact, ArtifactId, Link } from '../../src/domain/trace/artifact';
import type { Stamp } from '../../src/domain/trace/stamp';

type Known = Map<ArtifactId, Artifact>;

const nameOf = (from: ArtifactId, { verb, to }: Link): string => `${from} ${verb} ${to}`;

const linksIn = (known: Known): Map<string, { readonly from: ArtifactId; readonly link: Link }> =>
  new Map(
    [...known.values()].flatMap(({ id, links }) =>
      links.filter(({ verb }) => findVerb(verb)?.stamped).map((link) => [nameOf(id, link), { from: id, link }] as const),
    ),
  );

const textOf = (known: Known, id: ArtifactId): Artifact['fingerprint'] | undefined => {
  const artifact = known.get(id);
  return artifact && !artifact.gone && artifact.fingerprint !== '' ? artifact.fingerprint : undefined;
};

const stampAt = (entry: Entry, { stamp }: Link): Pick<Stamp, 'by' | 'reason'> | undefined => {
  if (!['confirm-links', 'minor-edit'].includes(entry.act) || stamp?.at !== entry.at || stamp.by !== entry.actor) return undefined;
  return entry.reason === undefined ? { by: entry.actor } : { by: entry.actor, reason: entry.reason };
};

export const stampsAnew = (entries: readonly Entry[]): ReadonlyMap<string, Stamp> => {
  const known: Known = new Map();
  const stamps = new Map<string, Stamp>();
  for (const entry of entries) {
    for (const { id, state } of entry.changes) known.set(id, state.artifact);
    const links = linksIn(known);
    for (const name of stamps.keys()) if (!links.has(name)) stamps.delete(name);
    for (const [name, { from, link }] of links) {
      const confirmed = stampAt(entry, link);
      const [own, far] = [textOf(known, from), textOf(known, link.to)];
      if (own === undefined || far === undefined || (stamps.has(name) && !confirmed)) continue;
      stamps.set(name, { from: own, to: far, at: entry.at, ...(confirmed ?? { by: 'app' }) });
    }
  }
  return stamps;
};

/** The artifact with these stamps and no others. */
export const stampedAnew = (artifact: Artifact, stamps: ReadonlyMap<string, Stamp>): Artifact => ({
  ...artifact,
  links: artifact.links.map(({ stamp: _, ...link }) => {
    const stamp = stamps.get(nameOf(artifact.id, link));
    return stamp === undefined ? link : { ...link, stamp };
  }),
});
