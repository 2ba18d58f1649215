/** A stretch of a list's segment, cut from the indexes and put right by what changed in the last seconds. */
import { orderOf, type Face } from '../../../domain/record/face';
import type { ArtifactId } from '../../../domain/trace/artifact';
import type { Ports } from '../../ports';
import type { Part, Segment } from './list-shape';
import type { ProductLook } from './look-at-product';

export const mostIn = ({ parts }: Segment): number => parts.reduce((sum, { most }) => sum + most, 0);

export interface Placed {
  readonly face: Face;
  readonly order: string;
}

export const placed = (face: Face): Placed => ({ face, order: orderOf(face.artifact) });

const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
export const byOrder =
  (down: boolean) =>
  (a: Placed, b: Placed): number =>
    down ? text(b.order, a.order) : text(a.order, b.order);

export interface Cutting {
  readonly ports: Pick<Ports, 'faces'>;
  readonly look: ProductLook;
  readonly down: boolean;
  /** Rows of later entries come at the end of the list. */
  readonly since: number;
  /** Stand elsewhere in the list. */
  readonly apart: ReadonlySet<ArtifactId>;
}

export interface Cut {
  readonly found: readonly Placed[];
  /** Where the cut ended; undefined at the end of the segment. */
  readonly end: string | undefined;
}

/** Where stretches end at different places, only what lies before the nearest of them is known in full. */
const nearest = (ends: readonly string[], down: boolean): string | undefined => [...ends].sort(down ? (a, b) => text(b, a) : text)[0];

/** One more than there are tells that nothing follows; of many parts each gives its share and a few more. */
const limitOf = (part: Part, all: number, wanted: number): number => {
  const share = part.most === all ? wanted : Math.ceil((wanted * part.most) / all) + 4;
  return Math.max(1, Math.min(100, share, part.most + 1));
};

/** Behind `after`. */
export const cut = async (cutting: Cutting, segment: Segment, after: string, wanted: number): Promise<Cut> => {
  const { ports, look, down, since, apart } = cutting;
  const from = after === '' ? undefined : after;
  const all = mostIn(segment);
  const pages = await Promise.all(
    segment.parts
      .filter(({ most }) => most > 0)
      .map((part) => ports.faces.page(look.product.id, part.stretch, { after: from, down, limit: limitOf(part, all, wanted) })),
  );
  const end = nearest(
    pages.flatMap((page) => page.end ?? []),
    down,
  );
  const isBefore = (a: string, b: string): boolean => (down ? text(b, a) : text(a, b)) <= 0;
  const isInside = ({ order }: Placed): boolean =>
    (from === undefined || !isBefore(order, from)) && (end === undefined || isBefore(order, end));
  const indexed = pages.flatMap((page) => page.faces).filter(({ artifact }) => !look.recent.has(artifact.id));
  const known = new Map([...indexed, ...look.recent.values()].map((face) => [face.artifact.id, placed(face)]));
  const belongs = ({ face }: Placed): boolean =>
    face.seq <= since && !apart.has(face.artifact.id) && !face.artifact.gone && segment.lines(face).length > 0;
  return { found: [...known.values()].filter((each) => isInside(each) && belongs(each)).sort(byOrder(down)), end };
};
