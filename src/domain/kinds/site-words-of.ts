import type { SiteWords } from './site-words';

const eachOnce = <T extends { readonly id: string }>(lists: readonly (readonly T[])[]): readonly T[] => [
  ...new Map(lists.flat().map((word) => [word.id, word])).values(),
];

/** The words of several projects as those of one. */
export const wordsOfAll = (first: SiteWords, others: readonly SiteWords[]): SiteWords => {
  const all = [first, ...others];
  return {
    project: first.project,
    types: eachOnce(all.map(({ types }) => types)),
    links: eachOnce(all.map(({ links }) => links)),
    statuses: eachOnce(all.map(({ statuses }) => statuses)),
    resolutions: eachOnce(all.map(({ resolutions }) => resolutions)),
    fields: eachOnce(all.map(({ fields }) => fields)),
  };
};
