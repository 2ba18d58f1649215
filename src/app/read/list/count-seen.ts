/**
 * The product's totals as this viewer may learn them. What a project decides is one read of the record's head; artifacts that each decide
 * for themselves are asked for one by one, up to a limit. Beyond it nothing is counted of them, and `complete` says so.
 */
import type { Face } from '../../../domain/record/face';
import { noTotals, totalsOf, type Totals } from '../../../domain/record/sums';
import type { ArtifactId } from '../../../domain/trace/artifact';
import type { Ports, Stretch } from '../../ports';
import { plus, seenTotals } from '../access';
import type { ProductLook } from './look-at-product';
import { seenFaces } from './seen-faces';

export interface SeenCounts {
  readonly totals: Totals;
  /** False: there may be more, which is counted nowhere. */
  readonly complete: boolean;
  /** The viewer sees every one of those that each decide for themselves, too. */
  readonly seesAll: boolean;
}

type Asking = Pick<Ports, 'faces' | 'issues'>;

/** Each costs two points. */
const mostAsked = 200;

const holds = (totals: Totals | undefined): boolean => Object.keys((totals ?? noTotals).artifacts).length > 0;

const stretchesOf = ({ access, head: { sums } }: ProductLook): readonly Stretch[] => [
  ...[...access.projects].filter((project) => holds(sums.restricted[project])).map((project): Stretch => ({ is: 'restricted', project })),
  ...[...access.byIssue].map((project): Stretch => ({ is: 'all', project })),
];

const isIn = ({ is, project }: Stretch, { artifact }: Face): boolean =>
  !artifact.gone && artifact.project === project && (is === 'all' || artifact.restricted);

/** Undefined: more than the limit. */
const allIn = async (ports: Asking, { product, recent }: ProductLook, stretch: Stretch): Promise<readonly Face[] | undefined> => {
  const found = new Map<ArtifactId, Face>();
  for (let after: string | undefined = ''; after !== undefined;) {
    const page = await ports.faces.page(product.id, stretch, { after: after === '' ? undefined : after, limit: 100 });
    for (const face of page.faces) found.set(face.artifact.id, face);
    if (found.size > mostAsked) return undefined;
    after = page.end;
  }
  for (const [id, face] of recent) found.set(id, face);
  return [...found.values()].filter((face) => isIn(stretch, face));
};

const apart = async (ports: Asking, look: ProductLook): Promise<SeenCounts> => {
  const found = await Promise.all(stretchesOf(look).map((stretch) => allIn(ports, look, stretch)));
  const faces = found.flatMap((some) => some ?? []);
  if (found.includes(undefined) || faces.length > mostAsked) return { totals: noTotals, complete: false, seesAll: false };
  const { visible } = await seenFaces(ports, look, faces);
  const seen = faces.filter(({ artifact }) => visible.has(artifact.id));
  return { totals: totalsOf(seen), complete: true, seesAll: seen.length === faces.length };
};

export const countSeen = async (ports: Asking, look: ProductLook): Promise<SeenCounts> => {
  const { totals, complete } = seenTotals(look.access, look.head.sums);
  if (complete) return { totals, complete, seesAll: true };
  const more = await apart(ports, look);
  return { ...more, totals: plus(totals, more.totals) };
};
