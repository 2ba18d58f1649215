/** What an edit of an artifact's own words would unsettle: the links that would turn suspect (5.7.3, 8.2.3). */
import { findVerb } from '../kinds/verbs';
import type { Artifact, ArtifactId } from '../trace/artifact';
import { isActive } from '../trace/facts';
import { isRead } from '../trace/stamp';

export interface Unsettled {
  /** Links between a test or other verification and what it shows. */
  readonly tests: number;
  readonly others: number;
}

const isTest = ({ kinds }: Artifact): boolean => kinds.includes('TEST');

/** Counts links to what `find` knows and no other: who may not see an end does not count it. */
export function unsettledBy(artifact: Artifact, find: (id: ArtifactId) => Artifact | undefined): Unsettled {
  const takes = ({ verb }: { readonly verb: string }): boolean => findVerb(verb)?.stamped ?? false;
  const ends = [...artifact.links.filter(takes).map(({ to }) => to), ...artifact.backlinks.filter(takes).map(({ from }) => from)];
  const there = ends.map(find).filter((end): end is Artifact => end !== undefined && isRead(end) && isActive(end));
  const tests = there.filter((end) => isTest(end) || isTest(artifact)).length;
  return { tests, others: there.length - tests };
}
