/** What stands at the other ends of the links of a page's artifacts, and what the viewer may see of that. */
import type { Around } from '../../../domain/documents/face';
import { sightOf, type Sight } from '../../../domain/documents/redact';
import type { Face } from '../../../domain/record/face';
import type { ArtifactId } from '../../../domain/trace/artifact';
import type { Ports } from '../../ports';
import { facesOf, type ProductLook } from './look-at-product';
import { seenFaces } from './seen-faces';

export interface Surroundings {
  readonly around: Around;
  readonly sight: Sight;
}

export const endsOf = ({ artifact }: Face): readonly ArtifactId[] => [
  ...artifact.links.map(({ to }) => to),
  ...artifact.backlinks.map(({ from }) => from),
];

/** `seen`: faces the viewer is known to see. While anything waits, no line says that nothing is missing (law 7). */
export const surroundingsOf = async (
  ports: Pick<Ports, 'faces' | 'issues'>,
  look: ProductLook,
  seen: readonly Face[],
  ends: readonly ArtifactId[] = seen.flatMap(endsOf),
): Promise<Surroundings> => {
  const own = new Map(seen.map((face) => [face.artifact.id, face]));
  const near = await facesOf(
    ports,
    look,
    ends.filter((id) => !own.has(id)),
  );
  const { visible, namable } = await seenFaces(ports, look, near.values());
  const all = new Map([...near, ...own]);
  const sight = sightOf(new Set([...visible, ...own.keys()]), namable, all.values());
  return {
    around: { find: (id) => all.get(id), isChecking: (id) => look.freshness.unread.has(id), isUnknown: !look.current },
    sight: { ...sight, sees: (id) => sight.sees(id) || namable.has(id) },
  };
};
