/** Issues as Jira's REST v2 told them, parsed: only what the import takes. Rich text is a plain string there. */

import { z } from 'zod';

const named = z.looseObject({ name: z.string() });
const described = z.looseObject({ name: z.string(), description: z.string().optional() });
const version = z.looseObject({
  name: z.string(),
  description: z.string().optional(),
  released: z.boolean().optional(),
  archived: z.boolean().optional(),
  releaseDate: z.string().optional(),
});
const user = z.looseObject({ accountId: z.string(), displayName: z.string(), active: z.boolean(), timeZone: z.string().optional() });
const status = z.looseObject({ name: z.string(), statusCategory: z.looseObject({ key: z.string() }) });
const issueType = z.looseObject({ name: z.string(), subtask: z.boolean() });

const outline = z.looseObject({
  id: z.coerce.string(),
  key: z.string(),
  fields: z
    .looseObject({ summary: z.string().optional(), status: status.optional(), issuetype: issueType.optional(), priority: named.nullish() })
    .optional(),
});

const link = z.looseObject({
  id: z.string(),
  type: z.looseObject({ name: z.string(), inward: z.string(), outward: z.string() }),
  inwardIssue: outline.optional(),
  outwardIssue: outline.optional(),
});

const comment = z.looseObject({
  id: z.string(),
  author: user.nullish(),
  body: z.string().nullish(),
  created: z.string(),
  updated: z.string(),
});

export const importedIssue = z.looseObject({
  id: z.string(),
  key: z.string(),
  fields: z.looseObject({
    project: z.looseObject({ key: z.string(), name: z.string() }),
    issuetype: issueType,
    status,
    summary: z.string().optional(),
    description: z.string().nullish(),
    environment: z.string().nullish(),
    resolution: described.nullish(),
    resolutiondate: z.string().nullish(),
    priority: named.nullish(),
    labels: z.array(z.string()),
    components: z.array(described),
    versions: z.array(version),
    fixVersions: z.array(version).optional(),
    assignee: user.nullish(),
    reporter: user.nullish(),
    creator: user.nullish(),
    created: z.string(),
    updated: z.string(),
    issuelinks: z.array(link),
    subtasks: z.array(outline),
    parent: outline.optional(),
    epic: z.looseObject({ id: z.coerce.string(), key: z.string(), summary: z.string() }).optional(),
    comment: z.looseObject({ comments: z.array(comment) }),
  }),
});

export type ImportedIssue = z.infer<typeof importedIssue>;
export type ImportedUser = z.infer<typeof user>;
export type ImportedOutline = z.infer<typeof outline>;
export type ImportedVersion = z.infer<typeof version>;
export type ImportedStatus = z.infer<typeof status>;
export type ImportedLink = z.infer<typeof link>;

export const TAKEN_FIELDS: ReadonlySet<string> = new Set(Object.keys(importedIssue.shape.fields.shape));
