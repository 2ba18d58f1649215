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

export interface UnsettledLink {
  readonly verb: string;
  /** From the artifact that is edited to the other, or back. */
  readonly way: 'out' | 'in';
  readonly other: Artifact;
  readonly isTest: boolean;
}

const isTest = ({ kinds }: Artifact): boolean => kinds.includes('TEST');

/** Links to what `find` knows and no other: who may not see an end does not learn of it. */
export function linksUnsettledBy(artifact: Artifact, find: (id: ArtifactId) => Artifact | undefined): readonly UnsettledLink[] {
  const takes = ({ verb }: { readonly verb: string }): boolean => findVerb(verb)?.stamped ?? false;
  const ends = [
    ...artifact.links.filter(takes).map(({ verb, to }) => ({ verb, way: 'out' as const, id: to })),
    ...artifact.backlinks.filter(takes).map(({ verb, from }) => ({ verb, way: 'in' as const, id: from })),
  ];
  return ends.flatMap(({ verb, way, id }) => {
    const other = find(id);
    return other && isRead(other) && isActive(other) ? [{ verb, way, other, isTest: isTest(other) || isTest(artifact) }] : [];
  });
}

export const countUnsettled = (links: readonly UnsettledLink[]): Unsettled => {
  const tests = links.filter((link) => link.isTest).length;
  return { tests, others: links.length - tests };
};
