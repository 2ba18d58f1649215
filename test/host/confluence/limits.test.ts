import { at, each } from '../jira/small-site';
import { edit, PAGES, people, smallWiki, storage, type SmallWiki } from './small-wiki';

function wikiWith(pages: number, options = {}): SmallWiki {
  const wiki = smallWiki(options);
  for (let count = 1; count <= pages; count += 1)
    wiki.site.seed.page('DEV', { title: `Page ${count}`, author: people.writer, parent: wiki.plan.id });
  return wiki;
}

test('points: 2 for one thing, 1 + n for lists, 1 for a write, 3 for a person, nothing from the browser', () => {
  const wiki = wikiWith(3);
  const points = (method: string, path: string, body?: unknown): number => wiki.call(method, path, body).points;
  const page = `${PAGES}/${wiki.plan.id}`;
  expect([points('GET', page), points('GET', `${page}/children`), points('PUT', page, edit(wiki.plan, 2))]).toEqual([2, 4, 1]);
  expect([points('GET', `${PAGES}/1`), points('GET', '/wiki/rest/api/user/current'), points('GET', '/wiki/api/v2/spaces')]).toEqual([
    1, 3, 3,
  ]);
  const { spent } = wiki.site.quota;
  expect(wiki.call('GET', page, undefined, { as: 'user', accountId: people.writer, from: 'app-browser' }).points).toBe(0);
  expect([spent, wiki.site.quota.spent]).toEqual([14, 14]);
});

test('a spent quota answers 429 until the top of the hour, and tells how long', () => {
  const wiki = wikiWith(0, { quota: 10 });
  const page = `${PAGES}/${wiki.plan.id}`;
  wiki.clock.advance(15 * 60_000);
  wiki.site.quota.spend(8);
  const last = wiki.call('GET', page);
  expect([last.status, last.headers['X-RateLimit-NearLimit']]).toEqual([200, 'true']);
  const refused = wiki.call('GET', page);
  expect([refused.status, refused.points]).toEqual([429, 0]);
  expect(refused.headers).toMatchObject({ 'Retry-After': '2700', 'RateLimit-Reason': 'confluence-quota-global-based' });
  expect(wiki.as(people.writer, 'GET', page).status).toBe(200);
  wiki.clock.advance(45 * 60_000);
  expect(wiki.call('GET', page).status).toBe(200);
});

test('lists go on by cursor until the last, each element once, and `next` starts where `base` ends', () => {
  const wiki = wikiWith(7);
  const titles: unknown[] = [];
  let path: unknown = `${PAGES}/${wiki.plan.id}/children?limit=3`;
  while (typeof path === 'string') {
    const { body, headers } = wiki.call('GET', path);
    titles.push(...each(at(body, 'results'), 'title'));
    path = at(body, '_links', 'next');
    expect(at(body, '_links', 'base')).toBe('https://plumbline-test.atlassian.net/wiki');
    expect(headers['Link']).toBe(
      typeof path === 'string' ? `<${path}>; rel="next", <https://plumbline-test.atlassian.net/wiki>; rel="base"` : undefined,
    );
  }
  expect(titles).toEqual([1, 2, 3, 4, 5, 6, 7].map((number) => `Page ${number}`));
});

test('a cursor goes on after what it showed last, though pages came and went meanwhile', () => {
  const wiki = wikiWith(4);
  const first = wiki.call('GET', `${PAGES}/${wiki.plan.id}/children?limit=2`);
  const next = String(at(first.body, '_links', 'next'));
  wiki.site.trash(String(at(first.body, 'results', 0, 'id')), people.writer);
  expect(each(at(wiki.call('GET', next).body, 'results'), 'title')).toEqual(['Page 3', 'Page 4']);
});

test('a list shows 25 unless asked for up to 250', () => {
  const wiki = wikiWith(260);
  const shown = (query: string) => {
    const { status, body } = wiki.call('GET', `${PAGES}/${wiki.plan.id}/children${query}`);
    return [status, at(body, 'results', 'length')];
  };
  expect([shown(''), shown('?limit=250')]).toEqual([
    [200, 25],
    [200, 250],
  ]);
  expect(['251', '0', 'many'].map((limit) => shown(`?limit=${limit}`)[0])).toEqual([400, 400, 400]);
  expect(shown('?cursor=nonsense')[0]).toBe(400);
});

test('titles have 255 characters, property keys 255, property values 32,768 bytes, bodies 5 MB', () => {
  const wiki = smallWiki();
  const title = (length: number) => wiki.call('POST', PAGES, { spaceId: wiki.device.id, title: 'x'.repeat(length) }).status;
  expect([title(255), title(256), title(0)]).toEqual([200, 400, 400]);
  const property = (key: number, value: number) =>
    wiki.call('POST', `${PAGES}/${wiki.plan.id}/properties`, { key: 'k'.repeat(key), value: 'x'.repeat(value - 2) }).status;
  expect([property(255, 32_768), property(256, 9), property(9, 32_769)]).toEqual([200, 400, 400]);
  const body = storage(`<p>${'x'.repeat(5_000_000)}</p>`);
  expect(wiki.call('PUT', `${PAGES}/${wiki.plan.id}`, { ...edit(wiki.plan, 2), body }).status).toBe(413);
});

test('an id that is no number, or an unknown word for a choice, is refused', () => {
  const wiki = smallWiki();
  const status = (path: string): number => wiki.call('GET', path).status;
  expect(status(`${PAGES}/DEV`)).toBe(400);
  expect(status(`${PAGES}/${wiki.plan.id}?body-format=html`)).toBe(400);
  expect(status(`${PAGES}?sort=colour`)).toBe(400);
  expect(status(`${PAGES}?status=lost`)).toBe(400);
  expect(status(`${PAGES}?status=draft`)).toBe(400);
});

test('lists are filtered and sorted as asked', () => {
  const wiki = wikiWith(3);
  const titles = (query: string): unknown[] =>
    each(at(wiki.call('GET', `${PAGES}?space-id=${wiki.device.id}${query}`).body, 'results'), 'title');
  expect(titles('&sort=-title')).toEqual(['Plan', 'Page 3', 'Page 2', 'Page 1', 'Device']);
  expect([titles('&title=Page%202'), titles(`&id=${wiki.plan.id},1`)]).toEqual([['Page 2'], ['Plan']]);
  wiki.site.archive(wiki.plan.id, people.writer);
  expect([titles('&status=archived'), titles('&title=Plan')]).toEqual([['Plan'], ['Plan']]);
  wiki.clock.advance(1000);
  wiki.site.edit(wiki.device.homepageId, people.writer, { message: 'touch' });
  expect(titles('&sort=-modified-date')[0]).toBe('Device');
});
