/** The one place where the platform's errors become `HostTrouble`. Codes are kept, content is not. */
import { InvocationLimitReachedError, PayloadTooBigError, RateLimitError } from '@forge/events';
import { HostTrouble, type Trouble } from '../app/host-trouble';

const byStatus: Readonly<Record<number, Trouble>> = {
  400: 'refused',
  401: 'not-signed-in',
  403: 'forbidden',
  404: 'not-found',
  409: 'conflict',
  413: 'too-large',
  429: 'rate-limited',
};

export const troubleOf = (status: number): Trouble => byStatus[status] ?? 'unavailable';

const retryAfterOf = (headers: { get: (name: string) => string | null }): number | undefined => {
  const seconds = Number(headers.get('Retry-After') ?? Number.NaN);
  return Number.isFinite(seconds) ? seconds : undefined;
};

const isText = (value: unknown): value is string => typeof value === 'string';

/** Jira's own sentences about a bad request: `errorMessages`, then one per field. */
const jiraWords = (body: string): string => {
  try {
    const said = JSON.parse(body) as { readonly errorMessages?: unknown; readonly errors?: unknown };
    const general: unknown[] = Array.isArray(said.errorMessages) ? said.errorMessages : [];
    const perField: unknown[] = typeof said.errors === 'object' && said.errors !== null ? Object.values(said.errors) : [];
    return [...general, ...perField].filter(isText).join(' ').slice(0, 300);
  } catch {
    return '';
  }
};

interface Answer {
  readonly status: number;
  readonly headers: { get: (name: string) => string | null };
  readonly text: () => Promise<string>;
}

/**
 * What a refused answer is about. Asked as the app, or where Jira speaks of scopes, 401 and 403 are a fault of the installation, not of the
 * person at the screen.
 */
const aboutJira = (status: number, asker: 'app' | 'person', body: string, words: string): Trouble => {
  const unauthorised = status === 401 || status === 403;
  if (unauthorised && (asker === 'app' || /scope/i.test(body))) return 'scope-missing';
  return status === 400 && words === '' ? 'unavailable' : troubleOf(status);
};

/** A refused Jira answer. Jira's own words are kept only where they speak of what a person entered. */
export const jiraTrouble = async (response: Answer, asker: 'app' | 'person'): Promise<HostTrouble> => {
  const body = await response.text();
  const words = jiraWords(body);
  const trouble = aboutJira(response.status, asker, body, words);
  const reason = trouble === 'refused' ? words : (response.headers.get('RateLimit-Reason') ?? `status ${response.status}`);
  return new HostTrouble(trouble, 'jira', retryAfterOf(response.headers), reason);
};

/** By name: in the cloud the error may be of another copy of the package. */
const needsConsent = /needs_?authentication/i;
const notConnected = /invalid workspace/i;

/** A call that did not get as far as Jira. The platform asks a person for consent only where it sees its own error again: it is the cause. */
export const refusedCall = (error: unknown): HostTrouble => {
  const { name, message } = error instanceof Error ? error : { name: 'unknown', message: '' };
  if (needsConsent.test(name)) return new HostTrouble('not-signed-in', 'jira', undefined, name, error);
  return new HostTrouble(notConnected.test(message) ? 'not-connected' : 'unavailable', 'jira', undefined, name);
};

/** The platform's own wish to ask the person; undefined for everything else. */
export const consentAsked = (error: unknown): Error | undefined => {
  const cause = error instanceof HostTrouble ? error.cause : undefined;
  return cause instanceof Error && needsConsent.test(cause.name) ? cause : undefined;
};

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : '';
const statusOf = (error: unknown): number => {
  if (typeof error !== 'object' || error === null) return 0;
  if ('responseDetails' in error && typeof error.responseDetails === 'object' && error.responseDetails !== null) {
    const { responseDetails } = error;
    if ('status' in responseDetails && typeof responseDetails.status === 'number') return responseDetails.status;
  }
  return 'status' in error && typeof error.status === 'number' ? error.status : 0;
};

const queueTroubles: readonly (readonly [new (...args: never[]) => Error, Trouble])[] = [
  [RateLimitError, 'rate-limited'],
  [InvocationLimitReachedError, 'rate-limited'],
  [PayloadTooBigError, 'too-large'],
];

const byCode = (code: string, status: number): Trouble => {
  if (code === 'KEY_CONFLICT' || /CONDITION/.test(code)) return 'conflict';
  if (/RATE_LIMIT|TOO_MANY/.test(code) || status === 429) return 'rate-limited';
  if (/MAX_SIZE|TOO_LONG|PAYLOAD/.test(code) || status === 413) return 'too-large';
  // The store knows no persons: whatever it does not let us do, the installation lacks.
  if (status === 401 || status === 403) return 'scope-missing';
  return status === 0 || status === 400 || status === 404 ? 'unavailable' : troubleOf(status);
};

/** Anything the store or queue packages throw. */
export const storeTrouble = (error: unknown, from: 'store' | 'queue' = 'store'): HostTrouble => {
  if (error instanceof HostTrouble) return error;
  const known = queueTroubles.find(([kind]) => error instanceof kind);
  const code = codeOf(error);
  const name = error instanceof Error ? error.name : 'unknown';
  return new HostTrouble(known?.[1] ?? byCode(code, statusOf(error)), from, undefined, code === '' ? name : code);
};
