import { recheck } from '../../../src/domain/rules/engine';
import { sayWhy } from '../../../src/domain/rules/message';
import type { Gap } from '../../../src/domain/rules/rule';
import { ruleBook } from '../../../src/domain/rules/rule-book';
import type { Stamping } from '../../../src/domain/rules/stamping';
import { VER_05 } from '../../../src/domain/rules/suspect';
import { verbs } from '../../../src/domain/kinds/verbs';
import { type Artifact, type Link, artifactId, person } from '../../../src/domain/trace/artifact';
import type { WorkingGraph } from '../../../src/domain/trace/trace-graph';
import { LATER, NOW, aCheckedGraph, gapOf } from '../../build/a-graph';
import { anArtifact } from '../../build/an-artifact';

const book = ruleBook([VER_05]);
const requirement = (said: Parameters<typeof anArtifact>[2] = {}): Artifact =>
  anArtifact('SWREQ', 'R', { key: 'PUMP-9', links: { derives_from: ['Y'] }, backlinks: { verifies: ['T'] }, ...said });
const source = (said: Parameters<typeof anArtifact>[2] = {}): Artifact =>
  anArtifact('SYSREQ', 'Y', { key: 'PUMP-3', backlinks: { derives_from: ['R'] }, ...said });
const aTest = (said: Parameters<typeof anArtifact>[2] = {}): Artifact =>
  anArtifact('TEST', 'T', { key: 'PUMP-7', links: { verifies: ['R'] }, ...said });

const read = (graph: WorkingGraph, put: readonly Artifact[], stamping: Stamping = { at: LATER }) =>
  recheck(graph, book, { put, stamping }, LATER);
const confirm = (graph: WorkingGraph, of: string) =>
  recheck(
    graph,
    book,
    { put: [], stamping: { at: LATER, confirm: { links: [{ of: artifactId(of) }], by: person('acc-dev'), reason: 'Wording only.' } } },
    LATER,
  );
/** Source, requirement and test, found at one moment. */
const found = (): WorkingGraph => {
  const graph = aCheckedGraph([], {}, book);
  recheck(graph, book, { put: [source(), requirement(), aTest()], stamping: { at: NOW } }, NOW);
  return graph;
};
const gapAt = (graph: WorkingGraph, id: string): Gap | undefined => gapOf(graph, id, 'VER-05');
const suspects = (graph: WorkingGraph): readonly string[] => ['Y', 'R', 'T'].filter((id) => gapAt(graph, id));
const linkOf = (graph: WorkingGraph, id: string): Link | undefined => graph.find(artifactId(id))?.artifact.links[0];

describe('VER-05, changed since it was confirmed', () => {
  it('is silent when links are found', () => {
    expect(suspects(found())).toEqual([]);
  });

  it('speaks at the changed requirement alone, of its source and of its test', () => {
    const graph = found();
    read(graph, [requirement({ summary: 'Stop within 100 ms' })]);
    expect(suspects(graph)).toEqual(['R']);
    const gap = gapAt(graph, 'R');
    expect(gap).toMatchObject({
      severity: 'to-resolve',
      facts: { item: 'PUMP-9', others: 'PUMP-3, PUMP-7', verbs: 'derives_from, verifies', n: '2' },
    });
    expect(gap && sayWhy(VER_05, gap, 'en')).toBe(
      'PUMP-9 was changed since its links to PUMP-3, PUMP-7 were confirmed (derives from, verifies).',
    );
  });

  it.each([
    ['the test changed', aTest({ summary: 'Block the line twice' }), 'T', 'PUMP-9'],
    ['the source changed', source({ summary: 'No harm at all' }), 'Y', 'PUMP-9'],
    ['a class was stated', requirement({ stated: { class: 'B' } }), 'R', 'PUMP-3, PUMP-7'],
    ['a draft was changed', requirement({ summary: 'Stop', lifecycle: 'draft' }), 'R', 'PUMP-3, PUMP-7'],
  ])('speaks at what was changed: %s', (_, put, at, others) => {
    const graph = found();
    read(graph, [put]);
    expect(suspects(graph)).toEqual([at]);
    expect(gapAt(graph, at)?.facts['others']).toBe(others);
  });

  it.each([
    ['the status changed', [requirement({ lifecycle: 'implemented' })]],
    ['the key changed', [requirement({ key: 'NEW-1' })]],
    ['nothing changed', [requirement(), aTest(), source()]],
    ['the changed one is retired', [requirement({ summary: 'Stop', lifecycle: 'obsolete' })]],
    ['both other ends are gone', [aTest({ gone: true }), source({ gone: true }), requirement({ summary: 'Stop' })]],
    [
      'both other ends are retired',
      [aTest({ lifecycle: 'rejected' }), source({ lifecycle: 'obsolete' }), requirement({ summary: 'Stop' })],
    ],
    ['it changed and changed back', [requirement({ summary: 'Stop' }), requirement()]],
  ])('is silent where %s', (_, put) => {
    const graph = found();
    for (const artifact of put) read(graph, [artifact]);
    expect(suspects(graph)).toEqual([]);
  });

  it('speaks again of an end that comes back', () => {
    const graph = found();
    for (const put of [aTest({ gone: true }), requirement({ summary: 'Stop' }), aTest()]) read(graph, [put]);
    expect(gapAt(graph, 'R')?.facts['others']).toBe('PUMP-3, PUMP-7');
  });

  it('is silent about links whose ends may change freely', () => {
    const graph = aCheckedGraph([], {}, book);
    const part = (summary: string): Artifact => anArtifact('UNIT', 'U', { summary, links: { part_of: ['S'] } });
    read(graph, [part('Motor'), anArtifact('SYSTEM', 'S', { backlinks: { part_of: ['U'] } })]);
    read(graph, [part('Pump motor')]);
    expect([gapAt(graph, 'U'), linkOf(graph, 'U')?.stamp]).toEqual([undefined, undefined]);
  });

  it('names twenty of many ends, and counts the rest', () => {
    const ids = Array.from({ length: 23 }, (_, n) => `T${String(n).padStart(2, '0')}`);
    const hub = (summary: string): Artifact => anArtifact('ITEM', 'I', { summary, backlinks: { allocated_to: ids } });
    const graph = aCheckedGraph([], {}, book);
    read(graph, [hub('Motor'), ...ids.map((id) => anArtifact('SWREQ', id, { links: { allocated_to: ['I'] } }))]);
    read(graph, [hub('Pump motor')]);
    const gap = gapAt(graph, 'I');
    expect(gap?.facts).toMatchObject({ n: '23', more: '3' });
    expect(gap?.facts['others']?.split(', ')).toEqual(ids.slice(0, 20));
    expect(gap && sayWhy(VER_05, gap, 'de')).toContain('T19 und 3 weiteren bestätigt');
  });

  it('reads the owners of every link that takes a stamp, and of no other', () => {
    const read = Object.values(VER_05.reads).flatMap(({ path }) => path.flatMap(({ verb, way }) => (way === 'in' ? [verb] : [])));
    expect(read.sort()).toEqual(
      verbs
        .filter(({ stamped }) => stamped)
        .map(({ id }) => id)
        .sort(),
    );
  });
});

describe('A stamp', () => {
  it('is put by the app when a link is found, with the texts at both ends', () => {
    const stamp = { from: aTest().fingerprint, to: requirement().fingerprint, by: 'app', at: NOW };
    expect(linkOf(found(), 'T')?.stamp).toEqual(stamp);
  });

  it('waits for an end that was not read yet', () => {
    const graph = aCheckedGraph([], {}, book);
    read(graph, [aTest()]);
    expect(linkOf(graph, 'T')?.stamp).toBeUndefined();
    read(graph, [requirement()]);
    expect(linkOf(graph, 'T')?.stamp).toMatchObject({ to: requirement().fingerprint });
  });

  it('is put on a link that only its other end told of', () => {
    const graph = aCheckedGraph([anArtifact('TEST', 'T'), anArtifact('SWREQ', 'R')], {}, book);
    read(graph, [anArtifact('SWREQ', 'R', { backlinks: { verifies: ['T'] } })]);
    expect(linkOf(graph, 'T')?.stamp).toMatchObject({ by: 'app', at: LATER });
  });

  it('stays as it is, however often its ends are read', () => {
    const graph = found();
    const before = linkOf(graph, 'T')?.stamp;
    for (const put of [requirement({ summary: 'Stop' }), aTest(), aTest({ summary: 'Measure' })]) read(graph, [put]);
    expect(linkOf(graph, 'T')?.stamp).toEqual(before);
  });

  it('is a new one when the link is removed and made again', () => {
    const graph = found();
    read(graph, [requirement({ summary: 'Stop' })]);
    read(graph, [aTest({ links: {} })]);
    read(graph, [aTest()]);
    expect(gapAt(graph, 'R')?.facts['others']).toBe('PUMP-3');
  });

  it('says who confirmed the link and why, at whichever end it stands; a further change is suspect again', () => {
    const graph = found();
    read(graph, [requirement({ summary: 'Stop' })]);
    confirm(graph, 'R');
    expect(suspects(graph)).toEqual([]);
    const confirmed = { by: 'acc-dev', at: LATER, reason: 'Wording only.' };
    expect([linkOf(graph, 'R')?.stamp, linkOf(graph, 'T')?.stamp]).toMatchObject([confirmed, confirmed]);
    read(graph, [requirement({ summary: 'Stop at once' })]);
    expect(suspects(graph)).toEqual(['R']);
  });

  it('is not touched by a confirmation where nothing is suspect', () => {
    const graph = found();
    expect([...confirm(graph, 'R').changed.keys()]).toEqual([]);
  });
});
