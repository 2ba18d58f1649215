/** What may come in about the record. */
import { z } from 'zod';
import type { Schemas } from './calls';
import type { RecordApi } from './record-api';

const language = z.enum(['en', 'de']);
const cursor = z.string().max(20_000).exactOptional();
const moment = z.iso.datetime().exactOptional();

export const recordSchemas: Schemas<RecordApi> = {
  listRecord: z.strictObject({
    language,
    filter: z.strictObject({
      issue: z.string().trim().min(1).max(60).exactOptional(),
      actor: z
        .string()
        .regex(/^[\w:.-]{1,128}$/)
        .exactOptional(),
      act: z
        .string()
        .regex(/^[a-z-]{1,40}$/)
        .exactOptional(),
      from: moment,
      to: moment,
    }),
    cursor,
  }),
  packagePart: z.strictObject({ language, cursor }),
};
