/** Atlassian's OpenAPI file of Confluence's second REST API, for checks of requests and answers. It lies outside the project and may be absent. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { z } from 'zod';
import { SHARED } from '../jira/openapi';

export const SPEC_FILE = join(SHARED, 'specs/confluence/openapi-v2.v3.json');
export const hasSpec = existsSync(SPEC_FILE);

const reference = z.looseObject({ $ref: z.string().optional() });
const parameter = z.looseObject({ in: z.string(), name: z.string() });
const media = z.record(z.string(), z.looseObject({ schema: z.unknown().optional() }));
const operation = z.looseObject({
  parameters: z.array(parameter).default([]),
  security: z.array(z.looseObject({ oAuthDefinitions: z.array(z.string()).optional() })).default([]),
  requestBody: reference.optional(),
  responses: z.record(z.string(), z.looseObject({ content: media.optional() })),
});
const spec = z.looseObject({ paths: z.record(z.string(), z.record(z.string(), operation)) });

type Operation = z.infer<typeof operation>;

/** JSON Pointer as a URI fragment. */
const pointer = (...steps: readonly string[]): string =>
  steps.map((step) => `/${encodeURIComponent(step.replace(/~/g, '~0').replace(/\//g, '~1'))}`).join('');

const JSON_BODY = ['content', 'application/json', 'schema'];

export class OpenApi {
  private readonly ajv = new Ajv({ strict: false, validateFormats: false, validateSchema: false, allErrors: true, logger: false });
  private readonly paths: z.infer<typeof spec>['paths'];

  constructor() {
    const raw: unknown = JSON.parse(readFileSync(SPEC_FILE, 'utf8'));
    this.paths = spec.parse(raw).paths;
    this.ajv.addSchema(raw as object, 'spec');
  }

  /** `path`: without the product's prefix, as in the file. */
  operation(method: string, path: string): Operation | undefined {
    return this.paths[path]?.[method.toLowerCase()];
  }

  /** The scopes of OAuth 2 for an operation; undefined where the file does not know it. */
  scopes(method: string, path: string): readonly string[] | undefined {
    return this.operation(method, path)?.security.flatMap(({ oAuthDefinitions }) => oAuthDefinitions ?? []);
  }

  requestProblems(method: string, path: string, body: unknown): string[] {
    const found = this.operation(method, path)?.requestBody;
    if (found === undefined) return body === undefined ? [] : ['the file knows no request body'];
    const where = found.$ref === undefined ? pointer('paths', path, method.toLowerCase(), 'requestBody') : found.$ref.slice(1);
    return this.problems(body, `${where}${pointer(...JSON_BODY)}`);
  }

  /** Nothing to say where the file has no schema for that status. */
  answerProblems(method: string, path: string, status: number, body: unknown): string[] {
    const response = this.operation(method, path)?.responses[String(status)];
    if (response === undefined) return [`status ${status} is not in the file`];
    if (response.content?.['application/json']?.schema === undefined) return [];
    return this.problems(withoutNulls(body), pointer('paths', path, method.toLowerCase(), 'responses', String(status), ...JSON_BODY));
  }

  private problems(value: unknown, fragment: string): string[] {
    const validate = this.ajv.getSchema(`spec#${fragment}`);
    if (validate === undefined) return [`no schema at ${fragment}`];
    if (validate(value) === true) return [];
    return (validate.errors ?? []).map(({ instancePath, message, params }) => `${instancePath} ${message ?? ''} ${JSON.stringify(params)}`);
  }
}

/** The file says of some members that they may be null, and of others in their description only. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== null)
      .map(([key, member]): [string, unknown] => [key, withoutNulls(member)]),
  );
}
