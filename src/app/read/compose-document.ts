/**
 * A document for one viewer, live or in a scope of its own: a page of its lines, or as many as an export takes. Nothing of what the viewer may not see is in it, in lines
 * and counts neither.
 */
import type { DocumentDefinition } from '../../domain/documents/definition';
import type { Line, LiveDocument } from '../../domain/documents/document';
import { everyDocument } from '../../domain/documents/every-document';
import type { Face } from '../../domain/documents/face';
import { redact } from '../../domain/documents/redact';
import type { Row } from '../../domain/record/entry';
import { gapsIn } from '../../domain/record/gap-counts';
import { notAsked } from '../../domain/rules/not-asked';
import type { Person } from '../../domain/trace/artifact';
import { PRODUCT } from '../../domain/trace/product-node';
import type { Ports, Result } from '../ports';
import { composeScoped } from './compose-scoped';
import type { ComposedDocument, Counted, DocumentAnswer, DocumentAsk, DocumentRefusal } from './composed';
import { countArtifactLines, countGapLines } from './list/count-lines';
import { countSeen } from './list/count-seen';
import type { ListAsk } from './list/list-filter';
import type { Item, ListCursor } from './list/list-shape';
import { artifactList, gapList } from './list/lists';
import { facesOf, lookAtProduct, type ProductLook } from './list/look-at-product';
import { narrowed } from './list/narrowed';
import { surroundingsOf } from './list/surroundings';
import { walkList } from './list/walk-list';
import { sayFilter } from './say-filter';

/** The long texts, which the slim rows leave out; a row that is behind its face keeps what the face says. */
const inFull = ({ artifact, derived, gaps }: Face, row: Row | undefined): Face => {
  if (!row) return { artifact, derived, gaps };
  const { statement, stated } = row.state.artifact;
  return { artifact: { ...artifact, statement, stated }, derived, gaps };
};

const withTexts = async (ports: Ports, { product }: ProductLook, items: readonly Item[]): Promise<readonly Face[]> => {
  const rows = await ports.record.rows(
    product.id,
    items.map(({ face }) => face.artifact.id),
  );
  return items.map(({ face }) => inFull(face, rows.get(face.artifact.id)));
};

const linesOf = async (
  ports: Ports,
  look: ProductLook,
  definition: DocumentDefinition,
  items: readonly Item[],
): Promise<readonly Line[]> => {
  const [{ around, sight }, faces] = await Promise.all([
    surroundingsOf(
      ports,
      look,
      items.map(({ face }) => face),
      { reaches: definition.reaches ?? [] },
    ),
    definition.full === true ? withTexts(ports, look, items) : items.map(({ face }) => face),
  ]);
  const lines = items.flatMap(({ line }, i) => {
    const face = faces[i];
    return face ? definition.linesOf(face, around, line === '' ? undefined : line) : [];
  });
  return redact({ columns: definition.columns, lines }, sight).lines;
};

const count = async (ports: Ports, look: ProductLook, definition: DocumentDefinition, ask: ListAsk): Promise<Counted> => {
  const seen = await countSeen(ports, look);
  const total = definition.onlyGaps === true ? countGapLines(seen, ask) : countArtifactLines(seen, definition.subjects, ask);
  return { gaps: gapsIn(seen.totals), complete: seen.complete, total };
};

const classOf = async (ports: Ports, look: ProductLook) =>
  (await facesOf(ports, look, [PRODUCT])).get(PRODUCT)?.derived.effectiveClass ?? 'C';

const liveOf = (look: ProductLook, ask: DocumentAsk, counted: Counted, lines: readonly Line[]): Omit<LiveDocument, 'class'> => {
  const { columns } = everyDocument[ask.document];
  const { head, freshness, current, at, product, book } = look;
  const before = ask.before ?? 0;
  return {
    document: ask.document,
    product: product.name,
    gaps: { bySeverity: counted.gaps.bySeverity, isWhole: counted.complete },
    table: { columns, lines },
    range: { from: before + 1, to: before + lines.length, of: counted.total },
    filter: sayFilter(look, ask),
    data: { at, head: head.hash, waiting: freshness.waiting, isCurrent: current },
    rules: { asked: book.rules.length, not: notAsked(book) },
  };
};

const composeNow = async (ports: Ports, look: ProductLook, ask: DocumentAsk): Promise<Result<ComposedDocument, 'moved-on'>> => {
  const definition = everyDocument[ask.document];
  const list = await narrowed(ports, look, { ...ask, order: 'gaps' });
  const shape = definition.onlyGaps === true ? gapList(look, list) : artifactList(look, definition.subjects, list);
  const [page, counted, of] = await Promise.all([
    walkList(ports, look, shape, { cursor: ask.cursor, rows: ask.rows }),
    ask.counted ?? count(ports, look, definition, list),
    classOf(ports, look),
  ]);
  if (!page.ok) return page;
  const lines = await linesOf(ports, look, definition, page.value.items);
  const live = { ...liveOf(look, ask, counted, lines), class: of };
  return { ok: true, value: { is: 'document', live, next: page.value.next, counted, look } };
};

const compose = (ports: Ports, look: ProductLook, ask: DocumentAsk): Promise<Result<ComposedDocument, DocumentRefusal>> =>
  ask.scope ? composeScoped(ports, look, ask, ask.scope) : composeNow(ports, look, ask);

const looked = async (ports: Ports, person: Person, { product: id }: DocumentAsk): Promise<ProductLook | undefined> => {
  const product = await ports.products.find(id);
  return product && lookAtProduct(ports, product, person);
};

/** Opens what a page before this one left to go on with, once the product is known. */
type GoOn = (look: ProductLook) => Promise<(Counted & { readonly list: ListCursor }) | undefined>;

/** Undefined: there is no such software product, or the person may see none of its projects; the two look the same. */
export const composeDocument = async (
  ports: Ports,
  person: Person,
  ask: DocumentAsk,
  goOn?: GoOn,
): Promise<Result<DocumentAnswer | undefined, DocumentRefusal>> => {
  const look = await looked(ports, person, ask);
  if (!look) return { ok: true, value: undefined };
  if (look.product.firstRead.state === 'running') return { ok: true, value: { is: 'first-read', look } };
  const continued = await goOn?.(look);
  return compose(ports, look, continued ? { ...ask, cursor: continued.list, counted: continued } : ask);
};

/** Rows the platform's limits on time and size leave room for, with a margin. */
export const mostExported = 500;
const rowsAtOnce = 100;

/** All lines, up to `mostExported`; `next` tells that there are more. One after the other: each reads a few dozen rows of the store. */
export const composeWhole = async (
  ports: Ports,
  person: Person,
  ask: Omit<DocumentAsk, 'rows' | 'cursor' | 'before' | 'counted'>,
): Promise<Result<DocumentAnswer | undefined, DocumentRefusal>> => {
  const first = await composeDocument(ports, person, { ...ask, rows: rowsAtOnce });
  if (!first.ok || first.value?.is !== 'document') return first;
  const { counted, look, live } = first.value;
  const lines = [...live.table.lines];
  let { next } = first.value;
  while (next !== undefined && lines.length < mostExported) {
    const more = await compose(ports, look, { ...ask, rows: Math.min(rowsAtOnce, mostExported - lines.length), cursor: next, counted });
    if (!more.ok) return more;
    lines.push(...more.value.live.table.lines);
    next = more.value.next;
  }
  const table = { ...live.table, lines };
  const range = { ...live.range, to: lines.length, of: next === undefined ? lines.length : live.range.of };
  return { ok: true, value: { ...first.value, live: { ...live, table, range }, next } };
};
