/**
 * Running totals after an entry, so that the counts of a whole product are one read. Artifacts under an issue security level are totalled
 * apart: whoever may not see them must not learn of them by counting.
 */
import type { Instant } from '../trace/artifact';
import { PRODUCT } from '../trace/product-node';
import type { State } from './entry';

export interface Totals {
  /** `SWREQ|C` → artifacts of that kind and effective class. */
  readonly artifacts: Readonly<Record<string, number>>;
  /** `REQ-03|C|to-resolve|open` → gaps by rule, class, severity and state. */
  readonly gaps: Readonly<Record<string, number>>;
}
export interface Sums extends Totals {
  readonly restricted: Totals;
  /** The earliest instant at which time alone may change a verdict. A lower bound: it is looked at again when it has passed. */
  readonly due?: Instant;
}

export const noSums: Sums = { artifacts: {}, gaps: {}, restricted: { artifacts: {}, gaps: {} } };

type Counts = Record<string, number>;
interface Working {
  artifacts: Counts;
  gaps: Counts;
}

const bump = (counts: Counts, key: string, by: 1 | -1): void => {
  const next = (counts[key] ?? 0) + by;
  // Assigned and deleted by computed key on a fresh copy only.
  if (next === 0) Reflect.deleteProperty(counts, key);
  else counts[key] = next;
};

const count = (into: Working, state: State, by: 1 | -1): void => {
  if (state.artifact.gone || state.artifact.id === PRODUCT) return;
  for (const kind of state.artifact.kinds) bump(into.artifacts, `${kind}|${state.derived.effectiveClass}`, by);
  for (const gap of state.gaps) bump(into.gaps, `${gap.rule}|${gap.class}|${gap.severity}|${gap.state.is}`, by);
};

const earliest = (due: Instant | undefined, states: readonly State[]): Instant | undefined =>
  states.flatMap((s) => s.gaps.map((g) => g.due)).reduce((a, b) => (b !== undefined && (a === undefined || b < a) ? b : a), due);

/** Totals after replacing each `before` by its `after`. Counts never go below zero unless the record was broken: then they show it. */
export const addUp = (sums: Sums, changes: readonly { readonly before: State | undefined; readonly after: State }[]): Sums => {
  const open: Working = { artifacts: { ...sums.artifacts }, gaps: { ...sums.gaps } };
  const restricted: Working = { artifacts: { ...sums.restricted.artifacts }, gaps: { ...sums.restricted.gaps } };
  const place = (state: State): Working => (state.artifact.restricted ? restricted : open);
  for (const { before, after } of changes) {
    if (before) count(place(before), before, -1);
    count(place(after), after, 1);
  }
  const due = earliest(
    sums.due,
    changes.map((c) => c.after),
  );
  return { ...open, restricted, ...(due === undefined ? {} : { due }) };
};
