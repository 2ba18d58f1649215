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
  extension: z.looseObject({ project: z.looseObject({ id }) }),
});

/** The project in the context is a hint like any other id: each use case asks for the viewer's permission on it. */
export const whoAsksInProject = (given: unknown, language: Language): ProjectViewer => {
  const parsed = context.safeParse(given);
  if (!parsed.success) throw new HostTrouble('not-signed-in', 'jira', undefined, 'no account or project in the context');
  const { accountId, extension } = parsed.data;
  return { person: person(accountId), projectId: extension.project.id, language };
};
