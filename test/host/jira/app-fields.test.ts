import { APP, at, each, people, smallSite, type SmallSite } from './small-site';

function site(): SmallSite & { readonly ids: number[] } {
  const small = smallSite();
  small.site.seed.issue('PUMP', { summary: 'One' });
  small.site.seed.issue('PUMP', { summary: 'Two', security: 'Secret' });
  return { ...small, ids: ['PUMP-1', 'PUMP-2'].map((key) => Number(small.site.issue(key).id)) };
}

test('an app field is known by its module’s ARI and carries its app’s key', () => {
  const { call, classField } = site();
  const fields = call('GET', '/rest/api/3/field').body;
  const field: unknown = Array.isArray(fields) ? fields.find((it: unknown) => at(it, 'id') === classField) : undefined;
  expect(field).toMatchObject({
    key: `${APP.appId}__DEVELOPMENT__safety-class`,
    name: 'Effective class',
    custom: true,
    clauseNames: [`cf[${classField.replace('customfield_', '')}]`, 'Effective class'],
    schema: { type: 'string', custom: `ari:cloud:ecosystem::extension/${APP.appId}/${APP.environmentId}/static/safety-class` },
  });
});

test('the app writes its fields on many issues at once: value, history, one event for each', () => {
  const { call, classField, ids, events, clock } = site();
  clock.advance(1000);
  expect(call('PUT', `/rest/api/3/app/field/${classField}/value`, { updates: [{ issueIds: ids, value: 'C' }] })).toMatchObject({
    status: 204,
    points: 1,
  });
  const issue = call('GET', `/rest/api/3/issue/PUMP-2?fields=${classField},updated&expand=changelog`).body;
  expect(at(issue, 'fields')).toEqual({ [classField]: 'C', updated: '2026-03-02T10:00:01.000+0000' });
  expect(at(issue, 'changelog', 'histories', 0, 'items', 0)).toMatchObject({
    field: 'Effective class',
    fieldId: classField,
    fieldtype: 'custom',
    toString: 'C',
  });
  expect(events.map(({ eventType, payload }) => [eventType, payload['selfGenerated']])).toEqual([
    ['avi:jira:updated:issue', true],
    ['avi:jira:updated:issue', true],
  ]);
});

test('without a changelog there is neither history nor event, but `updated` moves', () => {
  const { call, gapsField, ids, events, clock, site: jira } = site();
  clock.advance(1000);
  const updates = [{ customField: gapsField, issueIds: [ids[0]], value: 2 }];
  expect(call('POST', '/rest/api/3/app/field/value?generateChangelog=false', { updates }).status).toBe(204);
  expect([events, jira.issue('PUMP-1').histories, jira.issue('PUMP-1').updated]).toEqual([[], [], clock.now()]);
});

test('writing the value that is there changes nothing at all', () => {
  const { call, classField, ids, events, clock, site: jira } = site();
  const put = () => call('PUT', `/rest/api/3/app/field/${classField}/value`, { updates: [{ issueIds: ids, value: 'C' }] }).status;
  put();
  const { updated } = jira.issue('PUMP-1');
  clock.advance(1000);
  expect([put(), events.length, jira.issue('PUMP-1').updated]).toEqual([204, 2, updated]);
});

test('only the owning app, only as itself, only with the scope', () => {
  const { site: jira, call, classField, ids } = site();
  const [foreign] = jira.installAppFields({ appId: 'other-app', environmentId: 'e' }, [
    { key: 'f', name: 'Foreign', description: '', type: 'string', readOnly: false },
  ]);
  const body = { updates: [{ issueIds: ids, value: 'C' }] };
  const put = (field: string, ask = {}): number => call('PUT', `/rest/api/3/app/field/${field}/value`, body, ask).status;
  expect(put(foreign?.id ?? '')).toBe(403);
  expect(put(classField, { as: 'user', accountId: people.admin })).toBe(403);
  expect(put(classField, { scopes: ['write:jira-work'] })).toBe(403);
  expect(put('customfield_1')).toBe(404);
  expect(put(`${APP.appId}__DEVELOPMENT__safety-class`)).toBe(204);
});

test('a wrong value, an unknown issue or a doubled pair refuses the whole request', () => {
  const { call, gapsField, ids, events } = site();
  const put = (updates: unknown): number => call('PUT', `/rest/api/3/app/field/${gapsField}/value`, { updates }).status;
  expect(put([{ issueIds: ids, value: 'three' }])).toBe(400);
  expect(put([{ issueIds: [...ids, 1], value: 3 }])).toBe(400);
  expect(
    put([
      { issueIds: ids, value: 3 },
      { issueIds: [ids[0]], value: 4 },
    ]),
  ).toBe(400);
  expect(put([])).toBe(400);
  expect(events).toEqual([]);
});

test('nobody writes a read-only field through an edit, not even the app; others only once it is on the screen', () => {
  const { site: jira, call, as, classField, gapsField } = site();
  jira.showFieldOnScreen('PUMP', classField);
  const edit = (fields: unknown): number => as(people.dev, 'PUT', '/rest/api/3/issue/PUMP-1', { fields }).status;
  expect(edit({ [classField]: 'A' })).toBe(400);
  expect(call('PUT', '/rest/api/3/issue/PUMP-1', { fields: { [classField]: 'A' } }).status).toBe(400);
  expect(edit({ [gapsField]: 0 })).toBe(400);
  jira.showFieldOnScreen('PUMP', gapsField);
  expect([edit({ [gapsField]: 'none' }), edit({ [gapsField]: 0 })]).toEqual([400, 204]);
});

test('REST tells a field’s value always, the issue view only after it is on the screen', () => {
  const { site: jira, call, as, classField, ids } = site();
  call('PUT', `/rest/api/3/app/field/${classField}/value`, { updates: [{ issueIds: [ids[0]], value: 'B' }] });
  expect(at(as(people.dev, 'GET', '/rest/api/3/issue/PUMP-1').body, 'fields', classField)).toBe('B');
  expect(jira.fieldsOnScreen('PUMP')).toEqual([]);
  jira.showFieldOnScreen('PUMP', classField);
  expect([each(jira.fieldsOnScreen('PUMP'), 'id'), jira.fieldsOnScreen('OTHER')]).toEqual([[classField], []]);
});

test('the bulk changelog tells who changed which of the asked fields, oldest first, a page at a time', () => {
  const { call, as, classField, ids } = site();
  for (const value of ['A', 'B']) call('PUT', `/rest/api/3/app/field/${classField}/value`, { updates: [{ issueIds: [ids[0]], value }] });
  as(people.dev, 'PUT', '/rest/api/3/issue/PUMP-1', { fields: { summary: 'Changed' } });
  const body = { issueIdsOrKeys: ['PUMP-1'], fieldIds: [classField], maxResults: 1 };
  const first = call('POST', '/rest/api/3/changelog/bulkfetch', body).body;
  expect(at(first, 'issueChangeLogs', 0, 'changeHistories', 0, 'items', 0, 'toString')).toBe('A');
  const second = call('POST', '/rest/api/3/changelog/bulkfetch', { ...body, nextPageToken: at(first, 'nextPageToken') }).body;
  expect(at(second, 'issueChangeLogs', 0, 'changeHistories', 0, 'items', 0, 'toString')).toBe('B');
  expect(at(second, 'nextPageToken')).toBeUndefined();
});
