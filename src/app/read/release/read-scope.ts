/**
 * A scope as one viewer may know it. Who may see an artifact is asked as of now, whatever it was under when the baseline was made: of what the
 * viewer may not see today nothing is told or counted in any scope.
 */
import { severities } from '../../../domain/trace/severities';
import { gapsIn, type GapCounts } from '../../../domain/record/gap-counts';
import { orderOf, type Face } from '../../../domain/record/face';
import { totalsOf } from '../../../domain/record/sums';
import type { Gap } from '../../../domain/rules/rule';
import type { ArtifactId } from '../../../domain/trace/artifact';
import { keyPattern } from '../../../domain/trace/hide-keys';
import { PRODUCT } from '../../../domain/trace/product-node';
import type { TraceNode } from '../../../domain/trace/trace-graph';
import type { Ports } from '../../ports';
import { countSeen } from '../list/count-seen';
import type { GapRow } from '../list/list-gaps';
import { facesOf, type ProductLook } from '../list/look-at-product';
import { seenFaces, type Seen } from '../list/seen-faces';
import { findKind } from '../../../domain/kinds/find-kind';
import { sayGap } from '../say-gap';
import type { Keys, Language } from '../sentence';
import type { OpenedScope } from './open-scope';

export interface SeenIssue {
  readonly key: string;
  readonly summary: string;
}
export interface ScopeRead {
  readonly gaps: GapCounts;
  /** The worst first, then by key; at most `mostShown`. */
  readonly rows: readonly GapRow[];
  readonly more: boolean;
  /** This viewer sees everything of the product, so that a zero is one. */
  readonly isWhole: boolean;
  readonly overlay: readonly SeenIssue[];
  /** Some issue of the release is none that the viewer may see. */
  readonly hidesSome: boolean;
  readonly beyond: readonly SeenIssue[];
}

const mostShown = 200;

interface Sight extends Seen {
  readonly faces: ReadonlyMap<ArtifactId, Face>;
}
/** Of these artifacts, by what is known of them now. */
export const seenNow = async (ports: Ports, at: ProductLook, ids: readonly ArtifactId[]): Promise<Sight> => {
  const faces = await facesOf(ports, at, ids);
  return { faces, ...(await seenFaces(ports, at, faces.values())) };
};

const openGaps = ({ gaps }: TraceNode): readonly Gap[] => gaps.filter(({ state }) => state.is === 'open');

/** What is gone is counted in no list, nor is what stands there only because something is linked to it. */
export const standsInLists = ({ artifact }: TraceNode): boolean => artifact.id !== PRODUCT && !artifact.gone && artifact.kinds.length > 0;

interface Line {
  readonly node: TraceNode;
  readonly gap: Gap;
}
const rank = ({ gap }: Line): number => severities.indexOf(gap.severity);
const place = ({ node, gap }: Line): string => `${orderOf(node.artifact)} ${gap.rule}`;
const worstFirst = (a: Line, b: Line): number => rank(a) - rank(b) || (place(a) < place(b) ? -1 : 1);

const keysNamed = (lines: readonly Line[]): ReadonlySet<string> =>
  new Set(lines.flatMap(({ gap }) => Object.values(gap.facts).flatMap((value) => value.match(keyPattern) ?? [])));

/** Of the issues that gaps name, by the keys they had: which of them the viewer may see now. */
const keysFor = async (ports: Ports, at: ProductLook, { nodes }: OpenedScope, lines: readonly Line[]): Promise<Keys> => {
  const named = keysNamed(lines);
  const meant = [...nodes.values()].filter(({ artifact }) => named.has(artifact.key));
  const { visible, namable } = await seenNow(
    ports,
    at,
    meant.map(({ artifact }) => artifact.id),
  );
  const keysOf = (ids: ReadonlySet<ArtifactId>) => new Set(meant.flatMap(({ artifact: { id, key } }) => (ids.has(id) ? [key] : [])));
  return { visible: keysOf(visible), named: keysOf(namable) };
};

const rowOf = (
  { node, gap }: Line,
  keys: Keys,
  { book, overlay }: OpenedScope,
  at: ProductLook,
  language: Language,
): GapRow | undefined => {
  const { artifact, derived } = node;
  const said = sayGap(book, gap, artifact, keys, language);
  if (!said) return undefined;
  const { resolutions: _r, facts: _f, ...rest } = said;
  return {
    ...rest,
    id: `${artifact.id} ${gap.rule}`,
    issue: {
      key: artifact.key,
      summary: artifact.statement.summary,
      kinds: artifact.kinds.map((kind) => findKind(kind)?.name[language] ?? kind),
      class: derived.effectiveClass,
    },
    checking: overlay.includes(artifact.id) && at.freshness.unread.has(artifact.id),
  };
};

const issuesOf = ({ faces, visible, namable }: Sight): readonly SeenIssue[] =>
  [...faces.values()]
    .filter(({ artifact: { id, key } }) => key !== '' && (visible.has(id) || namable.has(id)))
    .map(({ artifact: { key, statement } }) => ({ key, summary: statement.summary }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));

/** This viewer sees everything that is in the product now. */
export const isWhole = async (ports: Ports, at: ProductLook): Promise<boolean> => {
  const { access, product } = at;
  const browsesAll = product.projects.every((project) => access.projects.has(project) || access.byIssue.has(project));
  return browsesAll && (await countSeen(ports, at)).seesAll;
};

/** What has an open trace gap there, of what the viewer may know. `all`: that is everything; what was deleted since may be hidden from all. */
export const seenWithGaps = async (
  ports: Ports,
  at: ProductLook,
  { nodes }: OpenedScope,
): Promise<{ readonly mine: readonly TraceNode[]; readonly all: boolean }> => {
  const candidates = [...nodes.values()].filter((node) => standsInLists(node) && openGaps(node).length > 0);
  const { visible, namable } = await seenNow(
    ports,
    at,
    candidates.map(({ artifact }) => artifact.id),
  );
  const mine = candidates.filter(({ artifact: { id } }) => visible.has(id) || namable.has(id));
  return { mine, all: mine.length === candidates.length };
};

export const readScope = async (ports: Ports, at: ProductLook, scope: OpenedScope, language: Language): Promise<ScopeRead> => {
  const [{ mine, all }, own, beyond, whole] = await Promise.all([
    seenWithGaps(ports, at, scope),
    seenNow(ports, at, scope.overlay),
    seenNow(ports, at, [...scope.beyond]),
    isWhole(ports, at),
  ]);
  const lines = mine.flatMap((node) => openGaps(node).map((gap) => ({ node, gap }))).sort(worstFirst);
  const shown = lines.slice(0, mostShown);
  const keys = await keysFor(ports, at, scope, shown);
  const overlay = issuesOf(own);
  return {
    gaps: gapsIn(totalsOf(mine)),
    rows: shown.flatMap((line) => rowOf(line, keys, scope, at, language) ?? []),
    more: lines.length > shown.length,
    isWhole: whole && all,
    overlay,
    hidesSome: overlay.length < scope.overlay.length,
    beyond: issuesOf(beyond),
  };
};
