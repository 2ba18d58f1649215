/** The one place where the platform's errors become `HostTrouble`. Codes are kept, content is not. */
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

/** A refused Jira answer. A 403 that speaks of scopes is a fault of the installation, not of the person. */
export const jiraTrouble = async (response: {
  readonly status: number;
  readonly headers: { get: (name: string) => string | null };
  readonly text: () => Promise<string>;
}): Promise<HostTrouble> => {
  const body = await response.text();
  const trouble = response.status === 403 && /scope/i.test(body) ? 'scope-missing' : troubleOf(response.status);
  const words = trouble === 'refused' ? jiraWords(body) : '';
  const reason = words === '' ? (response.headers.get('RateLimit-Reason') ?? `status ${response.status}`) : words;
  return new HostTrouble(trouble, 'jira', retryAfterOf(response.headers), reason);
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

/** Anything the store or queue packages throw. */
export const storeTrouble = (error: unknown, from: 'store' | 'queue' = 'store'): HostTrouble => {
  if (error instanceof HostTrouble) return error;
  const code = codeOf(error);
  const status = statusOf(error);
  if (code === 'KEY_CONFLICT' || /CONDITION/.test(code)) return new HostTrouble('conflict', from, undefined, code);
  if (/RATE_LIMIT|TOO_MANY/.test(code) || status === 429) return new HostTrouble('rate-limited', from, undefined, code);
  if (/MAX_SIZE|TOO_LONG|PAYLOAD/.test(code) || status === 413) return new HostTrouble('too-large', from, undefined, code);
  const name = error instanceof Error ? error.name : 'unknown';
  return new HostTrouble(status === 0 ? 'unavailable' : troubleOf(status), from, undefined, code === '' ? name : code);
};
