/** Every rule of the standard's book that is written, switched on or not. What only a profile takes in is not among them. */
import { everyRule, ruleBook } from '../../src/domain/rules/rule-book';
import { rulesWithSignatures } from '../../src/domain/rules/rules-with-signatures';

export const writtenRules = [...everyRule, ...rulesWithSignatures];
export const writtenBook = ruleBook(writtenRules);
