/**
 * A person says what the team's words mean. One entry holds what they meant before and after; then every issue of the product is read again,
 * and until that is done no screen answers for the product.
 */
import { canonical } from '../../domain/record/canonical';
import { unknownIn } from '../../domain/kinds/check-mapping';
import type { Mapping } from '../../domain/kinds/mapping';
import { nextEntry, type Entry } from '../../domain/record/entry';
import { instant, type Instant } from '../../domain/trace/artifact';
import { firstReadJob } from '../check/first-read';
import { letFollow } from '../check/let-follow';
import { CHANGE_MAPPING, type MappingChange } from '../check/let-settings-follow';
import { HostTrouble } from '../host-trouble';
import type { Ports, Product, Result } from '../ports';
import { administered, type Administering } from '../read/administered';

type Refusal = 'forbidden' | 'bad-input' | 'changed-meanwhile' | 'not-found';

interface Ask extends Administering {
  /** The settings that were on the screen. */
  readonly version: number;
  readonly mapping: Mapping;
}

/** Later than any reading before it, so that no page of those is taken for one of this. */
const laterThan = (before: Instant, now: Instant): Instant =>
  now > before ? now : instant(new Date(Date.parse(before) + 1).toISOString());

const entryOf = async (ports: Ports, product: Product, ask: Ask, issues: number): Promise<Entry | undefined> => {
  const head = await ports.record.hint(product.id);
  const later = await ports.record.after(product.id, head);
  for (const entry of later) await letFollow(ports, product, entry);
  // Asked after the hint: a change that came before it is seen here, one that comes after makes the commit fail.
  if (later.length > 0 || (await ports.products.version(product.id)) !== ask.version) return undefined;
  const detail: MappingChange = { before: product.mapping, after: ask.mapping, issues };
  const at = laterThan(product.firstRead.since, ports.clock.now());
  return nextEntry(head, { product: product.id, at, actor: ask.person, act: CHANGE_MAPPING, detail, states: [] });
};

const tries = 4;

const record = async (ports: Ports, product: Product, ask: Ask): Promise<Result<Product, Refusal>> => {
  const issues = await ports.issues.count(product.projects);
  for (let n = 0; n < tries; n++) {
    const entry = await entryOf(ports, product, ask, issues);
    if (entry && (await ports.record.commit(entry)).ok) {
      await letFollow(ports, product, entry);
      const settled = await ports.products.find(product.id);
      if (!settled) throw new Error(`Product ${product.id} is gone`);
      await ports.products.pause(product.id, false);
      await ports.waiting.push(firstReadJob(settled), 1);
      return { ok: true, value: settled };
    }
    if ((await ports.products.version(product.id)) !== ask.version) return { ok: false, refusal: 'changed-meanwhile' };
    await ports.clock.pause(n);
  }
  throw new HostTrouble('conflict', 'store', undefined, 'overtaken');
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
