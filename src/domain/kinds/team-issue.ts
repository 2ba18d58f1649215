/** An issue in the team's own words, as Jira tells it: before anybody said what those words mean. */
import type { ArtifactId, Statement } from '../trace/artifact';

export interface OtherEnd {
  readonly id: ArtifactId;
  readonly key: string;
  /** Type id; Jira may leave it out. */
  readonly type?: string;
  readonly status?: string;
}

export interface TeamLink {
  readonly id: string;
  /** Link type id. */
  readonly link: string;
  /** The outward words lead from this issue to the other. */
  readonly outward: boolean;
  readonly other: OtherEnd;
}

export interface TeamIssue {
  readonly id: ArtifactId;
  readonly key: string;
  readonly projectId: string;
  /** Ids of type, status and resolution. */
  readonly type: string;
  readonly status: string;
  readonly resolution?: string;
  readonly labels: readonly string[];
  /** Component ids. */
  readonly components: readonly string[];
  readonly statement: Statement;
  /** Field id → text, of the fields asked for that hold something. */
  readonly fields: Readonly<Record<string, string>>;
  readonly parent?: OtherEnd;
  readonly links: readonly TeamLink[];
  readonly restricted: boolean;
}
