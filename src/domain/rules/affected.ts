/**
 * Which subjects can a change affect? Declared paths, walked backwards over the graph as it is after the change. That is enough: on a path
 * that existed only before, the first link that changed has an unchanged way back to the subject, and that link's own change is walked too.
 */
import type { Artifact, ArtifactId } from '../trace/artifact';
import { type Fact, isActive } from '../trace/facts';
import type { Edge } from '../trace/links';
import type { WorkingGraph } from '../trace/trace-graph';
import type { AnyRule, Step } from './rule';
import type { RuleBook, WayBack } from './rule-book';

export type Change = { readonly of: 'fact'; readonly at: ArtifactId; readonly fact: Fact } | { readonly of: 'link'; readonly edge: Edge };

/** Rule id to subjects; a subject may turn out not to be of the rule's kind. */
export type Affected = Map<string, Set<ArtifactId>>;

export function affected(graph: WorkingGraph, book: RuleBook, changes: Iterable<Change>): Affected {
  const starts = new Map<ArtifactId, Set<WayBack>>();
  const from = (id: ArtifactId): Set<WayBack> => {
    let ways = starts.get(id);
    if (!ways) starts.set(id, (ways = new Set()));
    return ways;
  };
  for (const change of changes) {
    if (change.of === 'fact') for (const way of book.readersOf.get(change.fact) ?? []) from(change.at).add(way);
    else {
      for (const verb of [change.edge.verb, '*']) {
        const readers = book.linkReaders.get(verb);
        for (const way of readers?.from ?? []) from(change.edge.from).add(way);
        for (const way of readers?.to ?? []) from(change.edge.to).add(way);
      }
    }
  }
  const subjects: Affected = new Map();
  for (const [start, ways] of starts) walkBack(graph, subjects, start, ways);
  return subjects;
}

/** Rules that read over the same path share the walk. */
function walkBack(graph: WorkingGraph, subjects: Affected, start: ArtifactId, ways: ReadonlySet<WayBack>): void {
  const reached = new Map<readonly Step[], readonly ArtifactId[]>();
  for (const { rule, path } of ways) {
    let found = reached.get(path);
    if (!found) reached.set(path, (found = ends(graph, start, path)));
    add(subjects, rule, found);
  }
}

function add(subjects: Affected, { id: rule }: AnyRule, ids: readonly ArtifactId[]): void {
  let known = subjects.get(rule);
  if (!known) subjects.set(rule, (known = new Set()));
  for (const id of ids) known.add(id);
}

export function addSubjects(graph: WorkingGraph, subjects: Affected, { rule, path }: WayBack, start: ArtifactId): void {
  add(subjects, rule, ends(graph, start, path));
}

/** Where a path leads, each end once. */
export function ends(graph: WorkingGraph, start: ArtifactId, path: readonly Step[]): readonly ArtifactId[] {
  if (path.length === 0) return [start];
  const node = graph.find(start);
  return node ? endsFrom(graph, node.artifact, path) : nowhere;
}

const nowhere: readonly ArtifactId[] = [];

/** From an artifact at hand, over a path of at least one step. */
export function endsFrom(graph: WorkingGraph, start: Artifact, path: readonly Step[]): readonly ArtifactId[] {
  let at: readonly ArtifactId[] = nowhere;
  for (const [i, step] of path.entries()) {
    const reached = i === 0 ? graph.followFrom(start, step) : followAll(graph, at, step);
    at = step.active ? reached.filter((id) => isThereAndActive(graph, id)) : reached;
    if (at.length === 0) return nowhere;
  }
  return at;
}

function followAll(graph: WorkingGraph, from: readonly ArtifactId[], step: Step): readonly ArtifactId[] {
  const [only, second] = from;
  if (only !== undefined && second === undefined) return graph.follow(only, step);
  return [...new Set(from.flatMap((id) => graph.follow(id, step)))];
}

function isThereAndActive(graph: WorkingGraph, id: ArtifactId): boolean {
  const node = graph.find(id);
  return node !== undefined && isActive(node.artifact);
}
