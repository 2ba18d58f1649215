/** What a test says of the things a site is filled with. Names stand for what is already seeded. */

import type { AdfDocument } from './adf-document';
import type { ProjectPermission } from './permissions';
import type { CustomField, CustomValue, IssueRole, Person, WorkflowRule } from './site-records';

export interface UserSeed {
  readonly displayName: string;
  readonly accountId?: string;
  readonly active?: boolean;
  readonly accountType?: Person['accountType'];
  readonly locale?: string;
  readonly timeZone?: string;
  /** Holds ADMINISTER. */
  readonly siteAdmin?: boolean;
}

export interface ProjectSeed {
  readonly key: string;
  readonly name?: string;
  readonly lead?: string;
  /** Hold every permission but ADMINISTER_PROJECTS. */
  readonly members?: readonly string[];
  /** Hold every permission. */
  readonly admins?: readonly string[];
  /** Replaces the holders of single permissions. */
  readonly permissions?: Readonly<Partial<Record<ProjectPermission, readonly string[]>>>;
  /** A user field by its id. */
  readonly browsedByRole?: readonly IssueRole[];
  readonly teamManaged?: boolean;
  readonly issueTypes?: readonly string[];
  /** Level name to its members. */
  readonly securityLevels?: Readonly<Record<string, readonly string[]>>;
  readonly versions?: readonly string[];
  readonly components?: readonly string[];
}

export interface TransitionSeed {
  readonly name: string;
  readonly from: readonly string[] | 'any';
  readonly to: string;
  /** A resolution's name to set, null to clear. */
  readonly resolution?: string | null;
  readonly screenFields?: readonly string[];
  readonly validators?: readonly WorkflowRule[];
}

export interface FieldSeed {
  readonly name: string;
  readonly kind: CustomField['kind'];
  readonly options?: readonly string[];
  /** Keys of the projects that show it; all when absent. */
  readonly screens?: readonly string[];
}

export interface IssueSeed {
  readonly summary: string;
  readonly type?: string;
  readonly status?: string;
  readonly description?: string | AdfDocument;
  readonly parent?: string;
  readonly labels?: readonly string[];
  readonly fixVersions?: readonly string[];
  readonly components?: readonly string[];
  readonly assignee?: string;
  readonly reporter?: string;
  readonly security?: string;
  /** By field id; an option by its value. */
  readonly custom?: Readonly<Record<string, CustomValue>>;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly created?: number;
  readonly updated?: number;
}
