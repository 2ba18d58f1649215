/** What may come in from the rules screen. The pack's own shape is read by `formats/rule-pack.ts`. */
import { z } from 'zod';
import type { Schemas } from './calls';
import type { RulesApi } from './rules-api';

const language = z.enum(['en', 'de']);
/** In code units; far below what a call may carry. */
const pack = z.string().max(200_000);
const word = z.string().max(80);
const filter = z.strictObject({ attribute: word, is: z.array(word).min(1).max(20).exactOptional() });
const form = z.strictObject({
  name: z.string().trim().min(1).max(60),
  kind: word,
  filter: filter.exactOptional(),
  verb: word,
  way: z.enum(['out', 'in']),
  endKind: word.exactOptional(),
  endFilter: filter.exactOptional(),
  minimum: z.number().int().min(1).max(20),
  severity: z.enum(['blocks-release', 'to-resolve', 'note']),
  classes: z
    .array(z.enum(['A', 'B', 'C']))
    .min(1)
    .max(3),
});

export const rulesSchemas: Schemas<RulesApi> = {
  openRules: z.strictObject({ language }),
  tryRules: z.strictObject({ language, pack, add: form.exactOptional() }),
  saveRules: z.strictObject({ language, version: z.number().int().min(0), pack }),
};
