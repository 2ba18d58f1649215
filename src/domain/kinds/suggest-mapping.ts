/**
 * A first mapping by the names a site uses, and by a few of the project's issues where they were looked at. A suggestion only: what it
 * cannot tell stays unmapped, so that nothing is judged as a kind nobody meant.
 */
import type { LinkBetween, Mapping, Meaning } from './mapping';
import type { Sample } from './sample';
import type { SiteWords } from './site-words';
import { suggestFields, suggestOptions } from './suggest-fields';
import { suggestLifecycles, suggestPerKind } from './suggest-lifecycles';
import { adviseLinks, adviseParents, meaningOfWords, type LinkAdvice, type ParentAdvice } from './suggest-links';
import { adviseType, type TypeAdvice } from './suggest-types';

export interface Suggestion {
  readonly mapping: Mapping;
  /** By type id. */
  readonly types: ReadonlyMap<string, TypeAdvice>;
  readonly links: readonly LinkAdvice[];
  readonly parents: readonly ParentAdvice[];
}

const linksByWords = ({ links }: SiteWords): Readonly<Record<string, Meaning>> =>
  Object.fromEntries(
    links.flatMap(({ id, outward }): [string, Meaning][] => {
      const meaning = meaningOfWords(outward);
      return meaning ? [[id, meaning]] : [];
    }),
  );

const same = (a: Meaning | null, b: Meaning | undefined): boolean =>
  a === null ? b === undefined : b?.verb === a.verb && b.reverse === a.reverse;

/** Only where the link's own words say something else. Between ends that count as nothing it does not matter what they say. */
const specials = (advised: readonly LinkAdvice[], links: Readonly<Record<string, Meaning>>): readonly LinkBetween[] =>
  advised.flatMap(({ link, from, to, means, because }) =>
    same(means, links[link]) || because.some(({ is }) => is === 'end-not-used') ? [] : [{ link, from, to, means }],
  );

export const suggestion = (words: SiteWords, sample: Sample): Suggestion => {
  const types = new Map(words.types.map((word) => [word.id, adviseType(words, word, sample)]));
  const kindsOf = Object.fromEntries([...types].flatMap(([id, { kinds }]) => (kinds.length === 0 ? [] : [[id, kinds]])));
  const links = linksByWords(words);
  const linkAdvice = adviseLinks(words, kindsOf, sample);
  const parents = adviseParents(words, kindsOf, sample);
  const lifecycles = suggestLifecycles(words);
  const fields = suggestFields(words);
  const mapping: Mapping = {
    types: kindsOf,
    refined: [],
    links,
    between: specials(linkAdvice, links),
    parents: parents.flatMap(({ child, parent, verb }) => (verb === null ? [] : [{ child, parent, verb }])),
    ...lifecycles,
    perKind: suggestPerKind(words, lifecycles, new Set(Object.values(kindsOf).flat())),
    fields,
    options: suggestOptions(fields),
  };
  return { mapping, types, links: linkAdvice, parents };
};

/** By names alone. */
export const suggestMapping = (words: SiteWords): Mapping => suggestion(words, []).mapping;
