/** A table as a screen shows it: said in the viewer's language, and without anything the viewer may not see. */
import type { Mark } from '../domain/documents/document';
import type { SaidCell, SaidColumn, SaidLine, SaidPiece } from '../domain/documents/said';
import type { Severity } from '../domain/trace/artifact';

export type SeverityName = Severity;
/** Always shown as an icon with a word. */
export type MarkName = Mark;
export type PieceView = SaidPiece;
export type CellView = SaidCell;
export type ColumnView = SaidColumn;
export type LineView = SaidLine;
