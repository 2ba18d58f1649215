/**
 * What the rooms of the stand-in promise each other. The stand-in plays Atlassian's cloud: the Forge platform (`forge/`), Jira (`jira/`),
 * and later Confluence. Each room is strict: what is not modelled throws by name, what the cloud refuses is refused here.
 */

/** Milliseconds since the epoch, moved only by whoever owns the clock. */
export interface Clock {
  readonly now: () => number;
  /** Runs `work` when the clock reaches `at`; works due at the same instant run in the order they were planned. */
  readonly plan: (at: number, label: string, work: () => void | Promise<void>) => void;
}

/** A REST call on a product, as it arrives behind Atlassian's gateway. */
export interface ProductRequest {
  /** `user`: with that person's permissions. `app`: as the app's own account, which sees everything its scopes allow. */
  readonly as: 'user' | 'app';
  readonly accountId?: string;
  /** Who sends it. `app-backend` is metered and needs scopes; `app-browser` needs scopes but costs no points; `product-ui` is Atlassian's own screen. */
  readonly from: 'app-backend' | 'app-browser' | 'product-ui';
  readonly method: string;
  /** Path with query, as the SDK sends it: `/rest/api/3/issue/10001?fields=summary`. */
  readonly path: string;
  readonly body?: unknown;
  /** Scopes the installed manifest grants. Ignored for `product-ui`. */
  readonly scopes: readonly string[];
}

export interface ProductAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed JSON; undefined for an empty body. */
  readonly body: unknown;
  /** Rate-limit points this call costs (1 + objects, writes 1 flat), 0 when not metered. */
  readonly points: number;
}

/** A product event before delivery. */
export interface ProductEvent {
  /** e.g. `avi:jira:updated:issue` */
  readonly eventType: string;
  /** The payload as the function receives it, `eventType`, `timestamp` and `selfGenerated` included. */
  readonly payload: Readonly<Record<string, unknown>>;
}

/** A product behind the gateway. */
export interface Product {
  readonly handle: (request: ProductRequest) => ProductAnswer;
  readonly onEvent: (listener: (event: ProductEvent) => void) => void;
  /** Whether a person has let the app act for them on this product's screens; a product that does not ask lacks it. */
  readonly letsAct?: (accountId: string) => boolean;
}

/** A planted failure: answers in place of the product or the store while it matches and `times` lasts. */
export interface Fault {
  /** `jira`, `kvs`, `queue` … */
  readonly on: string;
  /** Matched against `METHOD /path`. */
  readonly matching: RegExp;
  readonly times: number;
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}
