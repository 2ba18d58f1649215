/**
 * Jira drops the links of an issue when it deletes what stands at their other end. The record keeps them, marked since when, until a person
 * accepts the loss: otherwise a deletion would be the way to make a gap disappear.
 */
import type { Artifact, ArtifactId, Backlink, Instant, Link } from './artifact';

/**
 * `read` as Jira shows it now, with every link and backlink of `before` whose other end is gone. A link that Jira shows again loses its mark;
 * a link to something that is there is simply removed, as Jira says.
 */
export function keepLost(before: Artifact | undefined, read: Artifact, isGone: (id: ArtifactId) => boolean, now: Instant): Artifact {
  if (!before) return read;
  const shown = new Set(read.links.map(nameOfLink));
  const shownBack = new Set(read.backlinks.map(nameOfBacklink));
  const links = before.links.filter((link) => !shown.has(nameOfLink(link)) && isGone(link.to));
  const backlinks = before.backlinks.filter((link) => !shownBack.has(nameOfBacklink(link)) && isGone(link.from));
  return {
    ...read,
    links: [...read.links, ...links.map((link) => ({ ...link, lost: link.lost ?? now }))],
    backlinks: [...read.backlinks, ...backlinks],
  };
}

const nameOfLink = ({ verb, to }: Link): string => `${verb} ${to}`;
const nameOfBacklink = ({ verb, from }: Backlink): string => `${verb} ${from}`;
