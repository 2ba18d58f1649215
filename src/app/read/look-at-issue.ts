/**
 * What the issue's screens are made of: the record's row, the rows around it, whatever waits, and what of all that this viewer may see. Three
 * round trips and one permission check.
 */
import { rowsOf, type Row } from '../../domain/record/entry';
import type { Artifact, ArtifactId, Instant, Person } from '../../domain/trace/artifact';
import { isRead } from '../../domain/trace/stamp';
import type { Ports, Product } from '../ports';
import { freshnessFrom, isCurrent, lookAtFreshness, type Freshness } from './freshness';
import type { Language } from './sentence';

export interface Ask {
  readonly person: Person;
  readonly issue: ArtifactId;
  readonly language: Language;
  readonly typeId: string | undefined;
}

export interface Looked {
  /** The issue's own and those at the other ends of its links. */
  readonly rows: ReadonlyMap<ArtifactId, Row>;
  readonly visible: ReadonlySet<ArtifactId>;
  readonly freshness: Freshness;
  readonly current: boolean;
  readonly at: Instant;
}

/** A hub may have more links than a screen shows. */
export const mostEnds = 200;

const endsOf = (row: Row): ArtifactId[] =>
  [...new Set([...row.state.artifact.links.map((l) => l.to), ...row.state.artifact.backlinks.map((b) => b.from)])].slice(0, mostEnds);

/** Named though the viewer cannot be asked about it any more: deleted, and open to all who could see this issue. */
export const mayBeNamed = (artifact: Artifact): boolean => artifact.gone && !artifact.restricted && !isStub(artifact);

/** Never read by us: the far end of a link that leads out of the software product. It may well live in Jira. */
export const isStub = (artifact: Artifact): boolean => !isRead({ ...artifact, gone: false });

const overlay = (rows: ReadonlyMap<ArtifactId, Row>, later: readonly Row[]): ReadonlyMap<ArtifactId, Row> =>
  new Map([...rows, ...later.map((r) => [r.state.artifact.id, r] as const)]);

/**
 * Undefined where the viewer may not see the issue, or it is none: the two look the same. What waits is looked at before the rows are
 * read: rows may be newer than the freshness that is told of them, never older (law 7).
 */
export const lookAtIssue = async (ports: Ports, product: Product, { person, issue }: Ask): Promise<Looked | undefined> => {
  const [known, looked, hint] = await Promise.all([
    ports.record.rows(product.id, [issue]),
    lookAtFreshness(ports, product),
    ports.record.hint(product.id),
  ]);
  const row = known.get(issue);
  const ends = row ? endsOf(row) : [];
  const [visible, stored, later, freshness] = await Promise.all([
    ports.issues.permitted(person, 'BROWSE_PROJECTS', [issue, ...ends]),
    ports.record.rows(product.id, [issue, ...ends]),
    ports.record.after(product.id, hint),
    freshnessFrom(ports, product, looked),
  ]);
  if (!visible.has(issue)) return undefined;
  const rows = overlay(
    stored,
    later.flatMap((e) => rowsOf(e)),
  );
  return { rows, visible, freshness, current: isCurrent(freshness), at: ports.clock.now() };
};
