/** What may come in from a document in a page. The configuration is like any other payload: anyone who can edit the page wrote it. */
import { z } from 'zod';
import type { Schemas } from './calls';
import type { MacroApi, MacroConfig } from './macro-api';

const language = z.enum(['en', 'de']);
const scopeName = z.string().min(1).max(60);
const id = z.string().regex(/^\d{1,19}$/);

export const macroConfig: z.ZodType<MacroConfig> = z.strictObject({
  product: id,
  document: z.enum(['trace-matrix', 'software-requirements', 'soup-list', 'gap-report']),
  scope: z.union([z.literal('now'), z.templateLiteral(['baseline:', scopeName]), z.templateLiteral(['release:', scopeName])]),
  rows: z.union([z.literal(25), z.literal(50)]),
  severities: z
    .array(z.enum(['blocks-release', 'to-resolve', 'note']))
    .max(3)
    .exactOptional(),
  classes: z
    .array(z.enum(['A', 'B', 'C']))
    .max(3)
    .exactOptional(),
  projects: z.array(id).max(50).exactOptional(),
  words: z.string().max(255).exactOptional(),
});

export const macroSchemas: Schemas<MacroApi> = {
  openDocument: z.strictObject({
    language,
    config: macroConfig,
    cursor: z.string().max(4000).exactOptional(),
    before: z.number().int().min(0).max(1_000_000).exactOptional(),
  }),
  openChoices: z.strictObject({ language }),
};
