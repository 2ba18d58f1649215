/** The rules of a product as an admin sees them: the book, who set what, and how far a judging by changed rules is. */
import type { Person } from '../../domain/trace/artifact';
import type { Ports, Product, Result } from '../ports';
import { administered, type Administering } from './administered';
import { HostTrouble } from '../host-trouble';

export interface JudgingSoFar {
  readonly rows: number;
  readonly of: number;
}
export interface RulesRead {
  readonly product: Product;
  readonly names: ReadonlyMap<Person, string>;
  /** Undefined: every row is judged by these rules. */
  readonly judging: JudgingSoFar | undefined;
}

/** Names are an addition: without them the rules are shown all the same. */
const namesFor = async (ports: Ports, product: Product): Promise<ReadonlyMap<Person, string>> => {
  try {
    return await ports.desk.names(Object.values(product.rules?.setBy ?? {}).map(({ by }) => by));
  } catch (error) {
    if (error instanceof HostTrouble) return new Map();
    throw error;
  }
};

const rowsIn = async (ports: Ports, product: Product): Promise<number> => {
  const { sums } = await ports.record.hint(product.id);
  const totals = [...Object.values(sums.open), ...Object.values(sums.restricted)];
  return totals.flatMap(({ artifacts }) => Object.values(artifacts)).reduce((sum, n) => sum + n, 0);
};

const judgingOf = async (ports: Ports, product: Product): Promise<JudgingSoFar | undefined> => {
  const judging = await ports.waiting.judging(product.id);
  if (!judging) return undefined;
  const [rows, of] = await Promise.all([ports.waiting.judgedSoFar(product.id, judging.since), rowsIn(ports, product)]);
  // Rows of what is gone, or of no kind, are judged too, and counted nowhere.
  return { rows: Math.min(rows, of), of };
};

/** Refuses whoever may not administer every project of the product, and a project that is off. */
export const readRules = async (ports: Ports, asking: Administering): Promise<Result<RulesRead, 'forbidden' | 'not-found'>> => {
  const found = await administered(ports, asking);
  if (!found.ok) return found;
  const { product } = found.value;
  if (!product) return { ok: false, refusal: 'not-found' };
  const [names, judging] = await Promise.all([namesFor(ports, product), judgingOf(ports, product)]);
  return { ok: true, value: { product, names, judging } };
};
