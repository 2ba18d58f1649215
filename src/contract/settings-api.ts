/**
 * Every call of the settings screen, and what it gets. All of them are refused to whoever may not administer every project of the product.
 * Reasons arrive said; a choice goes back as ids.
 */
import type { Mapping } from '../domain/kinds/mapping';
import type { Lifecycle } from '../domain/trace/artifact';

/** Why something is suggested, or why it is not, in one sentence. */
export interface AdviceView {
  readonly verdict: 'suggested' | 'left-out' | 'needs-you';
  readonly why: string;
}
export interface TypeRow {
  readonly id: string;
  readonly name: string;
  readonly issues: number;
  readonly advice: AdviceView;
}
/** Links of one type between issues of two types, in the outward direction. */
export interface LinkRow {
  readonly link: string;
  readonly from: string;
  readonly to: string;
  /** Source type, outward words, target type. */
  readonly fromName: string;
  readonly outward: string;
  readonly toName: string;
  readonly seen: number;
  readonly advice: AdviceView;
}
/** A link type that no issue looked at uses; what it means, it means between any two types. */
export interface UnseenLinkRow {
  readonly link: string;
  readonly outward: string;
  readonly advice: AdviceView;
}
export interface ParentRow {
  readonly child: string;
  readonly parent: string;
  readonly childName: string;
  readonly parentName: string;
  readonly seen: number;
  readonly advice: AdviceView;
}
export interface StateRow {
  readonly id: string;
  readonly name: string;
  readonly advice: AdviceView;
}
export interface FieldRow {
  readonly id: string;
  readonly name: string;
  /** Issues looked at that hold something in it; undefined where it was not looked into. */
  readonly used?: number;
  readonly advice: AdviceView;
  /** Words seen in it. */
  readonly words: readonly string[];
}
/** A label or component seen on issues of a type: it may make them something else than the rest of their type. */
export interface MarkRow {
  readonly type: string;
  readonly by: 'label' | 'component';
  readonly value: string;
  readonly name: string;
  readonly seen: number;
}

export interface Named {
  readonly id: string;
  readonly name: string;
}
export interface VerbChoice {
  readonly id: string;
  /** "verifies" and "is verified by". */
  readonly label: string;
  readonly inverse: string;
  /** Kinds that may stand at either end; `*` for any. */
  readonly relations: readonly { readonly from: readonly string[]; readonly to: readonly string[] }[];
}
export interface Choices {
  readonly kinds: readonly Named[];
  readonly verbs: readonly VerbChoice[];
  readonly states: readonly { readonly id: Lifecycle; readonly name: string }[];
  readonly attributes: readonly (Named & { readonly values: readonly Named[] })[];
}

export interface ReadingView {
  readonly state: 'running' | 'paused' | 'done';
  readonly read: number;
  readonly total: number;
  /** What is left, as a time said in words; absent when it is done. */
  readonly left?: string;
}

export interface SettingsView {
  /** Off: nothing is saved yet, and `version` is 0. */
  readonly on: boolean;
  /** Of the software product; of the project while it is off. */
  readonly name: string;
  readonly version: number;
  readonly projects: readonly (Named & { readonly key: string })[];
  readonly joinable: readonly Named[];
  readonly sampled: number;
  readonly issues: number;
  readonly types: readonly TypeRow[];
  readonly links: readonly LinkRow[];
  readonly unseenLinks: readonly UnseenLinkRow[];
  readonly parents: readonly ParentRow[];
  readonly statuses: readonly StateRow[];
  readonly resolutions: readonly StateRow[];
  readonly fields: readonly FieldRow[];
  readonly marks: readonly MarkRow[];
  readonly choices: Choices;
  readonly suggested: Mapping;
  /** What is saved; absent while off. */
  readonly saved?: Mapping;
  readonly reading?: ReadingView;
}

export interface PreviewView {
  /** Issues looked at, and how many there are. */
  readonly sampled: number;
  readonly issues: number;
  readonly kinds: readonly { readonly name: string; readonly count: number }[];
  /** The counts of kinds are shares of what was looked at. */
  readonly about: boolean;
  readonly links: readonly { readonly name: string; readonly count: number }[];
  readonly gaps: { readonly blocksRelease: number; readonly toResolve: number; readonly note: number };
  readonly rules: readonly { readonly name: string; readonly count: number }[];
}

export interface SavedView {
  readonly version: number;
  readonly reading: ReadingView;
}

interface Language {
  readonly language: 'en' | 'de';
}

export interface SettingsApi {
  /** `anew`: look at Jira again, whatever was seen within half an hour. */
  readonly openSettings: { readonly ask: Language & { readonly anew?: boolean }; readonly answer: SettingsView };
  readonly previewMapping: { readonly ask: Language & { readonly mapping: Mapping }; readonly answer: PreviewView };
  /** `version`: the settings that were on the screen. */
  readonly saveMapping: { readonly ask: Language & { readonly version: number; readonly mapping: Mapping }; readonly answer: SavedView };
  readonly enableProject: { readonly ask: Language & { readonly mapping: Mapping; readonly join?: string }; readonly answer: SavedView };
  readonly readingNow: { readonly ask: Language; readonly answer: ReadingView };
  readonly pauseReading: { readonly ask: Language; readonly answer: ReadingView };
  readonly resumeReading: { readonly ask: Language; readonly answer: ReadingView };
}
