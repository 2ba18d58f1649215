/** A document is data: what it lists, its columns, and the lines one artifact gives. */
import { worstOf } from '../record/sums';
import type { Step } from '../rules/rule';
import type { SafetyClass, Text } from '../trace/artifact';
import type { Cell, Column, DocumentId, Line } from './document';
import type { Around, Face } from './face';

export interface DocumentColumn extends Column {
  readonly cell: (face: Face, around: Around) => Cell;
}

export interface DocumentDefinition {
  readonly id: DocumentId;
  /** As regulatory writers number it; the gap report has none. */
  readonly number?: string;
  readonly title: Text;
  /** One sentence: what it shows. */
  readonly about: Text;
  /** Clause numbers only. */
  readonly clauses: readonly string[];
  readonly classes: readonly SafetyClass[];
  /** The kind its lines are about; `*` for every kind. */
  readonly subjects: string;
  /** What its lines are called, for "Requirements 1 to 25 of 318". */
  readonly lineWord: Text;
  /** Lists only what has an open trace gap. */
  readonly onlyGaps?: true;
  /** Prints long texts, which the slim rows leave out. */
  readonly full?: true;
  readonly columns: readonly Column[];
  /** Links from the subject to artifacts whose own links are shown, too. */
  readonly reaches?: readonly Step[];
  /** One, or one an open trace gap: then `rule` asks for the line of one of them. */
  readonly linesOf: (face: Face, around: Around, rule?: string) => readonly Line[];
}

export const columnsOnly = (columns: readonly DocumentColumn[]): readonly Column[] =>
  columns.map(({ id, title, width }) => ({ id, title, width }));

/** One line a subject. */
export const oneLine =
  (columns: readonly DocumentColumn[]) =>
  (face: Face, around: Around): readonly [Line] => [
    { subject: face.artifact.id, worst: worstOf(face), cells: columns.map(({ cell }) => cell(face, around)) },
  ];
