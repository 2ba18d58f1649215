import '../forge/install-globals';
import { asApp, asUser, getAppContext, isForgePlatformError, NeedsAuthenticationError, route } from '@forge/api';
import Resolver from '@forge/resolver';
import { VirtualClock } from '../clock';
import type { ForgeFunction } from '../forge/invocations';
import { createForge, type Forge, type ForgeSettings } from '../forge/platform';
import { TinyProduct } from '../forge/tiny-product';
import { at } from '../jira/small-site';
import { ConfluenceSite } from './confluence-site';
import { exportedDocument, exportPayload, macroExtension } from './macro-screens';
import { doc, people, START } from './small-wiki';

const SCOPES = ['read:page:confluence', 'write:page:confluence', 'read:space:confluence'];
const EVENT_SCOPES = [...SCOPES, 'read:user:confluence', 'read:content.metadata:confluence'];

const manifest = (scopes: readonly string[], unlicensedAccess: readonly string[] = []) => ({
  app: { id: 'ari:cloud:ecosystem::app/11111111-1111-4111-8111-111111111111' },
  permissions: { scopes },
  modules: {
    macro: [
      {
        key: 'document',
        title: 'Document',
        resource: 'main',
        resolver: { function: 'resolver' },
        adfExport: { function: 'export' },
        ...(unlicensedAccess.length > 0 && { unlicensedAccess }),
      },
    ],
    'jira:issueContext': [{ key: 'context', resource: 'main', resolver: { function: 'resolver' }, label: 'x' }],
    trigger: [
      {
        key: 'on-page',
        function: 'onPage',
        events: ['avi:confluence:updated:page', 'avi:confluence:trashed:page'],
        filter: { ignoreSelf: true },
      },
    ],
    function: [
      { key: 'resolver', handler: 'index.resolver' },
      { key: 'export', handler: 'index.export' },
      { key: 'onPage', handler: 'index.onPage' },
    ],
  },
});

interface House {
  readonly clock: VirtualClock;
  readonly site: ConfluenceSite;
  readonly forge: Forge;
  readonly pageId: string;
  readonly localId: string;
  readonly heard: unknown[];
  /** Runs `work` as the body of the resolver: the macro's, unless another module is named. */
  readonly inside: <T>(
    work: (context: unknown) => Promise<T>,
    ask?: { moduleKey?: string; accountId?: string; accountType?: 'unlicensed' },
  ) => Promise<T>;
}

let running: Forge | undefined;
afterEach(() => running?.uninstall());

function house(settings: Partial<ForgeSettings> = {}): House {
  const clock = new VirtualClock(START);
  const site = new ConfluenceSite({ clock, siteUrl: 'https://workbench.atlassian.net' });
  site.seed.user({ accountId: people.writer, displayName: 'Wilma' });
  site.seed.space({ key: 'DEV', members: [people.writer] });
  const page = site.seed.page('DEV', { title: 'Plan', author: people.writer });
  const heard: unknown[] = [];
  let body: (context: unknown) => Promise<unknown> = () => Promise.resolve(undefined);
  const resolver = new Resolver();
  resolver.define('inside', ({ context }) => body(context) as Promise<void>);
  const functions: Readonly<Record<string, ForgeFunction>> = {
    resolver: resolver.getDefinitions() as ForgeFunction,
    export: (payload) => doc(JSON.stringify(payload)),
    onPage: (event) => void heard.push(event),
  };
  const load = (handler: string): ForgeFunction => functions[handler.split('.')[1] ?? ''] ?? (() => undefined);
  const products = { confluence: site, jira: new TinyProduct() };
  const forge = createForge({ manifest: manifest(EVENT_SCOPES), clock, products, functions: load, ...settings });
  running = forge;
  const { appId, environmentId, environmentType } = forge.installation;
  site.installApp({ appId, environmentId, environmentType, macros: { document: 'Document' } });
  const localId = site.insertMacro(page.id, people.writer, 'document', { kind: 'plan' });
  const inside: House['inside'] = async (work, ask = { accountId: people.writer }) => {
    let result: { value: Awaited<ReturnType<typeof work>> } | undefined;
    body = async (context) => {
      result = { value: await work(context) };
    };
    const extension = macroExtension(site, { pageId: page.id, localId });
    const { moduleKey = 'document', ...who } = ask;
    await forge.invoke({ moduleKey, functionKey: 'inside', extension, localId, ...who });
    if (result === undefined) throw new Error('the resolver did not run');
    return result.value;
  };
  return { clock, site, forge, pageId: page.id, localId, heard, inside };
}

const read = (id: string) => asUser().requestConfluence(route`/wiki/api/v2/pages/${id}`);

test('the real SDK asks for consent once, then reads as the person', async () => {
  const { inside, site, pageId } = house();
  const refused = await inside(() => read(pageId).catch((error: unknown) => error));
  expect(refused).toBeInstanceOf(NeedsAuthenticationError);
  site.grantConsent(people.writer);
  expect(await inside(async () => (await read(pageId)).status)).toBe(200);
});

test('from a macro Jira too is read in a person’s name only once they have agreed; from a screen of Jira nobody is asked', async () => {
  const { inside, site } = house();
  const readIssue = (ask?: { moduleKey: string; accountId: string }): Promise<unknown> =>
    inside(async () => {
      const answer = await asUser()
        .requestJira(route`/rest/api/3/issue/10001`)
        .catch((error: unknown) => error);
      return answer instanceof Error ? answer.name : (answer as Response).status;
    }, ask);
  expect(await readIssue({ moduleKey: 'context', accountId: people.writer })).toBe(200);
  expect(await readIssue()).toBe('NEEDS_AUTHENTICATION_ERR');
  site.grantConsent(people.writer);
  expect(await readIssue()).toBe(200);
});

test('a write through the real SDK makes a version that is marked as the app’s own', async () => {
  const { inside, site, pageId, clock, heard } = house();
  await clock.advance(60_000);
  heard.length = 0;
  const status = await inside(async () => {
    const body = { id: pageId, status: 'current', title: 'Plan', version: { number: 3 } };
    const value = { representation: 'atlas_doc_format', value: JSON.stringify(doc('Frozen')) };
    const init = { method: 'PUT', body: JSON.stringify({ ...body, body: value }), headers: { 'content-type': 'application/json' } };
    return (await asApp().requestConfluence(route`/wiki/api/v2/pages/${pageId}`, init)).status;
  });
  site.edit(pageId, people.writer, { title: 'Plan B' });
  await clock.advance(60_000);
  expect([status, site.page(pageId).versions.length]).toEqual([200, 4]);
  expect(heard.map((event) => at(event, 'content', 'title'))).toEqual(['Plan B']);
});

test('page events need all four granular scopes, or the classic one', async () => {
  const told = async (scopes: readonly string[]): Promise<number> => {
    const { site, pageId, clock, heard, forge } = house({ manifest: manifest(scopes) });
    site.edit(pageId, people.writer, { title: 'New' });
    await clock.advance(60_000);
    forge.uninstall();
    return heard.length;
  };
  expect(await told(SCOPES)).toBe(0);
  expect(await told(EVENT_SCOPES)).toBe(2);
  expect(await told([...SCOPES, 'read:confluence-content.summary'])).toBe(2);
});

test('the macro’s resolver is told page, space, configuration, and the local id of the macro', async () => {
  const { inside, pageId, localId } = house();
  const context = await inside((seen) => Promise.resolve(seen));
  expect(context).toMatchObject({
    accountId: people.writer,
    accountType: 'licensed',
    localId,
    moduleKey: 'document',
    installContext: 'ari:cloud:confluence::site/11111111-2222-4333-8444-555555555555',
    extension: { type: 'macro', content: { id: pageId, type: 'page', subtype: null }, isEditing: false, config: { kind: 'plan' } },
  });
});

test('visitors without a licence meet the macro only if it opts in, without an account of theirs and without acting for them', async () => {
  const closed = house();
  await expect(closed.inside(() => Promise.resolve(1), {})).rejects.toThrow('not shown to anonymous visitors');
  const guest = { accountId: people.writer, accountType: 'unlicensed' } as const;
  await expect(closed.inside(() => Promise.resolve(1), guest)).rejects.toThrow('not shown to unlicensed visitors');
  closed.forge.uninstall();
  const { inside, pageId } = house({ manifest: manifest(SCOPES, ['anonymous', 'unlicensed']) });
  const context = await inside((seen) => Promise.resolve(seen), {});
  expect(context).toMatchObject({ accountId: 'unidentified', accountType: 'anonymous' });
  expect(await inside(() => read(pageId).catch((error: unknown) => error), {})).toBeInstanceOf(NeedsAuthenticationError);
});

test('an export is told what it exports, and gives back a document', async () => {
  const { forge, site, pageId, localId } = house();
  const payload = exportPayload(site, { pageId, localId }, 'pdf', forge.installation);
  const returned = await forge.invokeModule({ moduleKey: 'document', at: 'adfExport.function', payload });
  const [text] = exportedDocument(returned).content.flatMap(({ content }) => content ?? []);
  expect(JSON.parse(text?.text ?? '')).toEqual(payload);
});

test('an installation tells which products it reaches, and a call to another is refused in the platform’s words', async () => {
  const { inside, forge } = house({ connected: ['confluence'] });
  const outcome = await inside(async () => ({
    contexts: getAppContext().installation?.contexts.length,
    refused: await asApp()
      .requestJira(route`/rest/api/3/myself`)
      .catch((error: unknown) => error),
  }));
  expect(outcome.contexts).toBe(1);
  expect(outcome.refused).toMatchObject({ status: 403, message: 'Invalid workspace requested in URL: /rest/api/3/myself.' });
  expect(isForgePlatformError(outcome.refused as Error)).toBe(true);
  expect(() => forge.requestFromBrowser({ product: 'jira', accountId: 'x', method: 'GET', path: '/rest/api/3/myself' })).toThrow(
    'Invalid workspace',
  );
});

test('without Confluence there is no macro, no event and no call to it', async () => {
  const { inside, forge, site, pageId, clock, heard } = house({ connected: ['jira'] });
  await expect(inside(() => Promise.resolve(1))).rejects.toThrow('not connected to confluence');
  site.edit(pageId, people.writer, { title: 'New' });
  await clock.advance(60_000);
  expect(heard).toEqual([]);
  expect(() => forge.requestFromBrowser({ product: 'confluence', method: 'GET', path: '/wiki/api/v2/spaces' })).toThrow(
    'Invalid workspace',
  );
});

test('the browser’s calls need no consent, and may come from somebody not signed in', () => {
  const { forge, pageId } = house();
  const ask = (accountId?: string) =>
    forge.requestFromBrowser({
      product: 'confluence',
      method: 'GET',
      path: `/wiki/api/v2/pages/${pageId}`,
      ...(accountId !== undefined && { accountId }),
    }).status;
  expect([ask(people.writer), ask()]).toEqual([200, 404]);
});
