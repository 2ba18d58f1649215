/** What a team's own types, link types and attributes mean in the trace, as they state it in a map file. */
import { z } from 'zod';
import { findKind } from '../domain/kinds/find-kind';
import { findVerb } from '../domain/kinds/verbs';
import { type ItemSet, type Parsed, type SetItem, parseJson, shaped } from './item-set';

const schema = z.strictObject({
  types: z.record(z.string(), z.union([z.string(), z.array(z.string()).min(1)])),
  links: z.record(z.string(), z.strictObject({ verb: z.string(), reverse: z.boolean().default(false) })).default({}),
  attributes: z.record(z.string(), z.string()).default({}),
});

export interface Meaning {
  readonly verb: string;
  /** The source's link runs against the verb's direction. */
  readonly reverse: boolean;
}

/** How a set is read: by a team's map, or by our suggestion. */
export interface Reading {
  /** Empty where the item has no meaning for the trace. */
  readonly kindsOf: (item: SetItem) => readonly string[];
  /** `undefined` kinds: nothing of that key is in the set. */
  readonly meaningOf: (type: string, from: readonly string[] | undefined, to: readonly string[] | undefined) => Meaning | undefined;
  /** The source's attribute names to ours. */
  readonly attributes: Readonly<Record<string, string>>;
}

export interface StatedMap {
  readonly types: ReadonlyMap<string, readonly string[]>;
  readonly links: ReadonlyMap<string, Meaning>;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Refuses unknown kinds and verbs. */
export function parseStatedMap(text: string): Parsed<StatedMap> {
  const json = parseJson(text);
  if (!json.ok) return json;
  const map = shaped(schema, json.value);
  if (!map.ok) return map;
  const types = new Map(Object.entries(map.value.types).map(([name, kinds]) => [name, typeof kinds === 'string' ? [kinds] : kinds]));
  const links = new Map(Object.entries(map.value.links));
  const problem = unknownKind(types) ?? unknownVerb(links);
  return problem === undefined ? { ok: true, value: { types, links, attributes: map.value.attributes } } : { ok: false, problem };
}

/** Refuses a map none of whose types occurs in the set, too. */
export function parseItemMap(text: string, set: ItemSet): Parsed<Reading> {
  const map = parseStatedMap(text);
  if (!map.ok) return map;
  const { types, links, attributes } = map.value;
  const kindsOf = (item: SetItem): readonly string[] => types.get(item.type) ?? types.get(categoryOf(item)) ?? [];
  if (!set.items.some((item) => kindsOf(item).length > 0)) {
    return {
      ok: false,
      problem: `fits nothing in the set: none of its types (${[...types.keys()].slice(0, 10).join(', ')}) is the type or category of an item`,
    };
  }
  return { ok: true, value: { kindsOf, meaningOf: statedMeaning(links), attributes } };
}

export const categoryOf = (item: SetItem): string => {
  const category = item.attributes['category'];
  return typeof category === 'string' ? category : '';
};

function unknownKind(types: ReadonlyMap<string, readonly string[]>): string | undefined {
  for (const [name, kinds] of types) {
    const unknown = kinds.find((kind) => findKind(kind) === undefined);
    if (unknown !== undefined) return `has an unknown kind at types.${name}: ${JSON.stringify(unknown)}`;
  }
  return undefined;
}

function unknownVerb(links: ReadonlyMap<string, Meaning>): string | undefined {
  for (const [name, { verb }] of links) if (!findVerb(verb)) return `has an unknown verb at links.${name}: ${JSON.stringify(verb)}`;
  return undefined;
}

const statedMeaning =
  (links: ReadonlyMap<string, Meaning>): Reading['meaningOf'] =>
  (type, from, to) => {
    const stated = links.get(type);
    const verb = stated && findVerb(stated.verb, stated.reverse ? to : from);
    return verb && { verb: verb.id, reverse: stated.reverse };
  };
