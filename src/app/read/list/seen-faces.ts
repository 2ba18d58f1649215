import type { Face } from '../../../domain/record/face';
import type { ArtifactId } from '../../../domain/trace/artifact';
import type { Ports } from '../../ports';
import { seenBy } from '../access';
import type { ProductLook } from './look-at-product';

/**
 * Of these, the ones the viewer may see. Jira is asked about each that changed and is not read yet, since the change may have put it under a
 * security level, and about those that were never read, which may live anywhere. What is deleted Jira cannot be asked about: it may be named
 * to whoever may see all of the project it was in.
 */
export const seenFaces = async (
  ports: Pick<Ports, 'issues'>,
  { access, freshness }: Pick<ProductLook, 'access' | 'freshness'>,
  faces: Iterable<Face>,
): Promise<ReadonlySet<ArtifactId>> => {
  const all = [...faces].map(({ artifact }) => artifact);
  const isStub = ({ fingerprint }: Face['artifact']): boolean => fingerprint === '';
  const isUnknown = (artifact: Face['artifact']): boolean => isStub(artifact) || (!artifact.gone && freshness.unread.has(artifact.id));
  const unknown = all.filter(isUnknown).map(({ id }) => id);
  const named = all.filter(
    (artifact) => artifact.gone && !isUnknown(artifact) && !artifact.restricted && access.projects.has(artifact.project),
  );
  const standing = all.filter((artifact) => !artifact.gone && !isUnknown(artifact));
  const seen = await seenBy(ports, access, standing, unknown);
  return new Set([...seen, ...named.map(({ id }) => id)]);
};
