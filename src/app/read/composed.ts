/** What a document is asked for by, and what it comes as. */
import type { DocumentId, LiveDocument } from '../../domain/documents/document';
import type { GapCounts } from '../../domain/record/gap-counts';
import type { ListFilter } from './list/list-filter';
import type { ListCursor } from './list/list-shape';
import type { ProductLook } from './list/look-at-product';
import type { ScopeName, ScopeRefusal } from './release/open-scope';

/** Counted when a document is opened; its further pages keep the numbers. */
export interface Counted {
  readonly gaps: GapCounts;
  readonly complete: boolean;
  readonly total: number | undefined;
}

export interface DocumentAsk {
  /** Id of the software product, as anybody may have written it. */
  readonly product: string;
  readonly document: DocumentId;
  /** Absent: now. */
  readonly scope?: ScopeName;
  readonly filter: ListFilter;
  /** A key, or words of the summary; '' for everything. */
  readonly words: string;
  readonly rows: number;
  readonly cursor?: ListCursor | undefined;
  /** Lines on the pages before. */
  readonly before?: number;
  readonly counted?: Counted | undefined;
}

export interface ComposedDocument {
  readonly is: 'document';
  readonly live: LiveDocument;
  readonly next: ListCursor | undefined;
  readonly counted: Counted;
  readonly look: ProductLook;
}
export type DocumentRefusal = 'moved-on' | ScopeRefusal;
export type DocumentAnswer = ComposedDocument | { readonly is: 'first-read'; readonly look: ProductLook };
