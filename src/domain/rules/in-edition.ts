/** A rule as an edition has it: it cites that edition's clauses, and asks in the classes these apply to. */
import type { SafetyClass } from '../trace/artifact';
import { classesOf, clausesFor, type Edition } from '../standard/edition';
import { inForce } from '../standard/editions';
import type { AnyRule } from './rule';

/** Where a rule asks less than its clauses do, by what it looks for: nothing is lower than class A. */
const leftOut = (rule: AnyRule): readonly SafetyClass[] =>
  classesOf(inForce, clausesFor(inForce, rule.clauses)).filter((each) => !rule.classes.includes(each));

/** What another standard asks stays its own, whatever the edition. */
const ofOthers = ({ clauses }: AnyRule): readonly string[] => clauses.filter((id) => id.startsWith('ISO '));

/** A rule of which this edition has no clause keeps what it was written with: it is asked rather than dropped in silence. */
export const inEdition = (rule: AnyRule, edition: Edition): AnyRule => {
  if (edition === inForce) return rule;
  const clauses = clausesFor(edition, rule.clauses);
  if (clauses.length === 0) return rule;
  const not = leftOut(rule);
  return {
    ...rule,
    clauses: [...clauses.map(({ id }) => id), ...ofOthers(rule)],
    classes: classesOf(edition, clauses).filter((each) => !not.includes(each)),
  };
};
