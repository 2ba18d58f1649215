/**
 * Running totals after an entry, so that the counts of a whole product are one read: apart by Jira project, and within a project apart for
 * artifacts under an issue security level. Whoever may not see something must not learn of it by counting.
 */
import type { Gap } from '../rules/rule';
import type { Instant, SafetyClass, Severity } from '../trace/artifact';
import { PRODUCT } from '../trace/product-node';
import type { State } from './entry';
import { severities } from '../trace/severities';

export interface Totals {
  /** `SWREQ|C|to-resolve` → artifacts of those kinds (`RCM+SWREQ` where an artifact is both), effective class and worst open gap. */
  readonly artifacts: Readonly<Record<string, number>>;
  /** `REQ-03|C|to-resolve|open` → gaps by rule, class, severity and state. */
  readonly gaps: Readonly<Record<string, number>>;
}
/** Jira project id → totals; '' for what has no project. A project without anything is not there. */
export type ByProject = Readonly<Record<string, Totals>>;
export interface Sums {
  readonly open: ByProject;
  /** Under an issue security level. */
  readonly restricted: ByProject;
  /** The earliest instant at which time alone may change a verdict. A lower bound: it is looked at again when it has passed. */
  readonly due?: Instant;
}

export const noSums: Sums = { open: {}, restricted: {} };
export const noTotals: Totals = { artifacts: {}, gaps: {} };

/** The worst severity among the open gaps. */
export const worstOf = ({ gaps }: { readonly gaps: readonly Pick<Gap, 'severity' | 'state'>[] }): Severity | 'none' =>
  severities.find((severity) => gaps.some((gap) => gap.state.is === 'open' && gap.severity === severity)) ?? 'none';

/** An artifact's kinds as one word, whatever their order. */
export const kindsWord = (kinds: readonly string[]): string => [...kinds].sort().join('+');

type Counts = Record<string, number>;
interface Working {
  readonly artifacts: Counts;
  readonly gaps: Counts;
}

const bump = (counts: Counts, key: string, by: 1 | -1): void => {
  const next = (counts[key] ?? 0) + by;
  // Assigned and deleted by computed key on a fresh copy only.
  if (next === 0) Reflect.deleteProperty(counts, key);
  else counts[key] = next;
};

/** What is counted of an artifact. */
export interface Counted {
  readonly artifact: { readonly kinds: readonly string[] };
  readonly derived: { readonly effectiveClass: SafetyClass };
  readonly gaps: readonly Pick<Gap, 'rule' | 'class' | 'severity' | 'state'>[];
}

const count = (into: Working, counted: Counted, by: 1 | -1): void => {
  const { artifact, derived, gaps } = counted;
  bump(into.artifacts, `${kindsWord(artifact.kinds)}|${derived.effectiveClass}|${worstOf(counted)}`, by);
  for (const gap of gaps) bump(into.gaps, `${gap.rule}|${gap.class}|${gap.severity}|${gap.state.is}`, by);
};

/** Totals of these artifacts alone, as the record's sums count them. */
export const totalsOf = (all: readonly Counted[]): Totals => {
  const totals: Working = { artifacts: {}, gaps: {} };
  for (const each of all) if (each.artifact.kinds.length > 0) count(totals, each, 1);
  return totals;
};

class Ledger {
  readonly #before: ByProject;
  readonly #changed = new Map<string, Working>();

  constructor(before: ByProject) {
    this.#before = before;
  }

  of(project: string): Working {
    const known = this.#changed.get(project);
    if (known) return known;
    const { artifacts, gaps } = this.#before[project] ?? noTotals;
    const fresh = { artifacts: { ...artifacts }, gaps: { ...gaps } };
    this.#changed.set(project, fresh);
    return fresh;
  }

  close(): ByProject {
    const all = { ...this.#before, ...Object.fromEntries(this.#changed) };
    const holds = ({ artifacts, gaps }: Totals): boolean => Object.keys(artifacts).length + Object.keys(gaps).length > 0;
    return Object.fromEntries(Object.entries(all).filter(([, totals]) => holds(totals)));
  }
}

const earliest = (due: Instant | undefined, states: readonly State[]): Instant | undefined =>
  states.flatMap((s) => s.gaps.map((g) => g.due)).reduce((a, b) => (b !== undefined && (a === undefined || b < a) ? b : a), due);

/**
 * Tombstones and the product itself are counted nowhere; nor is what is of no kind, which stands in the trace only because something is
 * linked to it.
 */
const isCounted = ({ artifact }: State): boolean => !artifact.gone && artifact.id !== PRODUCT && artifact.kinds.length > 0;

/** Totals after replacing each `before` by its `after`. Counts never go below zero unless the record was broken: then they show it. */
export const addUp = (sums: Sums, changes: readonly { readonly before: State | undefined; readonly after: State }[]): Sums => {
  const open = new Ledger(sums.open);
  const restricted = new Ledger(sums.restricted);
  const place = ({ artifact }: State): Working => (artifact.restricted ? restricted : open).of(artifact.project);
  for (const { before, after } of changes) {
    if (before && isCounted(before)) count(place(before), before, -1);
    if (isCounted(after)) count(place(after), after, 1);
  }
  const due = earliest(
    sums.due,
    changes.map((c) => c.after),
  );
  return { open: open.close(), restricted: restricted.close(), ...(due === undefined ? {} : { due }) };
};
