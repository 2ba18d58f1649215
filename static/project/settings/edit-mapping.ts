/** What an admin does to a mapping on the screen. Each gives a new one; nothing is saved by it. */
import type { Choices, LinkRow, SettingsView } from '../../../src/contract/settings-api';

export type Mapping = SettingsView['suggested'];
export type Meaning = Mapping['links'][string];
export type State = Mapping['statuses'][string];
type Refinement = Mapping['refined'][number];
type Pair = Pick<LinkRow, 'link' | 'from' | 'to'>;

const without = <T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));

/** An empty list says that the type is not used, which is an answer, too. */
export const setType = (mapping: Mapping, type: string, kinds: readonly string[]): Mapping => ({
  ...mapping,
  types: { ...mapping.types, [type]: kinds },
});

const isSame = (a: Refinement, b: Refinement): boolean => a.type === b.type && a.by === b.by && a.value === b.value;

export const setRefined = (mapping: Mapping, refinement: Refinement): Mapping => ({
  ...mapping,
  refined: mapping.refined.some((each) => isSame(each, refinement))
    ? mapping.refined.map((each) => (isSame(each, refinement) ? refinement : each))
    : [...mapping.refined, refinement],
});
export const dropRefined = (mapping: Mapping, refinement: Refinement): Mapping => ({
  ...mapping,
  refined: mapping.refined.filter((each) => !isSame(each, refinement)),
});

const isPair = (a: Pair, b: Pair): boolean => a.link === b.link && a.from === b.from && a.to === b.to;

/** Null: nothing, and somebody said so. Undefined: nobody said anything. */
export const meaningBetween = ({ links, between }: Mapping, pair: Pair): Meaning | null | undefined => {
  const special = between.find((each) => isPair(each, pair));
  return special ? special.means : links[pair.link];
};
export const setBetween = (mapping: Mapping, pair: Pair, means: Meaning | null): Mapping => ({
  ...mapping,
  between: [...mapping.between.filter((each) => !isPair(each, pair)), { link: pair.link, from: pair.from, to: pair.to, means }],
});
export const setLink = (mapping: Mapping, link: string, means: Meaning | null): Mapping => ({
  ...mapping,
  links: means === null ? without(mapping.links, link) : { ...mapping.links, [link]: means },
});

export const setParent = (mapping: Mapping, child: string, parent: string, verb: string | null): Mapping => ({
  ...mapping,
  parents: [
    ...mapping.parents.filter((each) => each.child !== child || each.parent !== parent),
    ...(verb === null ? [] : [{ child, parent, verb }]),
  ],
});

export type StateList = 'statuses' | 'resolutions';
const noStates = { statuses: {}, resolutions: {} };

/** `kind`: only of issues of that kind. Undefined: as for all others, and where nobody says anything, ready. */
export const setState = (mapping: Mapping, list: StateList, id: string, state: State | undefined, kind?: string): Mapping => {
  const own = kind === undefined ? mapping : (mapping.perKind[kind] ?? noStates);
  const states = state === undefined ? without(own[list], id) : { ...own[list], [id]: state };
  return kind === undefined
    ? { ...mapping, [list]: states }
    : { ...mapping, perKind: { ...mapping.perKind, [kind]: { ...own, [list]: states } } };
};

/** Words of a choice that are ours already are known at once. */
const wordsOf = (choices: Choices, attribute: string): Readonly<Record<string, string>> => {
  const values = choices.attributes.find(({ id }) => id === attribute)?.values ?? [];
  return Object.fromEntries(values.flatMap(({ id, name }) => [[id.toLowerCase(), id] as const, [name.toLowerCase(), id] as const]));
};

export const setField = (mapping: Mapping, choices: Choices, field: string, attribute: string | null): Mapping => {
  const [fields, options] = [without(mapping.fields, field), without(mapping.options, field)];
  if (attribute === null) return { ...mapping, fields, options };
  const words = wordsOf(choices, attribute);
  return {
    ...mapping,
    fields: { ...fields, [field]: attribute },
    options: Object.keys(words).length === 0 ? options : { ...options, [field]: words },
  };
};
export const setOption = (mapping: Mapping, field: string, word: string, value: string | null): Mapping => {
  const words = without(mapping.options[field] ?? {}, word.toLowerCase());
  return { ...mapping, options: { ...mapping.options, [field]: value === null ? words : { ...words, [word.toLowerCase()]: value } } };
};
