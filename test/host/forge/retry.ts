/** How a function asks to be called again: it returns what @forge/events' `InvocationError` makes of itself. */
import { z } from 'zod';

const MAX_DATA = 4 * 1024;
const MAX_AFTER_SECONDS = 900;

export interface Retry {
  readonly afterMs: number;
  /** What the function sees of it as `retryContext`, besides the count. */
  readonly shown: { readonly retryReason: string; readonly retryData?: unknown };
}

const asked = z.looseObject({
  _retry: z.literal(true),
  retryOptions: z
    .looseObject({ retryAfter: z.number().optional(), retryReason: z.string().optional(), retryData: z.unknown().optional() })
    .optional(),
});

/** Undefined if the value does not ask for a retry. Throws if it asks with more than 4 KB of data. */
export function readRetry(value: unknown): Retry | undefined {
  const read = asked.safeParse(value);
  if (!read.success) return undefined;
  const { retryAfter = 1, retryReason = 'FUNCTION_RETRY_REQUEST', retryData } = read.data.retryOptions ?? {};
  if (retryData !== undefined && Buffer.byteLength(JSON.stringify(retryData)) > MAX_DATA) throw new Error('retryData may have 4 KB');
  const afterMs = Math.min(MAX_AFTER_SECONDS, Math.max(1, retryAfter)) * 1000;
  return { afterMs, shown: { retryReason, ...(retryData === undefined ? {} : { retryData }) } };
}
