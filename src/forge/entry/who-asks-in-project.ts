/** Who asks, and in which project: from the platform's context alone, never from a payload. */
import { z } from 'zod';
import { person, type Person } from '../../domain/trace/artifact';
import { HostTrouble } from '../../app/host-trouble';
import type { Language } from '../../app/read/sentence';
import { account } from './account';

export interface ProjectViewer {
  readonly person: Person;
  readonly projectId: string;
  readonly language: Language;
}

const id = z.union([z.string(), z.number()]).transform(String);
const context = z.looseObject({
  accountId: account,
  accountType: z.string().optional(),
  extension: z.looseObject({ project: z.looseObject({ id }) }),
});

const licensed = 'licensed';

/** The project in the context is a hint like any other id: each use case asks for the viewer's permission on it. */
export const whoAsksInProject = (given: unknown, language: Language): ProjectViewer => {
  const parsed = context.safeParse(given);
  if (!parsed.success) throw new HostTrouble('not-signed-in', 'jira', undefined, 'no account or project in the context');
  const { accountId, accountType = licensed, extension } = parsed.data;
  // Jira may say of a project that everybody signed in may browse it; guests of another product are no such people.
  if (accountType !== licensed) throw new HostTrouble('not-signed-in', 'jira', undefined, 'not licensed for Jira');
  return { person: person(accountId), projectId: extension.project.id, language };
};
