/** The verdict for machines: facts, with the sentence beside them. */
import { countGaps } from '../../domain/record/gap-counts';
import type { Language } from '../../domain/rules/message';
import type { ToldGap, Verdict } from '../check';
import type { Opened } from '../open-file';
import { reason } from './words';

export const jsonReport = ({ items, links, saidThen, scope }: Opened, { gaps, explained, notAsked }: Verdict, language: Language): string =>
  asJson({
    items,
    links,
    ...(scope === undefined ? {} : { scope }),
    count: { ...countsOf(gaps), ...(saidThen === undefined ? {} : { whenExported: saidThen }) },
    gaps: gaps.map((told) => jsonGap(told, language)),
    ...(explained.length === 0 ? {} : { explained: explained.length }),
    ...(notAsked.length === 0 ? {} : { notAsked: notAsked.map((each) => each[language]) }),
  });

/** As every screen counts: notes apart. */
const countsOf = (gaps: readonly ToldGap[]): object => {
  const { open, bySeverity } = countGaps(gaps.map(({ gap }) => gap));
  return { traceGaps: open, notes: bySeverity.note };
};

export const asJson = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;

export const jsonGap = (told: ToldGap, language: Language): Readonly<Record<string, unknown>> => ({
  rule: told.rule.id,
  key: told.key,
  clauses: told.rule.clauses,
  class: told.gap.class,
  severity: told.gap.severity,
  message: reason(told, language),
  facts: told.gap.facts,
});
