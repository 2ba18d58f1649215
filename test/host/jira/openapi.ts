/** Atlassian's OpenAPI file of the Jira REST API, for checks of requests and answers. It lies outside the project and may be absent. */

import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Ajv, { type ErrorObject } from 'ajv';
import { z } from 'zod';

export const SHARED = process.env['PLUMBLINE_SHARED'] ?? resolve(process.cwd(), '../shared');
export const SPEC_FILE = join(SHARED, 'specs/jira/swagger-v3.v3.json');
export const hasSpec = existsSync(SPEC_FILE);

/** Skips with the reason on the console, where material from outside the project is absent. */
export function skipAloud(title: string, reason: string): void {
  console.warn(`Skipped: ${title}: ${reason}`);
  test.skip(`${title} (skipped: ${reason})`, () => undefined);
}

const media = z.record(z.string(), z.looseObject({ schema: z.unknown().optional() }));
const operation = z.looseObject({
  parameters: z.array(z.looseObject({ in: z.string(), name: z.string() })).optional(),
  security: z.array(z.looseObject({ OAuth2: z.array(z.string()).optional() })).optional(),
  requestBody: z.looseObject({ content: media }).optional(),
  responses: z.record(z.string(), z.looseObject({ content: media.optional() })),
});
const specShape = z.looseObject({ paths: z.record(z.string(), z.record(z.string(), operation)) });

export type Operation = z.infer<typeof operation>;

/** JSON Pointer as a URI fragment. */
const pointer = (...steps: readonly string[]): string =>
  steps.map((step) => `/${encodeURIComponent(step.replace(/~/g, '~0').replace(/\//g, '~1'))}`).join('');

const JSON_TYPE = 'application/json';

export class OpenApi {
  private readonly ajv = new Ajv({ strict: false, validateFormats: false, validateSchema: false, allErrors: true, logger: false });
  private readonly paths: z.infer<typeof specShape>['paths'];

  constructor() {
    const raw: unknown = JSON.parse(readFileSync(SPEC_FILE, 'utf8'));
    this.paths = specShape.parse(raw).paths;
    this.ajv.addSchema(raw as object, 'spec');
  }

  operation(method: string, path: string): Operation | undefined {
    return this.paths[path]?.[method.toLowerCase()];
  }

  requestProblems(method: string, path: string, body: unknown): string[] {
    if (this.operation(method, path)?.requestBody?.content[JSON_TYPE]?.schema === undefined) return [];
    return this.problems(body, pointer('paths', path, method.toLowerCase(), 'requestBody', 'content', JSON_TYPE, 'schema'));
  }

  /** Nothing to say where the file has no schema for that status. */
  answerProblems(method: string, path: string, status: number, body: unknown): string[] {
    const response = this.operation(method, path)?.responses[String(status)];
    if (response === undefined) return [`status ${status} is not in the file`];
    if (response.content?.[JSON_TYPE]?.schema === undefined) return [];
    return this.problems(
      withoutNulls(body),
      pointer('paths', path, method.toLowerCase(), 'responses', String(status), 'content', JSON_TYPE, 'schema'),
    );
  }

  private problems(value: unknown, fragment: string): string[] {
    const key = `spec#${fragment}`;
    const validate = this.ajv.getSchema(key);
    if (validate === undefined) return [`no schema at ${key}`];
    if (validate(value) === true) return [];
    return (validate.errors ?? []).map(
      (error: ErrorObject) => `${error.instancePath} ${error.message ?? ''} ${JSON.stringify(error.params)}`,
    );
  }
}

/** Jira answers null where a member is empty (`from` of a changelog item); the file forgets to call those nullable. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== null)
      .map(([key, member]): [string, unknown] => [key, withoutNulls(member)]),
  );
}
