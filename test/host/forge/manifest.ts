/** The parts of manifest.yml the platform acts on; everything else is kept and reachable by module key. */
import { z } from 'zod';
import { NotModelled } from './not-modelled';

const functionModule = z.looseObject({ key: z.string(), handler: z.string(), timeoutSeconds: z.number().int().min(1).max(900).optional() });

const filter = z.strictObject({
  ignoreSelf: z.boolean().optional(),
  appIsLicensed: z.boolean().optional(),
  expression: z.string().optional(),
  onError: z.enum(['IGNORE', 'IGNORE_AND_LOG', 'RECEIVE', 'RECEIVE_AND_LOG']).optional(),
});

const trigger = z.strictObject({ key: z.string(), function: z.string(), events: z.array(z.string()), filter: filter.optional() });

const scheduledTrigger = z.strictObject({
  key: z.string(),
  function: z.string(),
  interval: z.enum(['fiveMinute', 'hour', 'day', 'week']),
  filter: z.strictObject({ appIsLicensed: z.boolean() }).optional(),
});

const consumer = z.strictObject({ key: z.string(), queue: z.string(), function: z.string() });

const index = z.union([
  z.string().transform((name) => ({ name, partition: [] as string[], range: [name] })),
  z.strictObject({ name: z.string(), partition: z.array(z.string()).default([]), range: z.array(z.string()).length(1) }),
]);

const entity = z.strictObject({
  name: z.string(),
  attributes: z.record(z.string(), z.strictObject({ type: z.enum(['string', 'integer', 'float', 'boolean', 'any']) })),
  indexes: z.array(index).max(7).default([]),
});

const scopes = z
  .union([z.array(z.string()), z.record(z.string(), z.looseObject({ allowImpersonation: z.boolean().optional() }).nullable())])
  .transform((given) =>
    Array.isArray(given)
      ? { all: given, impersonating: [] as string[] }
      : { all: Object.keys(given), impersonating: Object.keys(given).filter((scope) => given[scope]?.allowImpersonation === true) },
  );

const manifest = z.looseObject({
  app: z.looseObject({
    id: z.string(),
    storage: z.looseObject({ entities: z.array(entity).max(20).default([]) }).default({ entities: [] }),
  }),
  permissions: z
    .looseObject({ scopes: scopes.default({ all: [], impersonating: [] }), external: z.record(z.string(), z.unknown()).default({}) })
    .default({ scopes: { all: [], impersonating: [] }, external: {} }),
  modules: z
    .looseObject({
      function: z.array(functionModule).default([]),
      trigger: z.array(trigger).default([]),
      scheduledTrigger: z.array(scheduledTrigger).max(5).default([]),
      consumer: z.array(consumer).default([]),
    })
    .prefault({}),
});

export type Manifest = z.infer<typeof manifest>;
export type TriggerModule = z.infer<typeof trigger>;
export type ScheduledTriggerModule = z.infer<typeof scheduledTrigger>;
export type ConsumerModule = z.infer<typeof consumer>;
export type EntityDefinition = z.infer<typeof entity>;
export type IndexDefinition = EntityDefinition['indexes'][number];
export type AttributeType = EntityDefinition['attributes'][string]['type'];

/** A module with its type, e.g. `jira:issuePanel`. */
export interface Module {
  readonly type: string;
  readonly key: string;
  readonly definition: Readonly<Record<string, unknown>>;
}

/** `parsed`: manifest.yml as a YAML parser gives it. Throws on fields this stand-in does not act on, by their path. */
export function readManifest(parsed: unknown): Manifest {
  const read = manifest.safeParse(parsed);
  if (!read.success) throw new NotModelled(`manifest: ${z.prettifyError(read.error)}`);
  const fiveMinute = read.data.modules.scheduledTrigger.filter(({ interval }) => interval === 'fiveMinute');
  if (fiveMinute.length > 1) throw new Error('manifest: only one scheduled trigger may run every five minutes');
  refuseSharedKeys(read.data);
  return read.data;
}

function refuseSharedKeys(read: Manifest): void {
  const seen = new Set<string>();
  for (const { key } of modulesOf(read)) {
    if (seen.has(key)) throw new Error(`manifest: found duplicate module key "${key}"`);
    seen.add(key);
  }
}

const keyed = z.array(z.looseObject({ key: z.string() }));

export function modulesOf({ modules }: Manifest): Module[] {
  return Object.entries(modules).flatMap(([type, list]) =>
    (keyed.safeParse(list).data ?? []).map((definition) => ({ type, key: definition.key, definition })),
  );
}
