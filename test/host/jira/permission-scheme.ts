/** To whom a project's permissions are granted: told to administrators and to the app, for company-managed projects only. */

import { READ, type Call, type Endpoint, type Outcome } from './endpoint';
import { mayInProject, seenProject } from './permissions';
import { selfUrl, type Json } from './present';
import { forbidden, notModelled, projectNotFound } from './refusal';
import type { IssueRole, Project } from './site-records';

const personOrGroup = (holder: string): Json => {
  const group = holder.startsWith('group:') ? holder.slice('group:'.length) : undefined;
  return group === undefined ? { type: 'user', parameter: holder, value: holder } : { type: 'group', parameter: group, value: group };
};

const roleHolder = (role: IssueRole): Json =>
  typeof role === 'string' ? { type: role } : { type: 'userCustomField', parameter: role.userField, value: role.userField };

function grantsOf(call: Call, project: Project): Json[] {
  const direct = [...project.permissions].flatMap(([permission, holders]) =>
    [...holders].map((holder) => ({ permission, holder: personOrGroup(holder) })),
  );
  const byRole = project.browsedByRole.map((role) => ({ permission: 'BROWSE_PROJECTS', holder: roleHolder(role) }));
  return [...direct, ...byRole].map((grant, index) => ({
    id: Number(project.id) * 1000 + index,
    self: selfUrl(call.state, `permissionscheme/${project.id}/permission/${Number(project.id) * 1000 + index}`),
    ...grant,
  }));
}

function getScheme(call: Call): Outcome {
  const idOrKey = call.path['projectKeyOrId'] ?? '';
  const project = seenProject(call.state, call.viewer, idOrKey);
  if (project.teamManaged) throw projectNotFound(idOrKey);
  if (!mayInProject(call.state, call.viewer, 'ADMINISTER_PROJECTS', project))
    throw forbidden('You do not have permission to view the configuration of this project.');
  const expand = call.query.list('expand') ?? [];
  const other = expand.find((name) => name !== 'permissions');
  if (other !== undefined) throw notModelled(`expand '${other}' of a permission scheme`);
  const permissions = expand.length === 0 ? undefined : grantsOf(call, project);
  const body = {
    expand: 'permissions,user,group,projectRole,field,all',
    id: Number(project.id),
    self: selfUrl(call.state, `permissionscheme/${project.id}`),
    name: `Permission scheme of ${project.key}`,
    description: '',
    ...(permissions && { permissions }),
  };
  // A permission is an object of two points; the dear reading counts each grant.
  return { status: 200, body, points: 2 + 2 * (permissions?.length ?? 0) };
}

export const permissionSchemeEndpoints: readonly Endpoint[] = [
  { method: 'GET', path: '/rest/api/3/project/{projectKeyOrId}/permissionscheme', scopes: READ, query: ['expand'], answer: getScheme },
];
