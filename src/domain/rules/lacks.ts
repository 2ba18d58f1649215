/**
 * The one template for rules of the shape "a thing of this kind lacks that": kind, filter, verb, end filter, minimum. Own rules of a team are
 * made by it, as JSON in a rule pack; so are built-in rules of that shape.
 */
import type { SafetyClass, Severity, Text } from '../trace/artifact';
import type { Facts } from '../trace/facts';
import { type AnyRule, type Resolution, type Rule, read, rule } from './rule';
import { choiceOf, keysOf, named } from './said';

/** An attribute and the values looked for; any value where none is named. */
export interface Filter {
  readonly attribute: string;
  readonly is?: readonly string[];
}

export interface Lacks {
  readonly id: string;
  readonly name: Text;
  readonly clauses: readonly string[];
  readonly classes: readonly SafetyClass[];
  readonly severity: Severity;
  readonly atRelease?: NonNullable<AnyRule['atRelease']>;
  /** Of this kind … */
  readonly kind: string;
  /** … and saying this, where given. */
  readonly filter?: Filter;
  readonly verb: string;
  readonly way: 'out' | 'in';
  /** What counts at the other end: of one of these kinds, saying this; `counts` leaves out drafts, else only what is retired or gone. */
  readonly end: { readonly kinds?: readonly string[]; readonly filter?: Filter; readonly counts?: boolean };
  /** So many of them, at least one. */
  readonly minimum: number;
  readonly asks: Text;
  readonly why: Text;
  readonly resolve: Text;
  readonly resolutions?: readonly Resolution[];
  readonly yieldsTo?: Rule['yieldsTo'];
}

type End = Readonly<Pick<Facts, 'id' | 'key' | 'kinds' | 'active' | 'counts' | 'stated'>>;

/** What an end says is read only where it is asked for: else each edit of an item would have all asked again that lead to it. */
const saidOfEnd = (end: Lacks['end']): readonly 'stated'[] => (end.filter ? ['stated'] : []);

const fits = (filter: Filter | undefined, stated: Facts['stated']): boolean => {
  if (!filter) return true;
  const value = choiceOf(stated, filter.attribute);
  return filter.is === undefined ? value !== '' : filter.is.some((each) => choiceOf({ is: each }, 'is') === value);
};

/** Its sentences may use `{item}`, `{n}`, `{minimum}` and `[… {others}]`: what is linked and does not count. */
export const lacks = (said: Lacks): AnyRule => {
  const { kind, filter, verb, way, end, minimum, resolutions = [], yieldsTo = [], ...rest } = said;
  const counts = (each: End): boolean =>
    (end.counts === true ? each.counts : each.active) &&
    (end.kinds === undefined || end.kinds.some((one) => each.kinds.includes(one))) &&
    fits(end.filter, each.stated);
  return rule({
    ...rest,
    subject: kind,
    resolutions,
    reads: {
      item: read([], 'key', 'stated'),
      ends: read([{ verb, way }], 'id', 'key', 'kinds', 'active', 'counts', ...saidOfEnd(end)),
    },
    yieldsTo,
    check: ({ item: [item], ends }) => {
      if (!item || !fits(filter, item.stated)) return undefined;
      const counting = ends.filter(counts);
      if (counting.length >= minimum) return undefined;
      const others = keysOf(ends.filter((each) => !counts(each)));
      return { facts: { item: item.key, n: String(counting.length), minimum: String(minimum), ...named('others', others) } };
    },
  });
};
