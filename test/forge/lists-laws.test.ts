/**
 * The laws of every list, over the platform's store with its lag: paged through by anybody, it gives every line that person may see exactly
 * once and no other, whatever changes between pages in rows not yet reached; and the counts are those of the lines.
 */
import * as fc from 'fast-check';
import type { Issues, Ports, Product } from '../../src/app/ports';
import { rulesEdition } from '../../src/domain/rules/rules-edition';
import { emptyMapping } from '../../src/domain/kinds/mapping';
import { countSeen } from '../../src/app/read/list/count-seen';
import type { ListOrder } from '../../src/app/read/list/list-filter';
import type { Item, ListCursor } from '../../src/app/read/list/list-shape';
import { artifactList, gapList } from '../../src/app/read/list/lists';
import { lookAtProduct, type ProductLook } from '../../src/app/read/list/look-at-product';
import { walkList } from '../../src/app/read/list/walk-list';
import { countGaps, gapsIn } from '../../src/domain/record/gap-counts';
import { emptyHead, headAfter, nextEntry, rowsOf, sealed, type Head, type Row, type State } from '../../src/domain/record/entry';
import { instant, person, type ArtifactId, type Severity } from '../../src/domain/trace/artifact';
import { aSite, startOfTime, type World } from '../build/a-site';
import { anArtifact } from '../build/an-artifact';
import { aGap } from '../build/an-entry';
import { Errand } from '../build/an-errand';

let world: World;
let ports: Ports;
const errand = new Errand();
beforeAll(async () => {
  world = await aSite({ functions: errand.functions, limits: { unitsPerMinute: Infinity, requestsPerSecond: Infinity } });
  ({ ports } = await import('../../src/forge/assemble'));
});
afterAll(() => {
  world.end();
});

const viewer = person('acc-dev');
const start = instant(new Date(startOfTime).toISOString());

/** What Jira would say to this viewer: which projects, and which issues of those that each decide. */
interface Sight {
  readonly projects: readonly string[];
  readonly seen: (id: ArtifactId) => boolean;
}
const asViewer = ({ projects, seen }: Sight): Issues => ({
  ...ports.issues,
  permitted: (_person, _permission, ids) => Promise.resolve(new Set(ids.filter(seen))),
  browsable: (_person, all, ids) =>
    Promise.resolve({ projects: new Set(all.filter((id) => projects.includes(id))), issues: new Set(ids.filter(seen)) }),
});

interface Thing {
  readonly n: number;
  readonly project: string;
  readonly kinds: readonly string[];
  readonly restricted: boolean;
  readonly gone: boolean;
  readonly gaps: readonly Severity[];
}
const severity = fc.constantFrom<Severity>('blocks-release', 'to-resolve', 'note');
const thing = (n: fc.Arbitrary<number>): fc.Arbitrary<Thing> =>
  fc.record({
    n,
    project: fc.constantFrom('10', '10', '10', '11', '12'),
    kinds: fc.constantFrom(['SWREQ'], ['SWREQ'], ['SWREQ', 'RCM'], ['TEST'], []),
    restricted: fc.constantFrom(false, false, false, true),
    gone: fc.constantFrom(false, false, false, false, true),
    gaps: fc.array(severity, { maxLength: 3 }),
  });
const rules = ['REQ-01', 'REQ-03', 'VER-05'];
const stateOf = ({ n, project, kinds, restricted, gone, gaps }: Thing): State => {
  const key = `${project === '10' ? 'PUMP' : project === '11' ? 'ALARM' : 'BENCH'}-${n}`;
  const artifact = anArtifact('SWREQ', String(n), { key, project, kinds, restricted, gone });
  const found = gaps.map((each, i) => aGap(artifact.id, { rule: rules[i] ?? 'REQ-01', severity: each }));
  return { artifact, derived: { effectiveClass: 'C', classFrom: undefined, onRing: false }, gaps: found };
};

/** A record of its own, written as the pipeline writes. */
class Book {
  static #books = 0;
  readonly id = `L${(Book.#books += 1)}`;
  #head: Head = emptyHead;
  readonly rows = new Map<ArtifactId, Row>();

  get product(): Product {
    const learned = { seenByIssue: ['12'], called: {}, at: start };
    const firstRead = { state: 'done' as const, read: 0, total: 0, since: start, at: start, judgedBy: rulesEdition };
    return { id: this.id, name: 'Pump', projects: ['10', '11', '12'], mapping: emptyMapping, version: 1, fields: {}, firstRead, learned };
  }

  /** `follows`: false for a call that ended right after its commit. */
  async write(things: readonly Thing[], follows = true): Promise<void> {
    const states = [...new Map(things.map((each) => [each.n, stateOf(each)])).values()];
    const entry = nextEntry(this.#head, {
      product: this.id,
      at: ports.clock.now(),
      actor: 'app',
      act: 'read',
      states: states.map((next) => ({ row: this.rows.get(next.artifact.id), next })),
    });
    if (!entry) return;
    await ports.record.commit(entry);
    if (follows) {
      await ports.record.apply(entry);
      await ports.record.follow(entry);
    }
    this.#head = headAfter(entry, sealed(entry).hash);
    for (const row of rowsOf(entry)) this.rows.set(row.state.artifact.id, row);
  }
}

const isSeen = (sight: Sight, { artifact: { id, project, restricted, gone } }: State): boolean =>
  !gone && sight.projects.includes(project) && (restricted || project === '12' ? sight.seen(id) : true);

type Kind = 'gaps' | 'requirements' | 'everything';
/** What the list has to hold, straight from the states. */
const expectedLines = (kind: Kind, sight: Sight, book: Book): string[] =>
  [...book.rows.values()].flatMap(({ state }) => {
    const { kinds, id } = state.artifact;
    if (!isSeen(sight, state) || kinds.length === 0) return [];
    if (kind === 'gaps') return state.gaps.map(({ rule }) => `${id} ${rule}`);
    return kind === 'everything' || kinds.includes('SWREQ') ? [`${id} `] : [];
  });

const shapeOf = (kind: Kind, look: ProductLook, order: ListOrder) =>
  kind === 'gaps'
    ? gapList(look, { filter: {}, order })
    : artifactList(look, kind === 'requirements' ? 'SWREQ' : '*', { filter: {}, order });

const nameOf = ({ face, line }: Item): string => `${face.artifact.id} ${line}`;

interface Walked {
  readonly lines: readonly string[];
  readonly pages: readonly number[];
}
/** All pages; `between` may write while the reader reads. */
const walked = async (
  book: Book,
  sight: Sight,
  ask: { readonly kind: Kind; readonly order: ListOrder; readonly rows: number },
  between: (reached: ReadonlySet<string>) => Promise<void>,
): Promise<Walked> => {
  const seeing = { ...ports, issues: asViewer(sight) };
  const lines: string[] = [];
  const pages: number[] = [];
  let cursor: ListCursor | undefined;
  do {
    const from = cursor;
    const page = await errand.run(world, async () => {
      const look = await lookAtProduct(seeing, book.product, viewer);
      if (!look) return undefined;
      const found = await walkList(seeing, look, shapeOf(ask.kind, look, ask.order), { cursor: from, rows: ask.rows });
      if (!found.ok) throw new Error(found.refusal);
      return found.value;
    });
    if (!page) break;
    lines.push(...page.items.map(nameOf));
    pages.push(page.items.length);
    cursor = page.next;
    if (cursor) await between(new Set(lines.map((line) => line.split(' ')[0] ?? '')));
  } while (cursor);
  return { lines, pages };
};

const things = fc.uniqueArray(thing(fc.integer({ min: 1, max: 60 })), { selector: ({ n }) => n, maxLength: 40 });
const sights = fc.record({
  projects: fc.subarray(['10', '11', '12'], { minLength: 1 }),
  openTo: fc.constantFrom(2, 3, 5),
});
const sightOf = ({ projects, openTo }: { readonly projects: readonly string[]; readonly openTo: number }): Sight => ({
  projects,
  seen: (id) => Number(id) % openTo === 0,
});
const asks = fc.record({
  kind: fc.constantFrom<Kind>('gaps', 'requirements', 'everything'),
  order: fc.constantFrom<ListOrder>('gaps', 'gaps-last', 'key', 'key-down'),
  rows: fc.integer({ min: 1, max: 9 }),
});

test('a list paged through gives every line its viewer may see exactly once, and no other', async () => {
  await fc.assert(
    fc.asyncProperty(things, sights, asks, fc.nat(3000), async (all, sees, ask, lag) => {
      const book = new Book();
      await errand.run(world, () => book.write(all));
      await world.clock.advance(lag);
      const sight = sightOf(sees);
      const { lines, pages } = await walked(book, sight, ask, () => Promise.resolve());
      expect([...lines].sort()).toEqual(expectedLines(ask.kind, sight, book).sort());
      // No page is shorter for what is hidden: only the last may be.
      expect(pages.slice(0, -1).filter((n) => n !== ask.rows)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('also while rows not yet reached change, come, go, and turn restricted between its pages', async () => {
  const changes = fc.array(fc.record({ of: thing(fc.integer({ min: 1, max: 70 })), then: fc.nat(4000), follows: fc.boolean() }), {
    minLength: 1,
    maxLength: 12,
  });
  await fc.assert(
    fc.asyncProperty(things, sights, asks, changes, async (all, sees, ask, history) => {
      const book = new Book();
      await errand.run(world, () => book.write(all));
      await world.clock.advance(6000);
      const sight = sightOf(sees);
      const waiting = [...history];
      const { lines } = await walked(book, sight, ask, async (reached) => {
        const change = waiting.shift();
        if (!change || reached.has(String(change.of.n))) return;
        await errand.run(world, () => book.write([change.of], waiting.length > 0 || change.follows));
        await world.clock.advance(change.then);
      });
      expect([...lines].sort()).toEqual(expectedLines(ask.kind, sight, book).sort());
    }),
    { numRuns: 150 },
  );
});

test("the counts are the viewer's own, and those of the lines", async () => {
  await fc.assert(
    fc.asyncProperty(things, sights, async (all, sees) => {
      const book = new Book();
      await errand.run(world, () => book.write(all));
      await world.clock.advance(3000);
      const sight = sightOf(sees);
      const seeing = { ...ports, issues: asViewer(sight) };
      const counts = await errand.run(world, async () => {
        const look = await lookAtProduct(seeing, book.product, viewer);
        return look && countSeen(seeing, look);
      });
      const seen = [...book.rows.values()]
        .map(({ state }) => state)
        .filter((state) => isSeen(sight, state) && state.artifact.kinds.length > 0);
      expect(counts?.complete).toBe(true);
      expect(counts && gapsIn(counts.totals)).toEqual(countGaps(seen.flatMap(({ gaps }) => gaps)));
      expect(Object.values(counts?.totals.artifacts ?? {}).reduce((sum, n) => sum + n, 0)).toBe(seen.length);
    }),
    { numRuns: 40 },
  );
});
