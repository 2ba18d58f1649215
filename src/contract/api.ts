/**
 * Every call a screen may make, and what it gets. Sentences arrive said in the viewer's language; a screen adds no judgement of its own.
 */
export type { Reply } from './calls';

/** A sentence in which issues the viewer may see are links. */
export type Sentence = readonly ({ readonly text: string } | { readonly issue: string })[];

export interface ResolutionView {
  readonly is: 'create-and-link' | 'link-existing' | 'set-class' | 'set-attributes' | 'accept-loss' | 'confirm-links' | 'minor-edit';
  readonly label: string;
  /** Kind of the other end, and what a new one would be called. */
  readonly kind?: string;
  readonly kindName?: string;
  readonly suggestion?: string;
  /** Names of the attributes that are asked for. */
  readonly attributes?: readonly string[];
}

export interface GapView {
  readonly rule: string;
  readonly severity: 'blocks-release' | 'to-resolve' | 'note';
  readonly severityWord: string;
  readonly clauses: string;
  readonly classes: string;
  readonly name: string;
  readonly why: Sentence;
  readonly resolve: string;
  readonly facts: readonly { readonly name: string; readonly value: string }[];
  readonly resolutions: readonly ResolutionView[];
}

export interface FreshnessView {
  /** Nothing waits, nothing is held: only then may a screen say that nothing is missing. */
  readonly current: boolean;
  readonly waiting: number;
  /** ISO instant of this answer. */
  readonly at: string;
  /** Why nothing is read for now, or which issue was set aside; a whole sentence. */
  readonly trouble?: { readonly title: string; readonly sentence: string };
}

export interface IssueView {
  readonly is: 'issue';
  readonly key: string;
  readonly kinds: readonly string[];
  readonly safetyClass: { readonly class: 'A' | 'B' | 'C'; readonly because: Sentence };
  readonly draft: boolean;
  readonly verification: {
    readonly state: 'evidence present' | 'evidence missing' | 're-verification needed' | 'needs a person' | 'not asked';
    readonly word: string;
    readonly detail: string;
  };
  readonly gaps: readonly GapView[];
  /** What was looked at, to be named when nothing is missing. */
  readonly checks: readonly { readonly name: string; readonly clauses: string }[];
  /** What would be asked as well, were its rule not switched off. */
  readonly off: readonly { readonly rule: string; readonly name: string; readonly reason: string }[];
  /** Links that an edit of summary, description or attributes would turn suspect. */
  readonly unsettles: { readonly tests: number; readonly others: number };
  readonly freshness: FreshnessView;
}

export type OpenedIssue =
  | IssueView
  | {
      readonly is: 'switched-off';
      readonly maySwitchOn: boolean;
      /** Software products this person may add the project to instead of making it one of its own. */
      readonly joinable: readonly { readonly id: string; readonly name: string }[];
    }
  | { readonly is: 'first-read'; readonly read: number; readonly total: number; readonly freshness: FreshnessView }
  | { readonly is: 'not-read-yet'; readonly freshness: FreshnessView }
  | { readonly is: 'outside'; readonly freshness: FreshnessView };

export interface Candidate {
  readonly id: string;
  readonly key: string;
  readonly summary: string;
}
/** One line of the class rationale; `depth` indents it. */
export interface RationaleLine {
  readonly depth: number;
  readonly class: 'A' | 'B' | 'C';
  readonly because: Sentence;
  /** The written reason, where the class is stated there. */
  readonly rationale?: string;
  /** What could have given it a class, too, and does not decide; `more` of these are not named. */
  readonly others: readonly { readonly class: 'A' | 'B' | 'C'; readonly said: Sentence }[];
  readonly more: number;
}

/** The three questions of 4.3.a, in the order they are asked. */
export type QuestionName = 'contributes' | 'unacceptable' | 'seriousInjury';
export type AnswersView = Readonly<Partial<Record<QuestionName, 'yes' | 'no'>>>;
export interface QuestionView {
  readonly name: QuestionName;
  readonly asks: string;
  readonly hint: string;
  /** The class an answer decides; without one the next question is asked. */
  readonly decides: Readonly<Partial<Record<'yes' | 'no', 'A' | 'B' | 'C'>>>;
}
export interface ClassFormView {
  /** None where the issue is part of something: then only the class and its reason are asked for. */
  readonly questions: readonly QuestionView[];
  readonly answers: AnswersView;
  readonly class?: 'A' | 'B' | 'C' | undefined;
  readonly rationale: string;
  /** The highest class of what it belongs to. */
  readonly given?: 'A' | 'B' | 'C' | undefined;
}
interface ListedIssues {
  readonly issues: readonly string[];
  /** So many more that the viewer may see. */
  readonly more: number;
}
export interface ForeseenRuleView extends ListedIssues {
  readonly rule: string;
  readonly name: string;
  readonly severity: 'blocks-release' | 'to-resolve' | 'note';
  readonly severityWord: string;
  readonly clauses: string;
  readonly classes: string;
}
/** What a class would bring. `working`: a job works it out, to be asked for again with the same words. */
export type ForeseenView =
  | {
      readonly is: 'foreseen';
      /** ISO instant. */
      readonly at: string;
      /** Goes back with the decision: it is refused where it would bring something else by then. */
      readonly shown?: string;
      readonly come: readonly ForeseenRuleView[];
      readonly go: readonly ForeseenRuleView[];
      readonly classes: readonly (ListedIssues & { readonly from: 'A' | 'B' | 'C'; readonly to: 'A' | 'B' | 'C' })[];
      /** Why there may be more, where there may be. */
      readonly uncounted?: string;
    }
  | { readonly is: 'working' | 'too-much' };

type Language = { readonly language: 'en' | 'de' };

/** `answers`: of a software system, all that were asked for. */
export interface ClassAsked {
  readonly class: 'A' | 'B' | 'C';
  readonly rationale: string;
  readonly answers?: AnswersView;
}

/** Each call: what it is asked with → what it answers. The issue is the one on the screen, from the platform's context. */
export interface Api {
  readonly openIssue: { readonly ask: Language; readonly answer: OpenedIssue };
  readonly checkNow: { readonly ask: Language; readonly answer: OpenedIssue };
  readonly explainClass: { readonly ask: Language; readonly answer: readonly RationaleLine[] };
  readonly findCandidates: {
    readonly ask: Language & { readonly kind: string; readonly words: string };
    readonly answer: readonly Candidate[];
  };
  readonly createAndLink: {
    readonly ask: Language & { readonly rule: string; readonly kind: string; readonly summary: string };
    readonly answer: OpenedIssue;
  };
  readonly linkExisting: {
    readonly ask: Language & { readonly rule: string; readonly kind: string; readonly other: string };
    readonly answer: OpenedIssue;
  };
  readonly openClass: { readonly ask: Language; readonly answer: ClassFormView };
  readonly foreseeClass: { readonly ask: Language & ClassAsked; readonly answer: ForeseenView };
  readonly setClass: { readonly ask: Language & ClassAsked & { readonly shown?: string }; readonly answer: OpenedIssue };
  readonly confirmLinks: { readonly ask: Language & { readonly reason: string }; readonly answer: OpenedIssue };
  readonly minorEdit: { readonly ask: Language & { readonly reason: string }; readonly answer: OpenedIssue };
  readonly acceptLoss: { readonly ask: Language & { readonly reason: string }; readonly answer: OpenedIssue };
  readonly switchOn: { readonly ask: Language & { readonly join?: string }; readonly answer: OpenedIssue };
}
export type Call = keyof Api;
