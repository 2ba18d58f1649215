/**
 * From what Jira says now and what the record knows, the artifact to come. Jira is authoritative for its own links, with one exception: a
 * link whose other end was deleted is kept as `lost`, since Jira drops it without a word (pipeline: deletes do not cascade).
 */
import { fingerprint } from '../evidence/fingerprint';
import type { Artifact, ArtifactId, Instant, Link, Stated } from './artifact';
import { tombstone as nothingThere } from './links';
import { keepLost } from './lost-links';
import type { SourceIssue } from './source-issue';

/** Links people decided live in the record alone; links from a parent are told by the child's own read. Neither is Jira's to drop here. */
const keepOurs = (before: Artifact, read: Artifact, linkOf: LinkOf): Artifact => {
  const shown = new Set(read.links.map((l) => `${l.verb} ${l.to}`));
  const shownBack = new Set(read.backlinks.map((b) => `${b.verb} ${b.from}`));
  const ours = before.links.filter((l) => l.via === 'decided' && !shown.has(`${l.verb} ${l.to}`));
  const oursBack = before.backlinks.filter(
    (b) => !shownBack.has(`${b.verb} ${b.from}`) && (linkOf(b.from, b.verb, read.id)?.via ?? 'link') !== 'link',
  );
  return { ...read, links: [...read.links, ...ours], backlinks: [...read.backlinks, ...oursBack] };
};

type LinkOf = (from: ArtifactId, verb: string, to: ArtifactId) => Link | undefined;

export const compose = (
  source: SourceIssue,
  old: Artifact | undefined,
  isGone: (id: ArtifactId) => boolean,
  linkOf: LinkOf,
  now: Instant,
): Artifact => {
  const { projectId: project, endKeys: _keys, ...said } = source;
  const decided = old?.decided;
  const { approvals, returned, baseline, changed } = old ?? {};
  const stated = { ...source.stated, ...decided };
  const read: Artifact = {
    ...said,
    project,
    stated,
    ...(decided === undefined ? {} : { decided }),
    ...(approvals === undefined ? {} : { approvals }),
    ...(returned === undefined ? {} : { returned }),
    ...(baseline === undefined ? {} : { baseline }),
    ...(changed === undefined ? {} : { changed }),
    fingerprint: fingerprint(source.statement, stated),
    gone: false,
  };
  return keepLost(old, old ? keepOurs(old, read, linkOf) : read, isGone, now);
};

/** The artifact with other decisions of people laid over what Jira says of it; an attribute decided to be nothing is Jira's again. */
export const withDecided = (artifact: Artifact, said: SourceIssue, decisions: Stated): Artifact => {
  const { decided: before, ...rest } = artifact;
  const decided = Object.fromEntries(Object.entries({ ...before, ...decisions }).filter(([, value]) => value !== ''));
  const stated = { ...said.stated, ...decided };
  return {
    ...rest,
    ...(Object.keys(decided).length > 0 ? { decided } : {}),
    stated,
    fingerprint: fingerprint(artifact.statement, stated),
  };
};

/**
 * Deleted in Jira, or moved out of the software product: its last words stay. Of its links it says nothing: the engine keeps those known
 * before, but for those that a living other end shows no longer.
 */
export const tombstone = (old: Artifact): Artifact => ({ ...old, links: [], backlinks: [], gone: true });

/** The far end of a link that leads out of the software product, or nowhere. */
export const outsider = (id: ArtifactId, key: string): Artifact => ({ ...nothingThere(id), key });
