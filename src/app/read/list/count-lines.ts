/** How many lines a list has for this viewer, where the totals tell: a filter they do not know leaves it open. */
import { VER_05 } from '../../../domain/rules/suspect';
import type { SeenCounts } from './count-seen';
import type { ListAsk } from './list-filter';

const has = (asked: readonly string[] | undefined, value: string): boolean =>
  asked === undefined || asked.length === 0 || asked.includes(value);
const isAsked = (asked: readonly string[] | undefined): boolean => asked !== undefined && asked.length > 0;

const sum = (counts: Readonly<Record<string, number>>, fits: (parts: readonly string[]) => boolean): number =>
  Object.entries(counts).reduce((total, [key, n]) => (fits(key.split('|')) ? total + n : total), 0);

const isOpen = ({ filter, only }: ListAsk): boolean => only !== undefined || isAsked(filter.projects);

export const countGapLines = ({ totals, complete }: SeenCounts, ask: ListAsk): number | undefined => {
  const { filter } = ask;
  if (!complete || isOpen(ask) || isAsked(filter.kinds)) return undefined;
  return sum(
    totals.gaps,
    ([rule = '', of = '', severity = '', state]) =>
      state === 'open' &&
      has(filter.rules, rule) &&
      has(filter.classes, of) &&
      has(filter.severities, severity) &&
      (filter.suspect !== true || rule === VER_05.id),
  );
};

/** Of a kind, or `*` for every kind. */
export const countArtifactLines = ({ totals, complete }: SeenCounts, kind: string, ask: ListAsk): number | undefined => {
  const { filter } = ask;
  const byGaps = isAsked(filter.severities) || isAsked(filter.rules) || filter.suspect === true;
  if (!complete || isOpen(ask) || byGaps) return undefined;
  return sum(totals.artifacts, ([words = '', of = '']) => {
    const kinds = words.split('+');
    const isOfKind = kind === '*' || kinds.includes(kind);
    return isOfKind && has(filter.classes, of) && (!isAsked(filter.kinds) || kinds.some((each) => has(filter.kinds, each)));
  });
};
