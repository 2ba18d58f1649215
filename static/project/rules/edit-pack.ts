/** What an admin does to a rule pack on the screen. Each gives a new one; nothing is saved by it. */
import type { RulePack, RuleView } from '../../../src/contract/rules-api';

export type Set = RuleView['severity'];

const loudness: Readonly<Record<Set, number>> = { off: 0, note: 1, 'to-resolve': 2, 'blocks-release': 3 };

export const severityIn = ({ adjust = {} }: RulePack, { id, standard }: RuleView): Set => adjust[id]?.severity ?? standard;
export const reasonIn = ({ adjust = {} }: RulePack, { id }: RuleView): string => adjust[id]?.reason ?? '';
export const isAdjusted = (pack: RulePack, rule: RuleView): boolean => severityIn(pack, rule) !== rule.standard;
export const lacksReason = (pack: RulePack, rule: RuleView): boolean =>
  loudness[severityIn(pack, rule)] < loudness[rule.standard] && reasonIn(pack, rule).trim() === '';

/** As it comes again: nothing is said of it any more. */
export const setSeverity = (pack: RulePack, { id, standard }: RuleView, severity: Set): RulePack => {
  const { [id]: said, ...others } = pack.adjust ?? {};
  const reason = said?.reason === undefined ? {} : { reason: said.reason };
  return { ...pack, adjust: severity === standard ? others : { ...others, [id]: { severity, ...reason } } };
};

export const setReason = (pack: RulePack, { id }: RuleView, reason: string): RulePack => ({
  ...pack,
  adjust: { ...pack.adjust, [id]: { ...pack.adjust?.[id], reason } },
});

/** Of a team's own rule the severity stands in the rule itself. */
export const setOwnSeverity = (pack: RulePack, { id }: RuleView, severity: Exclude<Set, 'off'>): RulePack => ({
  ...pack,
  own: (pack.own ?? []).map((own) => (own.id === id ? { ...own, severity } : own)),
});

export const dropOwn = (pack: RulePack, { id }: RuleView): RulePack => ({
  ...pack,
  own: (pack.own ?? []).filter((own) => own.id !== id),
  vectors: pack.vectors.filter(({ rules, gaps }) => rules?.includes(id) !== true && !gaps.some((gap) => gap.startsWith(`${id} `))),
});
