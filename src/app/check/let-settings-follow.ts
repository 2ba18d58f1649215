/**
 * Settings a person changed follow the entry that says so, like rows, before the hint moves: a crash right after the commit leaves nobody
 * reading by the old ones for good. By a new mapping all issues are read again, by new rules every row is judged again; until that is done no
 * answer about the product is whole.
 */
import type { Mapping } from '../../domain/kinds/mapping';
import type { Signing } from '../../domain/evidence/signers';
import type { Entry } from '../../domain/record/entry';
import type { Person } from '../../domain/trace/artifact';
import type { FirstRead, Ports, Product, ProductRules } from '../ports';

export const CHANGE_MAPPING = 'change-mapping';
export const CHANGE_RULES = 'change-rules';
export const CHANGE_SIGNERS = 'change-signers';

/** What such an entry holds beside who changed it and when. */
export interface MappingChange extends Readonly<Record<string, unknown>> {
  readonly before: Mapping;
  readonly after: Mapping;
  /** How many issues are to be read again, as Jira counts them. */
  readonly issues: number;
}

/** Null: ours alone. */
export interface RulesChange extends Readonly<Record<string, unknown>> {
  readonly before: ProductRules | null;
  readonly after: ProductRules;
}

/** Who may sign, and by which profile. Null: nobody so far. `of`: whose roles were changed. */
export interface SignersChange extends Readonly<Record<string, unknown>> {
  readonly before: Signing | null;
  readonly after: Signing;
  readonly of: Person;
}

const readAnew = ({ projects, firstRead: { judgedBy } }: Product, entry: Entry, total: number): FirstRead => ({
  state: 'running',
  read: 0,
  total,
  since: entry.at,
  at: entry.at,
  projects,
  ...(judgedBy === undefined ? {} : { judgedBy }),
});

const mapped = (product: Product, entry: Entry): Product => {
  const { after, issues } = entry.detail as MappingChange;
  return { ...product, mapping: after, firstRead: readAnew(product, entry, issues) };
};

const ruled = (product: Product, entry: Entry): Product => ({ ...product, rules: (entry.detail as RulesChange).after });

const signedFor = (product: Product, entry: Entry): Product => ({ ...product, signing: (entry.detail as SignersChange).after });

const changes: Readonly<Record<string, (product: Product, entry: Entry) => Product>> = {
  [CHANGE_MAPPING]: mapped,
  [CHANGE_RULES]: ruled,
  [CHANGE_SIGNERS]: signedFor,
};

/** Harmless when done twice or out of turn. */
export const letSettingsFollow = async (ports: Ports, entry: Entry): Promise<void> => {
  const changed = changes[entry.act];
  if (!changed || entry.detail === undefined) return;
  const product = await ports.products.find(entry.product);
  if (!product || product.version >= entry.seq) return;
  await ports.products.save({ ...changed(product, entry), version: entry.seq });
};
