/** What may come in from the signing screens. Who signs never does: the platform's context says that. */
import { z } from 'zod';
import type { Schemas } from './calls';
import type { SignersApi, SigningApi } from './signing-api';

const language = z.enum(['en', 'de']);
const fingerprint = z.string().regex(/^[0-9a-f]{64}$/);
const reason = z.string().trim().min(1).max(4000);
/** A PIN or a code; longer than either may be, so that what is wrong with it is told by the one who checks it. */
const secret = z.string().min(1).max(200);
const account = z.string().regex(/^[\w:.-]{1,128}$/);

export const signingSchemas: Schemas<SigningApi> = {
  openSignatures: z.strictObject({ language, shown: fingerprint.exactOptional() }),
  sign: z.strictObject({
    language,
    meaning: z.enum(['author', 'reviewed', 'verified', 'approved', 'test-coverage', 'risk-accepted', 'released']),
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
