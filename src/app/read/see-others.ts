/** Which of some artifacts, named anywhere in the record, a viewer may see now. */
import type { ArtifactId, Person } from '../../domain/trace/artifact';
import type { Ports, Product } from '../ports';
import { accessTo, seenBy } from './access';
import { isStub, mayBeNamed } from './look-at-issue';

export interface Seen {
  /** Undefined for what the viewer may not see. */
  readonly keyOf: (id: ArtifactId) => string | undefined;
  /** Keys that lead somewhere. */
  readonly visible: ReadonlySet<string>;
}

/** Most are decided by their project; of what the record never read, Jira is asked one by one. */
export const seeOthers = async (ports: Ports, product: Product, person: Person, ids: readonly ArtifactId[]): Promise<Seen> => {
  if (ids.length === 0) return { keyOf: () => undefined, visible: new Set() };
  const rows = await ports.record.rows(product.id, ids);
  const artifacts = [...rows.values()].map(({ state }) => state.artifact);
  const access = await accessTo(ports, product, person);
  const read = artifacts.filter((artifact) => !isStub(artifact));
  const stubs = artifacts.filter(isStub).map(({ id }) => id);
  const [known, asked] = await Promise.all([
    access ? seenBy(ports, access, read) : new Set<ArtifactId>(),
    stubs.length === 0 ? new Set<ArtifactId>() : ports.issues.permitted(person, 'BROWSE_PROJECTS', stubs),
  ]);
  const seen = artifacts.filter((artifact) => known.has(artifact.id) || asked.has(artifact.id));
  const named = new Map([...seen, ...(access ? read.filter(mayBeNamed) : [])].map(({ id, key }) => [id, key]));
  return { keyOf: (id) => named.get(id), visible: new Set(seen.filter(({ gone }) => !gone).map(({ key }) => key)) };
};
