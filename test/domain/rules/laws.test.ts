import * as fc from 'fast-check';
import { checkAll, recheck } from '../../../src/domain/rules/engine';
import { type Artifact, type ArtifactId, artifactId, instant } from '../../../src/domain/trace/artifact';
import { isActive } from '../../../src/domain/trace/facts';
import type { Step } from '../../../src/domain/rules/rule';
import { isKeyRow } from '../../../src/domain/trace/key-rows';
import { PRODUCT } from '../../../src/domain/trace/product-node';
import { type TraceNode, WorkingGraph } from '../../../src/domain/trace/trace-graph';
import { LATER, NOW, aGraph } from '../../build/a-graph';
import { lawBook } from '../../build/a-law-book';
import { type World, artifactIn, artifactsOf, edited, world, worldEdit } from '../../build/a-world';

/** `npm run test:long` asks for 20,000 of each. */
const asked = process.env['PLUMBLINE_RUNS'];
const numRuns = Number(asked ?? 300);
const ofTheFirstLaw = { numRuns: Number(asked ?? 1000) };
const history = fc.array(fc.array(worldEdit, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 8 });

/** Rows as plain text, by id, without the time a gap was first seen and without tombstones nobody points to. */
function plain(rows: Iterable<readonly [ArtifactId, TraceNode]>): Readonly<Record<string, unknown>> {
  const kept = [...rows].filter(
    ([id, { artifact: a }]) => !((a.gone || isKeyRow(id)) && a.key === '' && a.links.length + a.backlinks.length === 0),
  );
  return Object.fromEntries(
    kept
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, node]) => [id, { ...node, gaps: node.gaps.map((gap) => ({ ...gap, firstSeen: '' })) }]),
  );
}

function rowsIn(graph: WorkingGraph): readonly (readonly [ArtifactId, TraceNode])[] {
  return [...graph.ids(), PRODUCT].flatMap((id) => {
    const node = graph.find(id);
    return node ? [[id, node] as const] : [];
  });
}

function fromScratch(now: World): Readonly<Record<string, unknown>> {
  const graph = aGraph(artifactsOf(now));
  checkAll(graph, lawBook, NOW);
  return plain(rowsIn(graph));
}

function checked(now: World): WorkingGraph {
  const graph = aGraph(artifactsOf(now));
  checkAll(graph, lawBook, NOW);
  return graph;
}

/** Runs a batch of edits on the world; returns what a reader would hand to the engine. */
function play(before: World, batch: readonly Parameters<typeof edited>[1][]): { readonly after: World; readonly put: readonly Artifact[] } {
  let after = before;
  const read = new Set<string>();
  for (const edit of batch) {
    const step = edited(after, edit);
    after = step.world;
    step.read.forEach((name) => read.add(name));
  }
  after = withUntoldLinks(before, after, read);
  return { after, put: [...read].map((name) => artifactIn(after, name)) };
}

/** The rows as a store keeps them, and a graph that only ever sees what it asks for. */
class RowStore {
  readonly rows = new Map<ArtifactId, TraceNode>();
  rounds = 0;

  recheckInPart(edit: { put: readonly Artifact[]; again?: readonly ArtifactId[] }): void {
    const graph = new WorkingGraph();
    for (let round = 1; ; round += 1) {
      const result = recheck(graph, lawBook, edit, LATER);
      if (result.missing.size === 0) {
        this.rounds = Math.max(this.rounds, round);
        for (const [id, node] of result.changed) this.rows.set(id, node);
        if (result.productClassChanged) this.rejudgeProduct();
        return;
      }
      if (round > 40) throw new Error('Still missing rows after 40 rounds');
      for (const id of result.missing) this.#give(graph, id);
    }
  }

  #give(graph: WorkingGraph, id: ArtifactId): void {
    const row = this.rows.get(id);
    if (row) graph.load(row.artifact, row.derived, row.gaps);
    else graph.absent(id);
  }

  rejudgeProduct(): void {
    const ids = [...this.rows].filter(([, { derived }]) => derived.classFrom === PRODUCT).map(([id]) => id);
    for (let at = 0; at < ids.length; at += 3) this.recheckInPart({ put: [], again: ids.slice(at, at + 3) });
  }
}

describe('The laws of the engine', () => {
  it('gives after every edit exactly the rows a full check gives', () => {
    fc.assert(
      fc.property(world, history, (start, batches) => {
        const graph = checked(start);
        let now = start;
        for (const batch of batches) {
          const { after, put } = play(now, batch);
          now = after;
          recheck(graph, lawBook, { put }, LATER);
          expect(plain(rowsIn(graph))).toEqual(fromScratch(now));
        }
      }),
      ofTheFirstLaw,
    );
  });

  it('gives the same rows when it sees only what it asks for, slice by slice where the product changes its class', () => {
    fc.assert(
      fc.property(world, history, (start, batches) => {
        const store = new RowStore();
        for (const [id, node] of rowsIn(checked(start))) store.rows.set(id, node);
        let now = start;
        for (const batch of batches) {
          const { after, put } = play(now, batch);
          now = after;
          store.recheckInPart({ put });
          expect(plain(store.rows)).toEqual(fromScratch(now));
        }
        // A round is a batch of reads: a few hops even where random links make long chains.
        expect(store.rounds).toBeLessThanOrEqual(12);
      }),
      { numRuns },
    );
  });

  it('does not care in which order the same artifacts are read', () => {
    fc.assert(
      fc.property(world, history, fc.array(fc.nat(), { minLength: 20, maxLength: 20 }), (start, batches, dice) => {
        const { after } = play(start, batches.flat());
        const differing = artifactsOf(after).filter(({ id }) => !sameIn(start, after, id));
        const shuffled = differing.map((artifact, i) => ({ artifact, at: dice[i] ?? 0 })).sort((a, b) => a.at - b.at);
        const [one, other, atOnce] = [checked(start), checked(start), checked(start)];
        for (const artifact of differing) recheck(one, lawBook, { put: [artifact] }, LATER);
        for (const { artifact } of shuffled) recheck(other, lawBook, { put: [artifact] }, LATER);
        recheck(atOnce, lawBook, { put: shuffled.map(({ artifact }) => artifact) }, LATER);
        const expected = fromScratch(after);
        expect([one, other, atOnce].map((graph) => plain(rowsIn(graph)))).toEqual([expected, expected, expected]);
      }),
      { numRuns },
    );
  });

  it('gives the rows of a full check when the clock has moved and only what was due is judged again', () => {
    const [early, late] = [instant('2026-11-22T09:30:00.000Z'), instant('2027-12-01T00:00:00.000Z')];
    fc.assert(
      fc.property(world, (start) => {
        const [moved, anew] = [aGraph(artifactsOf(start)), aGraph(artifactsOf(start))];
        checkAll(moved, lawBook, early);
        const due = rowsIn(moved).filter(([, { gaps }]) => gaps.some((gap) => gap.due !== undefined && gap.due <= late));
        recheck(moved, lawBook, { put: [], again: due.map(([id]) => id) }, late);
        checkAll(anew, lawBook, late);
        expect(plain(rowsIn(moved))).toEqual(plain(rowsIn(anew)));
      }),
      { numRuns },
    );
  });

  it('gives the same rows where classes count only once they are signed', () => {
    fc.assert(
      fc.property(world, history, (start, batches) => {
        const graph = aGraph(artifactsOf(start), { classIsSigned: true });
        checkAll(graph, lawBook, NOW);
        let now = start;
        for (const batch of batches) {
          const { after, put } = play(now, batch);
          now = after;
          recheck(graph, lawBook, { put }, LATER);
          const anew = aGraph(artifactsOf(now), { classIsSigned: true });
          checkAll(anew, lawBook, NOW);
          expect(plain(rowsIn(graph))).toEqual(plain(rowsIn(anew)));
        }
      }),
      { numRuns },
    );
  });

  it('tells one cause once: what a gap yields to is told elsewhere or not at all', () => {
    fc.assert(
      fc.property(world, (start) => {
        const rows = new Map(rowsIn(checked(start)));
        const tells = (id: ArtifactId, rule: string): boolean => rows.get(id)?.gaps.some((gap) => gap.rule === rule) ?? false;
        for (const [id, { gaps }] of rows) {
          for (const { rule: name, state } of gaps) {
            const causes = (lawBook.find(name)?.yieldsTo ?? []).filter(({ rule, at }) =>
              walked(rows, id, at).some((end) => tells(end, rule)),
            );
            const told = causes.map(({ rule }) => rule);
            expect(state.is === 'open' ? told : [told.includes(state.by)]).toEqual(state.is === 'open' ? [] : [true]);
          }
        }
      }),
      { numRuns },
    );
  });

  it('changes nothing when an unchanged artifact is put again', () => {
    fc.assert(
      fc.property(world, (start) => {
        const graph = checked(start);
        for (const artifact of artifactsOf(start)) {
          const { changed, evaluated } = recheck(graph, lawBook, { put: [artifact] }, LATER);
          expect([changed.size, evaluated]).toEqual([0, 0]);
        }
        const all = artifactsOf(start).map(({ id }) => id);
        expect([...recheck(graph, lawBook, { put: [], again: all }, LATER).changed]).toEqual([]);
        expect([...checkAll(graph, lawBook, LATER).changed]).toEqual([]);
      }),
      { numRuns },
    );
  });
});

/** Where a path leads over the rows themselves, with nothing of the engine's. */
function walked(rows: ReadonlyMap<ArtifactId, TraceNode>, start: ArtifactId, path: readonly Step[]): readonly ArtifactId[] {
  const step = (id: ArtifactId, { verb, way }: Step): readonly ArtifactId[] => {
    const artifact = rows.get(id)?.artifact;
    const fits = (each: { readonly verb: string }): boolean => verb === '*' || each.verb === verb;
    if (!artifact) return [];
    return way === 'out' ? artifact.links.filter(fits).map(({ to }) => to) : artifact.backlinks.filter(fits).map(({ from }) => from);
  };
  const isThere = (id: ArtifactId): boolean => {
    const artifact = rows.get(id)?.artifact;
    return artifact !== undefined && isActive(artifact);
  };
  return path.reduce<readonly ArtifactId[]>(
    (at, one) => at.flatMap((id) => step(id, one)).filter((id) => !one.active || isThere(id)),
    [start],
  );
}

const sameIn = (before: World, after: World, id: string): boolean =>
  before.things.has(id) && JSON.stringify(artifactIn(before, artifactId(id))) === JSON.stringify(artifactIn(after, artifactId(id)));

/** A link that goes is told by an end that was read and is still there. Where neither is, nobody tells it: the record keeps the link. */
function withUntoldLinks(before: World, after: World, read: ReadonlySet<string>): World {
  const tells = (id: string): boolean => read.has(id) && after.things.get(id)?.gone === false;
  const untold = [...before.edges].filter(([, { from, to }]) => !tells(from) && !tells(to));
  return { things: after.things, edges: new Map([...untold, ...after.edges]) };
}
