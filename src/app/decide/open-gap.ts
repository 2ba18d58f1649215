/** A person resolves a gap: it must still be open on that issue, and the rule must offer that way. */
import { bookOf } from '../../domain/rules/product-book';
import type { Resolution } from '../../domain/rules/rule';
import type { ArtifactId } from '../../domain/trace/artifact';
import type { Ports, Product } from '../ports';

export type LinkResolution = Extract<Resolution, { readonly is: 'create-and-link' | 'link-existing' }>;

/** Undefined: not asked here any more. Reads the row as the record holds it now. */
export const findResolution = async (
  ports: Ports,
  product: Product,
  issue: ArtifactId,
  ask: { readonly rule: string; readonly is: LinkResolution['is']; readonly kind: string },
): Promise<LinkResolution | undefined> => {
  const row = (await ports.record.rows(product.id, [issue])).get(issue);
  const open = row?.state.gaps.some((g) => g.rule === ask.rule && g.state.is === 'open') === true;
  const resolutions = open ? (bookOf(product.rules?.pack).find(ask.rule)?.resolutions ?? []) : [];
  return resolutions.find((r): r is LinkResolution => r.is === ask.is && 'kind' in r && r.kind === ask.kind);
};
