import { at, doc, people, smallSite, type SmallSite } from './small-site';

function site(issues = 3, options = {}): SmallSite {
  const small = smallSite(options);
  for (let count = 1; count <= issues; count += 1) small.site.seed.issue('PUMP', { summary: `Issue ${count}` });
  return small;
}

const errorsOf = (answer: { status: number; body: unknown }, field: string): unknown[] => [answer.status, at(answer.body, 'errors', field)];

test('points: 2 for one issue, 1 + n for lists, 1 for a write, 2 for each identity, nothing from the browser', () => {
  const small = site();
  const issues = ['PUMP-1', 'PUMP-2', 'PUMP-3'].map((key) => Number(small.site.issue(key).id));
  const points = (method: string, path: string, body?: unknown): number => small.call(method, path, body).points;
  expect(points('GET', '/rest/api/3/issue/PUMP-1')).toBe(2);
  expect(points('POST', '/rest/api/3/issue/bulkfetch', { issueIdsOrKeys: ['PUMP-1', 'PUMP-2', 'PUMP-9'] })).toBe(3);
  expect(points('POST', '/rest/api/3/search/jql', { jql: 'project = PUMP' })).toBe(4);
  expect(points('PUT', '/rest/api/3/issue/PUMP-1', { fields: { summary: 'x' } })).toBe(1);
  expect(points('GET', `/rest/api/3/user/bulk?accountId=${people.dev}&accountId=${people.qa}`)).toBe(5);
  const check = { accountId: people.dev, projectPermissions: [{ permissions: ['BROWSE_PROJECTS', 'EDIT_ISSUES'], issues }] };
  expect(points('POST', '/rest/api/3/permissions/check', check)).toBe(13);
  expect(points('GET', '/rest/api/3/issue/PUMP-99')).toBe(1);
  const spent = small.site.meter.spent;
  expect(small.call('GET', '/rest/api/3/issue/PUMP-1', undefined, { as: 'user', accountId: people.dev, from: 'app-browser' }).points).toBe(
    0,
  );
  expect(small.site.meter.spent).toBe(spent);
});

test('a spent quota answers 429 until the top of the hour, and tells how long', () => {
  const small = site(1, { quota: 10 });
  small.clock.advance(15 * 60_000);
  small.site.meter.spend(9);
  const last = small.call('GET', '/rest/api/3/issue/PUMP-1');
  expect([last.status, last.headers['X-RateLimit-NearLimit']]).toEqual([200, 'true']);
  const refused = small.call('GET', '/rest/api/3/issue/PUMP-1');
  expect([refused.status, refused.points]).toEqual([429, 0]);
  expect(refused.headers).toMatchObject({ 'Retry-After': '2700', 'RateLimit-Reason': 'jira-quota-global-based' });
  expect(small.as(people.dev, 'GET', '/rest/api/3/issue/PUMP-1').status).toBe(200);
  small.clock.advance(45 * 60_000);
  expect(small.call('GET', '/rest/api/3/issue/PUMP-1').status).toBe(200);
});

test('one issue takes 20 writes in 2 seconds and 100 in 30, other issues go on', () => {
  const small = site();
  const write = (key: string, value: number) => small.call('PUT', `/rest/api/3/issue/${key}/properties/p`, value);
  const burst = (count: number): number[] => Array.from({ length: count }, (_, index) => write('PUMP-1', index).status);
  expect(burst(20).filter((status) => status < 300)).toHaveLength(20);
  const refused = write('PUMP-1', 99);
  expect([refused.status, refused.headers['RateLimit-Reason'], refused.headers['Retry-After']]).toEqual([
    429,
    'jira-per-issue-on-write',
    '2',
  ]);
  expect(write('PUMP-2', 1).status).toBe(201);
  for (let round = 0; round < 4; round += 1) {
    small.clock.advance(2000);
    expect(burst(20).every((status) => status === 200)).toBe(true);
  }
  small.clock.advance(2000);
  expect([write('PUMP-1', 0).status, write('PUMP-1', 0).headers['Retry-After']]).toEqual([429, '20']);
  small.clock.advance(20_000);
  expect(write('PUMP-1', 0).status).toBe(200);
});

test('a refused write changes nothing', () => {
  const small = site();
  for (let count = 0; count < 20; count += 1) small.call('PUT', '/rest/api/3/issue/PUMP-1/properties/p', count);
  expect(small.call('PUT', '/rest/api/3/issue/PUMP-1', { fields: { summary: 'too fast' } }).status).toBe(429);
  expect([small.site.issue('PUMP-1').summary, small.events]).toEqual(['Issue 1', []]);
});

test('bulk fetch takes a hundred names, in ascending id order, each issue once', () => {
  const small = site(101);
  const keys = Array.from({ length: 100 }, (_, index) => `PUMP-${100 - index}`);
  const answer = small.call('POST', '/rest/api/3/issue/bulkfetch', { issueIdsOrKeys: keys, fields: ['summary'] });
  expect([answer.points, at(answer.body, 'issues', 0, 'key'), at(answer.body, 'issues', 99, 'key')]).toEqual([101, 'PUMP-1', 'PUMP-100']);
  expect(small.call('POST', '/rest/api/3/issue/bulkfetch', { issueIdsOrKeys: [...keys, 'PUMP-101'] }).status).toBe(400);
  expect(small.call('POST', '/rest/api/3/issue/bulkfetch', { issueIdsOrKeys: [] }).status).toBe(400);
  expect(small.call('POST', '/rest/api/3/issue/bulkfetch', { issueIdsOrKeys: [10001] }).status).toBe(400);
  const twice = small.call('POST', '/rest/api/3/issue/bulkfetch', { issueIdsOrKeys: ['PUMP-1', small.site.issue('PUMP-1').id] });
  expect(at(twice.body, 'issues', 'length')).toBe(1);
});

const edit = (small: SmallSite, fields: Record<string, unknown>) => small.as(people.dev, 'PUT', '/rest/api/3/issue/PUMP-1', { fields });

test('a summary has up to 255 characters and no line break', () => {
  const small = site();
  expect(edit(small, { summary: 'x'.repeat(255) }).status).toBe(204);
  expect(errorsOf(edit(small, { summary: 'x'.repeat(256) }), 'summary')).toEqual([400, 'Summary must be less than 255 characters.']);
  expect(errorsOf(edit(small, { summary: 'a\nb' }), 'summary')[0]).toBe(400);
  expect(errorsOf(edit(small, { summary: ' ' }), 'summary')).toEqual([400, 'You must specify a summary of the issue.']);
});

test('rich text is a valid document of up to 32,767 characters, never a plain string', () => {
  const small = site();
  expect(edit(small, { description: doc('x'.repeat(32_767)) }).status).toBe(204);
  expect(edit(small, { description: null }).status).toBe(204);
  expect(errorsOf(edit(small, { description: doc('x'.repeat(32_768)) }), 'description')[1]).toMatch(/exceeds the allowed limit of 32767/);
  expect(errorsOf(edit(small, { description: 'plain' }), 'description')[1]).toMatch(/Atlassian Document/);
  expect(edit(small, { description: { type: 'doc', version: 1, content: [{ type: 'script' }] } }).status).toBe(400);
  expect(small.as(people.dev, 'POST', '/rest/api/3/issue/PUMP-1/comment', { body: 'plain' }).status).toBe(400);
});

test('labels have no spaces, and all refused fields are named together', () => {
  const small = site();
  const refused = edit(small, { labels: ['two words'], summary: '', status: { name: 'Done' }, duedate: 'soon' });
  expect([refused.status, Object.keys(at(refused.body, 'errors') as object).sort()]).toEqual([
    400,
    ['duedate', 'labels', 'status', 'summary'],
  ]);
  expect(small.site.issue('PUMP-1').histories).toEqual([]);
});

test('a sub-task needs a parent one level above it, in its own project', () => {
  const small = site();
  const create = (parent?: string) =>
    small.as(people.qa, 'POST', '/rest/api/3/issue', {
      fields: {
        project: { key: 'PUMP' },
        issuetype: { name: 'Sub-task' },
        summary: 'Part',
        ...(parent !== undefined && { parent: { key: parent } }),
      },
    });
  small.site.seed.issue('OTHER', { summary: 'Elsewhere' });
  small.site.seed.issue('PUMP', { summary: 'Epic', type: 'Epic' });
  expect([create().status, create('PUMP-1').status, create('PUMP-4').status, create('OTHER-1').status]).toEqual([400, 201, 400, 400]);
});

test('an entity property holds up to 32,768 characters of JSON', () => {
  const small = site();
  const put = (length: number): number => small.call('PUT', '/rest/api/3/issue/PUMP-1/properties/p', 'x'.repeat(length - 2)).status;
  expect([put(32_768), put(32_769)]).toEqual([201, 400]);
});

test('what was sent or answered can be changed by its holder without changing the site', () => {
  const small = site();
  const value = { list: [1] };
  small.call('PUT', '/rest/api/3/issue/PUMP-1/properties/p', value);
  value.list.push(2);
  const read = small.call('GET', '/rest/api/3/issue/PUMP-1/properties/p');
  Object.assign(at(read.body, 'value') as object, { list: null });
  expect(at(small.call('GET', '/rest/api/3/issue/PUMP-1/properties/p').body, 'value')).toEqual({ list: [1] });
});

test('ids are counted up: the same acts give the same ids', () => {
  const [one, other] = [site(), site()];
  expect([...one.site.state.issues.keys()]).toEqual(['10001', '10002', '10003']);
  expect([...other.site.state.fields.keys()]).toEqual([...one.site.state.fields.keys()]);
});
