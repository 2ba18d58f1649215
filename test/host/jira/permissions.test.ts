import { at, doc, each, people, smallSite, type SmallSite } from './small-site';

function site(): SmallSite {
  const small = smallSite();
  const { seed } = small.site;
  seed.issue('PUMP', { summary: 'Open issue' });
  seed.issue('PUMP', { summary: 'Secret issue', security: 'Secret' });
  seed.issue('OTHER', { summary: 'Elsewhere', reporter: people.dev });
  seed.link('Blocks', 'PUMP-1', 'OTHER-1');
  seed.link('Relates', 'PUMP-1', 'PUMP-2');
  return small;
}

const NOT_FOUND = { errorMessages: ['Issue does not exist or you do not have permission to see it.'], errors: {} };

test('a person without the browse permission gets the same 404 as for an issue that is not there', () => {
  const { as } = site();
  const hidden = as(people.guest, 'GET', '/rest/api/3/issue/PUMP-1');
  const missing = as(people.guest, 'GET', '/rest/api/3/issue/PUMP-99');
  expect([hidden.status, hidden.body]).toEqual([404, NOT_FOUND]);
  expect(missing).toEqual(hidden);
});

test('a security level hides an issue from everybody who is not on it, and not from the app', () => {
  const { as, call } = site();
  expect(as(people.dev, 'GET', '/rest/api/3/issue/PUMP-2').status).toBe(404);
  expect(as(people.qa, 'GET', '/rest/api/3/issue/PUMP-2').status).toBe(200);
  expect(at(call('GET', '/rest/api/3/issue/PUMP-2').body, 'fields', 'security', 'name')).toBe('Secret');
});

test('links to issues a person may not see are left out of that person’s answer', () => {
  const { as, call } = site();
  const linksOf = (answer: { body: unknown }): unknown => at(answer.body, 'fields', 'issuelinks');
  expect(each(linksOf(as(people.dev, 'GET', '/rest/api/3/issue/PUMP-1')), 'outwardIssue', 'key')).toEqual([]);
  expect(each(linksOf(as(people.qa, 'GET', '/rest/api/3/issue/PUMP-1')), 'outwardIssue', 'key')).toEqual(['OTHER-1', 'PUMP-2']);
  expect(each(linksOf(call('GET', '/rest/api/3/issue/PUMP-1')), 'outwardIssue', 'key')).toEqual(['OTHER-1', 'PUMP-2']);
});

test('search and bulk fetch leave hidden issues out, bulk fetch names them as errors', () => {
  const { as } = site();
  const search = as(people.dev, 'POST', '/rest/api/3/search/jql', { jql: 'project in (PUMP) ORDER BY key', fields: ['key'] });
  expect(each(at(search.body, 'issues'), 'key')).toEqual(['PUMP-1']);
  const bulk = as(people.dev, 'POST', '/rest/api/3/issue/bulkfetch', {
    issueIdsOrKeys: ['PUMP-2', 'PUMP-1', 'OTHER-1'],
    fields: ['summary'],
  });
  expect(each(at(bulk.body, 'issues'), 'key')).toEqual(['PUMP-1']);
  expect(each(at(bulk.body, 'issueErrors'), 'id')).toEqual(['PUMP-2', 'OTHER-1']);
});

test('reporter and assignee browse their own issues only where the project grants it', () => {
  const { site: jira, as } = site();
  jira.seed.project({ key: 'OWN', browsedByRole: ['reporter', 'assignee'] });
  jira.seed.issue('OWN', { summary: 'Mine', reporter: people.guest });
  jira.seed.issue('OWN', { summary: 'Not mine' });
  jira.seed.issue('OWN', { summary: 'Given to me', assignee: people.guest });
  const seen = ['OWN-1', 'OWN-2', 'OWN-3'].map((key) => as(people.guest, 'GET', `/rest/api/3/issue/${key}`).status);
  expect(seen).toEqual([200, 404, 200]);
  expect(as(people.dev, 'GET', '/rest/api/3/issue/OTHER-1').status).toBe(404);
});

describe('Where browse is granted to reporters, or to who stands in a field', () => {
  const own = () => {
    const small = site();
    const { seed } = small.site;
    const reviewer = seed.field({ name: 'Reviewer', kind: 'user' });
    const { id } = seed.project({ key: 'OWN', admins: [people.admin], browsedByRole: ['reporter', { userField: reviewer.id }] });
    seed.issue('OWN', { summary: 'Reviewed by the guest', custom: { [reviewer.id]: people.guest } });
    seed.issue('OWN', { summary: 'Not theirs' });
    return { ...small, project: id, reviewer: reviewer.id };
  };
  const checked = (answer: { body: unknown }) => [
    ...each(at(answer.body, 'projectPermissions'), 'projects'),
    ...each(at(answer.body, 'projectPermissions'), 'issues'),
  ];

  test('the check of the project says yes to everybody signed in, though single issues stay hidden', () => {
    const { site: jira, as, call, project } = own();
    const ids = ['OWN-1', 'OWN-2'].map((key) => Number(jira.issue(key).id));
    const projectPermissions = [{ permissions: ['BROWSE_PROJECTS'], projects: [Number(project)], issues: ids }];
    const check = (accountId: string) => checked(call('POST', '/rest/api/3/permissions/check', { accountId, projectPermissions }));
    expect(check(people.guest)).toEqual([[Number(project)], [ids[0]]]);
    expect(check(people.dev)).toEqual([[Number(project)], []]);
    expect(check(people.gone)).toEqual([[], []]);
    expect(as(people.dev, 'GET', '/rest/api/3/project/OWN').status).toBe(200);
    const found = as(people.guest, 'POST', '/rest/api/3/search/jql', { jql: 'project = OWN', fields: ['summary'] });
    expect(each(at(found.body, 'issues'), 'key')).toEqual(['OWN-1']);
  });

  test('the permission scheme tells the grants to administrators and to the app, and to nobody else', () => {
    const { as, call, project, reviewer } = own();
    const path = `/rest/api/3/project/${project}/permissionscheme?expand=permissions`;
    const holders = (answer: { body: unknown }) =>
      [...new Set(each(at(answer.body, 'permissions'), 'holder').map((holder) => JSON.stringify(holder)))].map((h): unknown =>
        JSON.parse(h),
      );
    const told = [
      { type: 'user', parameter: people.admin, value: people.admin },
      { type: 'reporter' },
      { type: 'userCustomField', parameter: reviewer, value: reviewer },
    ];
    expect(holders(call('GET', path))).toEqual(told);
    expect(holders(as(people.admin, 'GET', path))).toEqual(told);
    expect(as(people.guest, 'GET', path).status).toBe(403);
    expect(at(call('GET', `/rest/api/3/project/${project}/permissionscheme`).body, 'permissions')).toBeUndefined();
    expect(as(people.guest, 'GET', '/rest/api/3/project/PUMP/permissionscheme').status).toBe(404);
  });

  test('a team-managed project has no permission scheme', () => {
    const { site: jira, call } = site();
    jira.seed.project({ key: 'TEAM', teamManaged: true });
    expect(call('GET', '/rest/api/3/project/TEAM/permissionscheme?expand=permissions').status).toBe(404);
    expect(at(call('GET', '/rest/api/3/project/TEAM').body, 'style')).toBe('next-gen');
  });
});

test('a person who may only browse is refused every change, and nothing changes', () => {
  const { site: jira, as, events } = site();
  jira.grant('PUMP', 'BROWSE_PROJECTS', [people.guest]);
  const guest = (method: string, path: string, body?: unknown): number => as(people.guest, method, path, body).status;
  expect(guest('PUT', '/rest/api/3/issue/PUMP-1', { fields: { summary: 'No' } })).toBe(400);
  expect(guest('DELETE', '/rest/api/3/issue/PUMP-1')).toBe(403);
  expect(guest('POST', '/rest/api/3/issue/PUMP-1/transitions', { transition: { id: '31' } })).toBe(400);
  expect(guest('POST', '/rest/api/3/issue/PUMP-1/comment', { body: doc('No') })).toBe(400);
  expect(guest('PUT', '/rest/api/3/issue/PUMP-1/properties/p', {})).toBe(403);
  expect(guest('PUT', '/rest/api/3/project/PUMP/properties/p', {})).toBe(403);
  const link = { type: { name: 'Blocks' }, inwardIssue: { key: 'PUMP-1' }, outwardIssue: { key: 'PUMP-1' } };
  expect(guest('POST', '/rest/api/3/issueLink', link)).toBe(400);
  expect(guest('POST', '/rest/api/3/issueLink', { ...link, outwardIssue: { key: 'OTHER-1' } })).toBe(404);
  const fields = { project: { key: 'PUMP' }, issuetype: { name: 'Task' }, summary: 'No' };
  expect(guest('POST', '/rest/api/3/issue', { fields })).toBe(400);
  expect(as(people.guest, 'GET', '/rest/api/3/issue/PUMP-1/transitions').body).toEqual({ expand: 'transitions', transitions: [] });
  expect(events).toEqual([]);
  expect(jira.issue('PUMP-1').summary).toBe('Open issue');
});

test('deactivated, unknown and anonymous callers are not authenticated', () => {
  const { call } = site();
  const status = (accountId?: string): number =>
    call('GET', '/rest/api/3/issue/PUMP-1', undefined, { as: 'user', from: 'app-browser', ...(accountId !== undefined && { accountId }) })
      .status;
  expect([status(people.gone), status('nobody'), status(), status(people.dev)]).toEqual([401, 401, 401, 200]);
});

test('a deactivated person is told by id and not found by search', () => {
  const { call } = site();
  expect(at(call('GET', `/rest/api/3/user?accountId=${people.gone}`).body, 'active')).toBe(false);
  expect(each(call('GET', '/rest/api/3/user/search?query=g').body, 'accountId')).toEqual([people.guest]);
  expect(call('GET', '/rest/api/3/user?accountId=nobody').status).toBe(404);
});

test('a missing scope is refused before anything is looked at, and only for apps', () => {
  const { call, as } = site();
  const without = call('GET', '/rest/api/3/issue/NO-1', undefined, { scopes: ['write:jira-work'] });
  expect([without.status, without.points]).toEqual([403, 0]);
  expect(call('GET', '/rest/api/3/issue/NO-1').status).toBe(404);
  expect(as(people.dev, 'GET', '/rest/api/3/issue/PUMP-1').status).toBe(200);
});

test('permission checks answer per issue and project, for others only to administrators and the app', () => {
  const { site: jira, call, as } = site();
  const ids = ['PUMP-1', 'PUMP-2', 'OTHER-1'].map((key) => Number(jira.issue(key).id));
  const body = { accountId: people.dev, projectPermissions: [{ permissions: ['BROWSE_PROJECTS', 'EDIT_ISSUES'], issues: [...ids, 999] }] };
  const told = at(call('POST', '/rest/api/3/permissions/check', body).body, 'projectPermissions');
  expect(each(told, 'issues')).toEqual([[ids[0]], [ids[0]]]);
  expect(as(people.qa, 'POST', '/rest/api/3/permissions/check', body).status).toBe(403);
  expect(as(people.admin, 'POST', '/rest/api/3/permissions/check', body).status).toBe(200);
  jira.grant('PUMP', 'BROWSE_PROJECTS', [people.gone]);
  const gone = { ...body, accountId: people.gone };
  expect(each(at(call('POST', '/rest/api/3/permissions/check', gone).body, 'projectPermissions'), 'issues')).toEqual([[], []]);
  const strange = { projectPermissions: [{ permissions: ['FLY'], issues: ids }] };
  expect(call('POST', '/rest/api/3/permissions/check', strange).status).toBe(400);
});

test('mypermissions answers for the issue, the project, or any project', () => {
  const { as } = site();
  const have = (query: string): unknown =>
    at(
      as(people.dev, 'GET', `/rest/api/3/mypermissions?permissions=EDIT_ISSUES${query}`).body,
      'permissions',
      'EDIT_ISSUES',
      'havePermission',
    );
  expect([have(''), have('&projectKey=PUMP'), have('&issueKey=PUMP-1')]).toEqual([true, true, true]);
  expect(as(people.dev, 'GET', '/rest/api/3/mypermissions?permissions=EDIT_ISSUES&issueKey=PUMP-2').status).toBe(404);
  expect(as(people.dev, 'GET', '/rest/api/3/mypermissions').status).toBe(400);
});

test('a permission an app brought along is held by those it was granted to', () => {
  const { site: jira, as } = site();
  const [sign = ''] = jira.installAppPermissions({ appId: 'a', environmentId: 'e' }, ['sign-as-qa']);
  expect(sign).toBe('ari:cloud:ecosystem::extension/a/e/static/sign-as-qa');
  jira.seed.group('quality', [people.qa]);
  jira.grant('PUMP', sign, ['group:quality']);
  const holds = (who: string): unknown =>
    at(as(who, 'GET', `/rest/api/3/mypermissions?permissions=${sign}&issueKey=PUMP-1`).body, 'permissions', sign, 'havePermission');
  expect([holds(people.dev), holds(people.qa)]).toEqual([false, true]);
  jira.revoke('PUMP', sign, 'group:quality');
  expect(holds(people.qa)).toBe(false);
});

test('a link may be deleted with the permission at one end, but not by who cannot see the other', () => {
  const { site: jira, as } = site();
  const id = [...jira.state.links.keys()][0] ?? '';
  expect(as(people.dev, 'DELETE', `/rest/api/3/issueLink/${id}`).status).toBe(404);
  jira.revoke('PUMP', 'LINK_ISSUES', people.qa);
  expect(as(people.qa, 'DELETE', `/rest/api/3/issueLink/${id}`).status).toBe(204);
  expect(jira.issue('PUMP-1').linkIds.size).toBe(1);
});
