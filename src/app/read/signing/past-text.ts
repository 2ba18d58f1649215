/** What an artifact said when it had a certain fingerprint: looked for in the record, from now back. */
import { textBy } from '../../../domain/evidence/signed-text';
import type { Artifact, Hash } from '../../../domain/trace/artifact';
import type { Row } from '../../../domain/record/entry';
import type { Ports, Product } from '../../ports';

/** Each step is one read. Beyond so many the difference is not told here; the history still tells it. */
const mostSteps = 60;

/** Undefined where it is further back than that, or was never in the record. */
export const pastText = async (
  ports: Ports,
  product: Product,
  row: Row,
  wanted: { readonly recipe: string; readonly fingerprint: Hash },
): Promise<Artifact | undefined> => {
  let seq = row.seq;
  for (let step = 0; step < mostSteps && seq > 0; step++) {
    const entry = await ports.record.entry(product.id, seq);
    const change = entry?.changes.find(({ id }) => id === row.state.artifact.id);
    if (!change) return undefined;
    if (textBy(wanted.recipe, change.state.artifact) === wanted.fingerprint) return change.state.artifact;
    seq = change.previous;
  }
  return undefined;
};
