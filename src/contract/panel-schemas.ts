/** What may come in from the panel. */
import { z } from 'zod';
import type { Schemas } from './calls';
import type { PanelApi } from './panel-api';

const language = z.enum(['en', 'de']);
const plain = z.strictObject({ language });
const attribute = z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/);
const fingerprint = z.string().regex(/^[0-9a-f]{64}$/);

const link = z.strictObject({
  verb: z.string().regex(/^[a-z_]{3,40}$/),
  way: z.enum(['out', 'in']),
  other: z.string().regex(/^\d{1,19}$/),
  shown: z.string().regex(/^[0-9a-f]{32}$/),
});

/** The longest any field takes; what each takes is checked against its definition. */
const value = z.string().max(4000);

export const panelSchemas: Schemas<PanelApi> = {
  openPanel: plain,
  openAttributes: plain,
  setAttributes: z.strictObject({
    language,
    shown: fingerprint,
    values: z.record(attribute, value).refine((values) => Object.keys(values).length <= 40),
  }),
  confirmSome: z.strictObject({ language, links: z.array(link).min(1).max(100), reason: z.string().trim().min(1).max(4000) }),
  readHistory: z.strictObject({ language, after: fingerprint.exactOptional() }),
};
