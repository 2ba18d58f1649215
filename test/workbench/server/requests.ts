/** The calls the page may make on the workbench, parsed. */
import { z } from 'zod';

const extension = z.record(z.string(), z.unknown());

export const jiraCall = z.object({
  method: z.enum(['GET', 'POST', 'PUT', 'DELETE']),
  path: z.string().startsWith('/rest/'),
  body: z.unknown().optional(),
});
export const invokeCall = z.object({ moduleKey: z.string(), functionKey: z.string(), payload: z.unknown().optional(), extension });
export const moduleCall = z.object({ moduleKey: z.string(), extension });
export const contextCall = moduleCall.extend({ theme: z.enum(['light', 'dark']) });
export const productCall = z.object({
  product: z.string(),
  method: z.enum(['GET', 'POST', 'PUT', 'DELETE']),
  path: z.string(),
  body: z.unknown().optional(),
});
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
  on: z.enum(['jira', 'kvs', 'queue']),
  status: z.number().int(),
  times: z.number().int().min(1).max(1000),
  matching: z.string(),
  missingScope: z.boolean().optional(),
});
