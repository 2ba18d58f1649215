/** Where a list or an export is gone on with, as text for the screen. It grants nothing: every line is checked again. */
import { z } from 'zod';
import type { PackageCursor } from '../../app/prove/package-part';
import type { ExportCursor } from '../../app/read/export-product';
import type { ListCursor } from '../../app/read/list/list-shape';
import type { ProductLook } from '../../app/read/list/look-at-product';
import type { RecordCursor } from '../../app/read/record/list-record';
import type { InboxCursor } from '../../app/read/signing/inbox';
import type { GapCounts } from '../../domain/record/gap-counts';
import { artifactId, hash, instant } from '../../domain/trace/artifact';
import { Refused } from './refused';
import { openSealed, sealText, type Sealing } from './sealed';

export interface Continued {
  readonly list: ListCursor;
  /** The viewer's own counts when the list was opened, so that they are asked for once. */
  readonly gaps: GapCounts;
  readonly complete: boolean;
  readonly total: number | undefined;
}

const count = z.number().int().nonnegative();
const place = z.object({
  segment: z.string(),
  order: z.string(),
  inside: z.array(z.object({ order: z.string(), line: z.string() })).exactOptional(),
});
const listed = z.object({ since: count, place, checking: z.array(z.string().transform(artifactId)) });
const continued = z.object({
  list: listed,
  gaps: z.object({ open: count, bySeverity: z.object({ 'blocks-release': count, 'to-resolve': count, note: count }) }),
  complete: z.boolean(),
  total: count.optional().transform((n): number | undefined => n),
});
const exported = z.object({ since: count, project: z.string(), order: z.string(), before: count });

const recorded = z.object({ at: z.string().transform(instant), seq: count });
const inboxed = z.union([
  z.object({
    is: z.literal('signed'),
    token: z
      .string()
      .optional()
      .transform((text): string | undefined => text),
  }),
  z.object({ is: z.enum(['controls', 'rest']), list: listed.optional().transform((at): ListCursor | undefined => at) }),
]);
const packaged = z.object({ head: z.object({ seq: count, hash: z.string().transform(hash).nullable() }), next: count });

const sealingFor = ({ product, access }: ProductLook, what: string): Sealing => {
  const seal = product.learned?.seal;
  if (seal === undefined) throw new Refused('moved-on');
  return { seal, of: `${what} ${product.id} ${access.person}` };
};

const write = (look: ProductLook, what: string, value: unknown): Promise<string> => sealText(sealingFor(look, what), JSON.stringify(value));

const read = async <T>(look: ProductLook, what: string, shape: z.ZodType<T>, text: string | undefined): Promise<T | undefined> => {
  if (text === undefined) return undefined;
  const opened = await openSealed(sealingFor(look, what), text);
  if (opened === undefined) throw new Refused('bad-input');
  return shape.parse(JSON.parse(opened));
};

export const writeCursor = (look: ProductLook, value: Continued): Promise<string> => write(look, 'list', value);
export const writeExportCursor = (look: ProductLook, value: ExportCursor): Promise<string> => write(look, 'export', value);

/** Throws `Refused` for what is no cursor of this person's. */
export const readCursor = async (look: ProductLook, text: string | undefined): Promise<Continued | undefined> => {
  const value = await read(look, 'list', continued, text);
  return value && { ...value, total: value.total };
};
export const readExportCursor = (look: ProductLook, text: string | undefined): Promise<ExportCursor | undefined> =>
  read(look, 'export', exported, text);

export const writeRecordCursor = (look: ProductLook, value: RecordCursor): Promise<string> => write(look, 'record', value);
export const readRecordCursor = (look: ProductLook, text: string | undefined): Promise<RecordCursor | undefined> =>
  read(look, 'record', recorded, text);

export const writeInboxCursor = (look: ProductLook, value: InboxCursor): Promise<string> => write(look, 'inbox', value);
export const readInboxCursor = async (look: ProductLook, text: string | undefined): Promise<InboxCursor | undefined> => {
  const value = await read(look, 'inbox', inboxed, text);
  if (value === undefined) return undefined;
  return value.is === 'signed' ? { is: 'signed', token: value.token } : { is: value.is, list: value.list };
};

export const writePackageCursor = (look: ProductLook, value: PackageCursor): Promise<string> => write(look, 'package', value);
export const readPackageCursor = (look: ProductLook, text: string | undefined): Promise<PackageCursor | undefined> =>
  read(look, 'package', packaged, text);
