/** A release judged on its own base: every rule asked of exactly what the release holds, as loudly as a release asks it. */
import { type ReleaseRows, type ScopeRows, releaseScope } from '../evidence/release-scope';
import type { ArtifactId, Instant } from '../trace/artifact';
import { isKeyRow } from '../trace/key-rows';
import { PRODUCT } from '../trace/product-node';
import { type TraceNode, WorkingGraph } from '../trace/trace-graph';
import { atRelease } from './at-release';
import { checkAll } from './engine';
import type { RuleBook } from './rule-book';

export interface CheckedRelease {
  /** Everything in the release, the software product among it, with what is missing there. */
  readonly nodes: ReadonlyMap<ArtifactId, TraceNode>;
  readonly beyond: ReadonlySet<ArtifactId>;
}

/** Rows of one moment judged anew from scratch; a gap keeps since when it is known. */
export function checkRows(rows: ScopeRows, book: RuleBook, now: Instant): ReadonlyMap<ArtifactId, TraceNode> {
  const graph = new WorkingGraph({ whole: true });
  // Who shares a key is found anew: what is in a release is not what is there now.
  for (const { artifact, gaps } of rows.values()) if (!isKeyRow(artifact.id)) graph.load(artifact, undefined, gaps);
  checkAll(graph, book, now);
  const ids = [...graph.ids().filter((id) => !isKeyRow(id)), PRODUCT];
  return new Map(ids.flatMap((id) => [graph.find(id)].flatMap((node) => (node ? [[id, node] as const] : []))));
}

export function checkRelease(given: ReleaseRows, book: RuleBook, now: Instant): CheckedRelease {
  const { rows, beyond } = releaseScope(given);
  return { nodes: checkRows(rows, atRelease(book), now), beyond };
}
