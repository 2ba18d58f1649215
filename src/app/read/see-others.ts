/** Which of some artifacts, named anywhere in the record, a viewer may see now. */
import type { ArtifactId, Person } from '../../domain/trace/artifact';
import type { Ports, Product } from '../ports';
import { accessTo } from './access';
import { mayBeNamed } from './look-at-issue';

export interface Seen {
  /** Undefined for what the viewer may not see. */
  readonly keyOf: (id: ArtifactId) => string | undefined;
  /** Keys that lead somewhere. */
  readonly visible: ReadonlySet<string>;
}

/** Jira is asked about each: old entries name few, and some may live elsewhere by now. What is gone may be named to who browses its project. */
export const seeOthers = async (ports: Ports, product: Product, person: Person, ids: readonly ArtifactId[]): Promise<Seen> => {
  if (ids.length === 0) return { keyOf: () => undefined, visible: new Set() };
  const [rows, access] = await Promise.all([ports.record.rows(product.id, ids), accessTo(ports, product, person, ids)]);
  const artifacts = [...rows.values()].map(({ state }) => state.artifact);
  const seen = artifacts.filter(({ id }) => access?.asked.get(id) === true);
  const gone = access ? artifacts.filter((artifact) => mayBeNamed(access, artifact)) : [];
  return {
    keyOf: (id) => [...seen, ...gone].find((artifact) => artifact.id === id)?.key,
    visible: new Set(seen.map(({ key }) => key)),
  };
};
