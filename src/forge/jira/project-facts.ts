/** A project's names, and whether a permission in it says enough of a single issue. */
import { route } from '@forge/api';
import { z } from 'zod';
import { HostTrouble } from '../../app/host-trouble';
import { askJira } from './ask-jira';

const project = z.looseObject({ key: z.string(), name: z.string() });
const scheme = z.looseObject({
  permissions: z.array(z.looseObject({ permission: z.string(), holder: z.looseObject({ type: z.string() }) })),
});

/** Holders who hold a permission on every issue of a project alike; any other depends on the issue, or is not known to us. */
const alike = new Set(['anyone', 'applicationRole', 'group', 'projectLead', 'projectRole', 'user']);

/** Team-managed projects tell nobody: there each issue is asked about. */
const dependsOnIssue = async (projectId: string): Promise<boolean> => {
  try {
    const path = route`/rest/api/3/project/${projectId}/permissionscheme?expand=${'permissions'}`;
    const { permissions } = await askJira('app', scheme, path);
    return permissions.some(({ permission, holder }) => permission === 'BROWSE_PROJECTS' && !alike.has(holder.type));
  } catch (error) {
    if (error instanceof HostTrouble && ['not-found', 'forbidden', 'scope-missing'].includes(error.trouble)) return true;
    throw error;
  }
};

export const readProjectFacts = async (
  projectId: string,
): Promise<{ readonly key: string; readonly name: string; readonly seenByIssue: boolean }> => {
  const [{ key, name }, seenByIssue] = await Promise.all([
    askJira('app', project, route`/rest/api/3/project/${projectId}`),
    dependsOnIssue(projectId),
  ]);
  return { key, name, seenByIssue };
};
