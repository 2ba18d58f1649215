/**
 * Every call of the project page, and what it gets. The project is the one on the screen, from the platform's context; a list is filtered,
 * sorted and paged here, on the server, and holds what its viewer may see, counts included.
 */
import type { FreshnessView, Sentence } from './api';
import type { ColumnView, LineView, SeverityName } from './table-view';

export interface DataView {
  readonly freshness: FreshnessView;
  /** Hash of the record's last entry, 64 hexadecimal digits: the same one stands on every export. */
  readonly head: string;
}

export interface ProjectChoice {
  readonly id: string;
  readonly key: string;
  readonly name: string;
}
export interface KindCount {
  readonly kind: string;
  readonly name: string;
  /** Of every effective class together, then apart. An issue of two kinds counts in both. */
  readonly total: number;
  readonly byClass: Readonly<Partial<Record<'A' | 'B' | 'C', number>>>;
}
export interface RuleCount {
  readonly rule: string;
  readonly name: string;
  readonly count: number;
}
/** Open trace gaps of everything the viewer may see, whatever the filter. The same numbers on every screen and in every export. */
export interface GapCounts {
  /** Blocking and to resolve: what every screen calls the number of trace gaps. Notes are counted apart. */
  readonly open: number;
  readonly bySeverity: Readonly<Record<SeverityName, number>>;
  /** Why there may be more than is counted here, where there may be: a whole sentence. */
  readonly uncounted?: string;
}

export interface ProductView {
  readonly is: 'product';
  readonly name: string;
  readonly safetyClass: 'A' | 'B' | 'C';
  /** Jira projects of the product that the viewer may browse. */
  readonly projects: readonly ProjectChoice[];
  /** In the order screens list kinds; only kinds that occur. */
  readonly artifacts: readonly KindCount[];
  readonly gaps: GapCounts;
  /** Open gaps, notes among them, by rule; only rules that have some. */
  readonly rules: readonly RuleCount[];
  /** Which rules are not asked, and why: whole sentences. */
  readonly notAsked: readonly string[];
  readonly data: DataView;
}

export type OpenedProject =
  | ProductView
  | {
      readonly is: 'switched-off';
      readonly maySwitchOn: boolean;
      readonly joinable: readonly { readonly id: string; readonly name: string }[];
    }
  | {
      readonly is: 'first-read';
      readonly name: string;
      /** Issues read and to read; only for whoever may see all of them. */
      readonly progress?: { readonly read: number; readonly total: number };
      readonly freshness: FreshnessView;
    };

/** What is asked for narrows the list; an empty or absent part asks for everything. */
export interface ListFilter {
  readonly severities?: readonly SeverityName[];
  readonly kinds?: readonly string[];
  readonly rules?: readonly string[];
  readonly classes?: readonly ('A' | 'B' | 'C')[];
  /** Ids of Jira projects. */
  readonly projects?: readonly string[];
  /** Only what was changed since its links were confirmed. */
  readonly suspect?: boolean;
  /** A key, or words of the summary. */
  readonly words?: string;
}
/** `gaps`: the worst first, then by key. */
export type ListOrder = 'gaps' | 'gaps-last' | 'key' | 'key-down';
export type PageRows = 25 | 50;

export interface GapLine {
  readonly id: string;
  readonly issue: { readonly key: string; readonly summary: string; readonly kinds: readonly string[]; readonly class: 'A' | 'B' | 'C' };
  readonly rule: string;
  readonly severity: SeverityName;
  readonly severityWord: string;
  readonly clauses: string;
  readonly classes: string;
  readonly name: string;
  readonly why: Sentence;
  readonly resolve: string;
  /** The issue was changed since and is not read yet: `severityWord` and `name` say so. */
  readonly checking: boolean;
}

interface Page<L> {
  readonly lines: readonly L[];
  /** Asks for the next page, with the same filter and order; absent on the last one. Not to be read, and of no worth to anybody else. */
  readonly next?: string;
  /** How many lines the whole list has for this viewer, where that is known without reading it. */
  readonly total?: number;
  readonly gaps: GapCounts;
  readonly data: DataView;
}
export interface GapPage extends Page<GapLine> {
  readonly is: 'gaps';
}
/** An issue whose change made links suspect; `shown` goes back when they are confirmed. */
export interface SuspectView {
  readonly id: string;
  readonly key: string;
  readonly summary: string;
  readonly shown: string;
}
export interface MatrixPage extends Page<LineView> {
  readonly is: 'matrix';
  /** Of this page, where the list was asked for suspect links alone. */
  readonly suspects?: readonly SuspectView[];
  readonly columns: readonly ColumnView[];
}
export type MatrixName = 'requirement-to-test' | 'risk-chain';

/** A part of a file: the texts of all parts, one after the other, are the file. */
export interface FilePart {
  readonly fileName: string;
  readonly text: string;
  /** Lines, or artifacts, in this part. */
  readonly rows: number;
  readonly next?: string;
}

type Language = { readonly language: 'en' | 'de' };
interface ListAsk extends Language {
  readonly filter: ListFilter;
  readonly order: ListOrder;
  readonly cursor?: string;
}

/** Each call: what it is asked with → what it answers. While a first read runs, lists refuse with `first-read-runs`. */
export interface ProjectApi {
  readonly openProject: { readonly ask: Language; readonly answer: OpenedProject };
  /** Has what waits looked at now; answers at once with how things stand. */
  readonly checkProject: { readonly ask: Language; readonly answer: OpenedProject };
  readonly switchProjectOn: { readonly ask: Language & { readonly join?: string }; readonly answer: OpenedProject };
  readonly listGaps: { readonly ask: ListAsk & { readonly rows: PageRows }; readonly answer: GapPage };
  readonly listMatrix: { readonly ask: ListAsk & { readonly view: MatrixName; readonly rows: PageRows }; readonly answer: MatrixPage };
  /** All links that changes of these issues made suspect, for one reason: all or none. */
  readonly confirmSuspects: {
    readonly ask: Language & { readonly issues: readonly { readonly id: string; readonly shown: string }[]; readonly reason: string };
    readonly answer: OpenedProject;
  };
  /** Semicolons in German, as spreadsheets there expect them. */
  readonly exportCsv: { readonly ask: ListAsk & { readonly list: 'gaps' | MatrixName }; readonly answer: FilePart };
  /** The whole software product as one JSON file that `npm run trace` reads; refused where the viewer may not see all of it. */
  readonly exportProduct: { readonly ask: Language & { readonly cursor?: string }; readonly answer: FilePart };
}
