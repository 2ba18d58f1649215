/** What stands at the other ends of the links of a page's artifacts, and what the viewer may see of that. */
import type { Around } from '../../../domain/documents/face';
import { sightOf, type Sight } from '../../../domain/documents/redact';
import type { Face } from '../../../domain/record/face';
import type { Step } from '../../../domain/rules/rule';
import type { ArtifactId } from '../../../domain/trace/artifact';
import type { Ports } from '../../ports';
import { facesOf, type ProductLook } from './look-at-product';
import { seenFaces } from './seen-faces';

export interface Surroundings {
  readonly around: Around;
  readonly sight: Sight;
}

type Asking = Pick<Ports, 'faces' | 'issues'>;

export const endsOf = ({ artifact }: { readonly artifact: Pick<Face['artifact'], 'links' | 'backlinks'> }): readonly ArtifactId[] => [
  ...artifact.links.map(({ to }) => to),
  ...artifact.backlinks.map(({ from }) => from),
];

const nobody = { artifact: { links: [], backlinks: [] } };

const along = ({ artifact }: Face, { verb, way }: Step): readonly ArtifactId[] =>
  way === 'out'
    ? artifact.links.filter((link) => link.verb === verb).map(({ to }) => to)
    : artifact.backlinks.filter((link) => link.verb === verb).map(({ from }) => from);

interface Near {
  readonly faces: ReadonlyMap<ArtifactId, Face>;
  readonly visible: ReadonlySet<ArtifactId>;
  readonly namable: ReadonlySet<ArtifactId>;
}

const load = async (ports: Asking, look: ProductLook, ids: readonly ArtifactId[]): Promise<Near> => {
  const faces = await facesOf(ports, look, ids);
  return { faces, ...(await seenFaces(ports, look, faces.values())) };
};

/** `seen`: faces the viewer is known to see. What the viewer may not see is not found, and nothing is followed through it. */
export const surroundingsOf = async (
  ports: Asking,
  look: ProductLook,
  seen: readonly Face[],
  { ends = seen.flatMap(endsOf), reaches = [] }: { readonly ends?: readonly ArtifactId[]; readonly reaches?: readonly Step[] } = {},
): Promise<Surroundings> => {
  const own = new Map(seen.map((face) => [face.artifact.id, face]));
  const near = await load(
    ports,
    look,
    ends.filter((id) => !own.has(id)),
  );
  const between = reaches.flatMap((step) => seen.flatMap((face) => along(face, step))).filter((id) => near.visible.has(id) || own.has(id));
  const behind = between
    .flatMap((id) => endsOf(near.faces.get(id) ?? own.get(id) ?? nobody))
    .filter((id) => !own.has(id) && !near.faces.has(id));
  const far = behind.length === 0 ? undefined : await load(ports, look, behind);
  const all = new Map([...(far?.faces ?? []), ...near.faces, ...own]);
  const namable = new Set([...near.namable, ...(far?.namable ?? [])]);
  const sight = sightOf(new Set([...near.visible, ...(far?.visible ?? []), ...own.keys()]), namable, all.values(), look.book);
  const sees = (id: ArtifactId): boolean => sight.sees(id) || namable.has(id);
  return {
    // While anything waits, no line says that nothing is missing (law 7).
    around: {
      find: (id) => (sees(id) ? all.get(id) : undefined),
      isChecking: (id) => look.freshness.unread.has(id),
      isUnknown: !look.current,
      book: look.book,
    },
    sight: { ...sight, sees },
  };
};
