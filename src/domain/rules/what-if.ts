/** What a change brings: the gaps that come and go with it, and whose class moves. Told from rows before and after, whoever worked them out. */
import type { Artifact, Instant, SafetyClass } from '../trace/artifact';
import { PRODUCT } from '../trace/product-node';
import type { TraceNode } from '../trace/trace-graph';
import type { Gap } from './rule';

export interface Moved {
  readonly before: TraceNode | undefined;
  readonly after: TraceNode;
}
/** As much as it takes to name an artifact, and to tell who may see it. */
export type Named = Pick<Artifact, 'id' | 'key' | 'project' | 'restricted' | 'gone' | 'fingerprint'>;
export interface BroughtGap {
  readonly artifact: Named;
  readonly gap: Pick<Gap, 'rule' | 'severity' | 'subject'>;
}
export interface ClassMove {
  readonly artifact: Named;
  readonly from: SafetyClass;
  readonly to: SafetyClass;
}
export interface Brought {
  readonly come: readonly BroughtGap[];
  readonly go: readonly BroughtGap[];
  readonly classes: readonly ClassMove[];
}
export interface Foreseen {
  /** What the decision's own entry says. */
  readonly atOnce: Brought;
  /** The same, and what follows from it in the whole software product. */
  readonly inAll: Brought;
  readonly at: Instant;
}

const named = ({ id, key, project, restricted, gone, fingerprint }: Artifact): Named => ({
  id,
  key,
  project,
  restricted,
  gone,
  fingerprint,
});

/** A note that becomes a gap goes as the one and comes as the other; a gap that another explains by now goes. */
export const nameOfGap = ({ rule, subject, severity }: Pick<Gap, 'rule' | 'subject' | 'severity'>): string =>
  `${rule} ${severity} ${subject}`;

export function broughtBy(moved: Iterable<Moved>): Brought {
  const all = [...moved].filter(({ after }) => after.artifact.id !== PRODUCT);
  return {
    come: all.flatMap(({ before, after }) => missingIn(after, before)),
    go: all.flatMap(({ before, after }) => (before ? missingIn(before, after) : [])),
    classes: all.flatMap(classMove),
  };
}

const openIn = (node: TraceNode | undefined): readonly Gap[] => node?.gaps.filter(({ state }) => state.is === 'open') ?? [];

function missingIn(one: TraceNode, other: TraceNode | undefined): readonly BroughtGap[] {
  const there = new Set(openIn(other).map(nameOfGap));
  const missing = openIn(one).filter((gap) => !there.has(nameOfGap(gap)));
  return missing.map(({ rule, severity, subject }) => ({ artifact: named(one.artifact), gap: { rule, severity, subject } }));
}

const hasClass = ({ artifact: { gone, kinds } }: TraceNode): boolean => !gone && kinds.length > 0;

function classMove({ before, after }: Moved): readonly ClassMove[] {
  if (!before || !hasClass(before) || !hasClass(after)) return [];
  const [from, to] = [before.derived.effectiveClass, after.derived.effectiveClass];
  return from === to ? [] : [{ artifact: named(after.artifact), from, to }];
}
