/** The calls of the issue's panel, beside those it shares with the card. Everything arrives said in the viewer's language. */
import type { IssueView, OpenedIssue, Sentence } from './api';

/** Where an attribute comes from; see the kinds' definitions. */
export type OriginView = 'jira' | 'typed' | 'typed-over-jira' | 'empty';

export interface AttributeView {
  readonly name: string;
  readonly label: string;
  readonly said: string;
  readonly origin: OriginView;
}
export interface AttributesView {
  /** Absent where the issue takes its class from what it belongs to. */
  readonly ownClass?: { readonly class?: 'A' | 'B' | 'C' | undefined; readonly rationale: string; readonly origin: OriginView } | undefined;
  readonly fields: readonly AttributeView[];
  readonly hasForm: boolean;
}

export interface FormFieldView {
  readonly name: string;
  readonly label: string;
  readonly type: 'text' | 'prose' | 'date' | 'flag' | 'choice';
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value: string;
  readonly origin: OriginView;
  readonly longest?: number;
}
export interface AttributesFormView {
  /** Names what the form was made of; goes back with what is saved. */
  readonly shown: string;
  /** Differs where summary or description do. */
  readonly text: string;
  readonly fields: readonly FormFieldView[];
  readonly unsettles: IssueView['unsettles'];
  /** The links that saving turns suspect, tests first. */
  readonly links: readonly { readonly relation: string; readonly key: string; readonly summary: string; readonly isTest: boolean }[];
}

export interface TraceRowView {
  readonly relation: string;
  readonly key: string;
  readonly summary: string;
  readonly isThere: boolean;
  readonly class?: 'A' | 'B' | 'C' | undefined;
  readonly mark: {
    readonly is:
      | 'checking'
      | 'lost'
      | 'outside'
      | 'retired'
      | 'draft'
      | 'suspect'
      | 'failed'
      | 'reverify'
      | 'needs-a-person'
      | 'passed'
      | 'confirmed'
      | 'unchanged'
      | 'not-asked';
    readonly word: string;
    readonly detail: string;
  };
  /** Goes back as it is when a person confirms this link. */
  readonly confirm?: LinkShown;
}
export interface LinkShown {
  readonly verb: string;
  readonly way: 'out' | 'in';
  readonly other: string;
  readonly shown: string;
}

export interface PanelView {
  readonly is: 'panel';
  /** The verdict, the same as the card's. */
  readonly issue: IssueView;
  readonly attributes: AttributesView;
  readonly trace: { readonly up: readonly TraceRowView[]; readonly down: readonly TraceRowView[]; readonly cut: boolean };
}
export type OpenedPanel = Exclude<OpenedIssue, IssueView> | PanelView;

export interface ChangeLineView {
  readonly what: string;
  readonly parts?: readonly { readonly is: 'same' | 'removed' | 'added'; readonly text: string }[];
  readonly from?: string;
  readonly to?: string;
  readonly said?: Sentence;
}
export interface HistoryItemView {
  readonly id: string;
  /** A time as people read it, with its zone. */
  readonly at: string;
  /** An account; absent where the app did it. */
  readonly who?: string;
  readonly act: string;
  readonly lines: readonly ChangeLineView[];
  readonly reason?: string;
}
export interface HistoryView {
  readonly items: readonly HistoryItemView[];
  /** Goes back as `after` for the next page. */
  readonly earlier?: string;
}

type Language = { readonly language: 'en' | 'de' };

export interface PanelApi {
  readonly openPanel: { readonly ask: Language; readonly answer: OpenedPanel };
  readonly openAttributes: { readonly ask: Language; readonly answer: AttributesFormView };
  readonly setAttributes: {
    readonly ask: Language & { readonly shown: string; readonly values: Readonly<Record<string, string>> };
    readonly answer: OpenedPanel;
  };
  /** One link or several of this issue, all for one reason: all or none. */
  readonly confirmSome: {
    readonly ask: Language & { readonly links: readonly LinkShown[]; readonly reason: string };
    readonly answer: OpenedPanel;
  };
  readonly readHistory: { readonly ask: Language & { readonly after?: string }; readonly answer: HistoryView };
}
