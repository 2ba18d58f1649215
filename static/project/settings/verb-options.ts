/** Which relations may be chosen for a link, in the direction it reads. */
import type { Choices } from '../../../src/contract/settings-api';
import type { Mapping, Meaning } from './edit-mapping';
import type { Option } from './pick';

export const nothing = '';
export const valueOf = (meaning: Meaning | null | undefined): string =>
  meaning ? `${meaning.reverse ? '-' : ''}${meaning.verb}` : nothing;
export const meaningOf = (value: string): Meaning | null =>
  value === nothing ? null : { verb: value.replace(/^-/, ''), reverse: value.startsWith('-') };

type Kinds = readonly string[];
/** Of a type, refinements among them. */
export const kindsOfType = ({ types, refined }: Mapping, type: string): Kinds => [
  ...(types[type] ?? []),
  ...refined.flatMap((each) => (each.type === type ? each.kinds : [])),
];

const fits = (wanted: Kinds, kinds: Kinds): boolean => wanted.includes('*') || kinds.some((kind) => wanted.includes(kind));

/** Everything the trace model knows between these two, and what is chosen already. */
export const verbsBetween = ({ verbs }: Choices, from: Kinds, to: Kinds, ...chosen: readonly string[]): readonly Option[] =>
  verbs.flatMap(({ id, label, inverse, relations }): Option[] => {
    const reads = relations.some((each) => fits(each.from, from) && fits(each.to, to)) || chosen.includes(id);
    const readsBack = relations.some((each) => fits(each.from, to) && fits(each.to, from)) || chosen.includes(`-${id}`);
    return [...(reads ? [{ value: id, label }] : []), ...(readsBack ? [{ value: `-${id}`, label: inverse }] : [])];
  });

export const allVerbs = ({ verbs }: Choices): readonly Option[] =>
  verbs.flatMap(({ id, label, inverse }) => [
    { value: id, label },
    { value: `-${id}`, label: inverse },
  ]);
