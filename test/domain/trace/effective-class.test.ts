import { recheck } from '../../../src/domain/rules/engine';
import { standardBook } from '../../../src/domain/rules/rule-book';
import { artifactId } from '../../../src/domain/trace/artifact';
import { classRationale } from '../../../src/domain/trace/class-rationale';
import { PRODUCT } from '../../../src/domain/trace/product-node';
import type { WorkingGraph } from '../../../src/domain/trace/trace-graph';
import { LATER, aCheckedGraph, factsOf } from '../../build/a-graph';
import { reworded, signed } from '../../build/an-approval';
import { anArtifact } from '../../build/an-artifact';

const classOf = (graph: WorkingGraph, id: string) => factsOf(graph, id).effectiveClass;
const why = (graph: WorkingGraph, id: string) =>
  classRationale(graph, artifactId(id)).map((step) => `${step.id} ${step.class} ${step.because}`);
const system = (id: string, own?: string) => anArtifact('SYSTEM', id, own === undefined ? {} : { stated: { class: own } });
const part = (id: string, parents: string[], stated: Record<string, string> = {}) =>
  anArtifact('ITEM', id, { stated, links: { part_of: parents } });

describe('The effective class', () => {
  it('of a software system is its own, and class C while it has none', () => {
    const graph = aCheckedGraph([system('S1', 'A'), system('S2')]);
    expect([classOf(graph, 'S1'), classOf(graph, 'S2')]).toEqual(['A', 'C']);
    expect(why(graph, 'S2')).toEqual(['S2 C default']);
  });

  it('of a software system without a class is what the caller says holds', () => {
    const graph = aCheckedGraph([system('S1'), anArtifact('SWREQ', 'R1')], { unrated: 'B' });
    expect([classOf(graph, 'S1'), classOf(graph, 'R1'), classOf(graph, PRODUCT)]).toEqual(['B', 'B', 'B']);
  });

  it('of the product is the highest of its active software systems', () => {
    const retired = anArtifact('SYSTEM', 'S3', { stated: { class: 'C' }, lifecycle: 'obsolete' });
    expect(classOf(aCheckedGraph([system('S1', 'A'), system('S2', 'B'), retired]), PRODUCT)).toBe('B');
    expect(classOf(aCheckedGraph([]), PRODUCT)).toBe('C');
  });

  it('of a part with several parents is the highest of theirs', () => {
    const graph = aCheckedGraph([system('S1', 'A'), system('S2', 'B'), part('I1', ['S1', 'S2'])]);
    expect(why(graph, 'I1')).toEqual(['I1 B part_of', 'S2 B own']);
    expect(classRationale(graph, artifactId('I1'))[0]?.others).toEqual([{ id: 'S1', class: 'A', verb: 'part_of', way: 'out' }]);
  });

  it('of a part rises with its own class at once, and falls only with a written rationale', () => {
    const graph = aCheckedGraph([
      system('S', 'B'),
      part('higher', ['S'], { class: 'C' }),
      part('lower', ['S'], { class: 'A' }),
      part('blank', ['S'], { class: 'A', classRationale: '  ' }),
      part('reasoned', ['S'], { class: 'A', classRationale: 'Runs on its own processor.' }),
    ]);
    expect(['higher', 'lower', 'blank', 'reasoned'].map((id) => classOf(graph, id))).toEqual(['C', 'B', 'B', 'A']);
    expect(why(graph, 'reasoned')).toEqual(['reasoned A lowered']);
  });

  it('of a part without a parent is its own, else the class of the product', () => {
    const graph = aCheckedGraph([system('S', 'B'), part('own', [], { class: 'A' }), part('none', [])]);
    expect([classOf(graph, 'own'), classOf(graph, 'none')]).toEqual(['A', 'B']);
    expect(why(graph, 'none')).toEqual(['none B product', 'product B system_of', 'S B own']);
  });

  it('of a requirement, a control and a test follows the links that give it', () => {
    const graph = aCheckedGraph([
      system('S', 'A'),
      part('I', ['S'], { class: 'C' }),
      anArtifact('SWREQ', 'R', { links: { allocated_to: ['I'] } }),
      anArtifact('RCM', 'M', { links: { implemented_by: ['R'] } }),
      anArtifact('TEST', 'T', { links: { verifies: ['R'] } }),
      anArtifact('HAZSIT', 'H', { backlinks: { contributes_to: ['I'] } }),
      anArtifact('USERNEED', 'U'),
    ]);
    expect(['R', 'M', 'T', 'H', 'U'].map((id) => classOf(graph, id))).toEqual(['C', 'C', 'C', 'C', 'A']);
    expect(why(graph, 'T')).toEqual(['T C verifies', 'R C allocated_to', 'I C own']);
  });

  it('is not taken from what is deleted or obsolete', () => {
    const graph = aCheckedGraph([
      system('S', 'A'),
      anArtifact('ITEM', 'old', { stated: { class: 'C' }, lifecycle: 'obsolete' }),
      anArtifact('ITEM', 'gone', { stated: { class: 'C' }, gone: true }),
      anArtifact('SWREQ', 'R', { links: { allocated_to: ['old', 'gone', 'nowhere'] } }),
    ]);
    expect(why(graph, 'R')[0]).toBe('R A product');
  });

  it('is C on a ring and below it, until the ring is opened', () => {
    const ring = [part('I1', ['I2', 'S']), part('I2', ['I1'])];
    const graph = aCheckedGraph([
      system('S', 'A'),
      ...ring,
      part('below', ['I2']),
      anArtifact('SWREQ', 'R', { links: { allocated_to: ['below'] } }),
      part('beside', ['S']),
    ]);
    expect(['I1', 'I2', 'below', 'R', 'beside'].map((id) => factsOf(graph, id).onRing)).toEqual([true, true, true, true, false]);
    expect(why(graph, 'R')).toEqual(['R C ring']);
    const opened = anArtifact('ITEM', 'I1', { links: { part_of: ['S'] }, backlinks: { part_of: ['I2'] } });
    recheck(graph, standardBook, { put: [opened] }, LATER);
    expect(['I1', 'I2', 'below', 'R'].map((id) => [factsOf(graph, id).onRing, classOf(graph, id)])).toEqual(Array(4).fill([false, 'A']));
  });
});

describe('Where a team has its classes approved (corrections 3)', () => {
  const asked = { classIsSigned: true };
  const approved = (artifact: ReturnType<typeof system>, own: 'A' | 'B' | 'C') => signed(artifact, { class: own });
  const proposing = (artifact: ReturnType<typeof system>, own: string) => reworded({ ...artifact, stated: { class: own } });
  const classesOf = (...systems: ReturnType<typeof system>[]) => {
    const graph = aCheckedGraph(systems, asked);
    return systems.map(({ id }) => classOf(graph, id));
  };

  it('corrections 3: class C counts until a class was approved, and no approval is asked where the team asks none', () => {
    expect(classesOf(system('S1', 'A'), system('S2'), approved(system('S3', 'A'), 'A'))).toEqual(['C', 'C', 'A']);
    expect(classOf(aCheckedGraph([system('S1', 'A')]), 'S1')).toBe('A');
  });

  it('corrections 3: a higher proposal counts at once, a lower one only when it is signed', () => {
    const inB = approved(system('S', 'B'), 'B');
    expect([
      ...classesOf(proposing(inB, 'C')),
      ...classesOf(proposing(inB, 'A')),
      ...classesOf(approved(proposing(inB, 'A'), 'A')),
    ]).toEqual(['C', 'B', 'A']);
  });

  it('corrections 3: an approval that is stale changes no class', () => {
    expect(classesOf(reworded(approved(system('S', 'A'), 'A')))).toEqual(['A']);
  });

  it('corrections 3: the same for a lowered item; a rationale alone lowers nothing', () => {
    const reasoned = { class: 'A', classRationale: 'Runs on its own processor.' };
    const graph = aCheckedGraph(
      [
        approved(system('S', 'B'), 'B'),
        part('unsigned', ['S'], reasoned),
        approved(part('signed', ['S'], reasoned), 'A'),
        part('higher', ['S'], { class: 'C' }),
      ],
      asked,
    );
    expect(['unsigned', 'signed', 'higher'].map((id) => classOf(graph, id))).toEqual(['B', 'A', 'C']);
  });

  it('corrections 4: raising a parent raises the child without any approval, and the highest of several parents counts', () => {
    const [low, high] = [approved(system('S1', 'A'), 'A'), approved(system('S2', 'A'), 'A')];
    const graph = aCheckedGraph([low, high, part('I', ['S1', 'S2'])], asked);
    expect(classOf(graph, 'I')).toBe('A');
    recheck(graph, standardBook, { put: [{ ...proposing(high, 'C'), backlinks: graph.find(high.id)?.artifact.backlinks ?? [] }] }, LATER);
    expect(classOf(graph, 'I')).toBe('C');
  });
});
