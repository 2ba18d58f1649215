import { at, each } from '../jira/small-site';
import { adf, doc, edit, PAGES, people, smallWiki, type SmallWiki } from './small-wiki';

const reads = (wiki: SmallWiki, accountId: string | undefined, id = wiki.plan.id): number =>
  wiki.as(accountId, 'GET', `${PAGES}/${id}`).status;
const writes = (wiki: SmallWiki, accountId: string): number => {
  const next = wiki.plan.versions.length + 1;
  return wiki.as(accountId, 'PUT', `${PAGES}/${wiki.plan.id}`, edit(wiki.plan, next)).status;
};

test('who may not see a page gets 404, who may see but not edit gets 403', () => {
  const wiki = smallWiki();
  expect([people.writer, people.reader, people.stranger].map((accountId) => reads(wiki, accountId))).toEqual([200, 200, 404]);
  expect([people.writer, people.reader, people.stranger].map((accountId) => writes(wiki, accountId))).toEqual([200, 403, 404]);
  expect([wiki.plan.versions.length, wiki.as(people.gone, 'GET', `${PAGES}/${wiki.plan.id}`).status]).toEqual([2, 401]);
});

test('somebody not signed in reads only where the space is open to all, and writes nowhere', () => {
  const wiki = smallWiki();
  expect([reads(wiki, undefined), reads(wiki, undefined, wiki.open.homepageId)]).toEqual([404, 200]);
  const browser = { as: 'user', from: 'app-browser' } as const;
  expect(wiki.call('GET', `${PAGES}/${wiki.open.homepageId}`, undefined, browser).status).toBe(200);
  expect(wiki.as(undefined, 'POST', PAGES, { spaceId: wiki.open.id, title: 'Mine' }).status).toBe(403);
  expect(each(at(wiki.as(undefined, 'GET', '/wiki/api/v2/spaces').body, 'results'), 'key')).toEqual(['OPEN']);
  expect(wiki.as(undefined, 'GET', '/wiki/rest/api/user/current').status).toBe(403);
});

test('a guest sees one space, not even an open one besides, and cannot be acted for', () => {
  const wiki = smallWiki();
  expect([reads(wiki, people.guest), reads(wiki, people.guest, wiki.open.homepageId)]).toEqual([200, 404]);
  wiki.site.grantConsent(people.guest);
  const asUser = wiki.call('GET', `${PAGES}/${wiki.plan.id}`, undefined, { as: 'user', accountId: people.guest });
  expect([asUser.status, asUser.headers['forge-proxy-error']]).toEqual([401, 'NEEDS_AUTHENTICATION_ERR']);
});

test('a view restriction hides the page and all below it; an edit restriction leaves it readable', () => {
  const wiki = smallWiki();
  const below = wiki.site.seed.page('DEV', { title: 'Below', author: people.writer, parent: wiki.plan.id });
  wiki.site.restrict(wiki.plan.id, people.boss, { read: [people.boss] });
  expect([reads(wiki, people.boss), reads(wiki, people.writer), reads(wiki, people.writer, below.id)]).toEqual([200, 404, 404]);
  expect(each(at(wiki.as(people.writer, 'GET', `${PAGES}?space-id=${wiki.device.id}`).body, 'results'), 'title')).toEqual(['Device']);
  wiki.site.restrict(wiki.plan.id, people.boss, { read: [], update: [people.boss] });
  expect([reads(wiki, people.writer), writes(wiki, people.writer), writes(wiki, people.boss)]).toEqual([200, 403, 200]);
});

test('the app as itself sees every space, but no page restricted to others unless the site is told so', () => {
  const strict = smallWiki();
  expect(strict.call('GET', `${PAGES}/${strict.plan.id}`).status).toBe(200);
  strict.site.restrict(strict.plan.id, people.boss, { read: [people.boss] });
  expect(strict.call('GET', `${PAGES}/${strict.plan.id}`).status).toBe(404);
  const lenient = smallWiki({ appPassesRestrictions: true });
  lenient.site.restrict(lenient.plan.id, people.boss, { read: [people.boss], update: [people.boss] });
  expect(lenient.call('PUT', `${PAGES}/${lenient.plan.id}`, edit(lenient.plan, 2)).status).toBe(200);
});

test('the app acts for a person only with a consent given once, and then within that person’s rights', () => {
  const wiki = smallWiki();
  const asReader = { as: 'user', accountId: people.reader } as const;
  const get = (): ReturnType<typeof wiki.call> => wiki.call('GET', `${PAGES}/${wiki.plan.id}`, undefined, asReader);
  expect([get().status, get().headers['forge-proxy-error'], get().points]).toEqual([401, 'NEEDS_AUTHENTICATION_ERR', 0]);
  wiki.site.grantConsent(people.reader);
  expect([get().status, [...wiki.site.consent]]).toEqual([200, [people.reader]]);
  expect(wiki.call('PUT', `${PAGES}/${wiki.plan.id}`, edit(wiki.plan, 2), asReader).status).toBe(403);
  wiki.site.revokeConsent(people.reader);
  expect(get().status).toBe(401);
  expect(wiki.call('GET', `${PAGES}/${wiki.plan.id}`, undefined, { ...asReader, from: 'app-browser' }).status).toBe(200);
});

test.each([
  ['GET', (id: string) => `${PAGES}/${id}`, 'read:page:confluence'],
  ['PUT', (id: string) => `${PAGES}/${id}`, 'write:page:confluence'],
  ['DELETE', (id: string) => `${PAGES}/${id}`, 'delete:page:confluence'],
  ['GET', () => '/wiki/api/v2/spaces', 'read:space:confluence'],
  ['POST', (id: string) => `${PAGES}/${id}/properties`, 'write:page:confluence'],
  ['GET', (id: string) => `${PAGES}/${id}/attachments`, 'read:attachment:confluence'],
  ['POST', (id: string) => `/wiki/rest/api/content/${id}/permission/check`, 'read:content.permission:confluence'],
])('%s %p without %s is refused before anything is looked at', (method, path, scope) => {
  const wiki = smallWiki();
  const all = ['read:page:confluence', 'write:page:confluence', 'delete:page:confluence', 'read:space:confluence'];
  const answer = wiki.call(method, path(wiki.plan.id), {}, { scopes: all.filter((one) => one !== scope) });
  expect([answer.status, answer.points, answer.body]).toEqual([401, 0, { code: 401, message: 'Unauthorized; scope does not match' }]);
});

test('a permission check tells whether a person may read, change, delete', () => {
  const wiki = smallWiki();
  const check = (identifier: string, operation: string) =>
    wiki.call('POST', `/wiki/rest/api/content/${wiki.plan.id}/permission/check`, { subject: { type: 'user', identifier }, operation });
  expect(check(people.reader, 'read').body).toEqual({ hasPermission: true, errors: [] });
  expect(check(people.reader, 'update').body).toMatchObject({
    hasPermission: false,
    errors: [{ translation: expect.stringContaining('content') as unknown }],
  });
  expect(check(people.stranger, 'read').body).toMatchObject({
    hasPermission: false,
    errors: [{ translation: expect.stringContaining('space') as unknown }],
  });
  expect([check('acc-nobody', 'read').status, check(people.boss, 'delete').points]).toEqual([404, 3]);
});

test('about others only an administrator may ask', () => {
  const wiki = smallWiki();
  const ask = (asking: string, about: string) => {
    const body = { subject: { type: 'user', identifier: about }, operation: 'read' };
    return wiki.as(asking, 'POST', `/wiki/rest/api/content/${wiki.plan.id}/permission/check`, body).status;
  };
  expect([ask(people.reader, people.reader), ask(people.reader, people.writer), ask(people.boss, people.writer)]).toEqual([200, 403, 200]);
  expect(ask(people.stranger, people.stranger)).toBe(404);
});

test('restrictions are written whole: an operation left out is free again', () => {
  const wiki = smallWiki();
  const path = `/wiki/rest/api/content/${wiki.plan.id}/restriction`;
  const only = (accountId: string) => ({ user: [{ type: 'known', accountId }] });
  const both = [
    { operation: 'read', restrictions: only(people.writer) },
    { operation: 'update', restrictions: only(people.writer) },
  ];
  expect(wiki.as(people.writer, 'PUT', path, both).status).toBe(200);
  const names = each(at(wiki.as(people.writer, 'GET', path).body, 'results', 0, 'restrictions', 'user', 'results'), 'accountId');
  expect([names, reads(wiki, people.reader)]).toEqual([[people.writer], 404]);
  expect(wiki.as(people.writer, 'PUT', path, [both[1]]).status).toBe(200);
  expect([reads(wiki, people.reader), writes(wiki, people.boss)]).toEqual([200, 403]);
  expect(wiki.as(people.reader, 'PUT', path, []).status).toBe(403);
});

test('a draft is its author’s alone, and shows itself only when asked for', () => {
  const wiki = smallWiki();
  const made = wiki.as(people.writer, 'POST', PAGES, { spaceId: wiki.device.id, title: 'Idea', status: 'draft', body: adf(doc('x')) });
  const id = String(at(made.body, 'id'));
  const draft = (accountId: string): number => wiki.as(accountId, 'GET', `${PAGES}/${id}?get-draft=true`).status;
  expect([draft(people.writer), draft(people.boss), reads(wiki, people.writer, id)]).toEqual([200, 404, 404]);
});

test('to create, trash and purge takes the permission of the space for each', () => {
  const wiki = smallWiki();
  const create = (accountId: string): number =>
    wiki.as(accountId, 'POST', PAGES, { spaceId: wiki.device.id, title: `By ${accountId}` }).status;
  expect([create(people.writer), create(people.reader), create(people.stranger)]).toEqual([200, 403, 404]);
  const path = `${PAGES}/${wiki.plan.id}`;
  expect(wiki.as(people.reader, 'DELETE', path).status).toBe(403);
  expect(wiki.as(people.boss, 'DELETE', `${path}?purge=true`).status).toBe(400);
  expect(wiki.as(people.writer, 'DELETE', path).status).toBe(204);
  expect([
    wiki.as(people.writer, 'DELETE', `${path}?purge=true`).status,
    wiki.as(people.boss, 'DELETE', `${path}?purge=true`).status,
  ]).toEqual([403, 204]);
  expect(wiki.as(people.boss, 'GET', `${path}?status=trashed`).status).toBe(404);
});

test('what a person may not do, the screens of the site do not do either', () => {
  const { site, plan } = smallWiki();
  expect(() => site.edit(plan.id, people.reader, { title: 'Mine' })).toThrow('acc-reader may not edit');
  expect(() => site.insertMacro(plan.id, people.guest, 'document')).toThrow('may not edit');
  expect(() => site.trash(plan.id, people.reader)).toThrow('may not delete');
  expect(plan.versions).toHaveLength(1);
});
