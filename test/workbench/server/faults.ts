/** The failures one may plant from the drawer, as the platform would answer them. */
import type { Fault } from '../../host/contract';

interface Wanted {
  readonly on: 'jira' | 'confluence' | 'kvs' | 'queue';
  readonly status: number;
  readonly times: number;
  /** Part of `METHOD /path`; empty for every call. */
  readonly matching: string;
  readonly missingScope?: boolean | undefined;
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const rateLimited = (on: Wanted['on']): Readonly<Record<string, string>> => ({
  'retry-after': '60',
  'x-ratelimit-remaining': '0',
  'ratelimit-reason': `${on === 'confluence' ? on : 'jira'}-quota-global-based`,
});

export const faultFrom = ({ on, status, times, matching, missingScope = false }: Wanted): Fault => {
  const target = { on, matching: new RegExp(escape(matching)), times };
  if (missingScope) return { ...target, status: 401, body: { code: 401, message: 'Unauthorized; scope does not match' } };
  return {
    ...target,
    status,
    ...(status === 429 ? { headers: rateLimited(on) } : {}),
    body: { errorMessages: [`planted: ${status}`], errors: {} },
  };
};
