import type { Face } from '../../../domain/record/face';
import type { ArtifactId } from '../../../domain/trace/artifact';
import type { Ports } from '../../ports';
import { seenBy } from '../access';
import type { ProductLook } from './look-at-product';

export interface Seen {
  readonly visible: ReadonlySet<ArtifactId>;
  /** Deleted, so that Jira cannot be asked about it; named to whoever may see all of the project it was in. */
  readonly namable: ReadonlySet<ArtifactId>;
}

/**
 * Of these, the ones the viewer may see. Jira is asked about each that changed and is not read yet, since the change may have put it under a
 * security level, and about those that were never read, which may live anywhere.
 */
export const seenFaces = async (
  ports: Pick<Ports, 'issues'>,
  { access, freshness }: Pick<ProductLook, 'access' | 'freshness'>,
  faces: Iterable<Face>,
): Promise<Seen> => {
  const all = [...faces].map(({ artifact }) => artifact);
  const isStub = ({ fingerprint }: Face['artifact']): boolean => fingerprint === '';
  const isUnknown = (artifact: Face['artifact']): boolean => isStub(artifact) || (!artifact.gone && freshness.unread.has(artifact.id));
  const known = all.filter((artifact) => !isUnknown(artifact));
  const gone = known.filter(({ gone: isGone, restricted, project }) => isGone && !restricted && access.projects.has(project));
  const visible = await seenBy(
    ports,
    access,
    known.filter((artifact) => !artifact.gone),
    all.filter(isUnknown).map(({ id }) => id),
  );
  return { visible, namable: new Set(gone.map(({ id }) => id)) };
};
