/** Issues looked at before anything is mapped: a few of each type, in the team's own words. */
import type { TeamIssue } from './team-issue';

export interface SampledIssue {
  readonly issue: TeamIssue;
  /** It says what shall be: the sign of a requirement, whatever its type is called. */
  readonly shall: boolean;
}
export type Sample = readonly SampledIssue[];

export const saysShall = ({ summary, description }: TeamIssue['statement']): boolean =>
  /(?<![\p{L}\p{N}])(shall|muss|müssen|soll|sollen)(?![\p{L}\p{N}])/iu.test(`${summary}\n${description}`);

export const ofType = (sample: Sample, type: string): Sample => sample.filter(({ issue }) => issue.type === type);

/** Links of one type between issues of two types, `from` where the outward words start. */
export interface LinkPair {
  readonly link: string;
  readonly from: string;
  readonly to: string;
  /** Links seen, each once, whichever of its ends were looked at. */
  readonly seen: number;
  /** Issues of the `from` type that were looked at and have one. */
  readonly starting: number;
}

interface Seen {
  readonly ids: Set<string>;
  readonly starts: Set<string>;
}

/** In the order they were met. An end whose type Jira does not tell is left out. */
export const linkPairs = (sample: Sample): readonly LinkPair[] => {
  const pairs = new Map<string, Omit<LinkPair, 'seen' | 'starting'> & Seen>();
  for (const { issue } of sample) {
    for (const { id, link, outward, other } of issue.links) {
      if (other.type === undefined) continue;
      const [from, to] = outward ? [issue.type, other.type] : [other.type, issue.type];
      const name = `${link} ${from} ${to}`;
      const pair = pairs.get(name) ?? { link, from, to, ids: new Set(), starts: new Set() };
      pairs.set(name, pair);
      pair.ids.add(id);
      if (outward) pair.starts.add(issue.id);
    }
  }
  return [...pairs.values()].map(({ ids, starts, ...pair }) => ({ ...pair, seen: ids.size, starting: starts.size }));
};

export interface ParentPair {
  readonly child: string;
  readonly parent: string;
  readonly seen: number;
}

export const parentPairs = (sample: Sample): readonly ParentPair[] => {
  const pairs = new Map<string, ParentPair>();
  for (const { issue } of sample) {
    if (issue.parent?.type === undefined) continue;
    const name = `${issue.type} ${issue.parent.type}`;
    const pair = pairs.get(name) ?? { child: issue.type, parent: issue.parent.type, seen: 0 };
    pairs.set(name, { ...pair, seen: pair.seen + 1 });
  }
  return [...pairs.values()];
};
