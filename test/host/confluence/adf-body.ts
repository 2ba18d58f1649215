/**
 * Page bodies as Atlassian documents. A Forge macro stands in one as an `extension` node: whose key names app, environment and module, and
 * whose `guestParams` are its configuration. Saving gives tables and extensions the local ids they lack, as the editor does: what is read
 * back is not byte for byte what was sent.
 */

import { isAdf, type AdfDocument, type AdfNode } from '../jira/adf-document';
import { badRequest } from './refusal';
import type { InstalledApp, SiteState } from './site-state';

export const ECOSYSTEM = 'com.atlassian.ecosystem';
export const EMPTY: AdfDocument = { type: 'doc', version: 1, content: [] };

export type Config = Readonly<Record<string, unknown>>;

export interface Macro {
  readonly localId: string;
  readonly moduleKey: string;
  readonly config: Config;
}

const EXTENSIONS = new Set(['extension', 'inlineExtension', 'bodiedExtension']);
const WITH_LOCAL_ID = new Set([...EXTENSIONS, 'table']);

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};

/** @throws Refusal 400 for text that is not a document of Atlassian's schema */
export function readAdf(text: string): AdfDocument {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw badRequest('Error parsing content: the value of atlas_doc_format is not JSON');
  }
  if (!isAdf(parsed)) throw badRequest('Content body cannot be converted to new editor');
  return parsed;
}

function mapNodes<N extends AdfNode>(node: N, change: (node: AdfNode) => AdfNode): N {
  const changed = change(node) as N;
  if (changed.content === undefined) return changed;
  return { ...changed, content: changed.content.map((child) => mapNodes(child, change)) };
}

/** The document as it is kept. */
export function settled(state: SiteState, document: AdfDocument): AdfDocument {
  return mapNodes(document, (node) => {
    if (!WITH_LOCAL_ID.has(node.type)) return node;
    const attrs = record(node.attrs);
    const parameters = record(attrs['parameters']);
    const localId = attrs['localId'] ?? parameters['localId'] ?? state.nextLocalId();
    if (attrs['extensionType'] !== ECOSYSTEM) return { ...node, attrs: { ...attrs, localId } };
    return { ...node, attrs: { ...attrs, localId, parameters: { ...parameters, localId } } };
  });
}

const keyPrefix = ({ appId, environmentId }: InstalledApp): string => `${appId}/${environmentId}/static/`;

function macroOf(app: InstalledApp, node: AdfNode): Macro | undefined {
  const { extensionType, extensionKey, parameters, localId } = record(node.attrs);
  if (!EXTENSIONS.has(node.type) || extensionType !== ECOSYSTEM || typeof extensionKey !== 'string') return undefined;
  if (!extensionKey.startsWith(keyPrefix(app)) || typeof localId !== 'string') return undefined;
  return { localId, moduleKey: extensionKey.slice(keyPrefix(app).length), config: record(record(parameters)['guestParams']) };
}

/** Macros of this app, in document order; other apps' are not its business. */
export function macrosIn(app: InstalledApp, document: AdfDocument): Macro[] {
  const found: Macro[] = [];
  const visit = (node: AdfNode): void => {
    const macro = macroOf(app, node);
    if (macro !== undefined) found.push(macro);
    node.content?.forEach(visit);
  };
  visit(document);
  return found;
}

/** The node the editor puts into a page. */
export function macroNode(app: InstalledApp, moduleKey: string, title: string, localId: string, config: Config): AdfNode {
  const extensionKey = `${keyPrefix(app)}${moduleKey}`;
  const parameters = {
    layout: 'extension',
    guestParams: config,
    forgeEnvironment: app.environmentType,
    localId,
    extensionId: `ari:cloud:ecosystem::extension/${extensionKey}`,
    extensionTitle: title,
  };
  return { type: 'extension', attrs: { layout: 'default', extensionType: ECOSYSTEM, extensionKey, text: title, parameters, localId } };
}

/** The document with another configuration of one macro; undefined where no such macro stands. */
export function reconfigured(app: InstalledApp, document: AdfDocument, localId: string, config: Config): AdfDocument | undefined {
  if (!macrosIn(app, document).some((macro) => macro.localId === localId)) return undefined;
  return mapNodes(document, (node) => {
    if (macroOf(app, node)?.localId !== localId) return node;
    const attrs = record(node.attrs);
    return { ...node, attrs: { ...attrs, parameters: { ...record(attrs['parameters']), guestParams: config } } };
  });
}
