import './install-globals';
import { asApp, asUser, authorize, getAppContext, permissions, privacy, route, webTrigger, fetch as forgeFetch } from '@forge/api';
import { kvs } from '@forge/kvs';
import Resolver from '@forge/resolver';
import type { ForgeFunction } from './invocations';
import { NotModelled } from './not-modelled';
import { tiny, type Tiny } from './tiny-app';

const SCREEN = { moduleKey: 'context', accountId: 'ann' } as const;

let app: Tiny | undefined;
afterEach(() => app?.forge.uninstall());

function start(...settings: Parameters<typeof tiny>): Tiny {
  app = tiny(...settings);
  return app;
}

describe('a resolver', () => {
  const resolver = (define: (definitions: Resolver) => void): { resolver: ForgeFunction } => {
    const definitions = new Resolver();
    define(definitions);
    return { resolver: definitions.getDefinitions() as ForgeFunction };
  };

  test('gets payload and context as the platform gives them, and answers in JSON', async () => {
    const { forge } = start(
      resolver((define) => {
        define.define('echo', ({ payload, context }) => ({ payload: payload as unknown, context: context as unknown, at: new Date(0) }));
      }),
    );
    const extension = { issue: { key: 'A-1', id: '1' }, project: { key: 'A', id: '9' } };
    const answer = await forge.invoke({ ...SCREEN, functionKey: 'echo', payload: { a: 1, gone: undefined }, extension });
    expect(answer).toMatchObject({
      payload: { a: 1 },
      at: '1970-01-01T00:00:00.000Z',
      context: {
        accountId: 'ann',
        moduleKey: 'context',
        environmentType: 'DEVELOPMENT',
        installContext: forge.installation.contextAri,
        extension: { type: 'jira:issueContext', ...extension },
      },
    });
    expect(answer).not.toHaveProperty('context.license');
  });

  test('has a licence in its context in production only', async () => {
    const definitions = resolver((define) => {
      define.define('license', ({ context }) => ({ shown: (context.license as unknown) ?? null }));
    });
    const { forge } = start(definitions, { environmentType: 'PRODUCTION', license: { active: true } });
    expect(await forge.invoke({ ...SCREEN, functionKey: 'license' })).toEqual({ shown: { active: true, isActive: true } });
    forge.setLicense(undefined);
    expect(await forge.invoke({ ...SCREEN, functionKey: 'license' })).toEqual({ shown: null });
  });

  test('that throws, is unknown, or serves a module the visitor does not see rejects the invoke', async () => {
    const { forge } = start(
      resolver((define) => {
        define.define('boom', () => {
          throw new Error('no luck');
        });
      }),
    );
    await expect(forge.invoke({ ...SCREEN, functionKey: 'boom' })).rejects.toThrow('There was an error invoking the function - no luck');
    await expect(forge.invoke({ ...SCREEN, functionKey: 'nope' })).rejects.toThrow("Resolver has no definition for 'nope'");
    await expect(forge.invoke({ moduleKey: 'context', functionKey: 'boom' })).rejects.toThrow('not shown to anonymous');
    expect(() => forge.module('elsewhere')).toThrow(NotModelled);
  });

  test('may be sent 500 KB and answer 5 MB', async () => {
    const { forge } = start(
      resolver((define) => {
        define.define('size', ({ payload }) => 'x'.repeat((payload as { n?: number }).n ?? 0));
      }),
    );
    await expect(forge.invoke({ ...SCREEN, functionKey: 'size', payload: 'x'.repeat(500 * 1024) })).rejects.toThrow('the request has');
    await expect(forge.invoke({ ...SCREEN, functionKey: 'size', payload: { n: 5 * 1024 * 1024 } })).rejects.toThrow('the response has');
    await expect(forge.invoke({ ...SCREEN, functionKey: 'size', payload: { n: 1024 } })).resolves.toHaveLength(1024);
  });

  test('is killed when its 25 seconds are over', async () => {
    const { forge, clock } = start({
      resolver: async () => {
        expect(getAppContext().invocationRemainingTimeInMillis()).toBe(25_000);
        await clock.advance(25_001);
        return 'late';
      },
    });
    await expect(forge.invoke({ ...SCREEN, functionKey: 'slow' })).rejects.toThrow('timed out');
  });
});

describe('the functions modules name', () => {
  test('are found at their place in the module', async () => {
    const { forge } = start({ lozenge: (payload) => ({ status: payload }), onUpload: () => ({ statusCode: 202 }) });
    const call = { moduleKey: 'context', at: 'dynamicProperties.function', payload: { issue: '1' }, accountId: 'ann' };
    expect(await forge.invokeModule(call)).toEqual({ status: { issue: '1' } });
    expect(await forge.invokeModule({ moduleKey: 'upload', payload: {} })).toEqual({ statusCode: 202 });
    await expect(async () => forge.invokeModule({ ...call, at: 'adfExport.function' })).rejects.toThrow('has no adfExport.function');
  });
});

describe('product calls', () => {
  test('go out as the user of the screen or as the app, with the scopes of the manifest', async () => {
    const { inside, jira } = start();
    await inside(async () => {
      await asUser().requestJira(route`/rest/api/3/issue/${'10001'}?fields=summary`);
      const init = { method: 'put', body: '{"fields":{}}', headers: { 'content-type': 'application/json' } };
      expect((await asApp().requestJira(route`/rest/api/3/issue/10001`, init)).status).toBe(204);
    });
    const scopes = ['read:jira-work', 'write:jira-work', 'storage:app'];
    expect(jira.requests).toEqual([
      { as: 'user', accountId: 'ann', from: 'app-backend', method: 'GET', path: '/rest/api/3/issue/10001?fields=summary', scopes },
      { as: 'app', from: 'app-backend', method: 'PUT', path: '/rest/api/3/issue/10001', body: { fields: {} }, scopes },
    ]);
  });

  test('with a body need a content type', async () => {
    const { inside } = start();
    const response = await inside(() => asApp().requestJira(route`/rest/api/3/issue/1`, { method: 'PUT', body: '{}' }));
    expect(response.status).toBe(415);
  });

  test('as a user need a user', async () => {
    const { forge } = start({ onHour: () => asUser().requestJira(route`/rest/api/3/issue/1`) });
    await forge.runSchedule('hourly');
    expect(forge.log.entries('failed')).toMatchObject([{ where: 'hourly', why: 'Authentication Required' }]);
  });

  test('as another user need scopes that allow impersonation', async () => {
    const asBob = async (): Promise<unknown> => asUser('bob').requestJira(route`/rest/api/3/issue/1`);
    await expect(start().inside(asBob)).rejects.toThrow('Authentication Required');
    const { inside, jira } = start({}, {}, (manifest) => {
      manifest.permissions.scopes = { 'read:jira-work': { allowImpersonation: true }, 'write:jira-work': {} };
    });
    await inside(asBob);
    expect(jira.requests).toMatchObject([{ as: 'user', accountId: 'bob', scopes: ['read:jira-work'] }]);
  });

  test('reach the browser side without points and with the same scopes', () => {
    const { forge, jira } = start();
    forge.requestFromBrowser({ product: 'jira', accountId: 'ann', method: 'GET', path: '/rest/api/3/issue/1' });
    expect(jira.requests).toMatchObject([{ as: 'user', accountId: 'ann', from: 'app-browser' }]);
    expect(forge.meter.act().points).toBe(0);
  });

  test('serve authorize, permissions, web triggers and reports of personal data', async () => {
    const { inside, forge } = start();
    forge.accountChanged('bob', 'closed');
    await inside(async () => {
      expect(await authorize().onJiraIssue(10001).canEdit?.()).toBe(true);
      expect(permissions.hasScope('storage:app')).toBe(true);
      expect(permissions.hasScope('manage:jira-project')).toBe(false);
      const url = await webTrigger.getUrl('upload');
      expect(forge.webTriggerAt(url)).toBe('upload');
      expect(await webTrigger.queryUrls()).toEqual([{ moduleKey: 'upload', url }]);
      const accounts = ['ann', 'bob'].map((accountId) => ({ accountId, updatedAt: '2026-01-01T00:00:00Z' }));
      expect(await privacy.reportPersonalData(accounts)).toEqual([{ accountId: 'bob', status: 'closed' }]);
    });
    expect(forge.reportedAccounts()).toEqual(['ann', 'bob']);
  });
});

describe('what is refused', () => {
  test('is storage without the scope storage:app', async () => {
    const { inside } = start({}, {}, (manifest) => {
      manifest.permissions.scopes = ['read:jira-work'];
    });
    await expect(inside(() => kvs.get('a'))).rejects.toThrow('lacks the scope storage:app');
  });

  test('is egress, through the global fetch and that of @forge/api', async () => {
    const { inside } = start();
    await expect(inside(() => fetch('https://example.com/'))).rejects.toThrow('egress not declared');
    await expect(inside(() => forgeFetch('https://example.com/'))).rejects.toThrow('egress not declared');
  });

  test('is a platform call outside an invocation', async () => {
    start();
    await expect(kvs.get('a')).rejects.toThrow('outside an invocation');
  });

  test('is whatever nobody has modelled, even if the app swallows it', async () => {
    const { inside } = start();
    const swallowed = async (work: () => Promise<unknown>): Promise<unknown> => inside(() => work().catch(() => 'fine'));
    await expect(swallowed(() => asApp().requestJira(route`/rest/api/3/nowhere`))).rejects.toThrow('GET /rest/api/3/nowhere');
    await expect(swallowed(() => asApp().requestConfluence(route`/wiki/api/v2/pages`))).rejects.toThrow('confluence is not connected');
    await expect(swallowed(() => asApp().requestBitbucket(route`/x`))).rejects.toThrow('bitbucket');
    await expect(swallowed(() => webTrigger.deleteUrl('https://x/x1/1'))).rejects.toThrow('deleteWebTriggerUrl');
  });

  test('is a manifest field the platform does not act on', () => {
    expect(() =>
      start({}, {}, (manifest) => {
        Object.assign(manifest.modules.trigger[0] ?? {}, { payload: { include: {} } });
      }),
    ).toThrow(/payload/);
  });
});

describe('planted faults', () => {
  test('answer in place of the product or the store, as often as told', async () => {
    const { forge, inside } = start();
    const retryAfter = { 'retry-after': '7', 'ratelimit-reason': 'jira-quota-global-based' };
    forge.plant({ on: 'jira', matching: /^GET \/rest\/api\/3\/issue/, times: 1, status: 429, headers: retryAfter, body: {} });
    forge.plant({ on: 'kvs', matching: /\/set$/, times: 1, status: 500 });
    await inside(async () => {
      const get = () => asApp().requestJira(route`/rest/api/3/issue/1`);
      const refused = await get();
      expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '7']);
      expect((await get()).status).toBe(200);
      await expect(kvs.set('a', 1)).rejects.toThrow('Unexpected error in Forge KVS API');
      await kvs.set('a', 1);
    });
    expect(forge.store.size()).toBe(1);
  });

  test('can be a call that never returns: its invocation is given up and does nothing any more', async () => {
    const { forge, inside } = start();
    const three = (): Promise<void> =>
      inside(async () => {
        await kvs.set('1', 1);
        await kvs.set('2', 1).catch(() => undefined);
        await kvs.set('3', 1);
      });
    forge.dropNth(2);
    await expect(three()).rejects.toThrow('a platform call never returned');
    expect(forge.store.dump().map(({ key }) => key)).toEqual(['1']);
    forge.dropNth(2, { afterEffect: true });
    await expect(three()).rejects.toThrow('never returned');
    expect(forge.store.dump().map(({ key }) => key)).toEqual(['1', '2']);
    forge.dropNth(4);
    await three();
    expect([forge.pendingDrop, forge.store.size()]).toEqual([true, 3]);
  });

  test('let calls already sent beside the lost one have their effect, and none after', async () => {
    const { forge, inside } = start();
    forge.dropNth(2);
    const beside = inside(async () => {
      await Promise.all([kvs.set('a', 1).then(() => kvs.set('after', 1)), kvs.set('lost', 1), kvs.set('never sent', 1)]);
    });
    await expect(beside).rejects.toThrow('never returned');
    await inside(() => Promise.resolve());
    expect(forge.store.dump().map(({ key }) => key)).toEqual(['a']);
  });
});

describe('the meter', () => {
  test('counts overlapping calls as one round trip and chains as many', async () => {
    const { forge, inside } = start();
    forge.meter.begin('read and write');
    await inside(async () => {
      await Promise.all([kvs.get('a'), kvs.get('b'), asApp().requestJira(route`/rest/api/3/issue/1`)]);
      await kvs.set('a', 'x'.repeat(20_000));
      const chain = async (): Promise<void> => {
        await kvs.get('c');
        await kvs.get('c');
      };
      await Promise.all([chain(), chain()]);
    });
    const act = forge.meter.act();
    expect(act).toMatchObject({ label: 'read and write', points: 2, bytesWritten: 20_002, readUnits: 6, writeUnits: 2, events: 0 });
    expect(act.invocations).toMatchObject([
      { functionKey: 'resolver/inside', kind: 'resolver', calls: 8, roundTrips: 4, outcome: 'returned' },
    ]);
    expect(act.sequentialRoundTrips).toEqual({ resolver: 4 });
    expect(act.calls).toEqual({ 'kvs /api/v1/get': 6, 'kvs /api/v1/set': 1, 'jira GET': 1 });
  });
});
