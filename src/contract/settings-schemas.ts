/** What may come in from the settings screen. The project and the person never do: the platform's context says them. */
import { z } from 'zod';
import type { Mapping } from '../domain/kinds/mapping';
import type { Schemas } from './calls';
import type { SettingsApi } from './settings-api';

const language = z.enum(['en', 'de']);
const plain = z.strictObject({ language });

/** Ids as Jira gives them: numbers, and names of fields. */
const id = z.string().regex(/^[\w-]{1,60}$/);
const kind = z.string().regex(/^[A-Z]{2,12}$/);
const verb = z.string().regex(/^[a-z_]{2,40}$/);
const attribute = z.string().regex(/^[A-Za-z]{2,40}$/);
const word = z.string().max(255);

const kindList = z.array(kind).max(8);
const meaning = z.strictObject({ verb, reverse: z.boolean() });
const state = z.enum([
  'draft',
  'ready',
  'in-review',
  'implemented',
  'investigated',
  'closed-fixed',
  'closed-not-a-fault',
  'closed-duplicate',
  'rejected',
  'obsolete',
]);
const lifecycles = { statuses: z.record(id, state), resolutions: z.record(id, state) };

/** What a large site may have of each; more is refused, not cut. */
const [many, some] = [2000, 300];
const atMost =
  (most: number) =>
  (value: object): boolean =>
    Object.keys(value).length <= most;

const mapping: z.ZodType<Mapping> = z
  .strictObject({
    types: z.record(id, kindList),
    refined: z.array(z.strictObject({ type: id, by: z.enum(['label', 'component']), value: word, kinds: kindList })).max(some),
    links: z.record(id, meaning),
    between: z.array(z.strictObject({ link: id, from: id, to: id, means: meaning.nullable() })).max(many),
    parents: z.array(z.strictObject({ child: id, parent: id, verb })).max(some),
    ...lifecycles,
    perKind: z.record(kind, z.strictObject(lifecycles)),
    fields: z.record(id, attribute).refine(atMost(60)),
    options: z.record(id, z.record(word, word).refine(atMost(some))),
  })
  .refine((value) => Object.values(value).every(atMost(many)));

export const settingsSchemas: Schemas<SettingsApi> = {
  openSettings: z.strictObject({ language, anew: z.boolean().exactOptional() }),
  previewMapping: z.strictObject({ language, mapping }),
  saveMapping: z.strictObject({ language, version: z.number().int().min(0), mapping }),
  enableProject: z.strictObject({
    language,
    mapping,
    join: z
      .string()
      .regex(/^\d{1,19}$/)
      .exactOptional(),
  }),
  readingNow: plain,
  pauseReading: plain,
  resumeReading: plain,
};
