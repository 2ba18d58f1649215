/**
 * Every call of a document in a Confluence page, and what it gets. Its configuration comes from the page, that is from anyone who can edit it:
 * it says what to show and grants nothing. Who looks comes from the platform's context.
 */
import type { DocumentId } from '../domain/documents/document';
import type { SaidDocument } from '../domain/documents/said';
import type { FreshnessView } from './api';
import type { ProjectChoice } from './project-api';
import type { SeverityName } from './table-view';

export type DocumentName = DocumentId;
export type DocumentView = SaidDocument;

/** Now, or a baseline or release by its name. */
export type MacroScope = 'now' | `baseline:${string}` | `release:${string}`;

/** As Confluence keeps it in the page. An absent or empty part narrows nothing. */
export interface MacroConfig {
  /** Id of the software product. */
  readonly product: string;
  readonly document: DocumentName;
  readonly scope: MacroScope;
  /** Lines a page. */
  readonly rows: 25 | 50;
  /** Only lines whose worst open trace gap is one of these. */
  readonly severities?: readonly SeverityName[];
  readonly classes?: readonly ('A' | 'B' | 'C')[];
  /** Ids of Jira projects. */
  readonly projects?: readonly string[];
  /** A key, or words of the summary. */
  readonly words?: string;
}

export type OpenedDocument =
  | {
      readonly is: 'document';
      readonly document: DocumentView;
      /** Asks for the next page; absent on the last one. */
      readonly next?: string;
      readonly freshness: FreshnessView;
    }
  | { readonly is: 'first-read'; readonly product: string; readonly freshness: FreshnessView }
  /** There is no such software product, or this person may see none of its projects: the two look the same. */
  | { readonly is: 'no-access' };

interface Option<V extends string> {
  readonly value: V;
  readonly label: string;
}
export interface DocumentOption extends Option<DocumentName> {
  readonly about: string;
}
/** What a writer may choose from, said in the writer's language. */
export interface Choices {
  /** Software products of which this person may see something, with the Jira projects the person may browse. */
  readonly products: readonly (Option<string> & {
    readonly projects: readonly ProjectChoice[];
    /** The first is now. */
    readonly scopes: readonly Option<MacroScope>[];
  })[];
  readonly documents: readonly DocumentOption[];
  readonly severities: readonly Option<SeverityName>[];
}

type Language = { readonly language: 'en' | 'de' };

export interface MacroApi {
  readonly openDocument: {
    readonly ask: Language & {
      readonly config: MacroConfig;
      readonly cursor?: string;
      /** Lines on the pages before, for "26 to 50". */
      readonly before?: number;
    };
    readonly answer: OpenedDocument;
  };
  readonly openChoices: { readonly ask: Language; readonly answer: Choices };
}
