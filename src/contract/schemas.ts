/** What may come in from a screen. Identity never does: it is the platform's context that says who asks, and on which issue. */
import { z } from 'zod';
import type { Api } from './api';
import type { Schemas } from './calls';

const language = z.enum(['en', 'de']);
const plain = z.strictObject({ language });
const shortText = z.string().trim().min(1).max(255);
const rationale = z.string().trim().min(1).max(4000);
const kind = z.string().regex(/^[A-Z]{2,12}$/);
const ruleId = z.string().regex(/^[A-Z]{1,4}-\d{2}$/);

const answer = z.enum(['yes', 'no']).exactOptional();
const classAsked = {
  class: z.enum(['A', 'B', 'C']),
  rationale,
  answers: z.strictObject({ contributes: answer, unacceptable: answer, seriousInjury: answer }).exactOptional(),
};

export const schemas: Schemas<Api> = {
  openIssue: plain,
  checkNow: plain,
  explainClass: plain,
  switchOn: z.strictObject({
    language,
    join: z
      .string()
      .regex(/^\d{1,19}$/)
      .exactOptional(),
  }),
  findCandidates: z.strictObject({ language, kind, words: z.string().max(255) }),
  createAndLink: z.strictObject({ language, rule: ruleId, kind, summary: shortText }),
  linkExisting: z.strictObject({ language, rule: ruleId, kind, other: z.string().regex(/^\d{1,19}$/) }),
  openClass: plain,
  foreseeClass: z.strictObject({ language, ...classAsked }),
  setClass: z.strictObject({
    language,
    ...classAsked,
    shown: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .exactOptional(),
  }),
  confirmLinks: z.strictObject({ language, reason: rationale }),
  minorEdit: z.strictObject({ language, reason: rationale }),
  acceptLoss: z.strictObject({ language, reason: rationale }),
};
