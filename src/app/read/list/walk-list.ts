/**
 * One page of a list, for one viewer. Walked place by place, never by the store's own cursors: a page goes on behind the last line that was
 * given, whatever changed meanwhile. Rows that changed since the list was opened leave their places and come last, so that every row that
 * the viewer may see comes exactly once.
 */
import type { Face } from '../../../domain/record/face';
import type { ArtifactId } from '../../../domain/trace/artifact';
import type { Ports, Result } from '../../ports';
import { byOrder, cut, mostIn, placed, type Cutting, type Placed } from './cut';
import type { Begun, Item, ListCursor, ListShape, Place, Segment } from './list-shape';
import { facesOf, type ProductLook } from './look-at-product';
import { seenFaces } from './seen-faces';

export interface ListPage {
  readonly items: readonly Item[];
  readonly next: ListCursor | undefined;
}

type Asking = Pick<Ports, 'faces' | 'issues'>;

interface Walk extends Cutting {
  readonly ports: Asking;
  readonly shape: ListShape;
  /** The list's own segments, and those that are put together in memory. */
  readonly segments: readonly Segment[];
  readonly checking: readonly Placed[];
}

const checkingName = 'checking';
const lateName = 'late';
const foundName = 'found';

/** More than that changed while a list was read: it is opened anew. */
const mostLate = 300;

interface Found {
  readonly segment: Segment;
  readonly at: Placed;
}

const linesOf = ({ segments }: Pick<ListShape, 'segments'>, face: Face): readonly string[] => [
  ...new Set(segments.flatMap((segment) => segment.lines(face))),
];

const withChecking = (shape: ListShape): readonly Segment[] => {
  const { segments, checkingAfter } = shape;
  if (checkingAfter === undefined) return segments;
  const after = segments.map(({ name }) => name).lastIndexOf(checkingAfter) + 1;
  const checking = { name: checkingName, parts: [], lines: (face: Face) => linesOf(shape, face) };
  return [...segments.slice(0, after), checking, ...segments.slice(after)];
};

const checkingIn = async (
  ports: Asking,
  look: ProductLook,
  shape: ListShape,
  cursor: ListCursor | undefined,
): Promise<readonly Placed[]> => {
  if (shape.checkingAfter === undefined) return [];
  const faces = await facesOf(ports, look, cursor?.checking ?? [...look.freshness.unread]);
  const listed = [...faces.values()].filter((face) => !face.artifact.gone && linesOf(shape, face).length > 0);
  const { visible } = await seenFaces(ports, look, listed);
  return listed
    .filter(({ seq, artifact }) => visible.has(artifact.id) && (cursor === undefined || seq <= cursor.since))
    .map(placed)
    .sort(byOrder(shape.down));
};

const begin = async (ports: Asking, look: ProductLook, shape: ListShape, cursor: ListCursor | undefined): Promise<Walk> => {
  const checking = await checkingIn(ports, look, shape, cursor);
  return {
    ports,
    look,
    shape,
    down: shape.down,
    // On the first page nothing came later: what is newer than its head came while it was read.
    since: cursor?.since ?? Number.MAX_SAFE_INTEGER,
    apart: new Set<ArtifactId>([...checking.map(({ face }) => face.artifact.id), ...(cursor?.checking ?? [])]),
    checking,
    segments: withChecking(shape),
  };
};

interface Batch {
  readonly found: readonly Found[];
  /** Where to go on: the segment, and the place in it. Undefined where the list's segments are at an end. */
  readonly then: { readonly index: number; readonly order: string } | undefined;
}

const isLater = (down: boolean, order: string, after: string): boolean => after === '' || (down ? order < after : order > after);

/** As many segments at once as it takes, by what the record's sums say of them. */
const segmentsAhead = (walk: Walk, index: number, wanted: number): readonly Segment[] => {
  const ahead: Segment[] = [];
  let most = 0;
  for (const segment of walk.segments.slice(index)) {
    ahead.push(segment);
    // Of the first one, part may be behind us.
    if (ahead.length > 1) most += mostIn(segment);
    if (most > wanted) break;
  }
  return ahead;
};

const look = async (walk: Walk, segment: Segment, after: string, wanted: number) => {
  if (segment.name === checkingName)
    return { found: walk.checking.filter(({ order }) => isLater(walk.down, order, after)), end: undefined };
  return cut(walk, segment, after, wanted);
};

const nextBatch = async (walk: Walk, index: number, order: string, wanted: number): Promise<Batch> => {
  const ahead = segmentsAhead(walk, index, wanted);
  const cuts = await Promise.all(ahead.map((segment, n) => look(walk, segment, n === 0 ? order : '', wanted)));
  const found: Found[] = [];
  for (const [n, { found: here, end }] of cuts.entries()) {
    const segment = ahead[n];
    if (!segment) break;
    found.push(...here.map((at) => ({ segment, at })));
    if (end !== undefined) return { found, then: { index: index + n, order: end } };
  }
  const next = index + ahead.length;
  return { found, then: next < walk.segments.length ? { index: next, order: '' } : undefined };
};

/** Whatever the list says of these artifacts, in the list's order. */
const inOrder = (walk: Walk, faces: readonly Face[]): readonly Found[] =>
  walk.segments
    .filter(({ name }) => name !== checkingName)
    .flatMap((segment) =>
      faces
        .filter((face) => segment.lines(face).length > 0)
        .map(placed)
        .sort(byOrder(walk.down))
        .map((at) => ({ segment, at })),
    );

const allLate = async ({ ports, look: { product, recent }, since }: Walk): Promise<readonly Face[] | undefined> => {
  const late = new Map<ArtifactId, Face>();
  let from = since;
  for (;;) {
    const some = await ports.faces.since(product.id, from, 100);
    for (const face of some) late.set(face.artifact.id, face);
    if (late.size > mostLate) return undefined;
    const last = some.at(-1);
    // One entry may have changed more than fit a page; its rows cannot be told apart by its number.
    if (some.length < 100 || !last) break;
    if (last.seq === from + 1 || last.seq === from) return undefined;
    from = last.seq - 1;
  }
  for (const face of recent.values()) if (face.seq > since) late.set(face.artifact.id, face);
  return [...late.values()].filter(({ artifact }) => !artifact.gone);
};

interface Pen {
  readonly items: Item[];
  readonly places: Place[];
}

const segmentDigits = 5;
const padded = (n: number, digits: number): string => String(n).padStart(digits, '0');

/** How what is put together in memory is ordered: its places, and which of two comes later. */
interface InMemory {
  readonly name: string;
  readonly orderOf: (found: Found) => string;
  readonly isBehind: (order: string, after: string) => boolean;
}

/** By the entry that changed it: whatever changes while these are read comes behind all that was given. */
const lateIn = ({ segments }: Walk): InMemory => ({
  name: lateName,
  orderOf: ({ segment, at }) => `${padded(at.face.seq, 10)} ${padded(segments.indexOf(segment), segmentDigits)} ${at.order}`,
  isBehind: (order, after) => order > after,
});

/** Segments one after the other, keys in a segment whichever way the list runs. */
const foundIn = ({ segments, down }: Walk): InMemory => ({
  name: foundName,
  orderOf: ({ segment, at }) => `${padded(segments.indexOf(segment), segmentDigits)} ${at.order}`,
  isBehind: (order, after) => {
    const [segment, afterSegment] = [order.slice(0, segmentDigits), after.slice(0, segmentDigits)];
    if (segment !== afterSegment) return segment > afterSegment;
    return isLater(down, order.slice(segmentDigits), after.slice(segmentDigits));
  },
});

interface Where {
  readonly segment: string;
  readonly order: string;
  /** Of the artifact before it. */
  readonly before: string;
  readonly isAhead: (order: string) => boolean;
}

const placeAt = (segment: string, order: string, inside: readonly Begun[]): Place => ({
  segment,
  order,
  ...(inside.length === 0 ? {} : { inside }),
});

/** Writes down the lines of one artifact that are not given yet. What is begun further on stays so: something may have come before it. */
const write = (pen: Pen, found: Found, { segment, order, before, isAhead }: Where, from: Place | undefined): void => {
  const lines = found.segment.lines(found.at.face);
  const begun = from?.segment === segment ? (from.inside ?? []) : [];
  const further = begun.filter((each) => isAhead(each.order));
  const last = begun.find((each) => each.order === order)?.line;
  const left = last === undefined ? lines : lines.slice(lines.indexOf(last) + 1);
  for (const [n, line] of left.entries()) {
    pen.items.push({ face: found.at.face, line });
    const isDone = n === left.length - 1;
    pen.places.push(isDone ? placeAt(segment, order, further) : placeAt(segment, before, [...further, { order, line }]));
  }
};

const visibleOf = async ({ ports, look: at }: Walk, found: readonly Found[]): Promise<readonly Found[]> => {
  const { visible } = await seenFaces(ports, at, new Set(found.map((each) => each.at.face)));
  return found.filter((each) => visible.has(each.at.face.artifact.id));
};

const walkSegments = async (walk: Walk, pen: Pen, from: Place | undefined, rows: number): Promise<void> => {
  let index = from ? walk.segments.findIndex(({ name }) => name === from.segment) : 0;
  let order = from?.order ?? '';
  while (index >= 0 && pen.items.length <= rows) {
    const batch = await nextBatch(walk, index, order, rows + 1 - pen.items.length);
    let before = order;
    let last: Segment | undefined = walk.segments[index];
    for (const each of await visibleOf(walk, batch.found)) {
      if (each.segment !== last) before = '';
      last = each.segment;
      const { order: here } = each.at;
      const isAhead = (other: string): boolean => isLater(walk.down, other, here);
      write(pen, each, { segment: each.segment.name, order: here, before, isAhead }, from);
      before = each.at.order;
    }
    if (!batch.then) return;
    ({ index, order } = batch.then);
  }
};

const writeAll = async (walk: Walk, pen: Pen, faces: readonly Face[], list: InMemory, from: Place | undefined): Promise<void> => {
  const { name, isBehind } = list;
  let before = from?.segment === name ? from.order : '';
  const seen = await visibleOf(walk, inOrder(walk, faces));
  const all = seen.map((found) => ({ found, order: list.orderOf(found) })).sort((a, b) => (isBehind(a.order, b.order) ? 1 : -1));
  for (const { found, order } of all) {
    if (from?.segment === name && from.order !== '' && !isBehind(order, from.order)) continue;
    write(pen, found, { segment: name, order, before, isAhead: (other) => isBehind(other, order) }, from);
    before = order;
  }
};

/** Refuses `moved-on` where so much changed since the list was opened that it is to be opened anew. */
export const walkList = async (
  ports: Asking,
  at: ProductLook,
  shape: ListShape,
  { cursor, rows }: { readonly cursor: ListCursor | undefined; readonly rows: number },
): Promise<Result<ListPage, 'moved-on'>> => {
  const walk = await begin(ports, at, shape, cursor);
  const from = cursor?.place;
  const known = [lateName, foundName, checkingName, ...walk.segments.map(({ name }) => name)];
  if (from && !known.includes(from.segment)) return { ok: false, refusal: 'moved-on' };
  const pen: Pen = { items: [], places: [] };
  if (shape.only)
    await writeAll(
      walk,
      pen,
      [...(await facesOf(ports, at, shape.only)).values()].filter(({ artifact }) => !artifact.gone),
      foundIn(walk),
      from,
    );
  else {
    if (from?.segment !== lateName) await walkSegments(walk, pen, from, rows);
    if (pen.items.length <= rows && cursor) {
      const late = await allLate(walk);
      if (!late) return { ok: false, refusal: 'moved-on' };
      await writeAll(walk, pen, late, lateIn(walk), from);
    }
  }
  const place = pen.items.length > rows ? pen.places[rows - 1] : undefined;
  const next = place && {
    since: cursor?.since ?? at.head.seq,
    place,
    checking: cursor?.checking ?? walk.checking.map(({ face }) => face.artifact.id),
  };
  return { ok: true, value: { items: pen.items.slice(0, rows), next } };
};
