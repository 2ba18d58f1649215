/** The trace around one issue as two lists: where it comes from, and what proves or carries it out. Only what the viewer may see. */
import { leadsUp } from '../../domain/kinds/upward';
import { findVerb } from '../../domain/kinds/verbs';
import type { Artifact, ArtifactId, Link, SafetyClass } from '../../domain/trace/artifact';
import { VER_03 } from '../../domain/rules/results';
import { pairOf } from '../../domain/trace/stamp';
import { mostEnds, type Looked } from './look-at-issue';
import { sayMark, type Mark } from './say-mark';
import type { Language } from './sentence';

export interface TraceRow {
  readonly relation: string;
  readonly key: string;
  readonly summary: string;
  /** There is something to open. */
  readonly isThere: boolean;
  /** Undefined where nothing gives it one. */
  readonly class: SafetyClass | undefined;
  readonly mark: Mark;
  /** The link as it was shown, where a person can confirm it. */
  readonly confirm?: { readonly verb: string; readonly way: 'out' | 'in'; readonly other: ArtifactId; readonly shown: string };
}
export interface Trace {
  readonly up: readonly TraceRow[];
  readonly down: readonly TraceRow[];
  /** The issue has more links than are looked at here. */
  readonly cut: boolean;
}

/** `is verified by`: as a sentence says it. */
export const relationWords = (verb: string, way: 'out' | 'in', language: Language): string => {
  const known = findVerb(verb);
  return known ? (way === 'out' ? known.label : known.inverse)[language] : verb;
};

/** `Verified by`, `Allocated to`: as a column says it. */
export const relationOf = (verb: string, way: 'out' | 'in', language: Language): string => {
  const short = relationWords(verb, way, language).replace(/^(is|was|ist|wird|wurde) (the )?/, '');
  return short.charAt(0).toUpperCase() + short.slice(1);
};

interface End {
  readonly verb: string;
  readonly way: 'out' | 'in';
  readonly other: ArtifactId;
}
const endsOf = ({ links, backlinks }: Artifact): readonly End[] => [
  ...links.map(({ verb, to }) => ({ verb, way: 'out' as const, other: to })),
  ...backlinks.map(({ verb, from }) => ({ verb, way: 'in' as const, other: from })),
];

const linkOf = (own: Artifact, other: Artifact, { verb, way }: End): Link | undefined =>
  way === 'out'
    ? own.links.find((link) => link.verb === verb && link.to === other.id)
    : other.links.find((link) => link.verb === verb && link.to === own.id);

/** While a list lags, nobody can say which issue waits: then it may be any. */
const unreadOf = ({ freshness: { waiting, unread } }: Looked): ((id: ArtifactId) => boolean) => {
  const any = waiting > 0 && (unread.size === 0 || waiting >= 100);
  return (id) => any || unread.has(id);
};

/** By what was judged of the artifact that is proved. */
const isBeforeChange = ({ rows }: Looked, { id }: Artifact, test: string): boolean =>
  rows.get(id)?.state.gaps.some(({ rule, facts }) => rule === VER_03.id && facts['before']?.split(', ').includes(test) === true) === true;

const rowOf = (own: Artifact, end: End, looked: Looked, language: Language): TraceRow | undefined => {
  const row = looked.rows.get(end.other);
  if (!row || !(looked.visible.has(end.other) || looked.namable.has(end.other))) return undefined;
  const { artifact: other, derived } = row.state;
  const link = linkOf(own, other, end);
  const proves = !leadsUp(end.verb, end.way);
  const isBefore = isBeforeChange(looked, own, other.key || other.id);
  const mark = sayMark({ own, other, link, way: end.way, proves, result: derived.result, isBefore, isUnread: unreadOf(looked) }, language);
  const pair = end.way === 'out' ? pairOf(own, other) : pairOf(other, own);
  return {
    relation: relationOf(end.verb, end.way, language),
    key: other.key,
    summary: other.statement.summary,
    isThere: looked.visible.has(end.other),
    class: other.gone || other.kinds.length === 0 ? undefined : derived.effectiveClass,
    mark,
    ...(mark.is === 'suspect' ? { confirm: { ...end, shown: pair } } : {}),
  };
};

/** By relation, then by key as people count: PUMP-9 before PUMP-10. */
const inOrder = (a: TraceRow, b: TraceRow): number =>
  a.relation.localeCompare(b.relation) || a.key.localeCompare(b.key, 'en', { numeric: true });

export const readTrace = (own: Artifact, looked: Looked, language: Language): Trace => {
  const ends = endsOf(own);
  const said = (up: boolean): readonly TraceRow[] =>
    ends
      .filter(({ verb, way }) => leadsUp(verb, way) === up)
      .flatMap((end) => rowOf(own, end, looked, language) ?? [])
      .sort(inOrder);
  return { up: said(true), down: said(false), cut: new Set(ends.map(({ other }) => other)).size > mostEnds };
};
