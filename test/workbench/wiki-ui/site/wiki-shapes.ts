/** What the page reads out of Confluence's answers: only what it shows. */
import { z } from 'zod';
import { adfDocument } from '../adf/adf-node';

export const space = z.object({ id: z.string(), key: z.string(), name: z.string(), homepageId: z.string() });
export type Space = z.infer<typeof space>;

export const pageInTree = z.object({
  id: z.string(),
  title: z.string(),
  parentId: z.string().nullable(),
  position: z.number(),
});
export type PageInTree = z.infer<typeof pageInTree>;

export const version = z.object({ number: z.number(), createdAt: z.string(), authorId: z.string(), message: z.string() });
export type Version = z.infer<typeof version>;

const written = z.object({ atlas_doc_format: z.object({ value: z.string() }) });

export const page = z
  .object({
    id: z.string(),
    status: z.enum(['current', 'draft', 'archived', 'trashed', 'historical']),
    title: z.string(),
    spaceId: z.string(),
    parentId: z.string().nullable(),
    authorId: z.string(),
    version,
    body: written,
  })
  .transform(({ body, ...rest }) => ({ ...rest, body: adfDocument.parse(JSON.parse(body.atlas_doc_format.value)) }));
export type WikiPage = z.infer<typeof page>;

export const created = z.object({ id: z.string() });
export const permission = z.object({ hasPermission: z.boolean() });

export const restrictions = z
  .object({
    results: z.array(
      z.object({
        operation: z.string(),
        restrictions: z.object({ user: z.object({ results: z.array(z.object({ accountId: z.string() })) }) }),
      }),
    ),
  })
  .transform(({ results }) => results.some((one) => one.restrictions.user.results.length > 0));
