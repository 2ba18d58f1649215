/** The Confluence site as the workbench sees it, with the app's macros in its pages. */
import { macroNode } from '../../host/confluence/adf-body';
import type { ConfluenceSite } from '../../host/confluence/confluence-site';
import { draftExtension, exportedDocument, exportPayload, macroExtension } from '../../host/confluence/macro-screens';
import { modulesOf } from '../../host/forge/manifest';
import type { Forge } from '../../host/forge/platform';
import { z } from 'zod';
import type { Exported, WikiRoom } from './rooms';

const titled = z.looseObject({ title: z.string() });

/** From now on the app's macros may stand in pages. */
export const installMacros = (site: ConfluenceSite, forge: Forge): void => {
  const { appId, environmentId, environmentType } = forge.installation;
  const macros = modulesOf(forge.manifest).flatMap(({ type, key, definition }) =>
    type === 'macro' ? [[key, titled.parse(definition).title] as const] : [],
  );
  site.installApp({ appId, environmentId, environmentType, macros: Object.fromEntries(macros) });
};

const newMacro = ({ state }: ConfluenceSite, moduleKey: string): unknown => {
  const title = state.app?.macros[moduleKey];
  if (state.app === undefined || title === undefined) throw new Error(`the installed app has no macro '${moduleKey}'`);
  return macroNode(state.app, moduleKey, title, state.nextLocalId(), {});
};

const exportMacros = (site: ConfluenceSite, forge: Forge): WikiRoom['exportMacros'] => {
  const one = async (
    { pageId, version, type, accountId }: Parameters<WikiRoom['exportMacros']>[0],
    { localId, moduleKey }: { localId: string; moduleKey: string },
  ): Promise<Exported> => {
    if (!('adfExport' in forge.module(moduleKey).definition)) return { localId, problem: 'The macro has no content for exports.' };
    const place = { pageId, localId, ...(version === undefined ? {} : { version }) };
    const payload = exportPayload(site, place, type, forge.installation);
    const who = accountId === undefined ? {} : { accountId };
    try {
      return { localId, document: exportedDocument(await forge.invokeModule({ moduleKey, at: 'adfExport.function', payload, ...who })) };
    } catch (error) {
      return { localId, problem: error instanceof Error ? error.message : String(error) };
    }
  };
  return async (wish) => {
    const done: Exported[] = [];
    for (const macro of site.macrosOn(wish.pageId, wish.version)) done.push(await one(wish, macro));
    return done;
  };
};

export const wikiRoom = (site: ConfluenceSite, forge: Forge): WikiRoom => ({
  site,
  extension: ({ pageId, localId, version, editing }) =>
    editing === undefined
      ? macroExtension(site, { pageId, localId, ...(version === undefined ? {} : { version }) })
      : draftExtension(site, pageId, editing.config, editing.macro),
  newMacro: (moduleKey) => newMacro(site, moduleKey),
  exportMacros: exportMacros(site, forge),
  hasConsent: (accountId) => site.consent.has(accountId),
  setConsent: (accountId, given) => (given ? site.grantConsent(accountId) : site.revokeConsent(accountId)),
});
