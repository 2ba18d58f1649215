/**
 * What is judged: everything as it is now, as the record had it after an entry, or a release, which is a base (an earlier baseline) overlaid
 * with the issues of this release as they are now (corrections 2). So a hotfix is judged on the baseline it was made from, while the main
 * line goes on editing the same requirements.
 */
import type { Artifact, ArtifactId, Backlink, Link } from '../trace/artifact';
import { PRODUCT } from '../trace/product-node';
import { type Stamp, isRead } from '../trace/stamp';
import type { Gap } from '../rules/rule';

/** An artifact as it stands at one point of the record, and what was missing then: since when it is missing stays known. */
export interface ScopeRow {
  readonly artifact: Artifact;
  readonly gaps: readonly Gap[];
}
export type ScopeRows = ReadonlyMap<ArtifactId, ScopeRow>;

export interface ReleaseRows {
  readonly base: ScopeRows;
  /** As they are now: at least the issues of the release and everything linked to them. */
  readonly now: ScopeRows;
  readonly overlay: ReadonlySet<ArtifactId>;
}
export interface ReleaseScope {
  readonly rows: ScopeRows;
  /** Linked to an issue of the release now, but neither in the base nor named for the release: it proves nothing here, and a person has to look. */
  readonly beyond: ReadonlySet<ArtifactId>;
}

/** A release issue brings what it includes (8.1.3). */
export function withIncluded(ids: Iterable<ArtifactId>, find: (id: ArtifactId) => Artifact | undefined): ReadonlySet<ArtifactId> {
  const all = new Set(ids);
  for (const id of [...all]) {
    const artifact = find(id);
    if (!artifact?.kinds.includes('RELEASE')) continue;
    for (const { verb, to } of artifact.links) if (verb === 'includes') all.add(to);
  }
  return all;
}

/** Issues the release overlays, as far as the record knows them. */
const overlaid = ({ now, overlay }: ReleaseRows): ReadonlySet<ArtifactId> =>
  new Set([...overlay].filter((id) => id !== PRODUCT && now.has(id)));

/**
 * Links between an issue of the release and anything else read as they are now. A link that leads on to what lives but is not in the release
 * is none of its links; one that leads to what is gone stays, so that the loss is told.
 */
export function releaseScope(given: ReleaseRows): ReleaseScope {
  const { base, now } = given;
  const own = overlaid(given);
  const beyond = new Set<ArtifactId>();
  const isIn = (id: ArtifactId): boolean => {
    if (own.has(id) || base.get(id)?.artifact.gone === false) return true;
    const isGone = now.get(id)?.artifact.gone ?? true;
    if (!isGone) beyond.add(id);
    return isGone;
  };
  const rows = new Map<ArtifactId, ScopeRow>();
  for (const [id, row] of base) if (id !== PRODUCT && !own.has(id)) rows.set(id, withoutLinksTo(own, row));
  for (const id of own) {
    const row = now.get(id);
    if (row) rows.set(id, withLinksInside(row, isIn));
  }
  for (const id of own) joinOthers(rows, given, own, id);
  return { rows, beyond };
}

const withoutLinksTo = (own: ReadonlySet<ArtifactId>, row: ScopeRow): ScopeRow => {
  const { links, backlinks } = row.artifact;
  const touches = links.some(({ to }) => own.has(to)) || backlinks.some(({ from }) => own.has(from));
  if (!touches) return row;
  return {
    ...row,
    artifact: {
      ...row.artifact,
      links: links.filter(({ to }) => !own.has(to)),
      backlinks: backlinks.filter(({ from }) => !own.has(from)),
    },
  };
};

const withLinksInside = ({ artifact, gaps }: ScopeRow, isIn: (id: ArtifactId) => boolean): ScopeRow => ({
  gaps,
  artifact: {
    ...artifact,
    links: artifact.links.filter(({ to }) => isIn(to)),
    backlinks: artifact.backlinks.filter(({ from }) => isIn(from)),
  },
});

/** Both ends of every link between an issue of the release and what is not overlaid, with the stamp that fits the two texts joined here. */
function joinOthers(rows: Map<ArtifactId, ScopeRow>, given: ReleaseRows, own: ReadonlySet<ArtifactId>, id: ArtifactId): void {
  const row = rows.get(id);
  if (!row) return;
  const links = row.artifact.links.map((link) => (own.has(link.to) ? link : stampedFor(rows, given, row.artifact, link)));
  rows.set(id, { ...row, artifact: { ...row.artifact, links } });
  for (const link of row.artifact.backlinks) if (!own.has(link.from)) joinFrom(rows, given, link, id);
}

function joinFrom(rows: Map<ArtifactId, ScopeRow>, given: ReleaseRows, { verb, from }: Backlink, to: ArtifactId): void {
  const owner = rows.get(from) ?? goneRow(given, from);
  if (!owner) return;
  const known = linkIn(given.now.get(from), verb, to) ?? linkIn(given.base.get(from), verb, to) ?? { verb, to, via: 'link' as const };
  const links = [...owner.artifact.links, stampedFor(rows, given, owner.artifact, known)];
  rows.set(from, { ...owner, artifact: { ...owner.artifact, links } });
}

/** Of what is gone and was never in the base, only that it was linked to an issue of the release. */
const goneRow = ({ now }: ReleaseRows, id: ArtifactId): ScopeRow | undefined => {
  const row = now.get(id);
  return row && { gaps: [], artifact: { ...row.artifact, links: [], backlinks: [] } };
};

const linkIn = (row: ScopeRow | undefined, verb: string, to: ArtifactId): Link | undefined =>
  row?.artifact.links.find((link) => link.verb === verb && link.to === to);

/**
 * A person, or the app when it found the link, took it to join two texts, on the main line or in the base: whichever of the two is what is
 * joined here holds; else it is suspect as it is now.
 */
function stampedFor(rows: ScopeRows, { base }: ReleaseRows, owner: Artifact, link: Link): Link {
  const target = rows.get(link.to)?.artifact;
  const earlier = linkIn(base.get(owner.id), link.verb, link.to)?.stamp;
  if (!target || !link.stamp || !earlier || joins(link.stamp, owner, target)) return link;
  return joins(earlier, owner, target) ? { ...link, stamp: earlier } : link;
}

const joins = ({ from, to }: Stamp, owner: Artifact, target: Artifact): boolean =>
  isRead(owner) && isRead(target) && from === owner.fingerprint && to === target.fingerprint;
