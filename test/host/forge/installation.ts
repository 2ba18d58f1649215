/** One installation of the app on one site, and the contexts its functions and screens see. */
import type { ProductName } from './gateway';
import type { Manifest, Module } from './manifest';
import type { RuntimeFacts } from './running';

export interface License {
  readonly active: boolean;
}

export interface Installation {
  readonly appId: string;
  readonly appVersion: string;
  readonly cloudId: string;
  readonly siteUrl: string;
  readonly environmentId: string;
  readonly environmentType: 'DEVELOPMENT' | 'STAGING' | 'PRODUCTION';
  readonly installationId: string;
  /** The site of the required product, Jira. */
  readonly contextAri: string;
  /** Products an admin has connected the app to; one installation serves them all. */
  readonly connected: readonly ProductName[];
  /** Licences exist in production only. */
  readonly license: () => License | undefined;
}

export function installationOf(
  manifest: Manifest,
  environmentType: Installation['environmentType'],
  connected: readonly ProductName[],
  license: () => License | undefined,
): Installation {
  const cloudId = '11111111-2222-4333-8444-555555555555';
  return {
    appId: manifest.app.id.split('/').pop() ?? manifest.app.id,
    appVersion: '2.0.0',
    cloudId,
    siteUrl: 'https://workbench.atlassian.net',
    environmentId: '66666666-7777-4888-8999-aaaaaaaaaaaa',
    environmentType,
    installationId: 'bbbbbbbb-cccc-4ddd-8eee-ffffffffffff',
    contextAri: siteAri('jira', cloudId),
    connected,
    license: () => (environmentType === 'PRODUCTION' ? license() : undefined),
  };
}

const siteAri = (product: ProductName, cloudId: string): string => `ari:cloud:${product}::site/${cloudId}`;

/** The product whose screens show a module; whatever has no screen belongs to Jira. */
export const productOf = (moduleType: string): ProductName =>
  moduleType === 'macro' || moduleType.startsWith('confluence:') ? 'confluence' : 'jira';

const contextFor = ({ cloudId }: Installation, moduleType: string): string => siteAri(productOf(moduleType), cloudId);

function shownLicense(installation: Installation): { license?: object } {
  const license = installation.license();
  return license === undefined ? {} : { license: { active: license.active, isActive: license.active } };
}

function contexts({ installationId, connected, cloudId }: Installation): object {
  const all = connected.map((product) => ({ cloudId, ari: siteAri(product, cloudId) }));
  return { ari: `ari:cloud:ecosystem::installation/${installationId}`, contexts: all };
}

export function runtimeFacts(
  installation: Installation,
  manifest: Manifest,
  call: { functionKey: string; module: { type: string; key: string }; accountId: string | undefined; invocationId: string },
): RuntimeFacts {
  const { appId, appVersion, environmentId, environmentType, installationId } = installation;
  return {
    appContext: {
      appId,
      appVersion,
      environmentId,
      environmentType,
      invocationId: call.invocationId,
      installationId,
      functionKey: call.functionKey,
      moduleType: call.module.type,
      moduleKey: call.module.key,
      ...shownLicense(installation),
      installation: contexts(installation),
      permissions: { scopes: manifest.permissions.scopes.all, external: manifest.permissions.external },
    },
    contextAri: contextFor(installation, call.module.type),
    ...(call.accountId === undefined ? {} : { aaid: call.accountId }),
    externalAuth: [],
    tracing: { traceId: call.invocationId, spanId: '0' },
    container: {},
  };
}

/** What a resolver reads as the account of somebody who is not signed in. */
export const UNIDENTIFIED = 'unidentified';

/** The second argument of every function. */
export function functionContext(installation: Installation, moduleType: string, accountId: string | undefined): object {
  return {
    ...(accountId === undefined ? {} : { principal: { accountId } }),
    installContext: contextFor(installation, moduleType),
    installation: contexts(installation),
    ...shownLicense(installation),
  };
}

/** What only some calls say of the screen they come from. */
export interface ScreenFacts {
  /** Of a macro: the one of its node in the page. */
  readonly localId?: string | undefined;
  /** The viewer's language, e.g. `de-DE`; English unless given. */
  readonly locale?: string | undefined;
}

/** What a screen gets from `getContext` and a resolver as `context`. */
export function screenContext(
  installation: Installation,
  module: Module,
  accountId: string | undefined,
  extension: Readonly<Record<string, unknown>>,
  { localId, locale = 'en-US' }: ScreenFacts = {},
): Readonly<Record<string, unknown>> {
  const { appId, cloudId, environmentId, environmentType, siteUrl } = installation;
  return {
    accountId,
    cloudId,
    siteUrl,
    environmentId,
    environmentType,
    localId: localId ?? `ari:cloud:ecosystem::extension/${appId}/${environmentId}/static/${module.key}`,
    moduleKey: module.key,
    locale,
    timezone: 'UTC',
    ...shownLicense(installation),
    extension: { type: module.type, ...extension },
  };
}
