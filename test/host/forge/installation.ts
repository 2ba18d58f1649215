/** One installation of the app on one site, and the contexts its functions and screens see. */
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
  readonly contextAri: string;
  /** Licences exist in production only. */
  readonly license: () => License | undefined;
}

export function installationOf(
  manifest: Manifest,
  environmentType: Installation['environmentType'],
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
    contextAri: `ari:cloud:jira::site/${cloudId}`,
    license: () => (environmentType === 'PRODUCTION' ? license() : undefined),
  };
}

function shownLicense(installation: Installation): { license?: object } {
  const license = installation.license();
  return license === undefined ? {} : { license: { active: license.active, isActive: license.active } };
}

function contexts({ installationId, contextAri, cloudId }: Installation): object {
  return { ari: `ari:cloud:ecosystem::installation/${installationId}`, contexts: [{ cloudId, ari: contextAri }] };
}

export function runtimeFacts(
  installation: Installation,
  manifest: Manifest,
  call: { functionKey: string; module: { type: string; key: string }; accountId: string | undefined; invocationId: string },
): RuntimeFacts {
  const { appId, appVersion, environmentId, environmentType, installationId, contextAri } = installation;
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
    contextAri,
    ...(call.accountId === undefined ? {} : { aaid: call.accountId }),
    externalAuth: [],
    tracing: { traceId: call.invocationId, spanId: '0' },
    container: {},
  };
}

/** The second argument of every function. */
export function functionContext(installation: Installation, accountId: string | undefined): object {
  return {
    ...(accountId === undefined ? {} : { principal: { accountId } }),
    installContext: installation.contextAri,
    installation: contexts(installation),
    ...shownLicense(installation),
  };
}

/** What a screen gets from `getContext` and a resolver as `context`. */
export function screenContext(
  installation: Installation,
  module: Module,
  accountId: string | undefined,
  extension: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const { appId, cloudId, environmentId, environmentType, siteUrl } = installation;
  return {
    accountId,
    cloudId,
    siteUrl,
    environmentId,
    environmentType,
    localId: `ari:cloud:ecosystem::extension/${appId}/${environmentId}/static/${module.key}`,
    moduleKey: module.key,
    locale: 'en-US',
    timezone: 'UTC',
    ...shownLicense(installation),
    extension: { type: module.type, ...extension },
  };
}
