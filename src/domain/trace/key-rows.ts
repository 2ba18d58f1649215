/**
 * What no two active artifacts of a kind may share (`Kind.unique`), as rows of our own: every artifact belongs to the row of its key, and knows
 * that row by its own words. So whether it has a twin is one read, whatever the size of the trace; and only where a first twin comes or
 * the last one goes is anybody asked again.
 */
import { findKind } from '../kinds/find-kind';
import { hashText } from '../record/canonical';
import { type Artifact, type ArtifactId, type Backlink, artifactId, hash } from './artifact';
import { isActive } from './facts';
import { sortBacklinks } from './links';

/** From an artifact to the row of its key. Never stored as a link of the artifact. */
export const SAME_AS = 'same_as';

const prefixOf = (kind: string): string => `key:${kind}:`;
export const isKeyRow = (id: ArtifactId): boolean => id.startsWith('key:');

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();

/** Undefined where one of the words is missing: what says nothing is like nothing. */
function keyOf({ statement, stated }: Artifact, names: readonly string[]): string | undefined {
  const words = names.map((name) => plain(name === 'summary' ? statement.summary : (stated[name] ?? '')));
  return words.includes('') ? undefined : hashText(JSON.stringify(words)).slice(0, 24);
}

/** Of what is rejected, obsolete or gone none: it is no twin to anybody. */
export function keyRowsOf(artifact: Artifact): readonly ArtifactId[] {
  if (!isActive(artifact)) return none;
  return artifact.kinds.flatMap((kind) => {
    const unique = findKind(kind)?.unique;
    const key = unique && keyOf(artifact, unique);
    return key === undefined ? [] : [artifactId(prefixOf(kind) + key)];
  });
}
const none: readonly ArtifactId[] = [];

/** Whether more than one belong to it is an attribute, so that whoever reads it is asked again only when that changes. */
export const keyRow = (id: ArtifactId, members: readonly Backlink[]): Artifact => ({
  id,
  key: '',
  project: '',
  kinds: [],
  lifecycle: 'ready',
  statement: { summary: '', description: '' },
  stated: members.length > 1 ? { shared: 'yes' } : {},
  fingerprint: hash(''),
  links: [],
  backlinks: sortBacklinks(members),
  restricted: false,
  gone: false,
});

/** Of the key rows an artifact belongs to: is the one of this kind somebody else's, too? */
export const isShared = (rows: readonly Pick<Artifact, 'id' | 'stated'>[], kind: string): boolean =>
  rows.some(({ id, stated }) => id.startsWith(prefixOf(kind)) && stated['shared'] === 'yes');
