/** What is not asked any more, said wherever it is said what was checked: which rule, and the reason that was given. */
import type { RuleBook, SwitchedOff } from '../../domain/rules/rule-book';
import { notAsked } from '../../domain/rules/not-asked';
import type { Language } from './sentence';

export interface SaidOff {
  readonly rule: string;
  readonly name: string;
  readonly reason: string;
}

export const sayOff = ({ rule, reason }: SwitchedOff, language: Language): SaidOff => ({
  rule: rule.id,
  name: rule.name[language],
  reason,
});

/** Of the whole product, as sentences. */
export const sayNotAsked = (book: RuleBook, language: Language): readonly string[] => notAsked(book).map((words) => words[language]);
