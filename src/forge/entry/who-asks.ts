/** Who asks, and on which issue: from the platform's context alone, never from a payload. */
import { z } from 'zod';
import { artifactId, person } from '../../domain/trace/artifact';
import { HostTrouble } from '../../app/host-trouble';
import type { Viewer } from '../../app/read/answer-issue';
import type { Language } from '../../app/read/sentence';
import { account } from './account';

const id = z.union([z.string(), z.number()]).transform(String);
const context = z.looseObject({
  accountId: account,
  extension: z.looseObject({
    issue: z.looseObject({ id, typeId: id.optional() }),
    project: z.looseObject({ id }),
  }),
});

/** The issue in the context is a hint like any other id: each use case asks for the viewer's permission on it. */
export const whoAsks = (given: unknown, language: Language): Viewer => {
  const parsed = context.safeParse(given);
  if (!parsed.success) throw new HostTrouble('not-signed-in', 'jira', undefined, 'no account or issue in the context');
  const { accountId, extension } = parsed.data;
  return {
    person: person(accountId),
    issue: artifactId(extension.issue.id),
    projectId: extension.project.id,
    typeId: extension.issue.typeId,
    language,
  };
};

const principal = z.looseObject({ principal: z.looseObject({ accountId: account }) });

/** Functions without a resolver: the screen's context is the payload, and who looks stands in the platform's own second argument. */
export const whoLooks = (payload: unknown, given: unknown, language: Language): Viewer => {
  const parsed = principal.safeParse(given);
  if (!parsed.success) throw new HostTrouble('not-signed-in', 'jira', undefined, 'no account in the context');
  const { accountId } = parsed.data.principal;
  return whoAsks(typeof payload === 'object' ? { ...payload, accountId } : payload, language);
};
