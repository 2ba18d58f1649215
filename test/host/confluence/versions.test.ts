import { at, each } from '../jira/small-site';
import { adf, doc, edit, PAGES, people, smallWiki, storage, type SmallWiki } from './small-wiki';

const put = (wiki: SmallWiki, number: number, document: unknown = doc(`Version ${number}`)) =>
  wiki.call('PUT', `${PAGES}/${wiki.plan.id}`, edit(wiki.plan, number, document));

const bodyOf = (wiki: SmallWiki, query: string): unknown => {
  const value = at(
    wiki.call('GET', `${PAGES}/${wiki.plan.id}?body-format=atlas_doc_format${query}`).body,
    'body',
    'atlas_doc_format',
    'value',
  );
  return JSON.parse(String(value)) as unknown;
};

test('an update takes the next version number, and any other is a conflict that names both', () => {
  const wiki = smallWiki();
  expect(put(wiki, 2).status).toBe(200);
  for (const wrong of [1, 2, 4]) {
    const refused = put(wiki, wrong);
    const title = `Version must be incremented when updating a page. Current Version: [2]. Provided version: [${wrong}]`;
    expect([refused.status, at(refused.body, 'errors', 0)]).toEqual([409, { status: 409, code: 'CONFLICT', title, detail: null }]);
  }
  expect(wiki.plan.versions).toHaveLength(2);
});

test('old versions keep their title, author, message and body', () => {
  const wiki = smallWiki();
  wiki.clock.advance(60_000);
  put(wiki, 2, doc('Second'));
  wiki.site.edit(wiki.plan.id, people.writer, { title: 'Plan B', body: doc('Third') });
  expect([bodyOf(wiki, '&version=1'), bodyOf(wiki, '&version=2'), bodyOf(wiki, '')]).toEqual([doc('First'), doc('Second'), doc('Third')]);
  const listed = at(wiki.call('GET', `${PAGES}/${wiki.plan.id}/versions`).body, 'results');
  expect([each(listed, 'number'), each(listed, 'page', 'title')]).toEqual([
    [3, 2, 1],
    ['Plan B', 'Plan', 'Plan'],
  ]);
  const second = wiki.call('GET', `${PAGES}/${wiki.plan.id}/versions/2`).body;
  expect(second).toMatchObject({ number: 2, message: 'because', createdAt: '2026-03-02T10:01:00.000Z', prevVersion: 1, nextVersion: 3 });
  expect(wiki.call('GET', `${PAGES}/${wiki.plan.id}?version=1`).body).toMatchObject({ status: 'historical', title: 'Plan' });
  expect([
    wiki.call('GET', `${PAGES}/${wiki.plan.id}?version=9`).status,
    wiki.call('GET', `${PAGES}/${wiki.plan.id}/versions/9`).status,
  ]).toEqual([404, 404]);
});

test('a body is a document of Atlassian’s schema, and comes back with the local ids the editor gives', () => {
  const wiki = smallWiki();
  const cell = { type: 'tableCell', attrs: {}, content: [{ type: 'paragraph' }] };
  const table = { type: 'table', content: [{ type: 'tableRow', content: [cell] }] };
  expect(put(wiki, 2, { type: 'doc', version: 1, content: [table] }).status).toBe(200);
  expect(bodyOf(wiki, '')).toMatchObject({
    content: [{ type: 'table', attrs: { localId: expect.stringMatching(/^[0-9a-f-]{36}$/) as unknown } }],
  });
  expect(put(wiki, 3, { type: 'doc', version: 1, content: [{ type: 'script' }] }).status).toBe(400);
  const broken = { ...edit(wiki.plan, 3), body: { representation: 'atlas_doc_format', value: '{' } };
  expect(wiki.call('PUT', `${PAGES}/${wiki.plan.id}`, broken).status).toBe(400);
  expect(wiki.call('PUT', `${PAGES}/${wiki.plan.id}`, { ...edit(wiki.plan, 3), body: undefined }).status).toBe(400);
});

test('two pages of a space cannot have one title, in two spaces they can', () => {
  const wiki = smallWiki();
  const create = (spaceId: string) => wiki.call('POST', PAGES, { spaceId, title: 'Plan' }).status;
  expect([create(wiki.device.id), create(wiki.open.id)]).toEqual([400, 200]);
  wiki.site.trash(wiki.plan.id, people.writer);
  expect(create(wiki.device.id)).toBe(200);
  const restore = wiki.as(people.writer, 'PUT', `${PAGES}/${wiki.plan.id}`, edit(wiki.plan, 2));
  expect([restore.status, wiki.plan.status]).toEqual([400, 'trashed']);
});

test('a page restored from the trash keeps its content, whatever was sent with it', () => {
  const wiki = smallWiki();
  wiki.site.trash(wiki.plan.id, people.writer);
  expect([wiki.call('GET', `${PAGES}/${wiki.plan.id}`).status, wiki.call('GET', `${PAGES}/${wiki.plan.id}?status=trashed`).status]).toEqual(
    [404, 200],
  );
  expect(put(wiki, 2, doc('Smuggled')).status).toBe(200);
  expect([wiki.plan.status, bodyOf(wiki, '')]).toEqual(['current', doc('First')]);
});

test('a draft stays version 1 until it is published', () => {
  const wiki = smallWiki();
  const made = wiki.call('POST', PAGES, { spaceId: wiki.device.id, status: 'draft', title: 'Idea' });
  const page = wiki.site.page(String(at(made.body, 'id')));
  const save = (number: number, status: string) =>
    wiki.call('PUT', `${PAGES}/${page.id}`, { ...edit(page, number, doc('x'), 'Idea'), status }).status;
  expect([save(2, 'draft'), save(1, 'draft'), page.status, wiki.events.length]).toEqual([409, 200, 'draft', 0]);
  expect([save(1, 'current'), page.status, page.versions.length]).toEqual([200, 'current', 1]);
  expect(wiki.events.map(({ eventType }) => eventType)).toEqual(['avi:confluence:created:page']);
});

test('storage format is read and written for a small part of the language', () => {
  const wiki = smallWiki();
  const text =
    '<h2>Title &amp; more</h2><p>Plain <strong>strong</strong></p><ul><li><p>One</p></li></ul><table><tbody><tr><th><p>A</p></th><td><p>B</p></td></tr></tbody></table><p />';
  const body = storage(text);
  expect(wiki.call('PUT', `${PAGES}/${wiki.plan.id}`, { ...edit(wiki.plan, 2), body }).status).toBe(200);
  const read = wiki.call('GET', `${PAGES}/${wiki.plan.id}?body-format=storage`);
  expect(at(read.body, 'body', 'storage', 'value')).toBe(text);
  expect(bodyOf(wiki, '')).toMatchObject({
    content: [{ type: 'heading', attrs: { level: 2 } }, { type: 'paragraph' }, { type: 'bulletList' }, { type: 'table' }, {}],
  });
  const save = (value: string) => wiki.call('PUT', `${PAGES}/${wiki.plan.id}`, { ...edit(wiki.plan, 3), body: storage(value) });
  expect(() => save('<ac:structured-macro ac:name="toc" />')).toThrow('ac:structured-macro');
  expect(() => save('<p>a<br />b</p>')).toThrow('<br>');
  expect(() => save('<p>&copy;</p>')).toThrow('&copy;');
  expect([save('<p>open').status, save('<p>x</h1>').status]).toEqual([400, 400]);
});

test('a node storage format has no place for here throws by name', () => {
  const wiki = smallWiki();
  put(wiki, 2, { type: 'doc', version: 1, content: [{ type: 'rule' }] });
  expect(() => wiki.call('GET', `${PAGES}/${wiki.plan.id}?body-format=storage`)).toThrow("ADF node 'rule'");
});

test('a property has versions of its own, one key stands once on a page, and the page does not change', () => {
  const wiki = smallWiki();
  const path = `${PAGES}/${wiki.plan.id}/properties`;
  const made = wiki.call('POST', path, { key: 'state', value: { frozen: 1 } });
  const one = `${path}/${String(at(made.body, 'id'))}`;
  const update = (number: number, key = 'state') => wiki.call('PUT', one, { key, value: { frozen: number }, version: { number } });
  expect([wiki.call('POST', path, { key: 'state', value: 2 }).status, update(3).status, update(2).status, update(2).status]).toEqual([
    409, 409, 200, 409,
  ]);
  expect(wiki.call('GET', one).body).toMatchObject({ key: 'state', value: { frozen: 2 }, version: { number: 2 } });
  expect([update(3, 'other').status, wiki.call('DELETE', one).status, wiki.call('GET', one).status]).toEqual([400, 204, 404]);
  expect([wiki.plan.versions.length, wiki.events]).toEqual([1, []]);
});

test('what was sent or answered can be changed by its holder without changing the site', () => {
  const wiki = smallWiki();
  const value = { list: [1] };
  const path = `${PAGES}/${wiki.plan.id}/properties`;
  const made = wiki.call('POST', path, { key: 'k', value });
  value.list.push(2);
  Object.assign(at(made.body, 'value') as object, { list: null });
  expect(at(wiki.call('GET', `${path}?key=k`).body, 'results', 0, 'value')).toEqual({ list: [1] });
});

test('ids are counted up: the same acts give the same ids', () => {
  const ids = (): string[] => [...smallWiki().site.state.pages.keys()];
  expect([ids(), ids()]).toEqual([
    ['65537', '65538', '65539'],
    ['65537', '65538', '65539'],
  ]);
  expect(adf(doc()).value).toBe('{"type":"doc","version":1,"content":[]}');
});
