/** Whether a mapping speaks of kinds, verbs and attributes that there are. */
import { findKind, kinds } from './find-kind';
import type { Mapping } from './mapping';
import { findVerb } from './verbs';

/** Names of every attribute a team's field may feed. */
export const attributes: readonly string[] = [...new Set(kinds.flatMap(({ fields }) => Object.keys(fields)))];

const isKind = (id: string): boolean => findKind(id) !== undefined;
const isVerb = (id: string): boolean => findVerb(id)?.id === id;

/** Undefined: all of it is known. Else the first word that is not. */
export const unknownIn = ({ types, refined, perKind, links, between, parents, fields }: Mapping): string | undefined => {
  const named = [...Object.values(types).flat(), ...refined.flatMap((each) => each.kinds), ...Object.keys(perKind)];
  const said = [...Object.values(links), ...between.flatMap(({ means }) => means ?? []), ...parents].map(({ verb }) => verb);
  return (
    named.find((kind) => !isKind(kind)) ??
    said.find((verb) => !isVerb(verb)) ??
    Object.values(fields).find((attribute) => !attributes.includes(attribute))
  );
};
