/** What a change would bring: worked out by the same re-check the app runs on an edit, and compared with a check of everything from scratch. */
import { recheck } from '../../domain/rules/engine';
import type { AnyRule } from '../../domain/rules/rule';
import type { Artifact, SafetyClass } from '../../domain/trace/artifact';
import { PRODUCT } from '../../domain/trace/product-node';
import type { Parsed } from '../../formats/item-set';
import { type Checked, type ToldGap, type Verdict, checkThese, verdictOf } from '../check';
import type { Opened } from '../open-file';
import { changed } from './change';

export interface ClassChange {
  readonly key: string;
  readonly from: SafetyClass;
  readonly to: SafetyClass;
}
export interface WhatIf {
  readonly come: readonly ToldGap[];
  readonly go: readonly ToldGap[];
  readonly stay: readonly ToldGap[];
  readonly classes: readonly ClassChange[];
  /** Rules that would be asked of more, or of fewer, than now. */
  readonly asked: readonly { readonly rule: AnyRule; readonly from: number; readonly to: number }[];
}

/** Changes the graph of `checked`. */
export function answerWhatIf(opened: Opened, checked: Checked, words: string): Parsed<WhatIf> {
  const change = changed(checked.graph, words);
  if (!change.ok) return change;
  const before = verdictOf(checked);
  const classes = classesOf(checked);
  recheck(checked.graph, checked.book, { put: [change.value] }, opened.at);
  const after = verdictOf(checked);
  if (spoken(after) !== spoken(fromScratch(opened, checked)))
    return { ok: false, problem: 'the re-check and the full check differ, so neither is told' };
  const names = (gaps: readonly ToldGap[]): ReadonlySet<string> => new Set(gaps.map(nameOf));
  const [had, has] = [names(before.gaps), names(after.gaps)];
  return {
    ok: true,
    value: {
      come: after.gaps.filter((gap) => !had.has(nameOf(gap))),
      go: before.gaps.filter((gap) => !has.has(nameOf(gap))),
      stay: after.gaps.filter((gap) => had.has(nameOf(gap))),
      classes: classChanges(classes, classesOf(checked)),
      asked: after.asked.flatMap(({ rule, of }, i) =>
        before.asked[i]?.of === of ? [] : [{ rule, from: before.asked[i]?.of ?? 0, to: of }],
      ),
    },
  };
}

/** A note that becomes a gap goes as the one and comes as the other. */
const nameOf = ({ gap: { rule, subject, severity } }: ToldGap): string => `${rule} ${severity} ${subject}`;

const spoken = ({ gaps, explained }: Verdict): string =>
  JSON.stringify([...gaps, ...explained].map(({ gap: { firstSeen: _, ...gap } }) => gap));

const artifactsOf = ({ graph }: Checked): readonly Artifact[] =>
  graph.ids().flatMap((id) => (id === PRODUCT ? [] : (graph.find(id)?.artifact ?? [])));

const fromScratch = ({ at }: Opened, checked: Checked): Verdict =>
  verdictOf(checkThese(artifactsOf(checked), { at, unrated: checked.unrated, book: checked.book }));

const classesOf = ({ graph }: Checked): ReadonlyMap<string, ClassChange> =>
  new Map(
    graph.ids().flatMap((id) => {
      const node = graph.find(id);
      if (!node || id === PRODUCT || node.artifact.gone || node.artifact.kinds.length === 0) return [];
      const { effectiveClass } = node.derived;
      return [[id, { key: node.artifact.key, from: effectiveClass, to: effectiveClass }] as const];
    }),
  );

const classChanges = (before: ReadonlyMap<string, ClassChange>, after: ReadonlyMap<string, ClassChange>): readonly ClassChange[] =>
  [...after].flatMap(([id, { key, to }]) => {
    const from = before.get(id)?.from;
    return from === undefined || from === to ? [] : [{ key, from, to }];
  });
