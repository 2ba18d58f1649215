/**
 * A document as data: what every emitter (project page, macro, ADF, CSV) is made from, so that no two of them can say different things. Cells
 * hold facts; they are redacted for whoever looks (redact.ts) and said in that person's language (say-document.ts) before they leave the server.
 */
import type { ArtifactId, SafetyClass, Severity, Text } from '../trace/artifact';

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

export type Block =
  | { readonly is: 'table'; readonly columns: readonly Column[]; readonly lines: readonly Line[] }
  | { readonly is: 'paragraph'; readonly pieces: readonly Piece[] };

export interface Section {
  readonly title: Text;
  /** Clause numbers only. */
  readonly clauses: readonly string[];
  readonly blocks: readonly Block[];
}
