/**
 * What the issue's screens are made of: the record's row, the rows around it, whatever waits, and what of all that this viewer may see. Two
 * round trips and one permission check; a third trip where Jira has to be asked for single neighbours.
 */
import { rowsOf, type Row } from '../../domain/record/entry';
import type { Artifact, ArtifactId, Instant, Person } from '../../domain/trace/artifact';
import { isRead } from '../../domain/trace/stamp';
import type { Ports, Product } from '../ports';
import { accessTo, seenBy, seesPlace, type Access } from './access';
import { freshnessFrom, isCurrent, lookAtFreshness, type Freshness } from './freshness';
import type { Language } from './sentence';

export interface Ask {
  readonly person: Person;
  readonly issue: ArtifactId;
  /** The project the screen says the issue is in. */
  readonly projectId: string;
  readonly language: Language;
  readonly typeId: string | undefined;
}

export interface Looked {
  /** The issue's own and those at the other ends of its links. */
  readonly rows: ReadonlyMap<ArtifactId, Row>;
  readonly visible: ReadonlySet<ArtifactId>;
  /** Named though the viewer cannot be asked about it any more: deleted, and open to all who browse the project it was in. */
  readonly namable: ReadonlySet<ArtifactId>;
  readonly freshness: Freshness;
  readonly current: boolean;
  readonly at: Instant;
}

/** A hub may have more links than a screen shows. */
export const mostEnds = 200;

const endsOf = (row: Row): ArtifactId[] =>
  [...new Set([...row.state.artifact.links.map((l) => l.to), ...row.state.artifact.backlinks.map((b) => b.from)])].slice(0, mostEnds);

/** Never read by us: the far end of a link that leads out of the software product. It may well live in Jira. */
export const isStub = (artifact: Artifact): boolean => !isRead({ ...artifact, gone: false });

/** Deleted, and open to all who browse the project it was in. */
export const mayBeNamed = ({ projects }: Access, artifact: Artifact): boolean =>
  artifact.gone && !artifact.restricted && !isStub(artifact) && projects.has(artifact.project);

const overlay = (rows: ReadonlyMap<ArtifactId, Row>, later: readonly Row[]): ReadonlyMap<ArtifactId, Row> =>
  new Map([...rows, ...later.map((r) => [r.state.artifact.id, r] as const)]);

/**
 * The issue itself was asked for by id. Jira is asked as well about ends that are gone or were never read, since they may live elsewhere, and
 * about those with a change that waits: it may have put them under a security level.
 */
const seenAround = (
  ports: Ports,
  access: Access,
  ends: readonly ArtifactId[],
  rows: ReadonlyMap<ArtifactId, Row>,
  unread: ReadonlySet<ArtifactId>,
): Promise<ReadonlySet<ArtifactId>> => {
  const known = ends.filter((id) => !unread.has(id)).flatMap((id) => rows.get(id)?.state.artifact ?? []);
  const standing = known.filter(({ gone }) => !gone);
  const there = new Set(standing.map(({ id }) => id));
  const unknown = ends.filter((id) => !there.has(id));
  return seenBy(ports, access, standing, unknown);
};

/**
 * Undefined where the viewer may not see the issue, or it is none: the two look the same. What waits is looked at before the rows are
 * read: rows may be newer than the freshness that is told of them, never older (law 7).
 */
export const lookAtIssue = async (ports: Ports, product: Product, place: Ask): Promise<Looked | undefined> => {
  const { person, issue } = place;
  const [access, known, looked, hint] = await Promise.all([
    accessTo(ports, product, person, [issue]),
    ports.record.rows(product.id, [issue]),
    lookAtFreshness(ports, product),
    ports.record.hint(product.id),
  ]);
  if (!seesPlace(access, place)) return undefined;
  const row = known.get(issue);
  const ends = row ? endsOf(row) : [];
  const [stored, later, freshness] = await Promise.all([
    ports.record.rows(product.id, [issue, ...ends]),
    ports.record.after(product.id, hint),
    freshnessFrom(ports, product, looked),
  ]);
  const rows = overlay(
    stored,
    later.flatMap((e) => rowsOf(e)),
  );
  const visible = new Set([issue, ...(await seenAround(ports, access, ends, rows, freshness.unread))]);
  const gone = [...rows.values()].map((r) => r.state.artifact).filter((artifact) => mayBeNamed(access, artifact));
  const namable = new Set(gone.map(({ id }) => id));
  return { rows, visible, namable, freshness, current: isCurrent(freshness), at: ports.clock.now() };
};
