import type { SafetyClass, Text } from '../trace/artifact';

/** One meaning of a verb between certain ends. */
export interface Relation {
  /** Id in the trace model: L01 … L37. */
  readonly link: string;
  readonly from: readonly string[];
  /** `*` where any controlled artifact may stand. */
  readonly to: readonly string[];
  /** What may stand at an end that is no artifact of ours. */
  readonly beyond?: string;
  readonly clauses: readonly string[];
  readonly classes: readonly SafetyClass[];
}

/** A verb is stored in one direction, from its `from` end, and shown both ways. */
export interface Verb {
  readonly id: string;
  readonly label: Text;
  readonly inverse: Text;
  /** Belongs to what its `from` end says of itself, so a change makes that end's signatures stale; evidence downstream does not. */
  readonly defining: boolean;
  /** A change at either end asks a person whether the link is still right. */
  readonly stamped: boolean;
  readonly relations: readonly Relation[];
  /** All kinds that may stand at either end, over all relations. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly clauses: readonly string[];
}

type Words = readonly [en: string, de: string];

export function verb(id: string, defining: boolean, label: Words, inverse: Words, ...relations: readonly Relation[]): Verb {
  const all = (pick: (relation: Relation) => readonly string[]): readonly string[] => [...new Set(relations.flatMap(pick))];
  return {
    id,
    defining,
    stamped: false,
    label: { en: label[0], de: label[1] },
    inverse: { en: inverse[0], de: inverse[1] },
    relations,
    from: all((each) => each.from),
    to: all((each) => each.to),
    clauses: all((each) => each.clauses),
  };
}

export const stamped = (of: Verb): Verb => ({ ...of, stamped: true });

/** Kinds and clauses as lists in one line: `relation('L22', 'TEST', 'SWREQ', '5.7.1 5.7.4', 'ABC')`. */
export function relation(link: string, from: string, to: string, clauses: string, classes: 'ABC' | 'BC' | 'C', beyond?: string): Relation {
  const words = (list: string, by: string): readonly string[] => list.split(by).filter((word) => word !== '');
  const applies = (['A', 'B', 'C'] as const).filter((each) => classes.includes(each));
  const base = { link, from: words(from, ' '), to: words(to, ' '), clauses: words(clauses, '; '), classes: applies };
  return beyond === undefined ? base : { ...base, beyond };
}
