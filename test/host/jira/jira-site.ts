/**
 * A Jira Cloud site in memory, behind the gateway: scopes first, then the hourly quota, then who asks, then what they may. What is not
 * modelled throws by name; what Jira refuses is answered as Jira answers it.
 */

import type { Clock, Product, ProductAnswer, ProductEvent, ProductRequest } from '../contract';
import { Query, type Call, type Outcome } from './endpoint';
import { matchEndpoint, type Match } from './endpoint-table';
import { Meter } from './meter';
import type { Viewer } from './permissions';
import { forbidden, notModelled, Refusal } from './refusal';
import { SiteAdministration } from './site-administration';
import { fillWithDefaults } from './site-defaults';
import type { Issue, Transition, WorkflowRule } from './site-records';
import { APP_ACCOUNT_ID, SiteState } from './site-state';

export interface SiteOptions {
  readonly clock: Clock;
  /** Without a slash at its end. */
  readonly siteUrl: string;
  /** Points an hour, 65,000 unless given. */
  readonly quota?: number;
  /** Milliseconds by which search runs behind a creation, 0 unless given. */
  readonly searchLag?: number;
}

/** What the validators on a transition are told. Who makes it is not said (docs/platform-doubts.md). */
export interface TransitionAttempt {
  readonly issueKey: string;
  readonly fromStatusId: string;
  readonly toStatusId: string;
  /** Entered on the transition's screen. */
  readonly modifiedFields: Readonly<Record<string, unknown>>;
  readonly validators: readonly WorkflowRule[];
}
type Validate = (attempt: TransitionAttempt) => Promise<string | undefined>;

/** A transition that nobody asked the validators about yet. */
class NotValidated extends Error {
  constructor(readonly attempt: TransitionAttempt) {
    super(`${attempt.issueKey}: validators stand on this transition; make it by \`ask\``);
  }
}

const copy = (value: unknown): unknown => (value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as unknown));

export class JiraSite extends SiteAdministration implements Product {
  readonly meter: Meter;
  /** What the validators said of the transition that is being made. */
  private verdict: { readonly objection: string | undefined } | undefined;

  constructor({ clock, siteUrl, quota, searchLag = 0 }: SiteOptions) {
    super(new SiteState(clock, siteUrl));
    this.state.searchLag = searchLag;
    this.meter = new Meter(clock, quota);
    fillWithDefaults(this.state);
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
      if (metered) this.meter.requireQuota();
    } catch (refusal) {
      return this.refused(refusal, 0);
    }
    return this.answer(match, request, query, metered);
  };

  readonly onEvent = (listener: (event: ProductEvent) => void): void => {
    this.state.onEvent(listener);
  };

  /** As `handle`, of a call that may be a transition with validators on it: they are asked first, and one sentence refuses it with 400. */
  async ask(request: ProductRequest, validate: Validate): Promise<ProductAnswer> {
    try {
      return this.handle(request);
    } catch (error) {
      if (!(error instanceof NotValidated)) throw error;
      const objection = await validate(error.attempt);
      this.verdict = { objection };
    }
    try {
      return this.handle(request);
    } finally {
      this.verdict = undefined;
    }
  }

  private answer(match: Match, request: ProductRequest, query: Query, metered: boolean): ProductAnswer {
    const { endpoint, path } = match;
    try {
      const viewer = this.viewerOf(request);
      if (endpoint.method !== 'GET' && endpoint.reads !== true) this.state.revision += 1;
      const outcome = endpoint.answer(this.call(viewer, { ...request, body: copy(request.body) }, path, query));
      return this.answered(outcome, metered);
    } catch (refusal) {
      return this.refused(refusal, metered ? 1 : 0);
    }
  }

  private call(viewer: Viewer, request: ProductRequest, path: Readonly<Record<string, string>>, query: Query): Call {
    return {
      state: this.state,
      viewer,
      request,
      path,
      query,
      countWrite: (issue) => {
        if (request.from !== 'product-ui') this.meter.countWrite(issue.id);
      },
      guard: (issue, transition, fields) => this.guard(request, issue, transition, fields),
    };
  }

  private guard(request: ProductRequest, issue: Issue, transition: Transition, modifiedFields: TransitionAttempt['modifiedFields']) {
    const { validators } = transition;
    if (validators.length === 0) return undefined;
    if (request.from !== 'product-ui') throw notModelled('whether validators are asked where a transition is not made on a screen');
    if (this.verdict) return this.verdict.objection;
    const { key: issueKey, statusId: fromStatusId } = issue;
    throw new NotValidated({ issueKey, fromStatusId, toStatusId: transition.to, modifiedFields, validators });
  }

  private answered(outcome: Outcome, metered: boolean): ProductAnswer {
    const points = metered ? (outcome.points ?? 1) : 0;
    this.meter.spend(points);
    const type: Record<string, string> = outcome.body === undefined ? {} : { 'content-type': 'application/json;charset=UTF-8' };
    const headers = { ...type, ...(metered && this.meter.headers()) };
    return {
      status: outcome.status,
      headers,
      body: copy(outcome.body),
      points,
    };
  }

  /** Any answer but 429 and a missing scope costs the base point. */
  private refused(refusal: unknown, cost: number): ProductAnswer {
    if (!(refusal instanceof Refusal)) throw refusal;
    const points = refusal.status === 429 ? 0 : cost;
    this.meter.spend(points);
    const headers = {
      'content-type': 'application/json;charset=UTF-8',
      ...refusal.headers,
    };
    return { status: refusal.status, headers, body: refusal.body(), points };
  }

  private viewerOf(request: ProductRequest): Viewer {
    if (request.as === 'app') {
      if (request.from !== 'app-backend') throw notModelled(`a call as the app from ${request.from}`);
      return { kind: 'app', accountId: APP_ACCOUNT_ID };
    }
    if (request.accountId === undefined && request.from === 'product-ui') return { kind: 'anonymous', accountId: '' };
    const person = this.state.people.get(request.accountId ?? '');
    if (person?.active !== true) throw new Refusal(401, ['Client must be authenticated to access this resource.']);
    return { kind: 'person', accountId: person.accountId };
  }
}

function requireScopes({ endpoint }: Match, { scopes }: ProductRequest): void {
  if (!endpoint.scopes.every((scope) => scopes.includes(scope))) throw forbidden('Forbidden; scope does not match');
}
