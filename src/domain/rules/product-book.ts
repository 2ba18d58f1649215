/** The rules one software product is judged by: ours, with the pack of its settings laid over them. */
import type { Edition } from '../standard/edition';
import { editions } from '../standard/editions';
import { layOver, type RulePack } from './pack';
import { everyRule, ruleBook, standardBook, type RuleBook } from './rule-book';

/** Made anew for every invocation, in well under a millisecond: nothing of a product is kept between two. */
export const bookOf = (pack: RulePack | undefined, known: readonly Edition[] = editions): RuleBook => {
  if (pack === undefined) return standardBook;
  const { rules, off, broken } = layOver(everyRule, pack, known);
  return ruleBook(rules, { off, broken });
};
