/** A table as a screen shows it: said in the viewer's language, and without anything the viewer may not see. */

export type SeverityName = 'blocks-release' | 'to-resolve' | 'note';

/** Always shown as an icon with a word. */
export type MarkName =
  | 'missing'
  | 'suspect'
  | 'confirmed'
  | 'reverify'
  | 'needs-person'
  | 'draft'
  | 'passed'
  | 'failed'
  | 'deviation'
  /** Its issue was changed and is not read yet: nothing old is said of it. */
  | 'checking'
  | 'nothing-asked'
  | SeverityName;

/** A piece of a cell. */
export type PieceView =
  | { readonly is: 'issue'; readonly key: string; readonly summary: string }
  /** An issue the viewer may not see; the words say no more than that. */
  | { readonly is: 'unseen'; readonly words: string }
  | { readonly is: 'mark'; readonly mark: MarkName; readonly word: string; readonly detail?: string }
  | { readonly is: 'class'; readonly class: 'A' | 'B' | 'C' }
  | { readonly is: 'text'; readonly text: string };

/** Pieces under each other. */
export type CellView = readonly PieceView[];

export interface ColumnView {
  readonly id: string;
  readonly title: string;
}

export interface LineView {
  /** The same on every page and after every reload: the id. */
  readonly id: string;
  /** Of its open trace gaps. `checking`: unknown yet, such lines follow right after those with gaps. */
  readonly worst: SeverityName | 'checking' | 'none';
  /** In the order of the columns. */
  readonly cells: readonly CellView[];
}
