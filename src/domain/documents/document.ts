/**
 * A document as data: what every emitter (project page, macro, ADF, CSV) is made from, so that no two of them can say different things. Cells
 * hold facts; they are redacted for whoever looks (redact.ts) and said in that person's language (say-document.ts) before they leave the server.
 */
import type { ArtifactId, Hash, Instant, SafetyClass, Severity, Text } from '../trace/artifact';

export type DocumentId = 'trace-matrix' | 'software-requirements' | 'soup-list' | 'gap-report';

/** Always shown as an icon with a word. `unknown`: not known yet, since what it rests on could not be read. */
export type Mark =
  | 'missing'
  | 'suspect'
  | 'confirmed'
  | 'reverify'
  | 'needs-person'
  | 'draft'
  | 'retired'
  | 'gone'
  | 'passed'
  | 'failed'
  | 'deviation'
  | 'checking'
  | 'unknown'
  | 'nothing-asked'
  | Severity;

export interface MarkPiece {
  readonly is: 'mark';
  readonly mark: Mark;
  readonly word: Text;
  readonly detail?: Text;
}

/** What is said of an artifact goes with it: where the viewer may not see the artifact, its marks are not there either. */
export interface ArtifactPiece {
  readonly is: 'artifact';
  readonly id: ArtifactId;
  readonly key: string;
  readonly summary: string;
  readonly kinds: readonly string[];
  readonly marks: readonly MarkPiece[];
}

/** A piece of a cell. `text` is content of the line's own subject; `said` are our own words. */
export type Piece =
  | ArtifactPiece
  /** Artifacts the viewer may not see: nothing of them is left, not even how many they are. */
  | { readonly is: 'unseen' }
  | MarkPiece
  | { readonly is: 'class'; readonly class: SafetyClass }
  | { readonly is: 'text'; readonly text: string; readonly label?: Text }
  /** Our own words; of the keys in them, those in `keys` may be shown as links. */
  | { readonly is: 'said'; readonly words: Text; readonly keys?: readonly string[] }
  /** The reason of a trace gap, as facts that may name other artifacts by key: redacted, it is `said`. */
  | { readonly is: 'why'; readonly rule: string; readonly facts: Readonly<Record<string, string>> };

/** Pieces under each other. */
export type Cell = readonly Piece[];

export interface Column {
  readonly id: string;
  readonly title: Text;
  /** Share of the table's width; all of a table add up to 100. */
  readonly width: number;
}

/** A line of a table. `subject`: the artifact it is about; whoever may not see that does not see the line. */
export interface Line {
  readonly subject: ArtifactId;
  readonly worst: Severity | 'none';
  /** In the order of the columns. */
  readonly cells: readonly Cell[];
}

export interface Table {
  readonly columns: readonly Column[];
  readonly lines: readonly Line[];
}

/** Open trace gaps of all a viewer may see in the software product, whatever the document shows of it. Notes are counted apart. */
export interface GapCount {
  readonly bySeverity: Readonly<Record<Severity, number>>;
  /** False where there may be more that could not be counted for this viewer. */
  readonly isWhole: boolean;
}

/** How far the data can be trusted, and from when it is. */
export interface DataState {
  readonly at: Instant;
  /** Hash of the record's last entry; null before the first. */
  readonly head: Hash | null;
  /** Changes not checked yet. */
  readonly waiting: number;
  /** Nothing waits, nothing is held, everything was read: only then may a document say that nothing is missing. */
  readonly isCurrent: boolean;
  /** Why not, where it is not only waiting. */
  readonly trouble?: Text;
}

/** Which of all lines these are, counted from 1. */
export interface Range {
  readonly from: number;
  readonly to: number;
  /** Undefined where it is not known without reading everything. */
  readonly of: number | undefined;
}

/** What a document is of where it is not of now: a baseline as the record said it then, or a release judged on its base. `at`: the baseline's. */
export type DocumentScope =
  | { readonly is: 'baseline'; readonly name: string; readonly at: Instant }
  | { readonly is: 'release'; readonly name: string; readonly base: string; readonly at: Instant };

/** One document for one viewer. */
export interface LiveDocument {
  readonly document: DocumentId;
  /** The software product. */
  readonly product: string;
  readonly class: SafetyClass;
  /** Absent: as of now. */
  readonly scope?: DocumentScope;
  readonly gaps: GapCount;
  readonly table: Table;
  readonly range: Range;
  /** What the writer narrowed it down to, in words. */
  readonly filter: readonly Text[];
  readonly data: DataState;
  readonly rules: RulesAsked;
}
/** By what it was judged: how many rules, and which are not asked, in sentences. */
export interface RulesAsked {
  readonly asked: number;
  readonly not: readonly Text[];
}
