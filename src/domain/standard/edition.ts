/**
 * An edition of the standard as data: its levels of safety, and its clauses with the levels each applies to. Rules are written once; which
 * clauses they cite and in which classes they ask is read from the edition a software product is judged by (domain.md 1.1).
 */
import type { SafetyClass, Text } from '../trace/artifact';

/** A level of the edition's own scheme. `classes`: those of ours it stands for; each of ours belongs to exactly one level. */
export interface Level {
  readonly id: string;
  readonly classes: readonly SafetyClass[];
}

export interface Clause {
  readonly id: string;
  readonly title: Text;
  /** Ids of the levels it applies to. */
  readonly levels: readonly string[];
  /** Clauses of the edition our rules were written for that it takes the place of. */
  readonly was?: readonly string[];
}

export interface Edition {
  readonly id: string;
  readonly name: Text;
  /** The least demanding first. */
  readonly levels: readonly Level[];
  readonly clauses: readonly Clause[];
}

/** The clauses that say in this edition what these say in the one our rules were written for. */
export const clausesFor = ({ clauses }: Edition, cited: readonly string[]): readonly Clause[] =>
  clauses.filter(({ id, was = [id] }) => was.some((each) => cited.includes(each)));

/** Classes in which at least one of these clauses applies. */
export const classesOf = ({ levels }: Edition, clauses: readonly Clause[]): readonly SafetyClass[] =>
  levels.filter(({ id }) => clauses.some((clause) => clause.levels.includes(id))).flatMap(({ classes }) => classes);

/** Names of the levels that stand for these classes, each once. */
export const levelNames = ({ levels }: Edition, classes: readonly SafetyClass[]): readonly string[] =>
  levels.filter((level) => level.classes.some((each) => classes.includes(each))).map(({ id }) => id);
