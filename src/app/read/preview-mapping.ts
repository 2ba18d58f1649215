/** What a choice would yield, from what the admin saw of the project at a glance. Nothing is saved. */
import { unknownIn } from '../../domain/kinds/check-mapping';
import type { Mapping } from '../../domain/kinds/mapping';
import { preview, type Preview } from '../../domain/rules/preview';
import { bookOf } from '../../domain/rules/product-book';
import type { RuleBook } from '../../domain/rules/rule-book';
import type { Ports, Result } from '../ports';
import { administered, type Administering } from './administered';

export interface Previewed extends Preview {
  /** Of so many issues in all. */
  readonly of: number;
  /** By what it was judged. */
  readonly book: RuleBook;
}

export const previewMapping = async (
  ports: Ports,
  asking: Administering,
  mapping: Mapping,
): Promise<Result<Previewed, 'forbidden' | 'bad-input'>> => {
  const found = await administered(ports, asking);
  if (!found.ok) return found;
  if (unknownIn(mapping) !== undefined) return { ok: false, refusal: 'bad-input' };
  const { product, projects } = found.value;
  const fields = Object.keys(product?.mapping.fields ?? {});
  const { sample, counts, total } = await ports.site.glance(asking.person, { projects, fields, anew: false });
  const book = bookOf(product?.rules?.pack);
  return { ok: true, value: { ...preview(sample, counts, mapping, book, ports.clock.now()), of: total, book } };
};
