/** What an admin sees before and after a project is on: the team's words, what we suggest they mean and why, and what is saved. */
import { suggestion, type Suggestion } from '../../domain/kinds/suggest-mapping';
import type { Glance, Ports, Product, Result } from '../ports';
import { administered, type Administering } from './administered';
import { joinableProducts, type Joinable } from './joinable-products';

export interface Settings {
  readonly product: Product | undefined;
  readonly glance: Glance;
  readonly suggestion: Suggestion;
  readonly joinable: readonly Joinable[];
}

/** `anew`: look at Jira again, whatever was seen a moment ago. */
export const readSettings = async (ports: Ports, asking: Administering, anew: boolean): Promise<Result<Settings, 'forbidden'>> => {
  const found = await administered(ports, asking);
  if (!found.ok) return found;
  const { product, projects } = found.value;
  const fields = Object.keys(product?.mapping.fields ?? {});
  const [glance, joinable] = await Promise.all([
    ports.site.glance(asking.person, { projects, fields, anew }),
    product ? [] : joinableProducts(ports),
  ]);
  return { ok: true, value: { product, glance, suggestion: suggestion(glance.words, glance.sample), joinable } };
};
