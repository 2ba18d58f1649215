import { at, doc, each, people, smallSite, START, type SmallSite } from './small-site';

const DAY = 86_400_000;

function site(): SmallSite {
  const small = smallSite();
  const { seed } = small.site;
  seed.issue('PUMP', {
    summary: 'Alarm on occlusion',
    type: 'Story',
    labels: ['alarm', 'risk'],
    fixVersions: ['1.0'],
    assignee: people.dev,
    updated: START - DAY,
  });
  seed.issue('PUMP', {
    summary: 'Battery runs out',
    type: 'Bug',
    status: 'Done',
    labels: ['risk'],
    created: START - 3 * DAY,
    updated: START - 3 * DAY,
  });
  seed.issue('PUMP', {
    summary: 'Measure occlusion pressure',
    type: 'Sub-task',
    parent: 'PUMP-1',
    description: 'The alarm sounds within 5 s',
    custom: { [small.classField]: 'C', [small.gapsField]: 3 },
  });
  seed.issue('OTHER', { summary: 'Occlusions elsewhere', reporter: people.qa, custom: { [small.classField]: 'A', [small.gapsField]: 0 } });
  small.as(people.dev, 'POST', '/rest/api/3/issue/PUMP-2/transitions', { transition: { id: '31' } });
  seed.link('Blocks', 'PUMP-1', 'PUMP-2');
  seed.link('Relates', 'PUMP-1', 'OTHER-1');
  return small;
}

const shared = site();
const find = (jql: string, who?: string): unknown[] => {
  const body = { jql, fields: ['key'], maxResults: 100 };
  const answer =
    who === undefined ? shared.call('POST', '/rest/api/3/search/jql', body) : shared.as(who, 'POST', '/rest/api/3/search/jql', body);
  return answer.status === 200 ? each(at(answer.body, 'issues'), 'key') : [answer.status, at(answer.body, 'errorMessages', 0)];
};
const sorted = (jql: string): unknown[] => find(`${jql} ORDER BY key ASC`);

test.each([
  ['project = PUMP', ['PUMP-1', 'PUMP-2', 'PUMP-3']],
  ['project in (PUMP, OTHER) AND issuetype = Bug', ['PUMP-2']],
  ['key in (PUMP-1, OTHER-1)', ['OTHER-1', 'PUMP-1']],
  ['status = Done', ['PUMP-2']],
  ['status != Done AND project = PUMP', ['PUMP-1', 'PUMP-3']],
  ['statusCategory = Done', ['PUMP-2']],
  ['statusCategory in ("To Do", indeterminate) AND project = PUMP', ['PUMP-1', 'PUMP-3']],
  ['resolution = Unresolved AND project = PUMP', ['PUMP-1', 'PUMP-3']],
  ['resolution = Done', ['PUMP-2']],
  ['resolution is not EMPTY', ['PUMP-2']],
  [`assignee = "${people.dev}"`, ['PUMP-1']],
  ['assignee is EMPTY AND project = PUMP', ['PUMP-2', 'PUMP-3']],
  ['labels = risk', ['PUMP-1', 'PUMP-2']],
  ['labels != alarm', ['PUMP-2']],
  ['labels not in (alarm) OR labels is EMPTY', ['OTHER-1', 'PUMP-2', 'PUMP-3']],
  ['fixVersion = "1.0"', ['PUMP-1']],
  ['parent = PUMP-1', ['PUMP-3']],
  ['parent is not EMPTY', ['PUMP-3']],
  ['text ~ alarm', ['PUMP-1', 'PUMP-3']],
  ['summary ~ "occlusion"', ['PUMP-1', 'PUMP-3']],
  ['summary ~ "occlus*"', ['OTHER-1', 'PUMP-1', 'PUMP-3']],
  ['summary ~ "\\"occlusion pressure\\""', ['PUMP-3']],
  ['issueLinkType = Blocks', ['PUMP-1', 'PUMP-2']],
  ['issueLinkType = "is blocked by"', ['PUMP-2']],
  ['issueLinkType is EMPTY', ['PUMP-3']],
  ['"Effective class" = C', ['PUMP-3']],
  ['"Effective class" != C', ['OTHER-1']],
  ['"Effective class" is EMPTY', ['PUMP-1', 'PUMP-2']],
  ['"Open gaps" > 0', ['PUMP-3']],
  ['"Open gaps" <= 3 AND "Open gaps" in (0, 7)', ['OTHER-1']],
  ['"Open gaps" is not EMPTY', ['OTHER-1', 'PUMP-3']],
  ['NOT (project = PUMP)', ['OTHER-1']],
  ['NOT (labels = alarm)', ['PUMP-2']],
  ['project = PUMP AND NOT (issuetype = Bug OR issuetype = Story)', ['PUMP-3']],
])('%s finds %j', (jql, keys) => {
  expect(sorted(jql)).toEqual(keys);
});

test('a custom field is also asked for by its number', () => {
  const number = shared.classField.replace('customfield_', '');
  expect(sorted(`cf[${number}] in (A, C)`)).toEqual(['OTHER-1', 'PUMP-3']);
});

test('currentUser() is the person who asks, and only that person’s issues come back', () => {
  expect(find('assignee = currentUser()', people.dev)).toEqual(['PUMP-1']);
  expect(find('text ~ "occlusion*"', people.dev)).toEqual(['PUMP-3', 'PUMP-1']);
});

test('relative and absolute times compare with the millisecond clock, absolute ones in the asker’s zone', () => {
  expect(sorted('updated >= -10m AND project = PUMP')).toEqual(['PUMP-2', 'PUMP-3']);
  expect(sorted('updated < -1h')).toEqual(['PUMP-1']);
  expect(sorted('created <= "2026-02-28"')).toEqual(['PUMP-2']);
  // 10:00 UTC is 11:00 in Berlin: for Dana the issues of 10:00 UTC were created at 11:00.
  expect(find('created >= "2026-03-02 10:30" AND project = PUMP ORDER BY key', people.dev)).toEqual(['PUMP-1', 'PUMP-3']);
  expect(find('created >= "2026-03-02 10:30" AND project = PUMP ORDER BY key', people.qa)).toEqual([]);
});

test('order is by key number, by time, and newest first without an order', () => {
  for (let count = 4; count <= 12; count += 1) shared.site.seed.issue('OTHER', { summary: `More ${count}`, created: START + count });
  expect(find('project = OTHER ORDER BY key DESC').slice(0, 2)).toEqual(['OTHER-10', 'OTHER-9']);
  expect(find('project = OTHER ORDER BY created ASC').slice(0, 2)).toEqual(['OTHER-1', 'OTHER-2']);
  expect(find('project = OTHER').slice(0, 1)).toEqual(['OTHER-10']);
  expect(find('project = OTHER ORDER BY "Open gaps" DESC, key ASC').slice(-1)).toEqual(['OTHER-1']);
});

test.each([
  ['', 'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.'],
  ['ORDER BY created', 'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.'],
  ['colour = red', "Field 'colour' does not exist or you do not have permission to view it."],
  ['project = NOPE', "The value 'NOPE' does not exist for the field 'project'."],
  ['key = PUMP-99', "The value 'PUMP-99' does not exist for the field 'key'."],
  ['summary = exact', "The operator '=' is not supported by the 'summary' field."],
  ['status > Done', "The operator '>' is not supported by the 'status' field."],
  ['"Open gaps" = many', "Value 'many' is invalid for the 'Open gaps' field."],
])('Jira’s 400 for: %s', (jql, message) => {
  expect(find(jql)).toEqual([400, message]);
});

test('a syntax error is a 400 with the parser’s words', () => {
  expect(find('project = ')).toEqual([400, expect.stringContaining('Error in the JQL Query')]);
});

test('JQL that Jira has and the stand-in has not throws by name', () => {
  expect(() => find('sprint = 1')).toThrow("JQL field 'sprint'");
  expect(() => find('issue in linkedIssues("PUMP-1")')).toThrow("JQL function 'linkedIssues()'");
  expect(() => find('status was Done')).toThrow("JQL operator 'was'");
  expect(() => find('issue.property[iec].class = A')).toThrow('JQL entity property');
});

test('pages follow each other by token; the token serves only its own query, for a week', () => {
  const small = site();
  const page = (token?: unknown, jql = 'project = PUMP ORDER BY key'): unknown =>
    small.call('POST', '/rest/api/3/search/jql', {
      jql,
      maxResults: 2,
      fields: ['summary'],
      ...(token !== undefined && { nextPageToken: token }),
    });
  const first = at(page(), 'body');
  expect([each(at(first, 'issues'), 'key'), at(first, 'isLast'), at(first, 'total')]).toEqual([['PUMP-1', 'PUMP-2'], false, undefined]);
  const token = at(first, 'nextPageToken');
  const second = at(page(token), 'body');
  expect([each(at(second, 'issues'), 'key'), at(second, 'isLast'), at(second, 'nextPageToken')]).toEqual([['PUMP-3'], true, undefined]);
  expect(at(page(token, 'project = OTHER'), 'status')).toBe(400);
  small.clock.advance(8 * DAY);
  expect(at(page(token), 'status')).toBe(400);
  expect(at(page('junk'), 'status')).toBe(400);
});

test('only ids come back unless fields are asked for', () => {
  const answer = shared.call('GET', `/rest/api/3/search/jql?jql=${encodeURIComponent('key = PUMP-1')}`);
  expect(at(answer.body, 'issues')).toEqual([{ id: shared.site.issue('PUMP-1').id }]);
});

test('a search sees what was written just before', () => {
  const small = site();
  const count = (): unknown => at(small.call('POST', '/rest/api/3/search/approximate-count', { jql: 'summary ~ fresh' }).body, 'count');
  expect(count()).toBe(0);
  small.as(people.dev, 'PUT', '/rest/api/3/issue/PUMP-1', { fields: { summary: 'fresh', description: doc('x') } });
  expect(count()).toBe(1);
});

test('with an index that runs behind, a new issue is found only when reconciled by id', () => {
  const small = smallSite({ searchLag: 5000 });
  const { id } = small.site.seed.issue('PUMP', { summary: 'New' });
  const found = (reconcileIssues: number[]): unknown =>
    each(at(small.call('POST', '/rest/api/3/search/jql', { jql: 'project = PUMP', reconcileIssues }).body, 'issues'), 'id');
  expect([found([]), found([Number(id)])]).toEqual([[], [id]]);
  small.clock.advance(5000);
  expect(found([])).toEqual([id]);
  expect(
    small.call('POST', '/rest/api/3/search/jql', {
      jql: 'project = PUMP',
      reconcileIssues: Array.from({ length: 51 }, (_, index) => index),
    }).status,
  ).toBe(400);
});

test('the picker finds by key and by the beginnings of words, as text and as safe HTML', () => {
  const small = site();
  small.site.seed.issue('PUMP', { summary: 'Show <script>alert(1)</script>' });
  const pick = (query: string): unknown =>
    at(
      small.as(people.dev, 'GET', `/rest/api/3/issue/picker?currentJQL=&currentIssueKey=PUMP-3&query=${query}`).body,
      'sections',
      0,
      'issues',
    );
  expect(each(pick('occl'), 'key')).toEqual(['PUMP-1']);
  expect(each(pick('pump-2'), 'key')).toEqual(['PUMP-2']);
  expect(at(pick('script'), 0)).toMatchObject({
    summaryText: 'Show <script>alert(1)</script>',
    summary: 'Show &lt;script&gt;alert(1)&lt;/script&gt;',
  });
  expect(() => small.as(people.dev, 'GET', '/rest/api/3/issue/picker?query=x')).toThrow('without currentJQL');
});
