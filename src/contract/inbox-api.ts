/** The calls of the Signatures page: what one person has to sign in a software product, opened one by one, and signed as a set. */
import type { DataView } from './project-api';
import type { MeaningName, SecretView, SignedTextView } from './signing-api';

export interface InboxItemView {
  /** Goes back as it is when it is opened, signed or returned. */
  readonly id: string;
  readonly key: string;
  readonly summary: string;
  readonly kinds: readonly string[];
  readonly class: 'A' | 'B' | 'C';
  /** A risk control of class C. */
  readonly first: boolean;
  /** Since this person signed it; else they never did. */
  readonly changed: boolean;
  readonly said: string;
  readonly request?: { readonly key: string; readonly summary: string };
  /** Why it does not join a set; '' where it does. */
  readonly apart: string;
}
export interface InboxView {
  /** '' where the person holds no role; then nothing is listed. */
  readonly roles: string;
  readonly meanings: readonly { readonly value: MeaningName; readonly label: string }[];
  /** What is listed is open for this meaning. */
  readonly meaning?: MeaningName;
  readonly secret: SecretView;
  readonly method?: 'pin' | 'code';
  readonly items: readonly InboxItemView[];
  /** There may be more; a page may hold nothing and go on. */
  readonly next?: string;
  readonly data: DataView;
}
export interface SetSignedView {
  readonly signed: readonly string[];
  /** Each with its reason; none of these is signed. */
  readonly refused: readonly { readonly issue: string; readonly code: string; readonly sentence: string }[];
}

type Language = { readonly language: 'en' | 'de' };

export interface InboxApi {
  readonly openInbox: {
    readonly ask: Language & { readonly meaning?: MeaningName; readonly cursor?: string };
    readonly answer: InboxView;
  };
  /** The words of one of them and what differs; `shown`: what is on the screen. */
  readonly openInboxIssue: {
    readonly ask: Language & { readonly issue: string; readonly shown?: string };
    readonly answer: SignedTextView;
  };
  /** Each issue once, with the text that was opened; 60 at most. */
  readonly signSet: {
    readonly ask: Language & {
      readonly meaning: MeaningName;
      readonly secret: string;
      readonly texts: readonly { readonly issue: string; readonly shown: string }[];
    };
    readonly answer: SetSignedView;
  };
  readonly returnFromInbox: {
    readonly ask: Language & { readonly issue: string; readonly shown: string; readonly reason: string };
    readonly answer: SignedTextView;
  };
}
