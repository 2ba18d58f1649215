/** What a Jira site holds. Plain records, linked by id; ids are numeric strings counted up for each kind. Times are epoch milliseconds. */

import type { AdfDocument } from './adf-document';

export type StatusCategory = 'new' | 'indeterminate' | 'done';

export interface Person {
  readonly accountId: string;
  displayName: string;
  active: boolean;
  readonly accountType: 'atlassian' | 'app' | 'customer';
  readonly locale: string;
  readonly timeZone: string;
}

export interface IssueType {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly iconUrl: string;
  readonly subtask: boolean;
  /** -1 sub-task, 0 standard, 1 epic. */
  readonly hierarchyLevel: number;
}

export interface Status {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly category: StatusCategory;
}

export interface Named {
  readonly id: string;
  readonly name: string;
  readonly description: string;
}

export interface Version extends Named {
  released: boolean;
  archived: boolean;
  readonly releaseDate?: string;
}

export interface LinkType {
  readonly id: string;
  readonly name: string;
  readonly inward: string;
  readonly outward: string;
}

/** An app's rule on a transition; the configuration as the app's own page left it. */
export interface WorkflowRule {
  readonly moduleKey: string;
  readonly configuration?: unknown;
}

export interface Transition {
  readonly id: string;
  readonly name: string;
  /** Status ids it starts from; `any` is a global transition. */
  readonly from: readonly string[] | 'any';
  readonly to: string;
  /** A resolution id to set, null to clear, absent to leave alone. */
  readonly resolutionId?: string | null;
  /** Fields on the transition's screen; none means the transition has no screen and takes no fields. */
  readonly screenFields: readonly string[];
  /** Asked in this order before it is made. */
  readonly validators: readonly WorkflowRule[];
}

export interface Workflow {
  readonly initialStatusId: string;
  readonly transitions: readonly Transition[];
}

export interface SecurityLevel extends Named {
  readonly members: ReadonlySet<string>;
}

/** Whom a permission is granted to by their part in each single issue: its reporter, its assignee, or who stands in a field of it. */
export type IssueRole = 'reporter' | 'assignee' | { readonly userField: string };

export interface Project {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly leadAccountId: string | null;
  /** Permission key to the account ids (or `group:<name>`) that hold it. */
  readonly permissions: Map<string, Set<string>>;
  /** Browse is granted to these as well, issue by issue. */
  readonly browsedByRole: readonly IssueRole[];
  /** A team-managed project has no permission scheme. */
  readonly teamManaged: boolean;
  readonly issueTypeIds: readonly string[];
  readonly priorityIds: readonly string[];
  readonly securityLevels: readonly SecurityLevel[];
  workflow: Workflow;
  readonly versions: Map<string, Version>;
  readonly components: Map<string, Named>;
  readonly properties: Map<string, unknown>;
  readonly issueIds: Set<string>;
  lastNumber: number;
}

export interface CustomField {
  /** `customfield_10010` */
  readonly id: string;
  readonly number: number;
  readonly key: string;
  readonly name: string;
  readonly description: string;
  /** A `user` field holds an account id. */
  readonly kind: 'text' | 'paragraph' | 'number' | 'select' | 'user';
  readonly options: readonly { readonly id: string; readonly value: string }[];
  /** Projects whose screens show it. */
  readonly screens: Set<string> | 'all';
  readonly app?: AppFieldOwner;
}

export interface AppFieldOwner {
  readonly appId: string;
  readonly environmentId: string;
  readonly moduleKey: string;
  readonly readOnly: boolean;
}

export type CustomValue = string | number | AdfDocument;

export interface Comment {
  readonly id: string;
  readonly authorId: string;
  body: AdfDocument;
  readonly created: number;
  updated: number;
}

/** One line of a changelog as Jira shows it. `toString` is Jira's name and shadows the method of every object: read it with care. */
export interface ChangeItem {
  readonly field: string;
  readonly fieldId?: string;
  readonly fieldtype: 'jira' | 'custom';
  readonly from: string | null;
  readonly fromString: string | null;
  readonly to: string | null;
  readonly toString: string | null;
}

export interface History {
  readonly id: string;
  readonly authorId: string;
  readonly created: number;
  readonly items: readonly ChangeItem[];
}

export interface Issue {
  readonly id: string;
  key: string;
  projectId: string;
  typeId: string;
  statusId: string;
  summary: string;
  description: AdfDocument | null;
  environment: AdfDocument | null;
  resolutionId: string | null;
  resolved: number | null;
  priorityId: string | null;
  securityId: string | null;
  parentId: string | null;
  labels: readonly string[];
  componentIds: readonly string[];
  fixVersionIds: readonly string[];
  versionIds: readonly string[];
  assigneeId: string | null;
  reporterId: string | null;
  readonly creatorId: string | null;
  dueDate: string | null;
  readonly created: number;
  updated: number;
  readonly custom: Map<string, CustomValue>;
  readonly childIds: Set<string>;
  readonly linkIds: Set<string>;
  comments: Comment[];
  readonly histories: History[];
  readonly properties: Map<string, unknown>;
  /** Known only from a link of an imported issue: the site holds its outline, the import file did not. */
  readonly outline: boolean;
}

export interface IssueLink {
  readonly id: string;
  readonly typeId: string;
  /** The end that reads the outward description: "source blocks destination". REST calls it `inwardIssue`. */
  readonly sourceId: string;
  readonly destinationId: string;
}
