/** What may come in from the signing screens. Who signs never does: the platform's context says that. */
import { z } from 'zod';
import type { Schemas } from './calls';
import type { InboxApi } from './inbox-api';
import type { SignersApi, SigningApi } from './signing-api';

const language = z.enum(['en', 'de']);
const fingerprint = z.string().regex(/^[0-9a-f]{64}$/);
const reason = z.string().trim().min(1).max(4000);
/** A PIN or a code; longer than either may be, so that what is wrong with it is told by the one who checks it. */
const secret = z.string().min(1).max(200);
const account = z.string().regex(/^[\w:.-]{1,128}$/);

const meaning = z.enum(['author', 'reviewed', 'verified', 'approved', 'test-coverage', 'risk-accepted', 'released']);
const issue = z.string().regex(/^\d{1,19}$/);

export const signingSchemas: Schemas<SigningApi> = {
  openSignatures: z.strictObject({ language, shown: fingerprint.exactOptional() }),
  sign: z.strictObject({
    language,
    meaning,
    shown: fingerprint,
    secret,
    reason: reason.exactOptional(),
  }),
  returnForChange: z.strictObject({ language, shown: fingerprint, reason }),
  revokeSignature: z.strictObject({ language, shown: fingerprint, signature: fingerprint, reason, secret }),
  enrolPin: z.strictObject({ language, pin: secret }),
  beginCodes: z.strictObject({ language }),
  enrolCodes: z.strictObject({ language, code: secret }),
};

export const signersSchemas: Schemas<SignersApi> = {
  openSigners: z.strictObject({ language }),
  admitSigner: z.strictObject({
    language,
    version: z.number().int().min(0),
    account,
    roles: z.array(z.enum(['developer', 'tester', 'risk-manager', 'quality'])).max(4),
    identity: reason,
    enrolment: z
      .string()
      .regex(/^[0-9a-f]{1,64}$/)
      .exactOptional(),
  }),
  resetSigner: z.strictObject({ language, account, identity: reason }),
};

const textShown = z.strictObject({ issue, shown: fingerprint });
const once = (texts: readonly { readonly issue: string }[]): boolean => new Set(texts.map((text) => text.issue)).size === texts.length;

export const inboxSchemas: Schemas<InboxApi> = {
  openInbox: z.strictObject({ language, meaning: meaning.exactOptional(), cursor: z.string().max(20_000).exactOptional() }),
  openInboxIssue: z.strictObject({ language, issue, shown: fingerprint.exactOptional() }),
  signSet: z.strictObject({ language, meaning, secret, texts: z.array(textShown).min(1).max(60).refine(once) }),
  returnFromInbox: z.strictObject({ language, issue, shown: fingerprint, reason }),
};
