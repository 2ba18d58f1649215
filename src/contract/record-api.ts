/** Calls of the project page about the record itself: what was done, by whom, and the record as a file that proves itself. */
import type { ChangeLineView } from './panel-api';
import type { DataView } from './project-api';

/** An absent part asks for everything. Days are of the viewer's time zone, said as moments. */
export interface RecordFilterAsk {
  /** Key of an issue. */
  readonly issue?: string;
  /** An account, or `app`. */
  readonly actor?: string;
  readonly act?: string;
  readonly from?: string;
  readonly to?: string;
}
export interface ToldChange {
  readonly id: string;
  readonly act: string;
  readonly lines: readonly ChangeLineView[];
}
export interface ToldIssueView {
  readonly key: string;
  readonly summary: string;
  readonly changes: readonly ToldChange[];
}
export interface ActView {
  readonly id: string;
  /** ISO instant. */
  readonly at: string;
  /** Absent where the app did it. */
  readonly who?: { readonly account: string; readonly name: string };
  readonly act: string;
  readonly about?: string;
  readonly reason?: string;
  readonly issues: readonly ToldIssueView[];
  /** It concerns more issues than these. */
  readonly more: boolean;
}
export interface RecordView {
  readonly lines: readonly ActView[];
  /** Acts that can be asked for, by name. */
  readonly acts: readonly { readonly act: string; readonly name: string }[];
  readonly next?: string;
  readonly data: DataView;
}
export interface PackagePartView {
  readonly fileName: string;
  /** Whole lines of the package. The last line, with the digest of all before it, is made where the file is put together. */
  readonly text: string;
  readonly entries: number;
  readonly of: number;
  readonly next?: string;
}

type Language = { readonly language: 'en' | 'de' };

export interface RecordApi {
  readonly listRecord: {
    readonly ask: Language & { readonly filter: RecordFilterAsk; readonly cursor?: string };
    readonly answer: RecordView;
  };
  readonly packagePart: { readonly ask: Language & { readonly cursor?: string }; readonly answer: PackagePartView };
}
