/** What no two of a kind may share: REQ-04 and SUP-01 tell of twins, whoever of them was there first. */
import { checkAll, recheck } from '../../../src/domain/rules/engine';
import { sayWhy } from '../../../src/domain/rules/message';
import { standardBook as book } from '../../../src/domain/rules/rule-book';
import type { Artifact } from '../../../src/domain/trace/artifact';
import { keyRowsOf } from '../../../src/domain/trace/key-rows';
import { WorkingGraph } from '../../../src/domain/trace/trace-graph';
import { LATER, NOW, aCheckedGraph, aGraph, gapOf } from '../../build/a-graph';
import { anArtifact, type Said } from '../../build/an-artifact';

const complete = { category: 'functional', acceptanceCriteria: 'Stopped after 150 ms.' };
const requirement = (id: string, summary: string, said: Said = {}): Artifact =>
  anArtifact('SWREQ', id, { summary, description: 'The motor stops.', stated: complete, ...said });
const soup = (id: string, summary: string, version: string): Artifact =>
  anArtifact('SOUP', id, { summary, stated: { manufacturer: 'Acme', version } });
const checked = (...artifacts: readonly Artifact[]): WorkingGraph => aCheckedGraph(artifacts, {}, book);
const isTwin = (graph: WorkingGraph, id: string, rule = 'REQ-04'): boolean => gapOf(graph, id, rule)?.facts['twin'] === 'yes';

test('two requirements with one summary are told of both, however it is typed', () => {
  const graph = checked(requirement('1', 'Stop within 150 ms'), requirement('2', '  STOP within\u00a0150 ms'), requirement('3', 'Start'));
  expect(['1', '2', '3'].map((id) => isTwin(graph, id))).toEqual([true, true, false]);
  const gap = gapOf(graph, '1', 'REQ-04');
  const rule = book.find('REQ-04');
  expect(gap && rule && sayWhy(rule, gap, 'en')).toContain('Another requirement has the same summary.');
  expect(gap && rule && sayWhy(rule, gap, 'de')).toContain('Eine andere Anforderung hat dieselbe Zusammenfassung.');
});

test('a SOUP item is told by name and version together; one that says no version is like none', () => {
  const graph = checked(
    soup('1', 'FreeRTOS', '11.1'),
    soup('2', 'freertos', '11.1'),
    soup('3', 'FreeRTOS', '11.2'),
    soup('4', 'FreeRTOS', ''),
  );
  expect(['1', '2', '3', '4'].map((id) => isTwin(graph, id, 'SUP-01'))).toEqual([true, true, false, false]);
});

test('what is of another kind, rejected or gone is no twin', () => {
  const graph = checked(
    requirement('1', 'Stop'),
    requirement('2', 'Stop', { lifecycle: 'rejected' }),
    requirement('3', 'Stop', { gone: true }),
    anArtifact('SYSREQ', '4', { summary: 'Stop' }),
  );
  expect(isTwin(graph, '1')).toBe(false);
  expect(isTwin(checked(requirement('1', ''), requirement('2', '')), '1')).toBe(false);
});

test('the last one left is told no longer, however its twin went', () => {
  for (const left of [
    requirement('2', 'Start'),
    requirement('2', 'Stop', { lifecycle: 'obsolete' }),
    requirement('2', 'Stop', { gone: true }),
  ]) {
    const graph = checked(requirement('1', 'Stop'), requirement('2', 'Stop'));
    recheck(graph, book, { put: [left] }, LATER);
    expect(isTwin(graph, '1')).toBe(false);
  }
});

test('one more of many asks nobody but itself', () => {
  const many = Array.from({ length: 2_000 }, (_, i) => requirement(String(i), 'Stop'));
  const graph = checked(...many);
  const { changed, evaluated } = recheck(graph, book, { put: [requirement('new', 'Stop')] }, LATER);
  expect([...changed.keys()].sort()).toEqual([...keyRowsOf(requirement('x', 'Stop')), 'new'].sort());
  expect(evaluated).toBeLessThanOrEqual(book.rules.length + 1);
});

test('in a graph loaded in part it takes the row of the key, and none of the twins', () => {
  const whole = aGraph([requirement('1', 'Stop'), requirement('2', 'Stop'), requirement('3', 'Stop')]);
  checkAll(whole, book, NOW);
  const part = new WorkingGraph();
  const asked = new Set<string>();
  for (let round = 0; round < 5; round += 1) {
    const { missing } = recheck(part, book, { put: [requirement('4', 'stop')] }, LATER);
    if (missing.size === 0) break;
    for (const id of missing) {
      asked.add(id);
      const row = whole.find(id);
      if (row) part.load(row.artifact, row.derived, row.gaps);
      else part.absent(id);
    }
  }
  expect(isTwin(part, '4')).toBe(true);
  expect([...asked].filter((id) => ['1', '2', '3'].includes(id))).toEqual([]);
});
