import * as fc from 'fast-check';
import { recheck } from '../../../src/domain/rules/engine';
import { GRF_02 } from '../../../src/domain/rules/graph';
import { sayWhy } from '../../../src/domain/rules/message';
import { standardBook } from '../../../src/domain/rules/rule-book';
import type { Artifact } from '../../../src/domain/trace/artifact';
import { LATER, aCheckedGraph, factsOf, gapOf } from '../../build/a-graph';
import { anArtifact } from '../../build/an-artifact';

const requirement = (id: string, ...sources: readonly string[]): Artifact =>
  anArtifact('SWREQ', id, { key: `PUMP-${id}`, links: { derives_from: sources } });

describe('GRF-02, a ring of links to sources or parents', () => {
  it('is told at each artifact on it, with the next one, and at none beside it', () => {
    const graph = aCheckedGraph([requirement('1', '2'), requirement('2', '3'), requirement('3', '1'), requirement('4', '1')]);
    const gap = gapOf(graph, '1', 'GRF-02');
    expect(gap).toMatchObject({ severity: 'to-resolve', facts: { item: 'PUMP-1', others: 'PUMP-2' }, state: { is: 'open' } });
    expect(gap && sayWhy(GRF_02, gap, 'en')).toBe('PUMP-1 leads back to itself by way of PUMP-2: nothing can be its own source or parent.');
    expect(gapOf(graph, '3', 'GRF-02')?.facts).toEqual({ item: 'PUMP-3', others: 'PUMP-1' });
    expect(gapOf(graph, '4', 'GRF-02')).toBeUndefined();
  });

  it('may be a single link, or of links of both verbs', () => {
    const own = gapOf(aCheckedGraph([requirement('1', '1')]), '1', 'GRF-02');
    expect(own && sayWhy(GRF_02, own, 'de')).toContain('PUMP-1 führt auf sich selbst zurück');
    const item = anArtifact('ITEM', 'A', { links: { part_of: ['B'] } });
    const graph = aCheckedGraph([item, anArtifact('ITEM', 'B', { links: { derives_from: ['A'] } })]);
    expect(gapOf(graph, 'A', 'GRF-02')?.facts).toEqual({ item: 'A', others: 'B' });
  });

  it('is none by links of other verbs, nor by way of what is rejected or gone', () => {
    const test = anArtifact('TEST', 'T', { links: { verifies: ['1'] } });
    expect(gapOf(aCheckedGraph([test, anArtifact('SWREQ', '1', { links: { verifies: ['T'] } })]), '1', 'GRF-02')).toBeUndefined();
    const rejected = { ...requirement('2', '1'), lifecycle: 'rejected' as const };
    expect(gapOf(aCheckedGraph([requirement('1', '2'), rejected]), '1', 'GRF-02')).toBeUndefined();
    expect(gapOf(aCheckedGraph([requirement('1', '2'), { ...rejected, gone: true }]), '1', 'GRF-02')).toBeUndefined();
  });

  it('comes with the link that closes it and goes with any link that opens it', () => {
    const graph = aCheckedGraph([requirement('1', '2'), requirement('2', '3'), requirement('3')]);
    const three = { ...requirement('3', '1'), backlinks: [{ verb: 'derives_from', from: requirement('2').id }] };
    recheck(graph, standardBook, { put: [three] }, LATER);
    expect(['1', '2', '3'].map((id) => factsOf(graph, id).ring)).toEqual(['1', '1', '1']);
    const two = { ...requirement('2'), backlinks: [{ verb: 'derives_from', from: requirement('1').id }] };
    const { evaluated } = recheck(graph, standardBook, { put: [two] }, LATER);
    expect(evaluated).toBeGreaterThan(0);
    expect(['1', '2', '3'].map((id) => gapOf(graph, id, 'GRF-02'))).toEqual([undefined, undefined, undefined]);
  });

  it('is found twenty thousand links deep, beyond any call stack', () => {
    const n = 20_000;
    const chain = Array.from({ length: n }, (_, i) => requirement(String(i), String((i + 1) % n)));
    expect(factsOf(aCheckedGraph(chain), '7').ring).toBe('0');
  });

  it('is what every walk up and back finds', () => {
    const links = fc.uniqueArray(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 14, selector: (pair) => pair.join() });
    const property = fc.property(links, fc.nat(255), (pairs, out) => {
      const active = (n: number): boolean => ((out >> n) & 1) === 0 || n > 5;
      const graph = aCheckedGraph(
        [0, 1, 2, 3, 4, 5, 6, 7].map((n) => ({
          ...requirement(String(n), ...pairs.filter(([from]) => from === n).map(([, to]) => String(to))),
          lifecycle: active(n) ? ('ready' as const) : ('obsolete' as const),
        })),
      );
      const up = (n: number): ReadonlySet<number> => {
        const seen = new Set<number>();
        const walk = (at: number): void => {
          for (const [from, to] of pairs) if (from === at && active(from) && active(to) && !seen.has(to)) walk((seen.add(to), to));
        };
        walk(n);
        return seen;
      };
      for (let n = 0; n < 8; n += 1) {
        const ring = [...up(n)].filter((other) => up(other).has(n));
        expect(factsOf(graph, String(n)).ring).toBe(up(n).has(n) ? String(Math.min(...ring)) : undefined);
      }
    });
    fc.assert(property, { numRuns: 200 });
  });
});
