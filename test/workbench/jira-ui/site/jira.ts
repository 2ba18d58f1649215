/** Jira's REST, as one person. A refusal of Jira's becomes an error that carries its own words. */
import { z } from 'zod';
import { post } from './workbench-client';

export class JiraRefusal extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

const answer = z.object({ status: z.number(), body: z.unknown().optional() });
const refusal = z.object({ errorMessages: z.array(z.string()).default([]), errors: z.record(z.string(), z.string()).default({}) });

const wordsOf = (body: unknown, status: number): string => {
  const read = refusal.safeParse(body);
  const words = read.success ? [...read.data.errorMessages, ...Object.values(read.data.errors)] : [];
  return words.length > 0 ? words.join(' ') : `Jira answered ${status}.`;
};

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** One person's way to Jira. `act` names a change for the cost meter. */
export class Jira {
  constructor(readonly person: string) {}

  async get<T>(path: string, shape: z.ZodType<T>): Promise<T> {
    return shape.parse(await this.#call('GET', path));
  }

  /** A POST that only reads: a search. */
  async ask<T>(path: string, body: unknown, shape: z.ZodType<T>): Promise<T> {
    return shape.parse(await this.#call('POST', path, body));
  }

  async act(label: string, method: Method, path: string, body?: unknown): Promise<unknown> {
    await post('/api/act', { label }, this.person);
    return this.#call(method, path, body);
  }

  /** A further change of the act under way. */
  also(method: Method, path: string, body?: unknown): Promise<unknown> {
    return this.#call(method, path, body);
  }

  async #call(method: Method, path: string, body?: unknown): Promise<unknown> {
    const { status, body: given } = answer.parse(
      await post('/api/jira', { method, path, ...(body === undefined ? {} : { body }) }, this.person),
    );
    if (status >= 400) throw new JiraRefusal(status, wordsOf(given, status));
    return given;
  }
}
