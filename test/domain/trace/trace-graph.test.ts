import { artifactId } from '../../../src/domain/trace/artifact';
import { out } from '../../../src/domain/rules/rule';
import { WorkingGraph } from '../../../src/domain/trace/trace-graph';
import { anArtifact } from '../../build/an-artifact';

const id = artifactId;

describe('A graph loaded in part', () => {
  it('collects what was touched and is not known, until it is loaded or known to be absent', () => {
    const graph = new WorkingGraph();
    graph.load(anArtifact('TEST', 'T', { links: { verifies: ['R1', 'R2'] } }));
    expect(graph.follow(id('T'), out('verifies'))).toEqual(['R1', 'R2']);
    expect([...graph.missing]).toEqual([]);
    expect(graph.facts(id('R1')).gone).toBe(true);
    graph.facts(id('R2'));
    expect([...graph.missing]).toEqual(['R1', 'R2']);
    graph.load(anArtifact('SWREQ', 'R1'));
    graph.absent(id('R2'));
    expect(graph.facts(id('R1')).active).toBe(true);
    expect(graph.facts(id('R2')).gone).toBe(true);
    expect([...graph.missing]).toEqual([]);
  });

  it('names each end once, however many links lead there', () => {
    const graph = new WorkingGraph({ whole: true });
    const ends = Array.from({ length: 40 }, (_, i) => `R${i % 20}`);
    graph.load(anArtifact('TEST', 'few', { links: { verifies: ['R1', 'R1'] } }));
    graph.load(anArtifact('TEST', 'many', { links: { verifies: ends, derives_from: ['U'] } }));
    expect(graph.follow(id('few'), out('verifies'))).toEqual(['R1']);
    expect(graph.follow(id('many'), out('verifies'))).toHaveLength(20);
    expect(graph.follow(id('many'), out('*'))).toHaveLength(21);
    expect(graph.follow(id('many'), { verb: '*', way: 'in' })).toEqual([]);
  });
});
