/** What links mean: by their words and the kinds at both ends. Words that say too little mean nothing, unless the ends leave no doubt. */
import { type Advice, leftOut, needsYou, suggested } from './advice';
import { betweenKinds, joins } from './between-kinds';
import type { Meaning } from './mapping';
import { linkPairs, ofType, parentPairs, type LinkPair, type ParentPair, type Sample } from './sample';
import type { LinkWord, SiteWords } from './site-words';
import { linkHints, looseWords, ownLinkWords, tracingWords, untracedWords } from './word-hints';

export interface LinkAdvice extends Advice, LinkPair {
  readonly means: Meaning | null;
}
export interface ParentAdvice extends Advice, ParentPair {
  readonly verb: string | null;
}

/** What the outward words mean by themselves. */
export const meaningOfWords = (outward: string): Meaning | undefined => {
  const said = outward.trim();
  return ownLinkWords.get(said.toLowerCase()) ?? linkHints.find(([pattern]) => pattern.test(said))?.[1];
};

/** The same words, said of other ends: a control is tested as a requirement is, and whatever derives from something traces to it. */
const alsoSays = (own: Meaning, other: Meaning): boolean =>
  own.verb === other.verb || own.verb === 'derives_from' || (own.verb === 'verifies' && other.verb === 'verified_by_implementation');

type Kinds = readonly string[];
interface Judged extends Advice {
  readonly means: Meaning | null;
}
const judged = (advice: Advice, means: Meaning | null = null): Judged => ({ ...advice, means });

const byOwnWords = (own: Meaning, from: Kinds, to: Kinds): Judged => {
  if (joins(own, from, to)) return judged(suggested({ is: 'name' }, { is: 'both-ends' }), own);
  const other = betweenKinds(from, to);
  return other && alsoSays(own, other) ? judged(suggested({ is: 'both-ends' }), other) : judged(needsYou({ is: 'ends-do-not-fit' }));
};

const enough = 5;
const most = 0.6;

/** Nearly all issues of a type have it: then it is no accident. */
const byHabit = (words: SiteWords, { outward }: LinkWord, pair: LinkPair, of: number, means: Meaning): Judged => {
  const to = words.types.find(({ id }) => id === pair.to)?.name ?? '';
  const linked = { is: 'linked', words: outward, to, said: pair.starting, of } as const;
  return of >= enough && pair.starting >= most * of ? judged(suggested(linked), means) : judged(needsYou(linked));
};

const byEnds = (words: SiteWords, link: LinkWord, pair: LinkPair, from: Kinds, to: Kinds, of: number): Judged => {
  const said = link.outward.trim();
  const means = betweenKinds(from, to);
  if (untracedWords.test(said)) return judged(leftOut({ is: 'says-too-little' }));
  if (means && tracingWords.test(said)) return judged(suggested({ is: 'both-ends' }), means);
  if (means) return byHabit(words, link, pair, of, means);
  return judged(looseWords.test(said) ? leftOut({ is: 'says-too-little' }) : needsYou({ is: 'ends-do-not-fit' }));
};

/** Type id → kinds. */
export type KindsByType = Readonly<Record<string, Kinds>>;

const unused = (words: SiteWords, types: KindsByType, ...ends: readonly string[]): string | undefined => {
  const end = ends.find((type) => (types[type] ?? []).length === 0);
  return end === undefined ? undefined : (words.types.find(({ id }) => id === end)?.name ?? '');
};

/** Only between types the project has: of others nothing is known. */
export const adviseLinks = (words: SiteWords, types: KindsByType, sample: Sample): readonly LinkAdvice[] => {
  const known = new Set(words.types.map(({ id }) => id));
  return linkPairs(sample).flatMap((pair): LinkAdvice[] => {
    const link = words.links.find(({ id }) => id === pair.link);
    if (!link || !known.has(pair.from) || !known.has(pair.to)) return [];
    const end = unused(words, types, pair.from, pair.to);
    if (end !== undefined) return [{ ...pair, ...judged(leftOut({ is: 'end-not-used', type: end })) }];
    const [from, to] = [types[pair.from] ?? [], types[pair.to] ?? []];
    const own = meaningOfWords(link.outward);
    const of = ofType(sample, pair.from).length;
    return [{ ...pair, ...(own ? byOwnWords(own, from, to) : byEnds(words, link, pair, from, to, of)) }];
  });
};

/** A parent says less than any link: only where both ends leave no doubt, and never of a sub-task that counts as nothing. */
export const adviseParents = (words: SiteWords, types: KindsByType, sample: Sample): readonly ParentAdvice[] => {
  const known = new Set(words.types.map(({ id }) => id));
  return parentPairs(sample).flatMap((pair): ParentAdvice[] => {
    if (!known.has(pair.child) || !known.has(pair.parent)) return [];
    const end = unused(words, types, pair.child, pair.parent);
    if (end !== undefined) return [{ ...pair, ...leftOut({ is: 'end-not-used', type: end }), verb: null }];
    const means = betweenKinds(types[pair.child] ?? [], types[pair.parent] ?? []);
    return [
      means && !means.reverse
        ? { ...pair, ...suggested({ is: 'both-ends' }), verb: means.verb }
        : { ...pair, ...needsYou({ is: 'ends-do-not-fit' }), verb: null },
    ];
  });
};
