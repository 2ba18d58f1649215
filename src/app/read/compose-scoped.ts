/**
 * A document as of a baseline, or of a release judged on its own base, for one viewer. Who may see an artifact is asked as of now, as in every
 * scope (read-scope).
 */
import type { DocumentDefinition } from '../../domain/documents/definition';
import type { DocumentScope, Line, LiveDocument } from '../../domain/documents/document';
import { everyDocument } from '../../domain/documents/every-document';
import type { Around } from '../../domain/documents/face';
import { redact, sightOf } from '../../domain/documents/redact';
import { orderOf } from '../../domain/record/face';
import { gapsIn } from '../../domain/record/gap-counts';
import { totalsOf, worstOf } from '../../domain/record/sums';
import { notAsked } from '../../domain/rules/not-asked';
import type { ArtifactId } from '../../domain/trace/artifact';
import { PRODUCT } from '../../domain/trace/product-node';
import { severities } from '../../domain/trace/severities';
import type { TraceNode } from '../../domain/trace/trace-graph';
import type { Ports, Result } from '../ports';
import type { ComposedDocument, Counted, DocumentAsk, DocumentRefusal } from './composed';
import { gapsAsked, isListed } from './list/list-filter';
import type { ListCursor } from './list/list-shape';
import type { ProductLook } from './list/look-at-product';
import { endsOf } from './list/surroundings';
import { openScope, type OpenedScope, type ScopeName } from './release/open-scope';
import { isWhole, seenNow, seenWithGaps, standsInLists } from './release/read-scope';
import { sayFilter } from './say-filter';

/** A line to be, `line` being the rule of its trace gap where there is one line a gap. */
interface Item {
  readonly node: TraceNode;
  readonly line: string;
  readonly place: string;
}

const itemOf = (node: TraceNode, line: string, rank: number): Item => ({ node, line, place: `${rank} ${orderOf(node.artifact)} ${line}` });

const itemsOf = (node: TraceNode, { onlyGaps }: DocumentDefinition, { filter }: DocumentAsk): readonly Item[] => {
  if (onlyGaps === true) return gapsAsked(filter, node).map(({ rule, severity }) => itemOf(node, rule, severities.indexOf(severity)));
  const worst = worstOf(node);
  return isListed(filter, node) ? [itemOf(node, '', worst === 'none' ? severities.length : severities.indexOf(worst))] : [];
};

/** The key, or every word in the summary, as they were then: Jira's search knows only what an issue is called now. */
const isFound = ({ artifact: { key, statement } }: TraceNode, words: string): boolean => {
  const asked = words.toLowerCase().split(/\s+/).filter(Boolean);
  const summary = statement.summary.toLowerCase();
  return key.toLowerCase() === asked.join(' ') || asked.every((word) => summary.includes(word));
};

/** Every line there would be for whoever sees everything, trace gaps first. */
const allItems = ({ nodes }: OpenedScope, definition: DocumentDefinition, ask: DocumentAsk): readonly Item[] => {
  const { projects = [] } = ask.filter;
  const isOf = ({ artifact: { kinds, project } }: TraceNode): boolean =>
    (definition.subjects === '*' || kinds.includes(definition.subjects)) && (projects.length === 0 || projects.includes(project));
  return [...nodes.values()]
    .filter((node) => standsInLists(node) && isOf(node) && isFound(node, ask.words))
    .flatMap((node) => itemsOf(node, definition, ask))
    .sort((a, b) => (a.place < b.place ? -1 : 1));
};

interface Page {
  readonly items: readonly Item[];
  /** Where the next line that this viewer may see stands. */
  readonly next: number | undefined;
}
const askedAtOnce = 100;

/** One more than asked for is looked for, so that nobody is sent to a page with nothing on it. */
const pageOf = async (ports: Ports, look: ProductLook, all: readonly Item[], from: number, rows: number): Promise<Page> => {
  const items: Item[] = [];
  for (let at = from; at < all.length; at += askedAtOnce) {
    const some = all.slice(at, at + askedAtOnce);
    const { visible, namable } = await seenNow(
      ports,
      look,
      some.map(({ node }) => node.artifact.id),
    );
    for (const [n, item] of some.entries()) {
      const { id } = item.node.artifact;
      if (!visible.has(id) && !namable.has(id)) continue;
      if (items.length === rows) return { items, next: at + n };
      items.push(item);
    }
  }
  return { items, next: undefined };
};

/** What lines show beside their subjects: what is linked to those, and to what is linked to them. */
const linesOf = async (
  ports: Ports,
  look: ProductLook,
  { nodes, release, overlay, book }: OpenedScope,
  definition: DocumentDefinition,
  items: readonly Item[],
): Promise<readonly Line[]> => {
  const own = items.map(({ node }) => node);
  const near = own.flatMap(endsOf);
  const far = definition.reaches === undefined ? [] : near.flatMap((id) => endsOf(nodes.get(id) ?? nothing));
  const ids = [...new Set([...own.map(({ artifact }) => artifact.id), ...near, ...far])];
  const { visible, namable } = await seenNow(ports, look, ids);
  const sight = sightOf(
    visible,
    namable,
    ids.flatMap((id) => nodes.get(id) ?? []),
    book,
  );
  const sees = (id: ArtifactId): boolean => visible.has(id) || namable.has(id);
  const around: Around = {
    find: (id) => (sees(id) ? nodes.get(id) : undefined),
    isChecking: (id) => overlay.includes(id) && look.freshness.unread.has(id),
    isUnknown: release !== undefined && !look.current,
    book,
  };
  const lines = items.flatMap(({ node, line }) => definition.linesOf(node, around, line === '' ? undefined : line));
  return redact({ columns: definition.columns, lines }, { ...sight, sees }).lines;
};
const nothing = { artifact: { links: [], backlinks: [] } };

const scopeOf = ({ release, baseline: { name, at } }: OpenedScope): DocumentScope =>
  release ? { is: 'release', name: release.name, base: name, at } : { is: 'baseline', name, at };

const segment = 'scope';

/** Undefined: the lines are others by now, or it is no place in a scope. A baseline stays what it is. */
const placeIn = ({ head }: ProductLook, { is }: ScopeName, cursor: ListCursor | undefined): number | undefined => {
  if (!cursor) return 0;
  const at = Number(cursor.place.order);
  const stands = is === 'baseline' || cursor.since === head.seq;
  return stands && cursor.place.segment === segment && Number.isSafeInteger(at) && at >= 0 ? at : undefined;
};

/** Each is looked up in the record as of now. */
const mostCounted = 1000;

/** What was deleted since may be hidden from whoever sees everything that is there now, so that each line is looked at. */
const countLines = async (ports: Ports, look: ProductLook, items: readonly Item[]): Promise<number | undefined> => {
  if (items.length > mostCounted) return undefined;
  const { visible, namable } = await seenNow(
    ports,
    look,
    items.map(({ node }) => node.artifact.id),
  );
  return items.filter(({ node: { artifact } }) => visible.has(artifact.id) || namable.has(artifact.id)).length;
};

const count = async (ports: Ports, look: ProductLook, scope: OpenedScope, items: readonly Item[]): Promise<Counted> => {
  const [{ mine, all }, whole] = await Promise.all([seenWithGaps(ports, look, scope), isWhole(ports, look)]);
  return { gaps: gapsIn(totalsOf(mine)), complete: whole && all, total: whole ? await countLines(ports, look, items) : undefined };
};

const dataOf = (look: ProductLook, { release }: OpenedScope): LiveDocument['data'] => ({
  at: look.at,
  head: look.head.hash,
  waiting: release ? look.freshness.waiting : 0,
  isCurrent: release === undefined || look.current,
});

export const composeScoped = async (
  ports: Ports,
  look: ProductLook,
  ask: DocumentAsk,
  named: ScopeName,
): Promise<Result<ComposedDocument, DocumentRefusal>> => {
  const from = placeIn(look, named, ask.cursor);
  if (from === undefined) return { ok: false, refusal: 'moved-on' };
  const opened = await openScope(ports, look, named);
  if (!opened.ok) return opened;
  const scope = opened.value;
  const definition = everyDocument[ask.document];
  const items = allItems(scope, definition, ask);
  const [page, counted] = await Promise.all([pageOf(ports, look, items, from, ask.rows), ask.counted ?? count(ports, look, scope, items)]);
  const lines = await linesOf(ports, look, scope, definition, page.items);
  const before = ask.before ?? 0;
  const live: LiveDocument = {
    document: ask.document,
    product: look.product.name,
    class: scope.nodes.get(PRODUCT)?.derived.effectiveClass ?? 'C',
    scope: scopeOf(scope),
    gaps: { bySeverity: counted.gaps.bySeverity, isWhole: counted.complete },
    table: { columns: definition.columns, lines },
    range: { from: before + 1, to: before + lines.length, of: counted.total },
    filter: sayFilter(look, ask),
    data: dataOf(look, scope),
    rules: { asked: scope.book.rules.length, not: scope.release ? notAsked(scope.book) : [] },
  };
  const next = page.next === undefined ? undefined : { since: look.head.seq, place: { segment, order: String(page.next) }, checking: [] };
  return { ok: true, value: { is: 'document', live, next, counted, look } };
};
