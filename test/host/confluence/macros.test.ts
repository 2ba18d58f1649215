import { at } from '../jira/small-site';
import { exportedDocument, exportPayload, macroExtension } from './macro-screens';
import { APP, doc, edit, PAGES, people, smallWiki, storage } from './small-wiki';

const KEY = `${APP.appId}/${APP.environmentId}/static/document`;
const SITE = { cloudId: 'cloud', siteUrl: 'https://plumbline-test.atlassian.net' };

test('a macro is put in and configured by new versions, and old versions keep their configuration', () => {
  const { site, plan } = smallWiki();
  const localId = site.insertMacro(plan.id, people.writer, 'document');
  site.configureMacro(plan.id, people.writer, localId, { kind: 'plan', live: true });
  expect(plan.versions.map(({ number }) => number)).toEqual([1, 2, 3]);
  expect(site.macrosOn(plan.id)).toEqual([{ localId, moduleKey: 'document', config: { kind: 'plan', live: true } }]);
  expect([site.macrosOn(plan.id, 1), site.macrosOn(plan.id, 2)]).toEqual([[], [{ localId, moduleKey: 'document', config: {} }]]);
  expect(() => site.configureMacro(plan.id, people.writer, 'nowhere', {})).toThrow('no macro nowhere');
  expect(() => site.insertMacro(plan.id, people.writer, 'unknown')).toThrow("macro 'unknown'");
});

test('in the document it is an extension node with key, parameters and guest parameters', () => {
  const { site, plan, call } = smallWiki();
  const localId = site.insertMacro(plan.id, people.writer, 'document', { kind: 'plan' });
  const value = at(call('GET', `${PAGES}/${plan.id}?body-format=atlas_doc_format`).body, 'body', 'atlas_doc_format', 'value');
  const nodes = at(JSON.parse(String(value)), 'content');
  expect(at(nodes, 1)).toMatchObject({
    type: 'extension',
    attrs: {
      extensionType: 'com.atlassian.ecosystem',
      extensionKey: KEY,
      localId,
      parameters: {
        localId,
        extensionId: `ari:cloud:ecosystem::extension/${KEY}`,
        guestParams: { kind: 'plan' },
        forgeEnvironment: 'DEVELOPMENT',
      },
    },
  });
});

test('the app can write a page that holds its macro, in either representation', () => {
  const { site, plan, call } = smallWiki();
  site.insertMacro(plan.id, people.writer, 'document', { kind: 'plan', live: true, rows: 5 });
  const read = call('GET', `${PAGES}/${plan.id}?body-format=storage`);
  const text = String(at(read.body, 'body', 'storage', 'value'));
  expect(text).toContain('<ac:adf-extension><ac:adf-node type="extension">');
  expect(call('PUT', `${PAGES}/${plan.id}`, { ...edit(plan, 3), body: storage(`<p>Before</p>${text}`) }).status).toBe(200);
  expect(site.macrosOn(plan.id)).toEqual(site.macrosOn(plan.id, 2));
  const bare = {
    type: 'extension',
    attrs: { extensionType: 'com.atlassian.ecosystem', extensionKey: KEY, parameters: { guestParams: { kind: 'x' } } },
  };
  expect(call('PUT', `${PAGES}/${plan.id}`, edit(plan, 4, { type: 'doc', version: 1, content: [bare] })).status).toBe(200);
  expect(site.macrosOn(plan.id)).toMatchObject([{ localId: expect.stringMatching(/^[0-9a-f-]{36}$/) as unknown, config: { kind: 'x' } }]);
  const [node] = plan.versions.at(-1)?.body.content ?? [];
  expect(at(node, 'attrs', 'parameters', 'localId')).toBe(site.macrosOn(plan.id)[0]?.localId);
});

test('macros of other apps are left alone', () => {
  const { site, plan } = smallWiki();
  const other = {
    type: 'extension',
    attrs: { extensionType: 'com.atlassian.ecosystem', extensionKey: 'other/env/static/document', parameters: {} },
  };
  site.edit(plan.id, people.writer, { body: { ...doc(), content: [other] } });
  expect(site.macrosOn(plan.id)).toEqual([]);
});

test('its screen is told page, space, whether it is edited, and its configuration once it has one', () => {
  const { site, plan, device } = smallWiki();
  const localId = site.insertMacro(plan.id, people.writer, 'document');
  const place = { pageId: plan.id, localId };
  const where = { content: { id: plan.id, type: 'page', subtype: null }, space: { id: device.id, key: 'DEV' }, references: [] };
  expect(macroExtension(site, place)).toEqual({ ...where, isEditing: false });
  site.configureMacro(plan.id, people.writer, localId, { kind: 'plan' });
  expect(macroExtension(site, place, true)).toEqual({ ...where, isEditing: true, config: { kind: 'plan' } });
});

test('its export is told page and configuration in two different places for Word and PDF', () => {
  const { site, plan } = smallWiki();
  const localId = site.insertMacro(plan.id, people.writer, 'document', { kind: 'plan' });
  site.configureMacro(plan.id, people.writer, localId, { kind: 'later' });
  const word = exportPayload(site, { pageId: plan.id, localId, version: 2 }, 'word', SITE);
  expect(word).toMatchObject({
    exportType: 'word',
    context: { contentId: plan.id, content: { id: plan.id }, config: { kind: 'plan' }, spaceKey: 'DEV' },
  });
  expect(word).not.toHaveProperty('extensionPayload');
  const pdf = exportPayload(site, { pageId: plan.id, localId }, 'pdf', SITE);
  expect(pdf).toMatchObject({
    exportType: 'pdf',
    context: { extension: { content: { id: plan.id } } },
    extensionPayload: { config: { kind: 'later' } },
  });
  expect(pdf).not.toHaveProperty('context.content');
});

test('an export that is no valid document fails', () => {
  expect(exportedDocument(doc('fine'))).toEqual(doc('fine'));
  expect(() => exportedDocument({ type: 'doc', version: 1, content: [{ type: 'lozenge' }] })).toThrow('no valid Atlassian document');
  expect(() => exportedDocument(undefined)).toThrow('no valid Atlassian document');
});
