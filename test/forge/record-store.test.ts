/** The record over the platform's store: one conditional write commits, long entries are split, rows never go back. */
import * as fc from 'fast-check';
import { emptyHead, headAfter, nextEntry, rowsOf, sealed, type Entry, type Head, type State } from '../../src/domain/record/entry';
import { artifactId, instant } from '../../src/domain/trace/artifact';
import { split } from '../../src/forge/store/entries';
import { recordStore } from '../../src/forge/store/record-store';
import { waitingStore } from '../../src/forge/store/waiting-store';
import { aSite, type World } from '../build/a-site';
import { anArtifact } from '../build/an-artifact';
import { Errand } from '../build/an-errand';
import { aRecord, aState } from '../build/an-entry';
import { verified } from './recomputed';

let world: World;
const errand = new Errand();
beforeEach(async () => {
  world = await aSite({ functions: errand.functions });
});
afterEach(() => {
  world.end();
});
const run = <T>(work: () => Promise<T>): Promise<T> => errand.run(world, work);

const saying = (id: string, description: string, said: Parameters<typeof anArtifact>[2] = {}): State => {
  const state = aState(anArtifact('SWREQ', id, said));
  return { ...state, artifact: { ...state.artifact, statement: { summary: `Requirement ${id}`, description } } };
};
const commitAll = async (entries: readonly Entry[]): Promise<void> => {
  for (const entry of entries) {
    expect(await recordStore.commit(entry)).toMatchObject({ ok: true });
    await recordStore.apply(entry);
    await recordStore.follow(entry);
  }
};
const id = artifactId('1');

describe('Splitting', () => {
  test('never cuts a character in two, and nothing is lost', () => {
    fc.assert(
      fc.property(fc.nat(3), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }), (shift, unit) => {
        const text = 'x'.repeat(shift) + unit.repeat(Math.ceil(160_000 / unit.length));
        const parts = split(text);
        expect(parts.join('')).toBe(text);
        expect(parts.length).toBeGreaterThan(2);
        expect(parts.filter((part) => part.length > 75_000 || /[\uD800-\uDBFF]$|^[\uDC00-\uDFFF]/.test(part))).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  test('happens at a surrogate pair that lies across the cut', () => {
    const parts = split('x'.repeat(74_999) + '🫀'.repeat(10));
    expect(parts.map(({ length }) => length)).toEqual([74_999, 20]);
  });
});

describe('A long entry', () => {
  const long = saying('1', '🫀 弁 \\ " \u0001 <script>'.repeat(12_000));

  test('is stored in parts, read back as it was, and verifies', async () => {
    const { entries } = aRecord([[saying('2', 'short')], [long]]);
    await run(() => commitAll(entries));
    const parts = world.forge.store.dump('p:P:');
    expect(parts.length).toBeGreaterThan(2);
    expect(await run(() => recordStore.after('P', emptyHead))).toEqual(JSON.parse(JSON.stringify(entries)));
    expect(verified(world, 'P')).toMatchObject({ ok: true, head: { seq: 2 } });
  });

  test('gives a row too large for the store, which is read from its entry instead', async () => {
    await run(() => commitAll(aRecord([[long]]).entries));
    const [row] = world.forge.store.dump('n:P:1');
    expect(row?.value).toMatchObject({ body: '', seq: 1 });
    const rows = await run(() => recordStore.rows('P', [id, artifactId('9')]));
    expect(rows.get(id)?.state).toEqual(JSON.parse(JSON.stringify(long)));
    expect(rows.size).toBe(1);
  });

  test('of a lost race leaves parts behind that touch nothing', async () => {
    const [mine] = aRecord([[long]]).entries;
    const [theirs] = aRecord([[saying('1', 'shorter')]]).entries;
    if (!mine || !theirs) throw new Error('no entries');
    await run(() => commitAll([theirs]));
    expect(await run(() => recordStore.commit(mine))).toEqual({ ok: false, refusal: 'changed-meanwhile' });
    expect(await run(() => recordStore.after('P', emptyHead))).toEqual([JSON.parse(JSON.stringify(theirs))]);
    expect(verified(world, 'P')).toMatchObject({ ok: true, head: { seq: 1 } });
  });

  test('without one of its parts is told by number, not taken for shorter', async () => {
    await run(() => commitAll(aRecord([[long]]).entries));
    const rows = JSON.parse(world.forge.store.snapshot()) as { readonly key: string }[];
    world.forge.store.restore(JSON.stringify(rows.filter(({ key }) => !/^p:P:.*:1$/.test(key))));
    await expect(run(() => recordStore.after('P', emptyHead))).rejects.toThrow('Entry 1 of P lacks part 1');
  });
});

describe('Two at the same number', () => {
  test('only one commits, whoever comes first', async () => {
    const both = ['mine', 'theirs'].map((text) => aRecord([[saying('1', text)]]).entries[0]).flatMap((entry) => entry ?? []);
    const results = await run(() => Promise.all(both.map((entry) => recordStore.commit(entry))));
    expect(results.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });
});

describe('Rows', () => {
  const first = saying('1', 'first');
  const second = saying('1', 'second');
  const { entries } = aRecord([[first, saying('2', 'other')], [second]]);
  const [one, two] = entries;
  if (!one || !two) throw new Error('no entries');
  const described = async (): Promise<unknown> => (await recordStore.rows('P', [id])).get(id)?.state.artifact.statement.description;

  test('never go back, though entries are applied out of turn and twice', async () => {
    await run(async () => {
      for (const entry of entries) await recordStore.commit(entry);
      for (const entry of [two, one, two, one]) await recordStore.apply(entry);
    });
    expect(await run(described)).toBe('second');
    expect((await run(() => recordStore.rows('P', [artifactId('2')]))).size).toBe(1);
  });

  test('are listed a page at a time, each once', async () => {
    const many = Array.from({ length: 120 }, (_, n) => saying(String(n + 1), '', { key: `PUMP-${n + 1}` }));
    await run(() => commitAll(aRecord([many]).entries));
    await world.clock.advance(5000);
    const ids = await run(async () => {
      const found: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await recordStore.ids('P', cursor);
        found.push(...page.ids);
        cursor = page.next;
      } while (cursor !== undefined);
      return found;
    });
    expect(ids).toEqual(many.map(({ artifact }) => artifact.id));
  });
});

describe('The head', () => {
  test('moves forward only, and carries the totals', async () => {
    const { entries, head } = aRecord([[saying('1', 'a')], [saying('2', 'b')]]);
    const [one, two] = entries;
    if (!one || !two) throw new Error('no entries');
    await run(async () => {
      await recordStore.follow(two);
      await recordStore.follow(one);
    });
    expect(await run(() => recordStore.hint('P'))).toEqual(head);
  });

  test('that lags is made good by the entries behind it, up to the first hole', async () => {
    const { entries } = aRecord(['a', 'b', 'c'].map((text) => [saying('1', text)]));
    await run(async () => {
      for (const entry of entries.filter((_, n) => n !== 1)) await recordStore.commit(entry);
    });
    const found = await run(() => recordStore.after('P', emptyHead));
    expect(found.map(({ seq }) => seq)).toEqual([1]);
  });

  test('of an empty record is empty', async () => {
    expect(await run(() => recordStore.hint('P'))).toEqual(emptyHead);
    expect(await run(() => recordStore.after('P', emptyHead))).toEqual([]);
  });
});

describe('The register of judging', () => {
  test('is ended by the judging it names alone', async () => {
    const [early, late] = [instant('2026-11-22T09:00:00.000Z'), instant('2026-11-22T09:00:01.000Z')];
    await run(async () => {
      await waitingStore.beginJudging('P', early);
      await waitingStore.beginJudging('P', late);
      expect(await waitingStore.judged('P', early, undefined)).toMatchObject({ ok: false });
      expect(await waitingStore.judging('P')).toEqual({ since: late, at: late });
      expect(await waitingStore.judged('P', late, undefined)).toMatchObject({ ok: true });
      expect(await waitingStore.judging('P')).toBeUndefined();
    });
  });
});

test('what a chain of entries says is what its rows say', async () => {
  const text = fc.string({ unit: 'binary', maxLength: 40 });
  const lists = fc.array(fc.array(fc.record({ n: fc.nat(3), text }), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 });
  let product = 0;
  await fc.assert(
    fc.asyncProperty(lists, async (history) => {
      product += 1;
      const name = `Q${product}`;
      const states = history.map((list) => [...new Map(list.map(({ n, text: said }) => [n, saying(String(n), said)])).values()]);
      const { entries } = aRecord(states, { product: name });
      await run(() => commitAll(entries));
      const rows = await run(() =>
        recordStore.rows(
          name,
          [0, 1, 2, 3].map((n) => artifactId(String(n))),
        ),
      );
      const last = new Map(entries.flatMap(rowsOf).map((row) => [row.state.artifact.id, JSON.parse(JSON.stringify(row)) as unknown]));
      expect(new Map(rows)).toEqual(last);
      expect(verified(world, name)).toMatchObject({ ok: true });
    }),
    { numRuns: 15 },
  );
});

test('an entry begun on an old head is refused, and the next try stands on the new one', async () => {
  const draft = (head: Head, text: string): Entry => {
    const entry = nextEntry(head, {
      product: 'P',
      at: instant('2026-11-22T09:00:00.000Z'),
      actor: 'app',
      act: 'read',
      states: [{ row: undefined, next: saying('1', text) }],
    });
    if (!entry) throw new Error('no entry');
    return entry;
  };
  const mine = draft(emptyHead, 'mine');
  await run(() => commitAll([draft(emptyHead, 'theirs')]));
  expect(await run(() => recordStore.commit(mine))).toMatchObject({ ok: false });
  const head = await run(() => recordStore.hint('P'));
  const again = draft(head, 'mine');
  expect(await run(() => recordStore.commit(again))).toEqual({ ok: true, value: headAfter(again, sealed(again).hash).hash });
});
