/**
 * Random traces and random histories of edits, for the laws of the engine: what Jira would say at each moment, kept apart from the engine.
 */
import * as fc from 'fast-check';
import { type Artifact, type Lifecycle, artifactId, hash, instant, person } from '../../src/domain/trace/artifact';
import type { Approval, Meaning } from '../../src/domain/evidence/approval';
import { fits } from '../../src/domain/kinds/between-kinds';
import { FROZEN, anApproval, baselined } from './an-approval';
import { anArtifact } from './an-artifact';
import { relations, whatSays } from './a-likely-world';

const sizes = { things: 18, ids: 20 };

interface Thing {
  readonly kinds: readonly string[];
  readonly lifecycle: Lifecycle;
  readonly gone: boolean;
  readonly class: string;
  readonly rationale: boolean;
  readonly summary: number;
  /** Signatures and baseline, of what it says now or of what it said at first. */
  readonly held: readonly Held[];
  /** Attributes that rules read. */
  readonly says: Readonly<Record<string, string>>;
}
interface Held {
  readonly is: Meaning | 'baseline' | 'revoked' | 'unauthorised';
  readonly text: 'now' | 'first';
}
interface WorldEdge {
  readonly from: string;
  readonly verb: string;
  readonly to: string;
  readonly lost: boolean;
}
/** Ids below `things.length` may be there; an id without a thing is a link to nowhere. */
export interface World {
  readonly things: ReadonlyMap<string, Thing>;
  readonly edges: ReadonlyMap<string, WorldEdge>;
}

const kindSets = [
  ['SYSTEM'], ['ITEM'], ['ITEM'], ['ITEM'], ['UNIT'], ['SOUP'], ['SWREQ'], ['SWREQ'], ['SWREQ'], ['TEST'], ['TEST'], ['RCM'], ['CAUSE'],
  ['HAZSIT'], ['HAZARD'], ['PR'], ['CR'], ['RUN'], ['RUN'], ['DESIGN'], ['SYSREQ'], ['PR', 'CR'], ['SWREQ', 'RCM'], ['ITEM', 'SWREQ'], ['SYSTEM', 'ITEM'],
  ['TEST', 'SWREQ'], ['SOUPEVAL'], ['RELEASE'], ['DOC'], ['FEEDBACK'], ['APPROVAL'], ['SOUP', 'DOC'], ['USERNEED'], ['SYSTEM'], ['RCM'],
  ['HAZSIT'], [],
]; // prettier-ignore
const verbsUsed = [
  'part_of', 'part_of', 'part_of', 'allocated_to', 'allocated_to', 'verifies', 'verifies', 'controls', 'implemented_by', 'realised_in',
  'may_lead_to', 'arises_in', 'contributes_to', 'leads_to', 'modifies', 'resolves', 'affects', 'executes', 'executes', 'derives_from', 'verified_by',
  'verified_by_implementation', 'designed_in', 'found', 'contributes_to', 'may_introduce', 'required_of', 'evaluated_by', 'verified_by_effectiveness',
  'risk_evaluated_in', 'approved_by', 'approved_by', 'modifies', 'raises',
]; // prettier-ignore

const lifecycle = fc.constantFrom<Lifecycle>(
  'ready',
  'ready',
  'ready',
  'ready',
  'ready',
  'ready',
  'ready',
  'draft',
  'rejected',
  'obsolete',
  'implemented',
  'closed-fixed',
);
const held: fc.Arbitrary<readonly Held[]> = fc.oneof(
  { weight: 2, arbitrary: fc.constant([]) },
  {
    weight: 1,
    arbitrary: fc.array(
      fc.record({
        is: fc.constantFrom<Held['is']>(
          'approved',
          'approved',
          'verified',
          'author',
          'risk-accepted',
          'baseline',
          'baseline',
          'revoked',
          'unauthorised',
        ),
        text: fc.constantFrom('now', 'first'),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  },
);
const thingOf = (kinds: readonly string[]): fc.Arbitrary<Thing> =>
  fc.record({
    kinds: fc.constant(kinds),
    lifecycle,
    gone: fc.constantFrom(...Array.from({ length: 14 }, (_, i) => i === 0)),
    class: fc.constantFrom('', '', 'A', 'A', 'B', 'C'),
    rationale: fc.boolean(),
    summary: fc.nat(2),
    held,
    says: whatSays(kinds),
  });
const thing = fc.oneof(...kindSets.map(thingOf));
/** Whole traces of everything, and traces of what belongs together, where far rules find their ends. */
const manyThings = (...of: readonly (readonly string[])[]) =>
  fc.array(fc.oneof(...of.map(thingOf)), { minLength: 3, maxLength: sizes.things, size: 'max' });
const things = fc.oneof(
  fc.array(thing, { minLength: 3, maxLength: sizes.things, size: 'max' }),
  manyThings(['SYSTEM'], ['ITEM'], ['ITEM'], ['UNIT'], ['SWREQ'], ['SOUP'], ['DESIGN'], ['SYSTEM', 'ITEM']),
  manyThings(['SYSTEM'], ['ITEM'], ['SWREQ'], ['RCM'], ['RCM'], ['CAUSE'], ['HAZSIT'], ['HAZSIT'], ['HAZARD'], ['TEST'], ['SWREQ', 'RCM']),
  manyThings(['ITEM'], ['ITEM'], ['RCM'], ['RCM'], ['HAZSIT'], ['CAUSE']),
  manyThings(['SYSTEM'], ['ITEM'], ['UNIT'], ['SWREQ'], ['TEST'], ['TEST'], ['RUN'], ['RUN'], ['CR'], ['TEST', 'SWREQ']),
  manyThings(['RELEASE'], ['PR'], ['CR'], ['SOUP'], ['SOUPEVAL'], ['TEST'], ['RUN'], ['FEEDBACK'], ['APPROVAL'], ['PR', 'CR'], ['HAZSIT']),
);

/** A few low numbers come up often, so that hubs and rings do too. */
const id = fc.oneof(fc.nat(sizes.ids - 1), fc.nat(3)).map((n) => `n${n}`);
const edge: fc.Arbitrary<WorldEdge> = fc.record({
  from: id,
  verb: fc.constantFrom(...verbsUsed),
  to: id,
  lost: fc.constantFrom(false, false, false, false, false, false, false, true),
});

/** A link that the trace model knows, between whatever there is of its kinds. The first of a kind comes up often: a hub. */
const likely = fc.record({
  relation: fc.nat(),
  from: fc.oneof(fc.nat(sizes.things), fc.constant(0)),
  to: fc.oneof(fc.nat(sizes.things), fc.constant(0)),
  lost: fc.constantFrom(...Array.from({ length: 12 }, (_, i) => i === 0)),
});
interface Likely {
  readonly relation: number;
  readonly from: number;
  readonly to: number;
  readonly lost: boolean;
}

function between(all: ReadonlyMap<string, Thing>, { relation, from, to, lost }: Likely): WorldEdge | undefined {
  const ofKind = (wanted: readonly string[]): readonly string[] =>
    [...all].filter(([, { kinds }]) => fits(wanted, kinds)).map(([name]) => name);
  const possible = relations
    .map(({ verb, from: starts, to: ends }) => ({ verb, starts: ofKind(starts), ends: ofKind(ends) }))
    .filter(({ starts, ends }) => starts.length > 0 && ends.length > 0);
  const known = possible[relation % possible.length];
  const [start, end] = [known?.starts[from % known.starts.length], known?.ends[to % known.ends.length]];
  return known && start !== undefined && end !== undefined ? { from: start, verb: known.verb, to: end, lost } : undefined;
}

const edgeKey = ({ from, verb, to }: WorldEdge): string => `${from} ${verb} ${to}`;

export const world: fc.Arbitrary<World> = fc
  .tuple(things, fc.array(edge, { maxLength: 10 }), fc.array(likely, { maxLength: 40, size: 'max' }))
  .map(([all, wild, probable]) => {
    const there = new Map(all.map((each, i) => [`n${i}`, each]));
    const edges = [...wild, ...probable.flatMap((each) => between(there, each) ?? [])];
    const kept = edges.filter(({ from, to }) => there.has(from) || there.has(to));
    return { things: there, edges: new Map(kept.map((each) => [edgeKey(each), each])) };
  });

export type WorldEdit =
  | { readonly is: 'thing'; readonly id: string; readonly change: Partial<Thing> }
  | { readonly is: 'whole'; readonly id: string; readonly thing: Thing }
  | { readonly is: 'edge'; readonly edge: WorldEdge; readonly told: Told }
  | { readonly is: 'likely'; readonly edge: Likely; readonly told: Told };
/** The end or ends of a link that a reader comes to read. */
type Told = 'from' | 'to' | 'both';

const change: fc.Arbitrary<Partial<Thing>> = fc.oneof(
  lifecycle.map((value) => ({ lifecycle: value })),
  fc.boolean().map((value) => ({ gone: value })),
  fc.constantFrom('', 'A', 'B', 'C').map((value) => ({ class: value })),
  fc.constantFrom('', 'A', 'B', 'C').map((value) => ({ class: value })),
  fc.boolean().map((value) => ({ rationale: value })),
  fc.nat(2).map((value) => ({ summary: value })),
  fc.oneof(...kindSets.map(whatSays)).map((value) => ({ says: value })),
  held.map((value) => ({ held: value })),
  fc.constantFrom(...kindSets).map((value) => ({ kinds: value })),
);
const told = fc.constantFrom<Told>('from', 'to', 'both');
export const worldEdit: fc.Arbitrary<WorldEdit> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ is: fc.constant('thing' as const), id, change }) },
  { weight: 1, arbitrary: fc.record({ is: fc.constant('whole' as const), id, thing }) },
  { weight: 2, arbitrary: fc.record({ is: fc.constant('edge' as const), edge, told }) },
  { weight: 4, arbitrary: fc.record({ is: fc.constant('likely' as const), edge: likely, told }) },
);

/** What the world is after an edit, and which artifacts a reader would have read anew. */
export function edited({ things, edges }: World, edit: WorldEdit): { readonly world: World; readonly read: readonly string[] } {
  const nothing = { world: { things, edges }, read: [] };
  if (edit.is === 'edge' || edit.is === 'likely') {
    const link = edit.is === 'edge' ? edit.edge : between(things, edit.edge);
    return link ? editedEdge({ things, edges }, link, edit.told) : nothing;
  }
  const before = things.get(edit.id);
  const after = edit.is === 'whole' ? edit.thing : before && { ...before, ...edit.change };
  if (!after) return nothing;
  return { world: { things: new Map(things).set(edit.id, after), edges }, read: [edit.id] };
}

function editedEdge({ things, edges }: World, edge: WorldEdge, told: Told): ReturnType<typeof edited> {
  const alive = (end: string): boolean => things.get(end)?.gone === false;
  const before = edges.get(edgeKey(edge));
  const fromOnly = edge.lost || before?.lost === true || isStamped(edge);
  const ends = (told === 'both' ? [edge.from, edge.to] : [edge[told]]).filter(alive);
  const read = fromOnly ? [edge.from].filter(alive) : ends;
  if (read.length === 0) return { world: { things, edges }, read: [] };
  const next = new Map(edges);
  if (before) next.delete(edgeKey(edge));
  else next.set(edgeKey(edge), edge);
  return { world: { things, edges: next }, read };
}

/** The artifact as Jira would show it, links and backlinks complete. */
export function artifactIn({ things, edges }: World, name: string): Artifact {
  const said = things.get(name);
  if (!said) throw new Error(`Nothing there: ${name}`);
  const mine = [...edges.values()];
  const stated = {
    ...said.says,
    ...(said.class === '' ? {} : { class: said.class }),
    ...(said.rationale ? { classRationale: 'Separate processor.' } : {}),
  };
  const base = anArtifact('', name, {
    kinds: said.kinds,
    lifecycle: said.lifecycle,
    gone: said.gone,
    stated,
    summary: `Summary ${said.summary}`,
  });
  return withHeld(said.held, {
    ...base,
    links: [...mine.filter(({ from }) => from === name).map(asLink)],
    backlinks: mine.filter(({ to }) => to === name).map(({ verb, from }) => ({ verb, from: artifactId(from) })),
  });
}

/** Signed or baselined before it was linked to anything, with the words it has or its first ones: valid by now, or stale. */
function withHeld(all: readonly Held[], artifact: Artifact): Artifact {
  const bare = { ...artifact, links: [] };
  const first = { ...bare, statement: { ...artifact.statement, summary: 'Summary 0' } };
  const textOf = ({ text }: Held): Artifact => (text === 'now' ? bare : first);
  const said = ({ is }: Held): Partial<Approval> => {
    if (is === 'revoked') return { revoked: { at: FROZEN, by: person('quinn'), reason: 'Mistaken.' } };
    return is === 'unauthorised' || is === 'baseline' ? { role: '' } : { meaning: is };
  };
  const approvals = all
    .filter(({ is }) => is !== 'baseline')
    .map((each) => ({ ...anApproval(textOf(each), said(each)), class: 'A' as const }));
  const base = all.find(({ is }) => is === 'baseline');
  const kept = base && baselined(textOf(base)).baseline;
  return { ...artifact, ...(approvals.length === 0 ? {} : { approvals }), ...(kept === undefined ? {} : { baseline: kept }) };
}

/** Always the same for the same link, which is told by its `from` end only. */
const isStamped = (edge: WorldEdge): boolean =>
  Array.from(edgeKey(edge), (letter) => letter.charCodeAt(0)).reduce((a, b) => a + b) % 2 === 0;

/** What an artifact said when it had its first summary and stated nothing. */
const firstText = hash('Summary 0|{}');

const asLink = (edge: WorldEdge): Artifact['links'][number] => {
  const { verb, to, lost } = edge;
  const [link] = anArtifact('', '', lost ? { lost: { [verb]: [to] } } : { links: { [verb]: [to] } }).links;
  if (!link) throw new Error('An artifact said to have a link has none');
  return isStamped(edge)
    ? { ...link, stamp: { from: firstText, to: firstText, by: 'app', at: instant('2026-11-01T08:00:00.000Z') } }
    : link;
};

export const artifactsOf = (world: World): readonly Artifact[] => [...world.things.keys()].map((name) => artifactIn(world, name));
