/** 2,343 real issues through the whole pipeline: first read, then an event for each of them; whatever people once wrote, nothing is lost. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Product } from '../../src/app/ports';
import { canonical } from '../../src/domain/record/canonical';
import type { Mapping } from '../../src/domain/kinds/mapping';
import { productStore } from '../../src/forge/store/product-store';
import { roughDelivery } from '../host/forge/delivery-rules';
import { adfText, isAdf } from '../host/jira/adf-document';
import { importRealIssues } from '../host/jira/import-issues';
import type { Issue } from '../host/jira/site-records';
import { aSite, people, root, type World } from '../build/a-site';
import { Errand } from '../build/an-errand';
import { unfinished } from './expect-whole';
import { compared, recounted, recorded, rowsOf, settingsOf, verified } from './recomputed';

const file = resolve(process.env['PLUMBLINE_SHARED'] ?? resolve(root, '../shared'), 'data/jira/issues.jsonl.gz');
const title = 'the real issues';

const kindsByType: Readonly<Record<string, readonly string[]>> = {
  Bug: ['PR'],
  Improvement: ['CR'],
  'New Feature': ['SWREQ', 'RCM'],
  Story: ['SWREQ'],
  Epic: ['SYSREQ'],
  'Sub-task': ['TEST'],
  'Technical task': ['ITEM'],
};
const verbsByLink: Readonly<Record<string, Mapping['links'][string]>> = {
  Relates: { verb: 'verifies', reverse: false },
  Depends: { verb: 'allocated_to', reverse: false },
  Blocks: { verb: 'derives_from', reverse: true },
  Includes: { verb: 'part_of', reverse: true },
  Duplicate: { verb: 'resolves', reverse: false },
};
const byName = <T>(
  named: Iterable<{ readonly id: string; readonly name: string }>,
  values: Readonly<Record<string, T>>,
): Record<string, T> => Object.fromEntries([...named].flatMap(({ id, name }) => (values[name] === undefined ? [] : [[id, values[name]]])));

const projectsOn = ['TIMOB', 'AC', 'ALOY'];

const issuesOf = (world: World, product: string): Issue[] => {
  const { projects } = settingsOf(world, product);
  return [...world.site.state.issues.values()].filter(({ projectId }) => projects.includes(projectId));
};

interface Watched {
  readonly minutes: number;
  readonly read: number;
  readonly write: number;
}
/** Moves time until all is quiet, watching what the store is asked for within any minute. */
const watch = async (world: World, minutes: number): Promise<Watched> => {
  let [read, write] = [0, 0];
  for (let n = 0; n < minutes * 12; n++) {
    await world.clock.advance(5000);
    const spent = world.forge.store.spent();
    [read, write] = [Math.max(read, spent.read), Math.max(write, spent.write)];
  }
  return { minutes, read, write };
};

if (!existsSync(file)) {
  process.stdout.write(`skipped: ${title}, they are not at ${file}\n`);
  test.skip(title, () => undefined);
} else {
  describe(title, () => {
    const lines = gunzipSync(readFileSync(file))
      .toString()
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    const errand = new Errand();
    let world: World;
    let products: string[] = [];
    const seen: Record<string, Watched> = {};

    const switchOn = async (key: string): Promise<string> => {
      world.site.grant(key, 'ADMINISTER_PROJECTS', [people.admin]);
      const project = world.site.state.findProject(key);
      const [first] = [...world.site.state.issues.values()].filter(({ projectId }) => projectId === project?.id);
      expect(await world.call('admin', first?.key ?? '', 'switchOn')).toMatchObject({ ok: true });
      return project?.id ?? '';
    };
    /** A fuller mapping than names can suggest, saved before the first page is read. */
    const mapFully = async (id: string): Promise<void> => {
      const { issueTypes, linkTypes } = world.site.state;
      await errand.run(world, async () => {
        const product = await productStore.find(id);
        if (!product) throw new Error(`no product ${id}`);
        const mapping = {
          ...product.mapping,
          types: byName(issueTypes.values(), kindsByType),
          links: byName(linkTypes.values(), verbsByLink),
        };
        const mapped: Product = { ...product, mapping };
        await productStore.save(mapped);
      });
    };

    beforeAll(async () => {
      world = await aSite({ functions: errand.functions });
      importRealIssues(world.site, lines, { members: [people.developer, people.admin] });
      for (const key of projectsOn) {
        const id = await switchOn(key);
        await mapFully(id);
        products = [...products, id];
      }
      world.forge.startSchedules();
      seen['first read'] = await watch(world, 8);
      world.forge.deliver(roughDelivery({ duplicates: 0.1, latestMs: 180_000 }));
      world.site.touchAll();
      seen['an event for each'] = await watch(world, 25);
    });
    afterAll(() => {
      world.end();
    });

    test('are read once, and then every one of them again, without anything failing', () => {
      expect(unfinished(world)).toEqual([]);
      const running = products.map((id) =>
        world.forge.store.dump(`first-read:${id}`).map(({ value }) => (value as Product['firstRead']).state),
      );
      expect(running).toEqual(products.map(() => ['done']));
      expect(world.forge.store.dump().filter(({ space }) => space === 'marker')).toEqual([]);
    });

    test('stay inside what the store takes in a minute: the few that are refused come again by themselves', () => {
      const refused = world.logs.filter((line) => line.includes('rate-limited')).length;
      process.stdout.write(`store units in the fullest minute: ${JSON.stringify(seen)}; refused for now: ${refused}\n`);
      expect(Math.max(...Object.values(seen).flatMap(({ read, write }) => [read, write]))).toBeLessThanOrEqual(4000);
      expect(refused).toBeLessThan(world.site.state.issues.size / 10);
    });

    test('each have a row, and the row says what Jira says, word for word', () => {
      const differing = products.flatMap((product) => {
        const rows = new Map([...rowsOf(world, product)].map(([id, { artifact }]): [string, typeof artifact] => [id, artifact]));
        const mapped = issuesOf(world, product).filter(({ typeId }) => settingsOf(world, product).mapping.types[typeId] !== undefined);
        expect(mapped.length).toBeGreaterThan(80);
        return mapped.filter(({ id, summary, description }) => {
          const text = description !== null && isAdf(description) ? adfText(description) : '';
          const statement = rows.get(id)?.statement;
          return statement?.summary !== summary || statement.description !== text.trim();
        });
      });
      expect(differing.map(({ key }) => key)).toEqual([]);
    });

    test('keep every mapped link, at both of its ends', () => {
      let kept = 0;
      const missing = products.flatMap((product) => {
        const rows = new Map([...rowsOf(world, product)].map(([id, { artifact }]): [string, typeof artifact] => [id, artifact]));
        const own = new Set(issuesOf(world, product).map(({ id }) => id));
        const { links } = settingsOf(world, product).mapping;
        return [...world.site.state.links.values()].flatMap(({ id, typeId, sourceId, destinationId }) => {
          const meaning = links[typeId];
          if (!meaning || !(own.has(sourceId) || own.has(destinationId))) return [];
          const [from, to] = meaning.reverse ? [destinationId, sourceId] : [sourceId, destinationId];
          const out = rows.get(from)?.links.some((l) => l.verb === meaning.verb && l.to === to);
          const back = rows.get(to)?.backlinks.some((b) => b.verb === meaning.verb && b.from === from);
          kept += 1;
          return out && back ? [] : [id];
        });
      });
      expect(missing).toEqual([]);
      expect(kept).toBeGreaterThan(1000);
    });

    test('are judged as a full recomputation judges them, and the sums are a recount', () => {
      for (const product of products) {
        const { stored, anew } = compared(world, product);
        const ids = new Set([...Object.keys(stored), ...Object.keys(anew)]);
        expect([...ids].filter((id) => canonical(stored[id] ?? null) !== canonical(anew[id] ?? null))).toEqual([]);
        expect(recorded(world, product).entries.at(-1)?.sums).toEqual(recounted(world, product));
      }
    });

    test('stand in a chain of entries that verifies', () => {
      for (const product of products) expect(verified(world, product)).toMatchObject({ ok: true });
    });
  });
}
