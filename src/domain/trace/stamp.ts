/**
 * A stamp on a link says which texts it was taken to join: the fingerprints of both ends when it was found, or when a person confirmed it.
 * What was changed since is suspect. It stands at the link's `from` end and is never refreshed by reading.
 */
import type { Artifact, ArtifactId, Hash, Instant, Link, Person } from './artifact';
import { isActive } from './facts';

export interface Stamp {
  readonly from: Hash;
  readonly to: Hash;
  /** Who took it so: a person who confirmed it, or the app that found it. */
  readonly by: Person | 'app';
  readonly at: Instant;
  readonly reason?: string;
}

/** Read by us and there: only then is its fingerprint one of a text. */
export const isRead = ({ gone, fingerprint }: Pick<Artifact, 'gone' | 'fingerprint'>): boolean => !gone && fingerprint !== '';

type Ends = readonly [
  owner: Pick<Artifact, 'fingerprint' | 'gone' | 'lifecycle'>,
  target: Pick<Artifact, 'fingerprint' | 'gone' | 'lifecycle'>,
];

/** One of its ends was changed since the link was stamped, and what stands at both is asked for. */
export const isSuspectLink = ({ stamp }: Link, [owner, target]: Ends): boolean =>
  stamp !== undefined && isActive(owner) && isActive(target) && (stamp.from !== owner.fingerprint || stamp.to !== target.fingerprint);

/** Names the two texts a link joins: what a person confirms is what it named when it was shown. */
export const pairOf = (...[owner, target]: Ends): string => `${owner.fingerprint.slice(0, 16)}${target.fingerprint.slice(0, 16)}`;

/** `after` with the stamps that `before` has on the same links; a link read anew says nothing of its stamp. */
export function withKeptStamps(before: Artifact | undefined, after: Artifact): Artifact {
  const stamps = new Map((before?.links ?? []).flatMap((link) => (link.stamp ? [[nameOf(link), link.stamp] as const] : [])));
  if (stamps.size === 0) return after;
  const links = after.links.map((link) => {
    const stamp = link.stamp ?? stamps.get(nameOf(link));
    return stamp === undefined ? link : { ...link, stamp };
  });
  return { ...after, links };
}

/** The artifact with every link of a verb to one end stamped. */
export const stamped = (artifact: Artifact, verb: string, to: ArtifactId, stamp: Stamp): Artifact => ({
  ...artifact,
  links: artifact.links.map((link) => (link.verb === verb && link.to === to ? { ...link, stamp } : link)),
});

const nameOf = ({ verb, to }: Link): string => `${verb} ${to}`;
