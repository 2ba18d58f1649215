/** What a change would bring: worked out by the same re-check the app runs on an edit, and compared with a check of everything from scratch. */
import { recheck } from '../../domain/rules/engine';
import type { AnyRule } from '../../domain/rules/rule';
import { type BroughtGap, broughtBy, nameOfGap } from '../../domain/rules/what-if';
import type { Artifact, SafetyClass } from '../../domain/trace/artifact';
import { PRODUCT } from '../../domain/trace/product-node';
import type { Parsed } from '../../formats/item-set';
import { type Checked, type ToldGap, type Verdict, checkThese, compare, verdictOf } from '../check';
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
  const rows = new Map(checked.graph.ids().map((id) => [id, checked.graph.find(id)]));
  const moved = recheck(checked.graph, checked.book, { put: [change.value] }, opened.at).changed;
  const after = verdictOf(checked);
  if (spoken(after) !== spoken(fromScratch(opened, checked)))
    return { ok: false, problem: 'the re-check and the full check differ, so neither is told' };
  const brought = broughtBy([...moved].map(([id, node]) => ({ before: rows.get(id), after: node })));
  const [comes, goes] = [namesOf(brought.come), namesOf(brought.go)];
  return {
    ok: true,
    value: {
      come: after.gaps.filter(({ gap }) => comes.has(nameOfGap(gap))),
      go: before.gaps.filter(({ gap }) => goes.has(nameOfGap(gap))),
      stay: after.gaps.filter(({ gap }) => !comes.has(nameOfGap(gap))),
      classes: brought.classes
        .map(({ artifact, from, to }) => ({ key: artifact.key, from, to }))
        .sort((one, other) => compare(one.key, other.key)),
      asked: after.asked.flatMap(({ rule, of }, i) =>
        before.asked[i]?.of === of ? [] : [{ rule, from: before.asked[i]?.of ?? 0, to: of }],
      ),
    },
  };
}

const namesOf = (gaps: readonly BroughtGap[]): ReadonlySet<string> => new Set(gaps.map(({ gap }) => nameOfGap(gap)));

const spoken = ({ gaps, explained }: Verdict): string =>
  JSON.stringify([...gaps, ...explained].map(({ gap: { firstSeen: _, ...gap } }) => gap));

const artifactsOf = ({ graph }: Checked): readonly Artifact[] =>
  graph.ids().flatMap((id) => (id === PRODUCT ? [] : (graph.find(id)?.artifact ?? [])));

const fromScratch = ({ at }: Opened, checked: Checked): Verdict =>
  verdictOf(checkThese(artifactsOf(checked), { at, unrated: checked.unrated, book: checked.book }));
