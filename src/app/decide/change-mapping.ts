/**
 * A person says what the team's words mean. One entry holds what they meant before and after; then every issue of the product is read again,
 * and until that is done no screen answers for the product.
 */
import { canonical } from '../../domain/record/canonical';
import { unknownIn } from '../../domain/kinds/check-mapping';
import type { Mapping } from '../../domain/kinds/mapping';
import { instant, type Instant } from '../../domain/trace/artifact';
import { firstReadJob } from '../check/first-read';
import { CHANGE_MAPPING, type MappingChange } from '../check/let-settings-follow';
import type { Ports, Product, Result } from '../ports';
import { administered, type Administering } from '../read/administered';
import { commitSettings } from './commit-settings';

type Refusal = 'forbidden' | 'bad-input' | 'changed-meanwhile' | 'not-found';

interface Ask extends Administering {
  /** The settings that were on the screen. */
  readonly version: number;
  readonly mapping: Mapping;
}

/** Later than any reading before it, so that no page of those is taken for one of this. */
const laterThan = (before: Instant, now: Instant): Instant =>
  now > before ? now : instant(new Date(Date.parse(before) + 1).toISOString());

const record = async (ports: Ports, product: Product, { person, version, mapping }: Ask): Promise<Result<Product, Refusal>> => {
  const issues = await ports.issues.count(product.projects);
  const detail: MappingChange = { before: product.mapping, after: mapping, issues };
  const settled = await commitSettings(ports, product, {
    version,
    write: (now) => ({ at: laterThan(product.firstRead.since, now), actor: person, act: CHANGE_MAPPING, detail }),
  });
  if (!settled.ok) return settled;
  await ports.products.pause(product.id, false);
  await ports.waiting.push(firstReadJob(settled.value), 1);
  return settled;
};

/**
 * Refuses whoever may not administer every project of the product, words nobody knows, and settings that somebody else changed meanwhile.
 * The same mapping once more changes nothing, and nothing is read again.
 */
export const changeMapping = async (ports: Ports, ask: Ask): Promise<Result<Product, Refusal>> => {
  const found = await administered(ports, ask);
  if (!found.ok) return found;
  const { product } = found.value;
  if (!product) return { ok: false, refusal: 'not-found' };
  if (unknownIn(ask.mapping) !== undefined) return { ok: false, refusal: 'bad-input' };
  if (product.version !== ask.version) return { ok: false, refusal: 'changed-meanwhile' };
  return canonical(product.mapping) === canonical(ask.mapping) ? { ok: true, value: product } : record(ports, product, ask);
};
