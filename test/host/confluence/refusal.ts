/** What the site answers instead of doing what was asked, in the words and shapes of Confluence's two REST APIs. */

const CODES: Readonly<Record<number, string>> = {
  400: 'INVALID_REQUEST_PARAMETER',
  401: 'UNAUTHORIZED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  409: 'CONFLICT',
  413: 'REQUEST_TOO_LARGE',
  429: 'TOO_MANY_REQUESTS',
};

export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly title: string,
    readonly headers: Readonly<Record<string, string>> = {},
    /** In place of the API's own shape, where a gateway answers. */
    private readonly gatewayBody?: unknown,
  ) {
    super(title);
  }

  body(api: 'v1' | 'v2'): unknown {
    if (this.gatewayBody !== undefined) return this.gatewayBody;
    if (api === 'v1') {
      return {
        statusCode: this.status,
        data: { authorized: this.status !== 403, valid: true, errors: [], successful: false },
        message: this.title,
      };
    }
    return { errors: [{ status: this.status, code: CODES[this.status] ?? 'UNKNOWN', title: this.title, detail: null }] };
  }
}

export const badRequest = (title: string): Refusal => new Refusal(400, title);
export const forbidden = (title: string): Refusal => new Refusal(403, title);

/** The one answer for "is not there" and "is not for you". */
export const notFound = (what = 'Not Found'): Refusal => new Refusal(404, what);

export const conflict = (what: string, current: number, provided: number): Refusal =>
  new Refusal(409, `Version must be incremented when updating ${what}. Current Version: [${current}]. Provided version: [${provided}]`);

const SCOPE_ANSWER = { code: 401, message: 'Unauthorized; scope does not match' };
export const scopeMissing = (): Refusal => new Refusal(401, SCOPE_ANSWER.message, {}, SCOPE_ANSWER);

/** The real @forge/api turns this header into its `NeedsAuthenticationError`, which makes the platform ask the person for consent. */
export const needsConsent = (): Refusal =>
  new Refusal(401, 'Authentication Required', { 'forge-proxy-error': 'NEEDS_AUTHENTICATION_ERR' }, {});

/** What real Confluence has and this stand-in has not: never answered, always thrown by name. */
export function notModelled(what: string): Error {
  return new Error(`Confluence stand-in: not modelled: ${what}`);
}
