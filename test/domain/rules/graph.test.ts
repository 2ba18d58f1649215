import { recheck } from '../../../src/domain/rules/engine';
import { GRF_01 } from '../../../src/domain/rules/graph';
import { sayWhy } from '../../../src/domain/rules/message';
import { standardBook } from '../../../src/domain/rules/rule-book';
import { keyRowsOf } from '../../../src/domain/trace/key-rows';
import { LATER, aCheckedGraph, gapOf } from '../../build/a-graph';
import { anArtifact } from '../../build/an-artifact';

describe('GRF-01, a link that leads to nothing', () => {
  const test = anArtifact('TEST', 'T', { key: 'PUMP-7', links: { verifies: ['R'] } });
  const requirement = anArtifact('SWREQ', 'R', { key: 'PUMP-1', gone: true });

  it('is told where the link starts', () => {
    const gap = gapOf(aCheckedGraph([test, requirement]), 'T', 'GRF-01');
    expect(gap).toMatchObject({ severity: 'to-resolve', facts: { item: 'PUMP-7', others: 'PUMP-1', verbs: 'verifies' } });
    expect(gap && sayWhy(GRF_01, gap, 'de')).toBe('PUMP-7 ist mit PUMP-1 verknüpft, das nicht auffindbar ist (verifiziert).');
  });

  it('is told where the link ends, too', () => {
    const graph = aCheckedGraph([
      { ...test, gone: true },
      { ...requirement, gone: false },
    ]);
    expect(gapOf(graph, 'R', 'GRF-01')?.facts).toEqual({ item: 'PUMP-1', others: 'PUMP-7', verbs: 'verifies' });
    expect(gapOf(graph, 'T', 'GRF-01')).toBeUndefined();
  });

  it('names an end that was never there by its id, and everything lost at once', () => {
    const lost = anArtifact('TEST', 'T', { links: { verifies: ['R9'], derives_from: ['R8'] } });
    expect(gapOf(aCheckedGraph([lost]), 'T', 'GRF-01')?.facts).toEqual({ item: 'T', others: 'R8, R9', verbs: 'derives_from, verifies' });
  });

  it('tells since when a link is lost, though the other end is back', () => {
    const marked = anArtifact('TEST', 'T', { lost: { verifies: ['R'] } });
    const gap = gapOf(aCheckedGraph([marked, { ...requirement, gone: false }]), 'T', 'GRF-01');
    expect(gap?.facts['since']).toBe('2026-11-01');
    expect(gap && sayWhy(GRF_01, gap, 'en')).toBe('T is linked to PUMP-1, which cannot be found (verifies). Lost since 2026-11-01.');
  });

  it('is told at the start when both ends are missing, never nowhere', () => {
    const graph = aCheckedGraph([{ ...test, gone: true }, requirement]);
    const gap = gapOf(graph, 'T', 'GRF-01');
    expect(gap?.facts).toEqual({ item: 'PUMP-7', others: 'PUMP-1', verbs: 'verifies', itemGone: 'yes' });
    expect(gap && sayWhy(GRF_01, gap, 'en')).toContain('PUMP-7 itself is not there either.');
    expect(gapOf(graph, 'R', 'GRF-01')).toBeUndefined();
  });

  it('appears when the other end is deleted and goes when it is back', () => {
    const there = { ...requirement, gone: false };
    const graph = aCheckedGraph([test, there]);
    expect(gapOf(graph, 'T', 'GRF-01')).toBeUndefined();
    recheck(graph, standardBook, { put: [requirement] }, LATER);
    expect(gapOf(graph, 'T', 'GRF-01')).toBeDefined();
    recheck(graph, standardBook, { put: [{ ...there, backlinks: [{ verb: 'verifies', from: test.id }] }] }, LATER);
    expect(gapOf(graph, 'T', 'GRF-01')).toBeUndefined();
  });

  it('finds who waits for an issue that was linked before it was known', () => {
    const graph = aCheckedGraph([]);
    recheck(graph, standardBook, { put: [test] }, LATER);
    expect(gapOf(graph, 'T', 'GRF-01')).toBeDefined();
    const arrived = anArtifact('SWREQ', 'R', { backlinks: { verifies: ['T'] } });
    const { changed } = recheck(graph, standardBook, { put: [arrived] }, LATER);
    expect([...changed.keys()].sort()).toEqual(['R', 'T', ...keyRowsOf(arrived)].sort());
    expect(gapOf(graph, 'T', 'GRF-01')).toBeUndefined();
  });
});
