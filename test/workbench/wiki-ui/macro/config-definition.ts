/** How a macro says it wants to be configured, and what it may save. */
import { z } from 'zod';
import type { AppModule } from '../../jira-ui/site/bench-state';

const form = z.object({
  resource: z.string(),
  render: z.literal('native').optional(),
  title: z.string().optional(),
  viewportSize: z.enum(['small', 'medium', 'large', 'xlarge', 'max', 'fullscreen']).default('medium'),
  openOnInsert: z.boolean().default(false),
});

export type ConfigForm = z.infer<typeof form>;

/** The form's own resource; undefined for a macro without one. */
export const formOf = ({ definition }: AppModule): ConfigForm | undefined => form.safeParse(definition['config']).data;

const drawn = z.union([z.literal(true), z.looseObject({ resource: z.undefined().optional(), openOnInsert: z.boolean().optional() })]);

/** Whether the macro draws its form itself, beside its own screen. */
export const drawsForm = ({ definition }: AppModule): boolean => drawn.safeParse(definition['config']).success;

/** Whether the form opens as soon as the macro is put in. */
export const opensOnInsert = ({ definition }: AppModule): boolean => {
  const { config } = definition;
  return typeof config === 'object' && config !== null && 'openOnInsert' in config && config.openOnInsert === true;
};

const submitted = z.strictObject({ config: z.record(z.string(), z.unknown()), keepEditing: z.boolean().optional() });

const refuseValue = (value: unknown, path: string, inArray = false): void => {
  if (value === null) throw new Error(`the configuration may hold no null (${path})`);
  if (Array.isArray(value)) {
    if (inArray) throw new Error(`the configuration may hold no array in an array (${path})`);
    value.forEach((one, index) => refuseValue(one, `${path}.${index}`, true));
  } else if (typeof value === 'object') {
    for (const [name, one] of Object.entries(value)) refuseValue(one, `${path}.${name}`);
  }
};

export type Submitted = z.infer<typeof submitted>;

/** What `view.submit` gave. Throws on what Confluence does not keep: nulls, and arrays within arrays. */
export const readSubmitted = (payload: unknown): Submitted => {
  const read = submitted.safeParse(payload);
  if (!read.success) throw new Error(`view.submit of a macro's configuration takes { config }: ${z.prettifyError(read.error)}`);
  refuseValue(read.data.config, 'config');
  return read.data;
};
