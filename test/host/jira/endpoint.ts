/** One modelled REST endpoint and the call it gets. */

import type { ZodType } from 'zod';
import type { Viewer } from './permissions';
import type { ProductRequest } from '../contract';
import { badRequest, notModelled } from './refusal';
import type { Issue, Transition } from './site-records';
import type { SiteState } from './site-state';

export interface Outcome {
  readonly status: number;
  readonly body?: unknown;
  /** Rate-limit points; 1 when absent, which is what a write costs. */
  readonly points?: number;
}

export interface Call {
  readonly state: SiteState;
  readonly viewer: Viewer;
  readonly request: ProductRequest;
  readonly path: Readonly<Record<string, string>>;
  readonly query: Query;
  /** Counts a write against the issue's own rate limit; refuses with 429 beyond it. */
  readonly countWrite: (issue: Issue) => void;
  /** The transition's validators; the sentence of the first that refuses. */
  readonly guard: (issue: Issue, transition: Transition, fields: Readonly<Record<string, unknown>>) => string | undefined;
}

export interface Endpoint {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** As in Atlassian's OpenAPI file. */
  readonly path: string;
  readonly scopes: readonly string[];
  /** Query parameters that are modelled; any other throws. */
  readonly query?: readonly string[];
  /** A POST that changes nothing. */
  readonly reads?: true;
  readonly answer: (call: Call) => Outcome;
}

export const READ = ['read:jira-work'] as const;
export const WRITE = ['write:jira-work'] as const;
export const READ_USER = ['read:jira-user'] as const;

/** The query string of one call. */
export class Query {
  constructor(private readonly values: URLSearchParams) {}

  names(): string[] {
    return [...new Set(this.values.keys())];
  }

  text(name: string): string | undefined {
    return this.values.get(name) ?? undefined;
  }

  /** Repeated and comma-separated values, flattened; undefined when absent. */
  list(name: string): string[] | undefined {
    if (!this.values.has(name)) return undefined;
    return this.values.getAll(name).flatMap((value) =>
      value
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    );
  }

  /** Repeated values as they are. */
  repeated(name: string): string[] {
    return this.values.getAll(name);
  }

  flag(name: string, fallback: boolean): boolean {
    const value = this.text(name);
    if (value === undefined) return fallback;
    if (value !== 'true' && value !== 'false') throw badRequest(`The value '${value}' is not valid for '${name}'.`);
    return value === 'true';
  }

  /** A whole number from 0 up, cut to `most`. */
  count(name: string, fallback: number, most: number): number {
    const value = this.text(name);
    if (value === undefined) return fallback;
    if (!/^\d+$/.test(value)) throw badRequest(`The value '${value}' is not valid for '${name}'.`);
    return Math.min(Number(value), most);
  }
}

/** The body, parsed. A wrong shape is Jira's 400; a member that is not modelled throws by name. */
export function readBody<T>(call: Call, schema: ZodType<T>): T {
  const parsed = schema.safeParse(call.request.body);
  if (parsed.success) return parsed.data;
  const [first] = parsed.error.issues;
  if (first?.code === 'unrecognized_keys') {
    throw notModelled(`body member '${first.keys.join("', '")}' of ${call.request.method} ${call.request.path}`);
  }
  throw badRequest(`Invalid request payload. ${first?.path.join('.') ?? ''} ${first?.message ?? ''}`.trim());
}

export interface Page<T> {
  readonly startAt: number;
  readonly maxResults: number;
  readonly total: number;
  readonly values: readonly T[];
  readonly isLast: boolean;
}

export function pageOf<T>(all: readonly T[], startAt: number, maxResults: number): Page<T> {
  const values = all.slice(startAt, startAt + maxResults);
  return {
    startAt,
    maxResults,
    total: all.length,
    values,
    isLast: startAt + values.length >= all.length,
  };
}
