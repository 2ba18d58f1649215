/** What the page reads out of Jira's answers: only what it shows. */
import { z } from 'zod';

export const person = z.object({ accountId: z.string(), displayName: z.string() });

export const issueType = z.object({ id: z.string(), name: z.string(), subtask: z.boolean().default(false) });

export const status = z.object({ id: z.string(), name: z.string(), statusCategory: z.object({ key: z.string() }) });
export type Status = z.infer<typeof status>;

const stub = z.object({
  id: z.string(),
  key: z.string(),
  fields: z.object({ summary: z.string(), status, issuetype: issueType }),
});
export type IssueStub = z.infer<typeof stub>;

export const linkType = z.object({ id: z.string(), name: z.string(), inward: z.string(), outward: z.string() });
export type LinkType = z.infer<typeof linkType>;

export const issueLink = z.object({ id: z.string(), type: linkType, inwardIssue: stub.optional(), outwardIssue: stub.optional() });
export type IssueLink = z.infer<typeof issueLink>;

export const version = z.object({ id: z.string(), name: z.string() });

const project = z.object({ id: z.string(), key: z.string(), name: z.string() });
export type Project = z.infer<typeof project>;

export const issue = z.object({
  id: z.string(),
  key: z.string(),
  fields: z.looseObject({
    summary: z.string(),
    description: z.unknown(),
    status,
    issuetype: issueType,
    project,
    assignee: person.nullish(),
    fixVersions: z.array(version).default([]),
    issuelinks: z.array(issueLink).default([]),
    labels: z.array(z.string()).default([]),
  }),
});

export const projects = z.object({ values: z.array(project) });

export const found = z.object({
  issues: z.array(
    z.object({
      id: z.string(),
      key: z.string(),
      fields: z.looseObject({ summary: z.string(), status, issuetype: issueType, assignee: person.nullish() }),
    }),
  ),
  nextPageToken: z.string().nullish(),
});
export type Found = z.infer<typeof found>['issues'][number];

export const field = z.object({
  id: z.string(),
  name: z.string(),
  custom: z.boolean().default(false),
  schema: z.object({ type: z.string(), custom: z.string().optional() }).optional(),
});
export type Field = z.infer<typeof field>;

export const comments = z.object({
  comments: z.array(z.object({ id: z.string(), author: person.optional(), body: z.unknown(), created: z.string() })),
});

const change = z.object({
  id: z.string(),
  author: person.optional(),
  created: z.string(),
  items: z.array(z.object({ field: z.string(), fromString: z.string().nullish(), toString: z.string().nullish() })),
});
export type Change = z.infer<typeof change>;

/** An issue with all the view needs, in one answer. */
export const issueInView = issue.extend({
  names: z.record(z.string(), z.string()).default({}),
  transitions: z.array(z.object({ id: z.string(), name: z.string(), to: status })).default([]),
  changelog: z.object({ histories: z.array(change) }).optional(),
});
export type IssueInView = z.infer<typeof issueInView>;

export const versionsOf = z.object({ versions: z.array(version.extend({ released: z.boolean().default(false) })) });

export const issueTypesOf = z.object({ issueTypes: z.array(issueType) });
export const linkTypes = z.object({ issueLinkTypes: z.array(linkType) });
