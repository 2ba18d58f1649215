/** A pack proves itself: each of its test vectors is a small product, judged by its own rules. */
import { fingerprint } from '../evidence/fingerprint';
import { type Artifact, artifactId, type Instant } from '../trace/artifact';
import { WorkingGraph } from '../trace/trace-graph';
import { checkAll } from './engine';
import type { Vector, VectorArtifact } from './pack';
import type { AnyRule } from './rule';
import { ruleBook } from './rule-book';

export interface VectorResult {
  readonly name: string;
  /** Gaps the vector names that did not come. */
  readonly missing: readonly string[];
  /** Gaps that came and that the vector does not name. */
  readonly unexpected: readonly string[];
}

function artifactOf({ key, kind, class: stated, lifecycle = 'ready', stated: said = {}, links = {} }: VectorArtifact): Artifact {
  // A vector is about attributes and links: nothing in it lacks a text.
  const statement = { summary: key, description: key };
  const all = { ...said, ...(stated === undefined ? {} : { class: stated }) };
  return {
    id: artifactId(key),
    key,
    project: '',
    kinds: [kind],
    lifecycle,
    statement,
    stated: all,
    fingerprint: fingerprint(statement, all),
    links: Object.entries(links).flatMap(([verb, keys]) => keys.map((to) => ({ verb, to: artifactId(to), via: 'link' as const }))),
    backlinks: [],
    restricted: false,
    gone: false,
  };
}

/** Vectors that do not come out as they say; none where all is well. */
export function failingVectors(rules: readonly AnyRule[], vectors: readonly Vector[], now: Instant): readonly VectorResult[] {
  const book = ruleBook(rules);
  return vectors.flatMap(({ name, artifacts, gaps, rules: only }) => {
    const graph = new WorkingGraph({ whole: true });
    for (const each of artifacts) graph.load(artifactOf(each));
    checkAll(graph, book, now);
    const found = graph.ids().flatMap((id) => {
      const node = graph.find(id);
      const open = (node?.gaps ?? []).filter((gap) => gap.state.is === 'open' && only?.includes(gap.rule) !== false);
      return open.map((gap) => `${gap.rule} ${node?.artifact.key ?? ''}`);
    });
    const missing = gaps.filter((gap) => !found.includes(gap));
    const unexpected = found.filter((gap) => !gaps.includes(gap));
    return missing.length + unexpected.length === 0 ? [] : [{ name, missing, unexpected }];
  });
}
