/** A document said in one language, for one viewer: what screens draw and files hold. Nothing in it is hidden from that viewer any more. */
import type { ArtifactId, SafetyClass, Severity } from '../trace/artifact';
import type { Mark } from './document';

/** Runs of text and issues to link to. */
export type SaidSentence = readonly ({ readonly text: string } | { readonly issue: string })[];

/** A piece of a cell. */
export type SaidPiece =
  | { readonly is: 'issue'; readonly key: string; readonly summary: string }
  /** An issue the viewer may not see; the words say no more than that. */
  | { readonly is: 'unseen'; readonly words: string }
  /** Always shown as an icon with a word. */
  | { readonly is: 'mark'; readonly mark: Mark; readonly word: string; readonly detail?: string }
  | { readonly is: 'class'; readonly class: SafetyClass }
  | { readonly is: 'text'; readonly text: string; readonly label?: string }
  /** Our own words. */
  | { readonly is: 'sentence'; readonly parts: SaidSentence };

/** Pieces under each other. */
export type SaidCell = readonly SaidPiece[];

export interface SaidColumn {
  readonly id: string;
  readonly title: string;
  /** Share of the table's width; all of a table add up to 100. */
  readonly width: number;
}

export interface SaidLine {
  /** The id of the issue it is about: the same on every page and after every reload. */
  readonly id: ArtifactId;
  /** Of its open trace gaps. `checking`: unknown yet, such lines follow right after those with gaps. */
  readonly worst: Severity | 'checking' | 'none';
  /** In the order of the columns. */
  readonly cells: readonly SaidCell[];
}

export interface SaidDocument {
  readonly title: string;
  /** "Live, uncontrolled". */
  readonly state: string;
  /** Software product, class, scope, how many lines. */
  readonly facts: readonly string[];
  readonly gaps: { readonly worst: Severity | 'none' | 'unknown'; readonly words: string };
  /** Whole sentences: what was narrowed down, what is not counted, why the data is not current. */
  readonly notes: readonly string[];
  readonly clauses: string;
  readonly columns: readonly SaidColumn[];
  readonly lines: readonly SaidLine[];
  /** "Requirements 1 to 25 of 318, trace gaps first"; or that there are none. */
  readonly range: string;
  readonly legend: readonly { readonly mark: Mark; readonly word: string }[];
  readonly foot: { readonly data: string; readonly head: string };
}
