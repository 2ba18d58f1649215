/** Filters of triggers: own events, the licence, and one form of property expression; any other expression throws by name. */
import { z } from 'zod';
import type { Product, ProductEvent } from '../contract';
import type { Manifest, TriggerModule } from './manifest';
import { NotModelled } from './not-modelled';
import { isRecord } from './store-rules';

const EXPRESSION =
  /^event\.runtime\.(project|issue)\.properties\['([^']+)'\]((?:\.[A-Za-z_]\w*)*) == (true|false|null|-?\d+(?:\.\d+)?|'[^']*')$/;
const MAX_PATHS = 5;

export interface PropertyTest {
  readonly of: 'project' | 'issue';
  readonly property: string;
  readonly path: readonly string[];
  readonly equals: unknown;
}

export function readExpression(expression: string): PropertyTest {
  const [, of, property, path = '', literal = ''] = EXPRESSION.exec(expression.trim()) ?? [];
  if ((of !== 'project' && of !== 'issue') || property === undefined) throw new NotModelled(`event filter expression ${expression}`);
  const equals: unknown = JSON.parse(literal.startsWith("'") ? JSON.stringify(literal.slice(1, -1)) : literal);
  return { of, property, path: path.split('.').filter((part) => part !== ''), equals };
}

/** The platform evaluates at most five distinct property paths for one app. */
export function checkExpressions({ modules }: Manifest): void {
  const tests = modules.trigger.flatMap(({ filter }) => (filter?.expression === undefined ? [] : [readExpression(filter.expression)]));
  const paths = new Set(tests.map(({ of, property, path }) => [of, property, ...path].join('.')));
  if (paths.size > MAX_PATHS) throw new Error(`manifest: event filters use ${paths.size} property paths, ${MAX_PATHS} are allowed`);
}

/** Why the trigger does not get the event, or undefined if it does. Property values are read as they are now. */
export function keptAway(trigger: TriggerModule, event: ProductEvent, product: Product, licensed: boolean): string | undefined {
  const { filter = {} } = trigger;
  if (filter.ignoreSelf === true && event.payload['selfGenerated'] === true) return 'ignoreSelf';
  if (filter.appIsLicensed === true && !licensed) return 'the app is not licensed';
  if (filter.expression === undefined) return undefined;
  const test = readExpression(filter.expression);
  const found = propertyOf(test, event, product);
  if (found === undefined) {
    return (filter.onError ?? 'IGNORE_AND_LOG').startsWith('RECEIVE') ? undefined : `${filter.expression}: unresolved`;
  }
  return found.value === test.equals ? undefined : `${filter.expression}: not so`;
}

const answered = z.looseObject({ value: z.unknown().optional() });

/** Undefined if there is no such entity in the event, no such property, or nothing at the path. */
function propertyOf(test: PropertyTest, { payload }: ProductEvent, product: Product): { value: unknown } | undefined {
  const id = idOf(test.of, payload);
  if (id === undefined) return undefined;
  const path = `/rest/api/3/${test.of}/${id}/properties/${encodeURIComponent(test.property)}`;
  const answer = product.handle({ as: 'app', from: 'product-ui', method: 'GET', path, scopes: [] });
  const read = answered.safeParse(answer.body);
  if (answer.status !== 200 || !read.success) return undefined;
  let value: unknown = read.data.value;
  for (const part of test.path) value = isRecord(value) ? value[part] : undefined;
  return value === undefined ? undefined : { value };
}

const id = z.union([z.string(), z.number()]).transform(String);
const holder = z.looseObject({
  issue: z.looseObject({ id, fields: z.looseObject({ project: z.looseObject({ id }).optional() }).optional() }).optional(),
  project: z.looseObject({ id }).optional(),
  version: z.looseObject({ projectId: id.optional() }).optional(),
  sourceIssueId: id.optional(),
  sourceProjectId: id.optional(),
});

/** A link event knows the link's source only. */
function idOf(of: 'project' | 'issue', payload: Readonly<Record<string, unknown>>): string | undefined {
  const { issue, project, version, sourceIssueId, sourceProjectId } = holder.safeParse(payload).data ?? {};
  if (of === 'issue') return issue?.id ?? sourceIssueId;
  return issue?.fields?.project?.id ?? project?.id ?? version?.projectId ?? sourceProjectId;
}
