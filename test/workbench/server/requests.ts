/** The calls the page may make on the workbench, parsed. */
import { z } from 'zod';

const extension = z.record(z.string(), z.unknown());

export const jiraCall = z.object({
  method: z.enum(['GET', 'POST', 'PUT', 'DELETE']),
  path: z.string().startsWith('/rest/'),
  body: z.unknown().optional(),
});
export const wikiCall = jiraCall.extend({ path: z.string().startsWith('/wiki/') });
export const moduleCall = z.object({ moduleKey: z.string(), localId: z.string().optional(), locale: z.string().optional(), extension });
export const invokeCall = moduleCall.extend({ functionKey: z.string(), payload: z.unknown().optional() });
export const contextCall = moduleCall.extend({ theme: z.enum(['light', 'dark']) });
export const productCall = z.object({
  product: z.string(),
  method: z.enum(['GET', 'POST', 'PUT', 'DELETE']),
  path: z.string(),
  body: z.unknown().optional(),
});
const page = { pageId: z.string(), version: z.number().int().optional() };
export const placeCall = z.object({
  ...page,
  localId: z.string(),
  editing: z.object({ config: extension, macro: extension.optional() }).optional(),
});
export const newMacroCall = z.object({ moduleKey: z.string() });
/** `asNobody`: the platform names no principal to `adfExport`, which is one of the two ways it may be. */
export const exportCall = z.object({ ...page, type: z.enum(['pdf', 'word']), asNobody: z.boolean() });
export const consentCall = z.object({ given: z.boolean() });
export const actCall = z.object({ label: z.string() });
export const noteCall = z.object({ kind: z.enum(['console', 'unmodelled', 'error']), text: z.string() });
export const clockCall = z.object({
  advance: z
    .number()
    .min(0)
    .max(8 * 24 * 3_600_000)
    .optional(),
  running: z.boolean().optional(),
});
export const faultCall = z.object({
  on: z.enum(['jira', 'confluence', 'kvs', 'queue']),
  status: z.number().int(),
  times: z.number().int().min(1).max(1000),
  matching: z.string(),
  missingScope: z.boolean().optional(),
});
