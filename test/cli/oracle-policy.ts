/**
 * The coverage policy an independent engine states, as a rule pack of ours: "an item of this type lacks an item of that type that covers it".
 * Their types are read as our kinds, their coverage links as what our trace model says between those kinds; the type itself stays beside the
 * kind as an attribute, since several of theirs may be one of ours.
 */
import { betweenKinds } from '../../src/domain/kinds/between-kinds';
import { checkAll } from '../../src/domain/rules/engine';
import type { Lacks } from '../../src/domain/rules/lacks';
import { type RulePack, withPack } from '../../src/domain/rules/pack';
import { ruleBook } from '../../src/domain/rules/rule-book';
import { failingVectors } from '../../src/domain/rules/vectors';
import { instant } from '../../src/domain/trace/artifact';
import { WorkingGraph } from '../../src/domain/trace/trace-graph';
import type { Reading } from '../../src/formats/item-map';
import type { ItemSet, SetItem } from '../../src/formats/item-set';
import { setArtifacts } from '../../src/formats/set-artifacts';

export interface Policy {
  /** Each group of items, with the types it needs to be covered by: all of them. */
  readonly needs: Readonly<Record<string, readonly string[]>>;
  /** Types of links by which the `from` end covers the `to` end. */
  readonly covering: readonly string[];
  /** Their types as our kinds. */
  readonly kinds: Readonly<Record<string, string>>;
  readonly typeOf: (item: SetItem) => string;
  /** A type, where all of a type need the same; else `type` and more words. */
  readonly groupOf: (item: SetItem) => string;
}

export type Coverage = 'COVERED' | 'UNCOVERED';
export interface ItemVerdict {
  readonly shallow: Coverage;
  /** It and whatever covers it, all the way down. */
  readonly deep: Coverage;
}

const now = instant('2026-11-27T00:00:00.000Z');

/** Verdicts of our engine under their policy, by key; what is asked nothing is covered as far as what covers it. */
export function verdictsUnder(policy: Policy, set: ItemSet): ReadonlyMap<string, ItemVerdict> {
  const rules = withPack([], packOf(policy));
  if (!rules.ok) throw new Error(`The pack is refused: ${rules.problem} at ${rules.at}`);
  const graph = new WorkingGraph({ whole: true });
  for (const artifact of setArtifacts(withTypes(set, policy), readingOf(policy)).artifacts) graph.load(artifact);
  checkAll(graph, ruleBook(rules.rules), now);
  const lacking = new Set(graph.ids().flatMap((id) => (graph.find(id)?.gaps ?? []).map(() => graph.find(id)?.artifact.key ?? '')));
  return deepened(policy.covering, set, lacking);
}

/** Vectors of the pack that do not come out as they say. */
export function failing(policy: Policy): readonly unknown[] {
  const pack = packOf(policy);
  const rules = withPack([], pack);
  return rules.ok ? failingVectors(rules.rules, pack.vectors, now) : [rules];
}

export function packOf(policy: Policy): RulePack {
  const own = Object.entries(policy.needs).flatMap(([group, needs]) => needs.map((need) => ({ group, need })));
  const rules = own.map(({ group, need }, i) => ruleFor(policy, group, need, `OWN-${String(i + 1).padStart(2, '0')}`));
  const vectors = rules.map(({ id, kind, filter }) => {
    const group = filter?.is?.[0] ?? '';
    const gaps = rules.filter((each) => each.filter?.is?.[0] === group).map((each) => `${each.id} X`);
    return { name: `${id}: nothing covers a ${group}`, artifacts: [{ key: 'X', kind, stated: { group } }], gaps };
  });
  return { format: 'plumbline.rule-pack/1', name: 'Coverage policy', version: '1', own: rules, vectors };
}

function ruleFor({ kinds }: Policy, group: string, need: string, id: string): Lacks {
  const [kind, other] = [kinds[group.split(' ')[0] ?? ''] ?? '', kinds[need] ?? ''];
  const meaning = betweenKinds([other], [kind]);
  if (!meaning) throw new Error(`Nothing is known between ${other} and ${kind}`);
  const text = { en: `{item} lacks a ${need}`, de: `{item} fehlt: ${need}` };
  return {
    id,
    name: text,
    asks: text,
    why: text,
    resolve: text,
    clauses: ['5.1.1.c'],
    classes: ['A', 'B', 'C'],
    severity: 'to-resolve',
    kind,
    filter: { attribute: 'group', is: [group] },
    verb: meaning.verb,
    way: meaning.reverse ? 'out' : 'in',
    end: { kinds: [other], filter: { attribute: 'type', is: [need] } },
    minimum: 1,
  };
}

const readingOf = ({ kinds, covering, typeOf }: Policy): Reading => ({
  kindsOf: (item) => {
    const kind = kinds[typeOf(item)];
    return kind === undefined ? [] : [kind];
  },
  meaningOf: (type, from, to) => (covering.includes(type) && from && to ? betweenKinds(from, to) : undefined),
  attributes: { type: 'type', group: 'group' },
});

const withTypes = (set: ItemSet, { typeOf, groupOf }: Policy): ItemSet => ({
  ...set,
  items: set.items.map((item) => ({ ...item, attributes: { ...item.attributes, type: typeOf(item), group: groupOf(item) } })),
});

/**
 * The rules look one link far; how far down coverage reaches follows from their gaps. Whatever covers an item must itself be covered, even
 * where the item did not need it: so the other engine reads it. On a ring nothing is covered all the way.
 */
function deepened(covering: readonly string[], set: ItemSet, lacking: ReadonlySet<string>): ReadonlyMap<string, ItemVerdict> {
  const coverers = new Map<string, string[]>();
  for (const { from, to, type } of set.links) if (covering.includes(type)) coverers.set(to, [...(coverers.get(to) ?? []), from]);
  const known = new Map<string, boolean>();
  const isDeep = (key: string): boolean => {
    const before = known.get(key);
    if (before !== undefined) return before;
    known.set(key, false);
    const deep = !lacking.has(key) && (coverers.get(key) ?? []).every(isDeep);
    known.set(key, deep);
    return deep;
  };
  const word = (covered: boolean): Coverage => (covered ? 'COVERED' : 'UNCOVERED');
  return new Map(set.items.map(({ key }) => [key, { shallow: word(!lacking.has(key)), deep: word(isDeep(key)) }]));
}
