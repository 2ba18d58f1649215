/** What may come in from the project page. The project and the person never do: the platform's context says them. */
import { z } from 'zod';
import type { Schemas } from './calls';
import type { ProjectApi } from './project-api';

const language = z.enum(['en', 'de']);
const projectId = z.string().regex(/^\d{1,19}$/);
const filter = z.strictObject({
  severities: z
    .array(z.enum(['blocks-release', 'to-resolve', 'note']))
    .max(3)
    .exactOptional(),
  kinds: z
    .array(z.string().regex(/^[A-Z]{2,12}$/))
    .max(40)
    .exactOptional(),
  rules: z
    .array(z.string().regex(/^[A-Z]{1,4}-\d{2}$/))
    .max(80)
    .exactOptional(),
  classes: z
    .array(z.enum(['A', 'B', 'C']))
    .max(3)
    .exactOptional(),
  projects: z.array(projectId).max(50).exactOptional(),
  suspect: z.boolean().exactOptional(),
  words: z.string().max(255).exactOptional(),
});
const cursor = z.string().max(4000).exactOptional();
const list = { language, filter, order: z.enum(['gaps', 'gaps-last', 'key', 'key-down']), cursor };
const rows = z.union([z.literal(25), z.literal(50)]);
const matrix = ['requirement-to-test', 'risk-chain'] as const;

export const projectSchemas: Schemas<ProjectApi> = {
  openProject: z.strictObject({ language }),
  checkProject: z.strictObject({ language }),
  switchProjectOn: z.strictObject({ language, join: projectId.exactOptional() }),
  listGaps: z.strictObject({ ...list, rows }),
  listMatrix: z.strictObject({ ...list, rows, view: z.enum(matrix) }),
  confirmSuspects: z.strictObject({
    language,
    issues: z
      .array(z.strictObject({ id: projectId, shown: z.string().regex(/^[0-9a-f]{64}$/) }))
      .min(1)
      .max(50),
    reason: z.string().trim().min(1).max(4000),
  }),
  exportCsv: z.strictObject({ ...list, list: z.enum(['gaps', ...matrix]) }),
  exportProduct: z.strictObject({ language, cursor }),
};
