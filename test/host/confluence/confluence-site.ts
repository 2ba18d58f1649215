/**
 * A Confluence Cloud site in memory, behind the gateway: scopes first, then the hourly quota, then who asks, then what they may. What is not
 * modelled throws by name; what Confluence refuses is answered as Confluence answers it.
 */

import type { AdfDocument } from '../jira/adf-document';
import type { Clock, Product, ProductAnswer, ProductEvent, ProductRequest } from '../contract';
import type { Config, Macro } from './adf-body';
import { Query, V1, type Outcome } from './endpoint';
import { matchEndpoint, type Match } from './endpoint-table';
import type { Viewer } from './permissions';
import { Quota } from './quota';
import { needsConsent, notModelled, Refusal, scopeMissing } from './refusal';
import { Seed } from './seed';
import type { Page } from './site-records';
import { APP_ACCOUNT_ID, SiteState, type InstalledApp } from './site-state';
import { UiActs } from './ui-acts';

export interface SiteOptions {
  readonly clock: Clock;
  /** Without a slash at its end; `/wiki` is not part of it. */
  readonly siteUrl: string;
  /** Points an hour, 65,000 unless given. */
  readonly quota?: number;
  /** Whether the app, as itself, passes page restrictions that do not name it; false unless given. */
  readonly appPassesRestrictions?: boolean;
}

const copy = (value: unknown): unknown => (value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as unknown));

export class ConfluenceSite implements Product {
  readonly state: SiteState;
  readonly seed: Seed;
  readonly quota: Quota;
  private readonly acts: UiActs;

  constructor({ clock, siteUrl, quota, appPassesRestrictions = false }: SiteOptions) {
    this.state = new SiteState(clock, siteUrl, appPassesRestrictions);
    this.seed = new Seed(this.state);
    this.quota = new Quota(clock, quota);
    this.acts = new UiActs(this.state);
    const app = {
      accountId: APP_ACCOUNT_ID,
      displayName: 'Plumbline',
      accountType: 'app' as const,
      active: true,
      guestOf: null,
      admin: false,
    };
    this.state.people.set(APP_ACCOUNT_ID, app);
  }

  readonly handle = (request: ProductRequest): ProductAnswer => {
    const url = new URL(request.path, this.state.siteUrl);
    const match = matchEndpoint(request.method, url.pathname);
    if (match === undefined) throw notModelled(`${request.method} ${url.pathname}`);
    const query = new Query(url.searchParams);
    for (const name of query.names()) {
      if (match.endpoint.query?.includes(name) !== true)
        throw notModelled(`query parameter '${name}' of ${request.method} ${match.endpoint.path}`);
    }
    const metered = request.from === 'app-backend';
    try {
      if (request.from !== 'product-ui') requireScopes(match, request);
      if (metered) this.quota.requireQuota();
    } catch (refusal) {
      return this.refused(refusal, match, 0);
    }
    return this.answer(match, request, query, metered);
  };

  readonly onEvent = (listener: (event: ProductEvent) => void): void => {
    this.state.onEvent(listener);
  };

  /** From now on macros of this app may be put into pages. */
  installApp(app: InstalledApp): void {
    this.state.app = app;
  }

  /** Accounts that let the app act for them; the rest get a 401 that makes the platform ask. */
  get consent(): ReadonlySet<string> {
    return this.state.consent;
  }

  readonly letsAct = (accountId: string): boolean => this.state.consent.has(accountId);

  grantConsent(accountId: string): void {
    this.state.consent.add(accountId);
  }

  revokeConsent(accountId: string): void {
    this.state.consent.delete(accountId);
  }

  page(id: string): Page {
    return this.state.page(id);
  }

  /** This app's macros, in the order of the page. `version`: the latest unless given. */
  macrosOn(pageId: string, version?: number): readonly Macro[] {
    return this.acts.macrosOn(pageId, version);
  }

  /** At the end of the page, as a new version; returns its local id. Throws where the person may not edit. */
  insertMacro(pageId: string, accountId: string, moduleKey: string, config: Config = {}): string {
    return this.acts.insertMacro(pageId, accountId, moduleKey, config);
  }

  /** Replaces the macro's configuration, as a new version. Throws where the person may not edit. */
  configureMacro(pageId: string, accountId: string, localId: string, config: Config): void {
    this.acts.configureMacro(pageId, accountId, localId, config);
  }

  /** A person saves the page in the editor. Throws where the person may not edit. */
  edit(
    pageId: string,
    accountId: string,
    change: { readonly title?: string; readonly body?: AdfDocument; readonly message?: string },
  ): void {
    this.acts.edit(pageId, accountId, change);
  }

  /** A person moves, archives, trashes or restores a page in the tree. */
  move(pageId: string, accountId: string, parentId: string): void {
    this.acts.move(pageId, accountId, parentId);
  }

  archive(pageId: string, accountId: string): void {
    this.acts.archive(pageId, accountId);
  }

  trash(pageId: string, accountId: string): void {
    this.acts.trash(pageId, accountId);
  }

  restore(pageId: string, accountId: string): void {
    this.acts.restore(pageId, accountId);
  }

  /** Who alone may see and change; an operation left out stays as it is, an empty list frees it. */
  restrict(pageId: string, accountId: string, lists: { readonly read?: readonly string[]; readonly update?: readonly string[] }): void {
    this.acts.restrict(pageId, accountId, lists);
  }

  private answer(match: Match, request: ProductRequest, query: Query, metered: boolean): ProductAnswer {
    const { endpoint, path } = match;
    try {
      const viewer = this.viewerOf(request);
      const call = { state: this.state, viewer, request: { ...request, body: copy(request.body) }, path, query };
      return this.answered(endpoint.answer(call), metered);
    } catch (refusal) {
      return this.refused(refusal, match, metered ? 1 : 0);
    }
  }

  private answered(outcome: Outcome, metered: boolean): ProductAnswer {
    const points = metered ? (outcome.points ?? 1) : 0;
    this.quota.spend(points);
    const type: Record<string, string> = outcome.body === undefined ? {} : { 'content-type': 'application/json' };
    const headers = { ...type, ...outcome.headers, ...(metered && this.quota.headers()) };
    return { status: outcome.status, headers, body: copy(outcome.body), points };
  }

  /** Any answer but 429, a missing scope and a missing consent costs the base point. */
  private refused(refusal: unknown, { endpoint }: Match, cost: number): ProductAnswer {
    if (!(refusal instanceof Refusal)) throw refusal;
    const points = refusal.status === 429 || 'forge-proxy-error' in refusal.headers ? 0 : cost;
    this.quota.spend(points);
    const headers = { 'content-type': 'application/json', ...refusal.headers };
    return { status: refusal.status, headers, body: refusal.body(endpoint.path.startsWith(V1) ? 'v1' : 'v2'), points };
  }

  private viewerOf(request: ProductRequest): Viewer {
    const { as, from, accountId } = request;
    if (as === 'app') {
      if (from !== 'app-backend') throw notModelled(`a call as the app from ${from}`);
      return { kind: 'app', accountId: APP_ACCOUNT_ID };
    }
    if (accountId === undefined) {
      if (from === 'app-backend') throw needsConsent();
      return { kind: 'anonymous', accountId: '' };
    }
    const person = this.state.people.get(accountId);
    if (person?.active !== true || person.accountType === 'app') throw new Refusal(401, 'Unauthorized');
    if (from === 'app-backend' && (person.guestOf !== null || !this.state.consent.has(accountId))) throw needsConsent();
    return { kind: 'person', accountId };
  }
}

function requireScopes({ endpoint }: Match, { scopes }: ProductRequest): void {
  if (!endpoint.scopes.every((scope) => scopes.includes(scope))) throw scopeMissing();
}
