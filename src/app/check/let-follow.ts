/**
 * After the commit: rows, the read-only Jira fields, settings, then the hint. Whoever finds an entry past the hint does this again; doing it
 * twice changes nothing. Fields Jira refuses for now are marked, so that they never hold up the record.
 */
import { projectMarker } from './markers';
import type { Entry, Row } from '../../domain/record/entry';
import type { ArtifactId } from '../../domain/trace/artifact';
import { HostTrouble } from '../host-trouble';
import type { FieldValues, Ports, Product } from '../ports';
import { projectionOf } from './projection';
import { letSettingsFollow } from './let-settings-follow';

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

const markFields = async (ports: Ports, product: Product, ids: readonly ArtifactId[], tries: number, reason: string): Promise<void> => {
  if (ids.length === 0) return;
  const now = ports.clock.now();
  await ports.waiting.mark(
    product.id,
    ids.map((id) => projectMarker(product.id, id, now, tries, reason)),
  );
};

/** Jira takes all values of a call or none: where one issue spoils it, halves find it. */
const concernsSome = (error: HostTrouble): boolean => ['refused', 'not-found', 'too-large'].includes(error.trouble);

export const projectFields = async (ports: Ports, product: Product, values: readonly FieldValues[], tries = 0): Promise<void> => {
  if (values.length === 0) return;
  try {
    await ports.issues.project(product, values);
  } catch (error) {
    if (!(error instanceof HostTrouble)) throw error;
    if (concernsSome(error) && values.length > 1) {
      const half = Math.ceil(values.length / 2);
      await projectFields(ports, product, values.slice(0, half), tries);
      return projectFields(ports, product, values.slice(half), tries);
    }
    const ids = values.map(({ id }) => id);
    await markFields(ports, product, ids, tries + 1, error.trouble);
  }
};

/** Somebody's later entry may have reached the fields before these values did: those are written once more. */
const mendOvertaken = async (ports: Ports, product: Product, entry: Entry, values: readonly FieldValues[]): Promise<void> => {
  const ids = values.map(({ id }) => id);
  const rows = ids.length === 0 ? new Map<ArtifactId, Row>() : await ports.record.rows(product.id, ids);
  const overtaken = ids.filter((id) => (rows.get(id)?.seq ?? 0) > entry.seq);
  await markFields(ports, product, overtaken, 0, 'overtaken');
};

export const letFollow = async (ports: Ports, product: Product, entry: Entry, before?: ReadonlyMap<ArtifactId, Row>): Promise<void> => {
  const values = toProject(entry, before);
  await ports.record.apply(entry);
  await projectFields(ports, product, values);
  await letSettingsFollow(ports, entry);
  await Promise.all([ports.record.follow(entry), mendOvertaken(ports, product, entry, values)]);
};
