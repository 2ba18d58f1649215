/**
 * After the commit: rows, then the read-only Jira fields, then the hint. Whoever finds an entry past the hint does this again; doing it
 * twice changes nothing. Fields Jira refuses for now are marked, so that they never hold up the record.
 */
import type { Entry, Row } from '../../domain/record/entry';
import type { ArtifactId } from '../../domain/trace/artifact';
import { HostTrouble } from '../host-trouble';
import type { FieldValues, Marker, Ports, Product } from '../ports';
import { projectionOf } from './projection';

const sameValues = (a: FieldValues, b: FieldValues): boolean => JSON.stringify(a.values) === JSON.stringify(b.values);

/** Values that differ from what the fields show by now; all of them where that is not known. */
const toProject = (entry: Entry, before: ReadonlyMap<ArtifactId, Row> | undefined): FieldValues[] =>
  entry.changes.flatMap(({ id, state }) => {
    const next = projectionOf(state);
    if (!next) return [];
    const row = before?.get(id);
    const old = row && projectionOf(row.state);
    return old && sameValues(old, next) ? [] : [next];
  });

export const projectMarker = (product: string, id: ArtifactId, now: Marker['at'], tries: number, reason: string): Marker => ({
  key: `${product}:${id}:f:${now}`,
  issue: id,
  at: now,
  what: 'project',
  tries,
  reason,
});

export const projectFields = async (ports: Ports, product: Product, values: readonly FieldValues[], tries = 0): Promise<void> => {
  if (values.length === 0) return;
  try {
    await ports.issues.project(product, values);
  } catch (error) {
    if (!(error instanceof HostTrouble)) throw error;
    const now = ports.clock.now();
    await ports.waiting.mark(
      product.id,
      values.map(({ id }) => projectMarker(product.id, id, now, tries + 1, error.message)),
    );
  }
};

export const letFollow = async (ports: Ports, product: Product, entry: Entry, before?: ReadonlyMap<ArtifactId, Row>): Promise<void> => {
  await Promise.all([ports.record.apply(entry), projectFields(ports, product, toProject(entry, before))]);
  await ports.record.follow(entry);
};
