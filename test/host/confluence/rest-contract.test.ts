import { skipAloud } from '../jira/openapi';
import { at } from '../jira/small-site';
import { V2 } from './endpoint';
import { ENDPOINTS } from './endpoint-table';
import { hasSpec, OpenApi, SPEC_FILE } from './openapi';
import { adf, doc, edit, PAGES, people, smallWiki, storage, type SmallWiki } from './small-wiki';

interface Sample {
  readonly on: string;
  readonly path: string;
  readonly body?: unknown;
  readonly status: number;
}

function sampleWiki(): SmallWiki {
  const wiki = smallWiki();
  wiki.site.seed.page('DEV', { title: 'Part', author: people.writer, parent: wiki.plan.id });
  wiki.site.seed.page('DEV', { title: 'Old', author: people.writer });
  wiki.site.seed.attachment(wiki.plan.id, people.writer, { title: 'evidence.zip', mediaType: 'application/zip', fileSize: 12 });
  wiki.call('POST', `${PAGES}/${wiki.plan.id}/properties`, { key: 'state', value: { frozen: false } });
  wiki.site.insertMacro(wiki.plan.id, people.writer, 'document', { kind: 'plan' });
  return wiki;
}

/** One call or more for every endpoint of the second API, in an order in which each finds what it needs. */
function samples({ site, device, plan }: SmallWiki): readonly Sample[] {
  const page = `/pages/${plan.id}`;
  const property = [...plan.properties.keys()][0] ?? '';
  const attachment = [...site.state.attachments.keys()][0] ?? '';
  const old = [...site.state.pages.values()].find(({ versions }) => versions[0]?.title === 'Old')?.id ?? '';
  const fresh = { spaceId: device.id, title: 'New', body: adf(doc('New')) };
  const nested = { spaceId: device.id, title: 'Nested', parentId: plan.id, body: { storage: storage('<p>New</p>') } };
  return [
    { on: 'POST /pages', path: '/pages', body: fresh, status: 200 },
    { on: 'POST /pages', path: '/pages', body: nested, status: 200 },
    { on: 'POST /pages', path: '/pages?root-level=true', body: { spaceId: device.id, status: 'draft' }, status: 200 },
    { on: 'POST /pages', path: '/pages', body: { spaceId: device.id }, status: 400 },
    { on: 'GET /pages', path: '/pages?limit=1&body-format=atlas_doc_format&sort=-created-date', status: 200 },
    { on: 'GET /pages/{id}', path: `${page}?body-format=storage`, status: 200 },
    { on: 'GET /pages/{id}', path: `${page}?version=1`, status: 200 },
    { on: 'GET /pages/{id}', path: '/pages/1', status: 404 },
    { on: 'PUT /pages/{id}', path: page, body: edit(plan, 3), status: 200 },
    { on: 'GET /pages/{id}/children', path: `${page}/children`, status: 200 },
    { on: 'GET /spaces/{id}/pages', path: `/spaces/${device.id}/pages?depth=root`, status: 200 },
    { on: 'GET /pages/{id}/versions', path: `${page}/versions?body-format=storage`, status: 200 },
    { on: 'GET /pages/{page-id}/versions/{version-number}', path: `${page}/versions/2`, status: 200 },
    { on: 'GET /spaces', path: '/spaces?keys=DEV,OPEN&limit=1', status: 200 },
    { on: 'GET /spaces/{id}', path: `/spaces/${device.id}`, status: 200 },
    { on: 'GET /pages/{page-id}/properties', path: `${page}/properties?key=state`, status: 200 },
    { on: 'POST /pages/{page-id}/properties', path: `${page}/properties`, body: { key: 'more', value: [1] }, status: 200 },
    { on: 'GET /pages/{page-id}/properties/{property-id}', path: `${page}/properties/${property}`, status: 200 },
    {
      on: 'PUT /pages/{page-id}/properties/{property-id}',
      path: `${page}/properties/${property}`,
      body: { key: 'state', value: { frozen: true }, version: { number: 2 } },
      status: 200,
    },
    { on: 'DELETE /pages/{page-id}/properties/{property-id}', path: `${page}/properties/${property}`, status: 204 },
    { on: 'GET /pages/{id}/attachments', path: `${page}/attachments?filename=evidence.zip`, status: 200 },
    { on: 'GET /attachments/{id}', path: `/attachments/${attachment}`, status: 200 },
    { on: 'DELETE /pages/{id}', path: `/pages/${old}`, status: 204 },
  ];
}

const second = ENDPOINTS.filter(({ path }) => path.startsWith(V2)).map((endpoint) => ({
  ...endpoint,
  path: endpoint.path.slice(V2.length),
}));
const named = second.map((endpoint) => [`${endpoint.method} ${endpoint.path}`, endpoint] as const);

const title = 'the stand-in keeps to Atlassian’s OpenAPI file';
if (!hasSpec) skipAloud(title, `it is not at ${SPEC_FILE}`);
else
  describe(title, () => {
    const spec = new OpenApi();

    test.each(named)('%s asks the scopes the file lists', (_name, endpoint) => {
      expect(spec.scopes(endpoint.method, endpoint.path)).toEqual([...endpoint.scopes]);
    });

    test.each(named)('%s takes only query parameters the file knows', (_name, endpoint) => {
      const parameters = spec.operation(endpoint.method, endpoint.path)?.parameters ?? [];
      const known = parameters.filter((one) => one.in === 'query').map(({ name }) => name);
      expect(known).toEqual(expect.arrayContaining([...(endpoint.query ?? [])]));
    });

    test('the check itself finds a wrong request and a wrong answer', () => {
      expect(spec.requestProblems('POST', '/pages', { title: 'no space' })).not.toEqual([]);
      expect(spec.requestProblems('GET', '/pages', {})).not.toEqual([]);
      expect(spec.answerProblems('GET', '/pages', 200, { results: [{ id: 5 }] })).not.toEqual([]);
      expect(spec.answerProblems('GET', '/pages', 299, {})).toEqual(['status 299 is not in the file']);
    });

    test('every endpoint of the second API has a sample call', () => {
      expect(new Set(samples(sampleWiki()).map(({ on }) => on))).toEqual(new Set(named.map(([name]) => name)));
    });

    const wiki = sampleWiki();
    test.each(samples(wiki).map((sample) => [`${sample.on} answers ${sample.status} (${sample.path})`, sample] as const))(
      '%s as the file says',
      (_name, sample) => {
        const [method = '', path = ''] = sample.on.split(' ');
        const answer = wiki.call(method, `${V2}${sample.path}`, sample.body);
        expect([answer.status, sample.status === answer.status ? '' : answer.body]).toEqual([sample.status, '']);
        // Both shapes of a body fit every object in the file, which says oneOf; readers of it have to be more lenient than it asks.
        const problems = spec
          .requestProblems(method, path, sample.body)
          .filter((problem) => !/^\/body must match exactly one/.test(problem));
        if (sample.status < 300) expect(problems).toEqual([]);
        expect(spec.answerProblems(method, path, answer.status, answer.body)).toEqual([]);
      },
    );
  });

test('an endpoint, query parameter, body member or body format that is not modelled throws by name', () => {
  const { call, plan } = smallWiki();
  expect(() => call('GET', '/wiki/api/v2/blogposts')).toThrow('not modelled: GET /wiki/api/v2/blogposts');
  expect(() => call('PUT', `/wiki/rest/api/content/${plan.id}/child/attachment`)).toThrow('child/attachment');
  expect(() => call('GET', `${PAGES}/${plan.id}?include-labels=true`)).toThrow("query parameter 'include-labels'");
  expect(() => call('GET', `${PAGES}/${plan.id}?body-format=view`)).toThrow("body-format 'view'");
  expect(() => call('PUT', `${PAGES}/${plan.id}`, { ...edit(plan, 2), colour: 'red' })).toThrow("body member 'colour'");
  expect(() => call('PUT', `${PAGES}/${plan.id}`, { ...edit(plan, 2), status: 'draft' })).toThrow('a draft beside the published page');
  expect(() => call('PUT', `${PAGES}/${plan.id}`, { ...edit(plan, 2), body: { representation: 'wiki', value: 'h1. X' } })).toThrow(
    "'wiki'",
  );
  expect(plan.versions).toHaveLength(1);
});

test('the first API answers who asks, and refuses in its own shape', () => {
  const { call, site } = smallWiki();
  site.grantConsent(people.writer);
  const me = call('GET', '/wiki/rest/api/user/current', undefined, { as: 'user', accountId: people.writer });
  expect(me.body).toMatchObject({ accountId: people.writer, accountType: 'atlassian', displayName: 'Wilma Writer', email: '' });
  expect(call('GET', '/wiki/rest/api/user/current').body).toMatchObject({ accountType: 'app' });
  const missing = call('GET', '/wiki/rest/api/content/1/restriction');
  expect([missing.status, at(missing.body, 'statusCode'), at(missing.body, 'message')]).toEqual([404, 404, 'Not Found']);
});
