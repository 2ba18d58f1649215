/** A team's issue, understood by the product's mapping: what the trace knows of it. */
import type { ArtifactId, Backlink, Link } from '../trace/artifact';
import type { SourceIssue } from '../trace/source-issue';
import { lifecycleOf, meaningOfLink, type Mapping } from './mapping';
import type { TeamIssue } from './team-issue';

type Marks = Pick<TeamIssue, 'type' | 'labels' | 'components'>;

export const kindsOf = (mapping: Mapping, { type, labels, components }: Marks): readonly string[] => {
  const bears = { label: labels, component: components };
  const refined = mapping.refined.find((each) => each.type === type && bears[each.by].includes(each.value));
  return refined?.kinds ?? mapping.types[type] ?? [];
};

const statedBy = (mapping: Mapping, issue: TeamIssue): Record<string, string> =>
  Object.fromEntries(
    Object.entries(mapping.fields).flatMap(([field, ours]) => {
      const text = issue.fields[field];
      return text === undefined ? [] : [[ours, mapping.options[field]?.[text.toLowerCase()] ?? text]];
    }),
  );

interface Ends {
  readonly links: Link[];
  readonly backlinks: Backlink[];
  readonly endKeys: Record<ArtifactId, string>;
}

const addLinks = (mapping: Mapping, issue: TeamIssue, ends: Ends): void => {
  for (const { id: source, link, outward, other } of issue.links) {
    const [from, to] = outward ? [issue.type, other.type] : [other.type, issue.type];
    const meaning = meaningOfLink(mapping, link, from, to);
    if (!meaning) continue;
    ends.endKeys[other.id] = other.key;
    if (outward !== meaning.reverse) ends.links.push({ verb: meaning.verb, to: other.id, via: 'link', source });
    else ends.backlinks.push({ verb: meaning.verb, from: other.id });
  }
};

const addParent = (mapping: Mapping, { type, parent }: TeamIssue, ends: Ends): void => {
  if (!parent) return;
  const meaning = mapping.parents.find((each) => each.child === type && each.parent === parent.type);
  // A link that says the same is enough.
  if (!meaning || ends.links.some((link) => link.verb === meaning.verb && link.to === parent.id)) return;
  ends.endKeys[parent.id] = parent.key;
  ends.links.push({ verb: meaning.verb, to: parent.id, via: 'parent' });
};

/** Both directions of every link that means something, and the parent. */
export const understand = (issue: TeamIssue, mapping: Mapping): SourceIssue => {
  const kinds = kindsOf(mapping, issue);
  const ends: Ends = { links: [], backlinks: [], endKeys: {} };
  addLinks(mapping, issue, ends);
  addParent(mapping, issue, ends);
  return {
    id: issue.id,
    key: issue.key,
    projectId: issue.projectId,
    kinds,
    lifecycle: lifecycleOf(mapping, kinds, issue.status, issue.resolution),
    statement: issue.statement,
    stated: statedBy(mapping, issue),
    restricted: issue.restricted,
    ...ends,
  };
};
