/** Who reads a page: from the platform's context alone. Somebody without a licence or an account is nobody here. */
import { z } from 'zod';
import { HostTrouble } from '../../app/host-trouble';
import type { Language } from '../../app/read/sentence';
import { person, type Person } from '../../domain/trace/artifact';

export interface Reader {
  readonly person: Person;
  readonly language: Language;
}

const nobody = 'unidentified';
const context = z.looseObject({ accountId: z.string().min(1), accountType: z.string().optional() });

export const whoReads = (given: unknown, language: Language): Reader => {
  const parsed = context.safeParse(given);
  const { accountId = nobody, accountType = 'licensed' } = parsed.data ?? {};
  if (accountId === nobody || accountType !== 'licensed')
    throw new HostTrouble('not-signed-in', 'jira', undefined, 'no account in the context');
  return { person: person(accountId), language };
};
