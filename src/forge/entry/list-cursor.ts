/** Where a list is gone on with, as text for the screen. It comes back from outside and grants nothing: every line is checked again. */
import { z } from 'zod';
import type { ExportCursor } from '../../app/read/export-product';
import type { ListCursor } from '../../app/read/list/list-shape';
import type { GapCounts } from '../../domain/record/gap-counts';
import { artifactId } from '../../domain/trace/artifact';
import { Refused } from './refused';

export interface Continued {
  readonly list: ListCursor;
  /** The viewer's own counts when the list was opened, so that they are asked for once. */
  readonly gaps: GapCounts;
  readonly complete: boolean;
  readonly total: number | undefined;
}

const count = z.number().int().nonnegative();
const place = z.object({
  segment: z.string().max(100),
  order: z.string().max(300),
  inside: z.object({ order: z.string().max(300), line: z.string().max(100) }).exactOptional(),
});
const continued = z.object({
  list: z.object({
    since: count,
    place,
    checking: z
      .array(
        z
          .string()
          .regex(/^\d{1,19}$/)
          .transform(artifactId),
      )
      .max(200),
  }),
  gaps: z.object({ open: count, bySeverity: z.object({ 'blocks-release': count, 'to-resolve': count, note: count }) }),
  complete: z.boolean(),
  total: count.optional().transform((n): number | undefined => n),
});

const exported = z.object({ since: count, project: z.string().max(40), order: z.string().max(300), before: count });

export const writeCursor = (value: Continued | ExportCursor): string => Buffer.from(JSON.stringify(value)).toString('base64url');

const parse = (text: string): unknown => {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString()) as unknown;
  } catch {
    return undefined;
  }
};

/** Throws `Refused` for what is no cursor of an export. */
export const readExportCursor = (text: string | undefined): ExportCursor | undefined => {
  if (text === undefined) return undefined;
  const read = exported.safeParse(parse(text));
  if (!read.success) throw new Refused('bad-input');
  return read.data;
};

/** Throws `Refused` for what is no cursor of a list. */
export const readCursor = (text: string | undefined): Continued | undefined => {
  if (text === undefined) return undefined;
  const read = continued.safeParse(parse(text));
  if (!read.success) throw new Refused('bad-input');
  return { ...read.data, total: read.data.total };
};
