/**
 * A person says which rules ask, and how loudly. One entry holds the pack before and after; then every row is judged again by the new one,
 * and until that is done no screen says that nothing is missing.
 */
import { canonical } from '../../domain/record/canonical';
import { problemIn, type PackProblem, type RulePack } from '../../domain/rules/pack';
import { bookOf } from '../../domain/rules/product-book';
import { everyRule } from '../../domain/rules/rule-book';
import { failingVectors, type VectorResult } from '../../domain/rules/vectors';
import type { Instant } from '../../domain/trace/artifact';
import { CHANGE_RULES, type RulesChange } from '../check/let-settings-follow';
import { pushJudging } from '../check/push-judging';
import type { Ports, Product, ProductRules, Result } from '../ports';
import { administered, type Administering } from '../read/administered';
import { commitSettings } from './commit-settings';

export interface Tried {
  /** The first thing that is wrong with the pack. */
  readonly problem: { readonly problem: PackProblem; readonly at: string } | undefined;
  /** Vectors that do not come out as they say; none are run while there is a problem. */
  readonly failing: readonly VectorResult[];
}

/** A pack that may not be taken, with what is wrong with it. */
export interface NotAccepted {
  readonly is: 'rules-not-accepted';
  readonly tried: Tried;
}
export type RulesRefusal = 'forbidden' | 'changed-meanwhile' | 'not-found' | 'first-read-runs' | NotAccepted;

interface Ask extends Administering {
  /** The settings that were on the screen. */
  readonly version: number;
  readonly pack: RulePack;
}

export const tryPack = (pack: RulePack, now: Instant): Tried => {
  const problem = problemIn(everyRule, pack);
  return { problem, failing: problem ? [] : failingVectors(bookOf(pack).rules, pack.vectors, now) };
};

/** What a pack says of each rule, in one text a rule. */
const sayings = ({ adjust = {}, own = [] }: Pick<RulePack, 'adjust' | 'own'>): ReadonlyMap<string, string> =>
  new Map([...Object.entries(adjust), ...own.map((each) => [each.id, each] as const)].map(([id, said]) => [id, canonical(said)]));

/** Who set a rule as it was stays who set it. */
const rulesAfter = (before: ProductRules | undefined, { person, pack }: Ask, at: Instant): ProductRules => {
  const was = before ? sayings(before.pack) : new Map<string, string>();
  const said = [...sayings(pack)].map(([id, text]) => {
    const earlier = was.get(id) === text ? before?.setBy[id] : undefined;
    return [id, earlier ?? { by: person, at }] as const;
  });
  return { pack, setBy: Object.fromEntries(said) };
};

const record = async (ports: Ports, product: Product, ask: Ask): Promise<Result<Product, RulesRefusal>> => {
  const begun: { at?: Instant } = {};
  const settled = await commitSettings(ports, product, {
    version: ask.version,
    write: (at) => {
      const detail: RulesChange = { before: product.rules ?? null, after: rulesAfter(product.rules, ask, at) };
      return { at, actor: ask.person, act: CHANGE_RULES, detail };
    },
    announce: async ({ at }) => {
      await ports.waiting.beginJudging(product.id, at);
      begun.at = at;
    },
  });
  // Refused or not: another judging may have been on its way when this one took its place.
  if (begun.at !== undefined) await pushJudging(ports, product.id, begun.at);
  return settled;
};

/**
 * Refuses whoever may not administer every project of the product, a pack that makes a rule quieter without a written reason, one that does
 * not do what its own vectors say, settings that somebody else changed meanwhile, and while the product is being read. The same pack once
 * more changes nothing.
 */
export const changeRules = async (ports: Ports, ask: Ask): Promise<Result<Product, RulesRefusal>> => {
  const found = await administered(ports, ask);
  if (!found.ok) return found;
  const { product } = found.value;
  if (!product) return { ok: false, refusal: 'not-found' };
  if (product.firstRead.state === 'running') return { ok: false, refusal: 'first-read-runs' };
  const tried = tryPack(ask.pack, ports.clock.now());
  if (tried.problem ?? tried.failing.length > 0) return { ok: false, refusal: { is: 'rules-not-accepted', tried } };
  if (product.version !== ask.version) return { ok: false, refusal: 'changed-meanwhile' };
  const isSame = product.rules !== undefined && canonical(product.rules.pack) === canonical(ask.pack);
  return isSame ? { ok: true, value: product } : record(ports, product, ask);
};
