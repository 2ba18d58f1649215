import { APP_ACCOUNT_ID } from './site-state';
import { at, doc, each, people, smallSite, START, type SmallSite } from './small-site';

function site(): SmallSite {
  const small = smallSite();
  small.site.seed.issue('PUMP', { summary: 'First', type: 'Story', labels: ['a'] });
  small.site.seed.issue('PUMP', { summary: 'Second', type: 'Epic' });
  return small;
}

const types = ({ events }: SmallSite): string[] => events.map(({ eventType }) => eventType);
const payload = ({ events }: SmallSite, index = 0): unknown => events[index]?.payload;
const items = (small: SmallSite, index = 0): unknown => at(payload(small, index), 'changelog', 'items');

test('creating an issue tells the issue, the actor and the time as text, and few of its fields', () => {
  const small = site();
  const fields = { project: { key: 'PUMP' }, issuetype: { name: 'Task' }, summary: 'New', description: doc('hidden'), labels: ['b'] };
  const answer = small.as(people.dev, 'POST', '/rest/api/3/issue', { fields });
  expect(types(small)).toEqual(['avi:jira:created:issue']);
  expect(payload(small)).toMatchObject({
    eventType: 'avi:jira:created:issue',
    timestamp: String(START),
    selfGenerated: false,
    atlassianId: people.dev,
    issue: { id: at(answer.body, 'id'), key: 'PUMP-3', fields: { summary: 'New', project: { key: 'PUMP' } } },
  });
  expect(at(payload(small), 'issue', 'fields', 'description')).toBeUndefined();
  expect(at(payload(small), 'issue', 'fields', 'labels')).toBeUndefined();
});

test('an edit tells each changed field once, the unchanged ones not at all, and moves `updated`', () => {
  const small = site();
  small.clock.advance(1500);
  small.as(people.dev, 'PUT', '/rest/api/3/issue/PUMP-1', {
    fields: { summary: 'First!', labels: ['a'], priority: { name: 'High' }, assignee: { accountId: people.qa } },
  });
  expect(types(small)).toEqual(['avi:jira:updated:issue', 'avi:jira:assigned:issue']);
  expect(each(items(small), 'fieldId')).toEqual(['summary', 'priority', 'assignee']);
  expect(at(items(small), 0)).toEqual({
    field: 'summary',
    fieldId: 'summary',
    fieldtype: 'jira',
    from: null,
    fromString: 'First',
    to: null,
    toString: 'First!',
  });
  expect(at(items(small), 2)).toMatchObject({ from: null, to: people.qa, toString: 'Quentin Quality' });
  expect(at(small.call('GET', '/rest/api/3/issue/PUMP-1?fields=updated').body, 'fields', 'updated')).toBe('2026-03-02T10:00:01.500+0000');
});

test('an edit that changes nothing tells nothing', () => {
  const small = site();
  expect(small.as(people.dev, 'PUT', '/rest/api/3/issue/PUMP-1', { fields: { summary: 'First' } }).status).toBe(204);
  expect(small.events).toEqual([]);
  expect(small.site.issue('PUMP-1').updated).toBe(START);
});

test('a new parent is told as IssueParentAssociation without a field id', () => {
  const small = site();
  small.as(people.dev, 'PUT', '/rest/api/3/issue/PUMP-1', { fields: { parent: { key: 'PUMP-2' } } });
  const [item] = [at(items(small), 0)];
  expect(item).toMatchObject({ field: 'IssueParentAssociation', from: null, to: small.site.issue('PUMP-2').id, toString: 'PUMP-2' });
  expect(at(item, 'fieldId')).toBeUndefined();
});

test('versions, labels and custom fields are told as Jira tells them', () => {
  const small = site();
  const risk = small.site.seed.field({ name: 'Severity', kind: 'select', options: ['S1', 'S2'] });
  small.as(people.dev, 'PUT', '/rest/api/3/issue/PUMP-1', {
    fields: { fixVersions: [{ name: '1.0' }, { name: '2.0' }], [risk.id]: { value: 'S2' } },
    update: { labels: [{ add: 'b' }, { remove: 'a' }] },
  });
  const told = items(small);
  expect(each(told, 'field')).toEqual(['labels', 'Fix Version', 'Fix Version', 'Severity']);
  expect(at(told, 0)).toMatchObject({ fromString: 'a', toString: 'b' });
  expect(each(told, 'fieldtype')).toEqual(['jira', 'jira', 'jira', 'custom']);
  expect(at(told, 3)).toMatchObject({ fieldId: risk.id, from: null, toString: 'S2' });
});

test('a transition tells status and resolution and dates the resolution; going back clears it', () => {
  const small = site();
  small.as(people.dev, 'POST', '/rest/api/3/issue/PUMP-1/transitions', { transition: { id: '31' } });
  expect(each(items(small), 'fieldId')).toEqual(['status', 'resolution']);
  expect(at(small.call('GET', '/rest/api/3/issue/PUMP-1').body, 'fields', 'resolutiondate')).toBe('2026-03-02T10:00:00.000+0000');
  small.as(people.dev, 'POST', '/rest/api/3/issue/PUMP-1/transitions', { transition: { id: '11' } });
  expect(small.site.issue('PUMP-1')).toMatchObject({ resolutionId: null, resolved: null });
});

const transitions = { as: 'user', from: 'product-ui', scopes: [], method: 'POST', path: '/rest/api/3/issue/PUMP-1/transitions' } as const;

/** With a validator on the first way on. */
function guarded(): SmallSite {
  const small = site();
  const validators = [{ moduleKey: 'gate', configuration: { at: 'control-point' } }];
  const name = small.site.state.status(small.site.issue('PUMP-1').statusId).name;
  small.site.seed.workflow('PUMP', name, [{ name: 'Finish', from: 'any', to: 'Done', screenFields: ['summary'], validators }]);
  return small;
}
const finish = { ...transitions, accountId: people.dev, body: { transition: { id: '11' }, fields: { summary: 'First, finished' } } };

test('a validator refuses a transition with its own sentence, and nothing changes', async () => {
  const small = guarded();
  const told: unknown[] = [];
  const refused = await small.site.ask(finish, (attempt) => {
    told.push(attempt);
    return Promise.resolve('PUMP-1 has gaps');
  });
  expect([refused.status, at(refused.body, 'errorMessages', 0)]).toEqual([400, 'PUMP-1 has gaps']);
  expect(told).toMatchObject([
    { issueKey: 'PUMP-1', modifiedFields: { summary: 'First, finished' }, validators: [{ configuration: { at: 'control-point' } }] },
  ]);
  expect(small.events).toEqual([]);
  expect(await small.site.ask(finish, () => Promise.resolve(undefined))).toMatchObject({ status: 204 });
  expect(small.site.issue('PUMP-1').summary).toBe('First, finished');
});

test('a transition with a validator is not made without asking it, nor by a call that may pass it by', () => {
  const small = guarded();
  expect(() => small.site.handle(finish)).toThrow('validators stand on this transition');
  const byRest = { ...finish, from: 'app-backend', scopes: ['write:jira-work'] } as const;
  expect(() => small.site.handle(byRest)).toThrow('whether validators are asked where a transition is not made on a screen');
});

const blocks = { type: { name: 'Blocks' }, inwardIssue: { key: 'PUMP-1' }, outwardIssue: { key: 'PUMP-2' } };

test('a link is told flat, with ids only and without an actor; both ends keep a history entry', () => {
  const small = site();
  const [first, second] = [small.site.issue('PUMP-1'), small.site.issue('PUMP-2')];
  const answer = small.as(people.dev, 'POST', '/rest/api/3/issueLink', blocks);
  expect([answer.status, answer.body]).toEqual([201, undefined]);
  expect(types(small)).toEqual(['avi:jira:created:issuelink']);
  expect(payload(small)).toMatchObject({
    sourceIssueId: first.id,
    destinationIssueId: second.id,
    issueLinkType: { name: 'Blocks' },
    selfGenerated: false,
  });
  expect(at(payload(small), 'atlassianId')).toBeUndefined();
  expect(at(payload(small), 'issue')).toBeUndefined();
  expect(first.histories.map(({ authorId, items: [item] }) => [authorId, item?.field, item?.to, item?.['toString']])).toEqual([
    [people.dev, 'Link', 'PUMP-2', 'This issue blocks PUMP-2'],
  ]);
  expect(second.histories[0]?.items[0]?.['toString']).toBe('This issue is blocked by PUMP-1');
});

test('source and destination read as Jira reads them from both ends', () => {
  const small = site();
  small.as(people.dev, 'POST', '/rest/api/3/issueLink', blocks);
  const linkOf = (key: string): unknown =>
    at(small.call('GET', `/rest/api/3/issue/${key}?fields=issuelinks`).body, 'fields', 'issuelinks', 0);
  expect(at(linkOf('PUMP-1'), 'outwardIssue', 'key')).toBe('PUMP-2');
  expect(at(linkOf('PUMP-2'), 'inwardIssue', 'key')).toBe('PUMP-1');
});

test('the same link twice is one link and one event; deleting it tells the same ids', () => {
  const small = site();
  small.as(people.dev, 'POST', '/rest/api/3/issueLink', blocks);
  expect(small.as(people.dev, 'POST', '/rest/api/3/issueLink', blocks).status).toBe(201);
  const id = [...small.site.state.links.keys()];
  expect(id).toHaveLength(1);
  small.as(people.dev, 'DELETE', `/rest/api/3/issueLink/${id[0] ?? ''}`);
  expect(types(small)).toEqual(['avi:jira:created:issuelink', 'avi:jira:deleted:issuelink']);
  expect(at(payload(small, 1), 'id')).toBe(id[0]);
  expect(small.site.state.links.size).toBe(0);
});

test('deleting an issue tells that issue only: not its sub-tasks, not its links', () => {
  const small = site();
  small.site.seed.issue('PUMP', { summary: 'Part', type: 'Sub-task', parent: 'PUMP-1' });
  small.site.seed.link('Blocks', 'PUMP-1', 'PUMP-2');
  expect(small.as(people.dev, 'DELETE', '/rest/api/3/issue/PUMP-1').status).toBe(400);
  expect(small.as(people.dev, 'DELETE', '/rest/api/3/issue/PUMP-1?deleteSubtasks=true').status).toBe(204);
  expect(types(small)).toEqual(['avi:jira:deleted:issue']);
  expect(small.site.state.findIssue('PUMP-3')).toBeUndefined();
  expect(small.site.issue('PUMP-2').linkIds.size).toBe(0);
});

test('deleting an epic leaves its children without a parent', () => {
  const small = site();
  small.as(people.dev, 'PUT', '/rest/api/3/issue/PUMP-1', { fields: { parent: { key: 'PUMP-2' } } });
  small.as(people.dev, 'DELETE', '/rest/api/3/issue/PUMP-2');
  expect(small.site.issue('PUMP-1').parentId).toBeNull();
});

test('deleting a project tells the project and none of its issues', () => {
  const small = site();
  small.site.deleteProject('PUMP');
  expect(types(small)).toEqual(['avi:jira:softdeleted:project']);
  expect(small.call('GET', '/rest/api/3/project/PUMP').status).toBe(404);
  expect(small.site.state.issues.size).toBe(0);
});

test('releasing a version tells the version and shows on the project', () => {
  const small = site();
  small.site.releaseVersion('PUMP', '1.0', people.dev);
  expect(types(small)).toEqual(['avi:jira:released:version']);
  expect(at(payload(small), 'version')).toMatchObject({ name: '1.0', released: true });
  expect(each(small.call('GET', '/rest/api/3/project/PUMP/versions').body, 'released')).toEqual([true, false]);
});

test('a comment is told as commented and as updated', () => {
  const small = site();
  small.as(people.dev, 'POST', '/rest/api/3/issue/PUMP-1/comment', { body: doc('Seen <b>it</b>') });
  expect(types(small)).toEqual(['avi:jira:commented:issue', 'avi:jira:updated:issue']);
  expect(at(payload(small), 'comment')).toMatchObject({ author: { accountId: people.dev }, body: 'Seen <b>it</b>' });
  expect(items(small, 1)).toEqual([]);
});

test('a clone names its origin and carries fields, app fields and properties', () => {
  const small = site();
  small.site.issue('PUMP-1').custom.set(small.classField, 'C');
  small.site.issue('PUMP-1').properties.set('signed', true);
  const clone = small.site.clone('PUMP-1', people.dev);
  expect(types(small)).toEqual(['avi:jira:created:issue', 'avi:jira:created:issuelink']);
  expect(at(payload(small), 'clonedFrom')).toEqual({ id: small.site.issue('PUMP-1').id, key: 'PUMP-1' });
  expect([clone.custom.get(small.classField), clone.properties.get('signed'), clone.labels]).toEqual(['C', true, ['a']]);
});

test('a moved issue keeps its id, changes key and project, and answers to its old key', () => {
  const small = site();
  const { id } = small.site.issue('PUMP-1');
  small.site.move('PUMP-1', 'OTHER', people.qa);
  expect(each(items(small), 'field')).toEqual(['Key', 'project']);
  expect(at(small.call('GET', '/rest/api/3/issue/PUMP-1').body, 'key')).toBe('OTHER-1');
  expect(small.site.issue('OTHER-1').id).toBe(id);
});

test('what the app writes with its own account says so; as a user it does not', () => {
  const small = site();
  small.call('PUT', '/rest/api/3/issue/PUMP-1', { fields: { summary: 'By the app' } });
  small.call('PUT', '/rest/api/3/issue/PUMP-1', { fields: { summary: 'By Dana' } }, { as: 'user', accountId: people.dev });
  expect(small.events.map(({ payload: { selfGenerated, atlassianId } }) => [selfGenerated, atlassianId])).toEqual([
    [true, APP_ACCOUNT_ID],
    [false, people.dev],
  ]);
});

test('an entity property changes without an event and without moving `updated`', () => {
  const small = site();
  small.clock.advance(1000);
  small.as(people.dev, 'PUT', '/rest/api/3/issue/PUMP-1/properties/iec62304', { class: 'A' });
  expect(small.events).toEqual([]);
  expect(small.site.issue('PUMP-1').updated).toBe(START);
});

test('a listener that changes its event changes nobody else’s', () => {
  const small = site();
  small.site.onEvent(({ payload: told }) => Object.assign(told, { issue: null }));
  const later: unknown[] = [];
  small.site.onEvent(({ payload: told }) => later.push(told['issue']));
  small.as(people.dev, 'PUT', '/rest/api/3/issue/PUMP-1', { fields: { summary: 'X' } });
  expect(at(later[0], 'key')).toBe('PUMP-1');
});

test('touching all issues sends one update for each', () => {
  const small = site();
  expect(small.site.touchAll()).toBe(2);
  expect(types(small)).toEqual(['avi:jira:updated:issue', 'avi:jira:updated:issue']);
  expect(small.site.issue('PUMP-1').labels).toEqual(['a', 'touched']);
});
