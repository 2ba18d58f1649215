/** The calls of signing, in the panel and on the project's page for whoever administers. Everything arrives said; no answer tells a secret but the one that begins it, to its owner. */
import type { ChangeLineView, OpenedPanel } from './panel-api';

export type MeaningName = 'author' | 'reviewed' | 'verified' | 'approved' | 'test-coverage' | 'risk-accepted' | 'released';
export type RoleName = 'developer' | 'tester' | 'risk-manager' | 'quality';
export type SecretView = 'none' | 'waiting' | 'active' | 'locked' | 'expired';

export interface SignatureView {
  /** Goes back as it is to revoke it. */
  readonly id: string;
  readonly account: string;
  readonly name: string;
  readonly role: string;
  readonly meaning: string;
  readonly at: string;
  readonly state: 'valid' | 'stale' | 'revoked' | 'incomplete' | 'unauthorised' | 'unreadable' | 'checking';
  readonly word: string;
  readonly detail: string;
  readonly revocable: boolean;
}
export interface MeaningView {
  readonly value: MeaningName;
  readonly label: string;
  /** What signing with it says, and which clause asks it. */
  readonly points: readonly string[];
  readonly source: string;
  /** How many people it still takes. */
  readonly still: number;
}
export interface SignaturesView {
  /** Names the text that is shown; goes back with what is signed. */
  readonly shown: string;
  readonly fingerprint: string;
  readonly text: readonly ChangeLineView[];
  /** Since this person signed it last. No lines: too long ago to be told here. */
  readonly difference?: { readonly since: string; readonly lines?: readonly ChangeLineView[] };
  /** Since it was put on the screen, where it is not the same any more. */
  readonly meanwhile?: { readonly lines?: readonly ChangeLineView[] };
  readonly signatures: readonly SignatureView[];
  readonly returned?: { readonly account: string; readonly said: string; readonly reason: string; readonly changedSince: boolean };
  readonly meanings: readonly MeaningView[];
  readonly roles: string;
  readonly secret: SecretView;
  readonly method?: 'pin' | 'code';
  readonly alerts: readonly string[];
}

/** Without what concerns the person alone. */
export type SignedTextView = Omit<SignaturesView, 'secret' | 'method' | 'alerts'>;

export interface SignerView {
  readonly account: string;
  readonly name: string;
  readonly roles: readonly RoleName[];
  readonly secret: SecretView;
  readonly since: string;
  readonly enrolment?: string;
  readonly isOneself: boolean;
}
export interface SignersView {
  readonly version: number;
  readonly people: readonly SignerView[];
  readonly roles: readonly { readonly value: RoleName; readonly label: string; readonly mayMean: string }[];
  readonly alerts: readonly string[];
}

type Language = { readonly language: 'en' | 'de' };

export interface SigningApi {
  /** `shown`: what is on the screen; what became of it meanwhile is told against that. */
  readonly openSignatures: { readonly ask: Language & { readonly shown?: string }; readonly answer: SignaturesView };
  readonly sign: {
    readonly ask: Language & {
      readonly meaning: MeaningName;
      readonly shown: string;
      readonly secret: string;
      readonly reason?: string;
    };
    readonly answer: OpenedPanel;
  };
  readonly returnForChange: {
    readonly ask: Language & { readonly shown: string; readonly reason: string };
    readonly answer: OpenedPanel;
  };
  readonly revokeSignature: {
    readonly ask: Language & { readonly shown: string; readonly signature: string; readonly reason: string; readonly secret: string };
    readonly answer: OpenedPanel;
  };
  readonly enrolPin: { readonly ask: Language & { readonly pin: string }; readonly answer: SignaturesView };
  readonly beginCodes: { readonly ask: Language; readonly answer: { readonly uri: string; readonly secret: string } };
  readonly enrolCodes: { readonly ask: Language & { readonly code: string }; readonly answer: SignaturesView };
}

export interface SignersApi {
  readonly openSigners: { readonly ask: Language; readonly answer: SignersView };
  readonly admitSigner: {
    readonly ask: Language & {
      readonly version: number;
      readonly account: string;
      readonly roles: readonly RoleName[];
      readonly identity: string;
      readonly enrolment?: string;
    };
    readonly answer: SignersView;
  };
  readonly resetSigner: {
    readonly ask: Language & { readonly account: string; readonly identity: string };
    readonly answer: SignersView;
  };
}
