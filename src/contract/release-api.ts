/** Calls of the project page about baselines and releases. Both are called by their names, which everybody who opens the page may read. */
import type { DataView, GapCounts, GapLine } from './project-api';

interface RecordedView {
  readonly name: string;
  /** ISO instant. */
  readonly at: string;
  readonly reason: string;
}
export interface BaselineView extends RecordedView {
  /** Packed, so that releases can be judged on it. */
  readonly kept: boolean;
}
export interface ReleaseView extends RecordedView {
  readonly base: string;
}
export interface ReleasesView {
  /** The latest first. */
  readonly baselines: readonly BaselineView[];
  readonly releases: readonly ReleaseView[];
  readonly mayDecide: boolean;
  readonly data: DataView;
}

export interface IssueName {
  readonly key: string;
  readonly summary: string;
}
export interface ScopeName {
  readonly is: 'release' | 'baseline';
  readonly name: string;
}
export interface ScopeView extends ScopeName {
  /** Of a release: the name of its base. */
  readonly base?: string;
  /** When the baseline was named; ISO instant. */
  readonly baseAt: string;
  readonly gaps: GapCounts;
  readonly lines: readonly GapLine[];
  /** There are more lines than these. */
  readonly more: boolean;
  /** The viewer sees all of the software product. */
  readonly isWhole: boolean;
  readonly issues: readonly IssueName[];
  readonly hidesSome: boolean;
  /** Linked to an issue of the release, but in neither: they prove nothing in it. */
  readonly beyond: readonly IssueName[];
  /** Rules the team switched off, each in a sentence: they are asked here of nothing. */
  readonly notAsked: readonly string[];
  readonly data: DataView;
}

type Language = { readonly language: 'en' | 'de' };

export interface ReleaseApi {
  readonly openReleases: { readonly ask: Language; readonly answer: ReleasesView };
  /** A baseline as it was then, or a release, judged now. */
  readonly openScope: { readonly ask: Language & ScopeName; readonly answer: ScopeView };
  readonly nameBaseline: { readonly ask: Language & { readonly name: string; readonly reason: string }; readonly answer: ReleasesView };
  /** Where the packing of a baseline came to a stop. */
  readonly keepBaseline: { readonly ask: Language & { readonly name: string }; readonly answer: ReleasesView };
  readonly planRelease: {
    readonly ask: Language & { readonly name: string; readonly base: string; readonly issues: readonly string[]; readonly reason: string };
    readonly answer: ReleasesView;
  };
}
