/**
 * What Confluence tells a macro: the screen's `extension`, and the payload of `adfExport`. The payload's shape depends on who exports, as
 * seen in the field: Word puts page and configuration right under `context`, PDF under `context.extension` and `extensionPayload`.
 */

import { isAdf, type AdfDocument } from '../jira/adf-document';
import type { ConfluenceSite } from './confluence-site';
import type { Macro } from './adf-body';

type Json = Readonly<Record<string, unknown>>;

export interface MacroPlace {
  readonly pageId: string;
  readonly localId: string;
  /** An old version of the page; the latest unless given. */
  readonly version?: number;
}

function macroAt(site: ConfluenceSite, { pageId, localId, version }: MacroPlace): Macro {
  const macro = site.macrosOn(pageId, version).find((candidate) => candidate.localId === localId);
  if (macro === undefined) throw new Error(`Confluence stand-in: no macro ${localId} on page ${pageId}`);
  return macro;
}

function placeOf(site: ConfluenceSite, pageId: string): { content: Json; space: Json } {
  const page = site.page(pageId);
  const { id, key } = site.state.space(page.spaceId);
  return { content: { id: page.id, type: 'page', subtype: null }, space: { id, key } };
}

/** A macro nobody has configured has no `config` at all. */
const configOf = ({ config }: Pick<Macro, 'config'>): { config?: Json } => (Object.keys(config).length === 0 ? {} : { config });

/** For `forge.invoke` and `forge.contextOf`; `type` is added there, and `localId` goes beside it. */
export function macroExtension(site: ConfluenceSite, place: MacroPlace, isEditing = false): Json {
  return { ...placeOf(site, place.pageId), isEditing, references: [], ...configOf(macroAt(site, place)) };
}

/** In the editor, where the macro and its configuration may be in no version yet. `macro`: `{ isConfiguring, isInserting }` of its form. */
export function draftExtension(site: ConfluenceSite, pageId: string, config: Json, macro?: Json): Json {
  return { ...placeOf(site, pageId), isEditing: true, references: [], ...configOf({ config }), ...(macro !== undefined && { macro }) };
}

export type ExportType = 'pdf' | 'word' | 'other';

/** Of the installation: `forge.installation` fits. */
export interface ExportSite {
  readonly cloudId: string;
  readonly siteUrl: string;
}

/** `other` (page history, other tools) comes as Word's: how it really looks is not known. */
export function exportPayload(site: ConfluenceSite, place: MacroPlace, exportType: ExportType, { cloudId, siteUrl }: ExportSite): Json {
  const macro = macroAt(site, place);
  const { content, space } = placeOf(site, place.pageId);
  if (exportType === 'pdf') {
    const context = { cloudId, siteUrl, moduleKey: macro.moduleKey, localId: macro.localId, extension: { type: 'macro', content, space } };
    return { exportType, context, extensionPayload: configOf(macro) };
  }
  const context = { cloudId, siteUrl, contentId: place.pageId, spaceKey: space['key'], content, ...configOf(macro) };
  return { exportType, context };
}

/** What `adfExport` returned, as a document. Throws where Confluence would show an error in the export. */
export function exportedDocument(returned: unknown): AdfDocument {
  if (!isAdf(returned)) throw new Error('adfExport returned no valid Atlassian document');
  return returned;
}
