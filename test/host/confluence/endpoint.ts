/** One modelled REST endpoint and the call it gets. */

import type { ZodType } from 'zod';
import type { ProductRequest } from '../contract';
import type { Viewer } from './permissions';
import { badRequest, notModelled } from './refusal';
import type { SiteState } from './site-state';

export interface Outcome {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Rate-limit points; 1 when absent, which is what a write costs. */
  readonly points?: number;
}

export interface Call {
  readonly state: SiteState;
  readonly viewer: Viewer;
  readonly request: ProductRequest;
  readonly path: Readonly<Record<string, string>>;
  readonly query: Query;
}

export interface Endpoint {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** As in Atlassian's OpenAPI file, with the product's prefix. */
  readonly path: string;
  readonly scopes: readonly string[];
  /** Query parameters that are modelled; any other throws. */
  readonly query?: readonly string[];
  readonly answer: (call: Call) => Outcome;
}

export const V2 = '/wiki/api/v2';
export const V1 = '/wiki/rest/api';

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
    return this.values
      .getAll(name)
      .flatMap((value) => value.split(','))
      .filter((part) => part !== '');
  }

  flag(name: string): boolean {
    return this.oneOf(name, ['true', 'false']) === 'true';
  }

  /** One of the words Confluence knows, or its 400. */
  oneOf<Word extends string>(name: string, words: readonly Word[]): Word | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    const word = words.find((known) => known === value);
    if (word === undefined) throw badRequest(`Provided value {${value}} for '${name}' is not the correct type`);
    return word;
  }

  /** A whole number within bounds, or a 400. */
  count(name: string, fallback: number, least: number, most: number): number {
    const value = this.text(name);
    if (value === undefined) return fallback;
    if (!/^\d+$/.test(value) || Number(value) < least || Number(value) > most) {
      throw badRequest(`Provided value {${value}} for '${name}' is not a number from ${least} to ${most}`);
    }
    return Number(value);
  }
}

/** The variable part of a path; ids are whole numbers. */
export function idIn(call: Call, name: string): string {
  const id = call.path[name] ?? '';
  if (!/^\d+$/.test(id)) throw badRequest(`Provided value {${id}} for '${name}' is not the correct type. Expected type is long`);
  return id;
}

/** The body, parsed. A wrong shape is Confluence's 400; a member that is not modelled throws by name. */
export function readBody<T>(call: Call, schema: ZodType<T>): T {
  const parsed = schema.safeParse(call.request.body);
  if (parsed.success) return parsed.data;
  const [first] = parsed.error.issues;
  if (first?.code === 'unrecognized_keys') {
    throw notModelled(`body member '${first.keys.join("', '")}' of ${call.request.method} ${call.request.path}`);
  }
  throw badRequest(`Invalid request body. ${first?.path.join('.') ?? ''} ${first?.message ?? ''}`.trim());
}
