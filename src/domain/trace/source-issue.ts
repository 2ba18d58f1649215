import type { ArtifactId, Backlink, Lifecycle, Link, Stated, Statement } from './artifact';

/** An issue as Jira says it now, read through the product's mapping. */
export interface SourceIssue {
  readonly id: ArtifactId;
  readonly key: string;
  readonly projectId: string;
  readonly kinds: readonly string[];
  readonly lifecycle: Lifecycle;
  readonly statement: Statement;
  readonly stated: Stated;
  readonly links: readonly Link[];
  readonly backlinks: readonly Backlink[];
  /** Keys of the other ends, as Jira's link stubs give them. */
  readonly endKeys: Readonly<Record<string, string>>;
  readonly restricted: boolean;
}
