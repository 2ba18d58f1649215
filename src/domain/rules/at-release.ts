/**
 * The rules as they are asked of a release: some are louder there (the trace model's "at release"), and what is still a draft blocks it
 * (corrections 7).
 */
import { type AnyRule, read, rule } from './rule';
import { type RuleBook, ruleBook } from './rule-book';

/** Asked of a release alone: on the main line a draft is work in progress. Everything else that a draft lacks stays a note beside it. */
export const SCP_01: AnyRule = rule({
  id: 'SCP-01',
  name: { en: 'Draft in a release', de: 'Entwurf in einer Freigabe' },
  asks: { en: 'nothing in the release is a draft', de: 'nichts in der Freigabe ist ein Entwurf' },
  clauses: ['5.8.1', '5.8.6'],
  classes: ['A', 'B', 'C'],
  severity: 'blocks-release',
  subject: '*',
  loudInDraft: true,
  why: {
    en: '{item} is part of this release and still a draft: it satisfies nothing, and little is asked of it.',
    de: '{item} gehört zu dieser Freigabe und ist noch ein Entwurf: Es erfüllt nichts, und wenig wird von ihm verlangt.',
  },
  resolve: {
    en: 'Finish and review it, or take it out of the release.',
    de: 'Fertigstellen und prüfen, oder aus der Freigabe nehmen.',
  },
  resolutions: [],
  reads: { item: read([], 'key', 'lifecycle') },
  yieldsTo: [],
  check: ({ item: [item] }) => (item?.lifecycle === 'draft' ? { facts: { item: item.key } } : undefined),
});

/** What may be recorded until a release is made has to be by then. */
const inFull = (rule: AnyRule): AnyRule => ({
  ...rule,
  evaluate: (look) => {
    const miss = rule.evaluate(look);
    if (miss?.onlyNote !== 'until-release') return miss;
    const { onlyNote: _, ...missing } = miss;
    return missing;
  },
});

const louder = ({ atRelease, ...rest }: AnyRule): AnyRule => {
  const rule = inFull(rest);
  if (atRelease === undefined) return rule;
  return typeof atRelease === 'string' ? { ...rule, severity: atRelease } : { ...rule, severityIn: atRelease };
};

export const atRelease = (book: RuleBook): RuleBook => ruleBook([...book.rules.map(louder), SCP_01], book);
