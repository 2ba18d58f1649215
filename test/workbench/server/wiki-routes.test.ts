/** What the Confluence screens may ask of the workbench: nothing of a page leaves for whoever may not see it. */
import '../../host/forge/install-globals';
import { VirtualClock } from '../../host/clock';
import { ConfluenceSite } from '../../host/confluence/confluence-site';
import { createForge, type Forge } from '../../host/forge/platform';
import { JiraSite } from '../../host/jira/jira-site';
import type { Cloud, Visitor } from './rooms';
import { forgeRoom } from './forge-room';
import { installMacros, wikiRoom } from './wiki-room';
import { wikiRoutes } from './wiki-routes';

const manifest = {
  app: { id: 'ari:cloud:ecosystem::app/11111111-1111-4111-8111-111111111111' },
  modules: {
    macro: [
      { key: 'list', title: 'List', resource: 'main', adfExport: { function: 'export' } },
      { key: 'mute', title: 'Mute', resource: 'main' },
    ],
    function: [{ key: 'export', handler: 'index.export' }],
  },
};
const document = (text: string) => ({ type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] });

let running: Forge | undefined;
afterEach(() => running?.uninstall());

const house = (exported: (payload: unknown, context: unknown) => unknown = () => document('x')) => {
  const clock = new VirtualClock(Date.UTC(2026, 10, 22, 9));
  const siteUrl = 'https://workbench.atlassian.net';
  const [jira, confluence] = [new JiraSite({ clock, siteUrl }), new ConfluenceSite({ clock, siteUrl })];
  const forge = createForge({ manifest, clock, products: { jira, confluence }, functions: () => exported });
  running = forge;
  confluence.seed.user({ accountId: 'writer', displayName: 'Wilma' });
  confluence.seed.user({ accountId: 'stranger', displayName: 'Sam' });
  confluence.seed.space({ key: 'RP', members: ['writer'] });
  const { id: pageId } = confluence.seed.page('RP', { title: 'Plan', author: 'writer' });
  installMacros(confluence, forge);
  const localId = confluence.insertMacro(pageId, 'writer', 'list', { kind: 'plan' });
  const cloud: Cloud = {
    site: jira,
    askJira: (request) => Promise.resolve(jira.handle(request)),
    wiki: wikiRoom(confluence, forge),
    app: forgeRoom(forge, () => undefined),
    clock: { now: clock.now, advance: (ms) => clock.advance(ms), planned: () => [] },
    people: [],
  };
  const ask = async (name: string, body: unknown, visitor: Visitor = { accountId: 'writer' }): Promise<unknown> =>
    await wikiRoutes[`POST /api/wiki/${name}`]?.(cloud, { body, visitor });
  return { confluence, pageId, localId, ask };
};

test.each(['extension', 'export'])('%s tells nothing to a stranger, nor to somebody not signed in', async (name) => {
  const { pageId, localId, ask } = house();
  const body = { pageId, localId, type: 'pdf', asNobody: false };
  expect(await ask(name, body)).toBeDefined();
  await expect(ask(name, body, { accountId: 'stranger' })).rejects.toThrow('not for this person');
  await expect(ask(name, body, {})).rejects.toThrow('not for this person');
});

test('a macro is told of an old version what stood in that version, and in the editor what the editor holds', async () => {
  const { confluence, pageId, localId, ask } = house();
  confluence.configureMacro(pageId, 'writer', localId, { kind: 'later' });
  expect(await ask('extension', { pageId, localId, version: 2 })).toMatchObject({ config: { kind: 'plan' }, isEditing: false });
  expect(await ask('extension', { pageId, localId })).toMatchObject({ config: { kind: 'later' } });
  const editing = { config: { kind: 'draft' }, macro: { isConfiguring: true } };
  expect(await ask('extension', { pageId, localId, editing })).toMatchObject({ ...editing, isEditing: true });
});

test('an export names who exports, or nobody when asked to', async () => {
  const { pageId, ask } = house((_payload, context) => document(JSON.stringify(context)));
  const told = async (asNobody: boolean): Promise<string> => JSON.stringify(await ask('export', { pageId, type: 'word', asNobody }));
  expect(await told(false)).toContain('writer');
  expect(await told(true)).not.toContain('writer');
});

test('what is no document, and a macro that exports nothing, are told as problems of that macro alone', async () => {
  const { confluence, pageId, localId, ask } = house(() => ({ type: 'doc', version: 1, content: [{ type: 'tableRow' }] }));
  const mute = confluence.insertMacro(pageId, 'writer', 'mute');
  expect(await ask('export', { pageId, type: 'pdf', asNobody: false })).toEqual([
    { localId, problem: 'adfExport returned no valid Atlassian document' },
    { localId: mute, problem: 'The macro has no content for exports.' },
  ]);
});

test('consent is given and taken back by people with a licence only', async () => {
  const { confluence, ask } = house();
  await ask('consent', { given: true });
  expect(confluence.consent.has('writer')).toBe(true);
  await ask('consent', { given: false });
  expect(confluence.consent.has('writer')).toBe(false);
  await expect(ask('consent', { given: true }, { accountId: 'guest', accountType: 'unlicensed' })).rejects.toThrow('licence');
});
