/** One person's way to Jira. */
import { z } from 'zod';
import { SiteClient } from './site-client';

const refusal = z.object({ errorMessages: z.array(z.string()).default([]), errors: z.record(z.string(), z.string()).default({}) });

export class Jira extends SiteClient {
  protected readonly product = 'Jira';
  protected readonly room = '/api/jira';

  protected wordsIn(body: unknown): readonly string[] {
    const read = refusal.safeParse(body);
    return read.success ? [...read.data.errorMessages, ...Object.values(read.data.errors)] : [];
  }
}
