/** What the second reading by practice changed in the rules, where no other test holds it. */
import type { Artifact } from '../../../src/domain/trace/artifact';
import { aCheckedGraph, gapOf, gapsOf } from '../../build/a-graph';
import { anArtifact as a } from '../../build/an-artifact';
import { writtenBook } from '../../build/written-rules';

const checked = (...artifacts: readonly Artifact[]) => aCheckedGraph(artifacts, {}, writtenBook);
const system = (safetyClass: string): Artifact => a('SYSTEM', 'S', { stated: { class: safetyClass, classRationale: 'By the risk file.' } });

describe('corrections 5: classes are judged by the risk', () => {
  const item = a('ITEM', 'I', { links: { part_of: ['S'], contributes_to: ['H'] } });
  const situation = (stated: Readonly<Record<string, string>>): Artifact =>
    a('HAZSIT', 'H', { stated: { severity: 'serious', softwareContribution: 'yes', ...stated } });

  test('a risk after external controls that nobody judged counts as unacceptable, and is asked for', () => {
    const graph = checked(system('B'), item, situation({}));
    expect(gapOf(graph, 'H', 'CLS-05')?.facts).toMatchObject({ needed: 'C', own: 'B' });
    expect(gapOf(graph, 'H', 'RSK-01')?.facts['fields']).toContain('riskAfterExternalControls');
    const acceptable = checked(system('B'), item, situation({ riskAfterExternalControls: 'acceptable' }));
    expect(gapOf(acceptable, 'H', 'CLS-05')).toBeUndefined();
  });

  test('an item above the class of its system means that the system is judged again', () => {
    const above = { ...item, stated: { class: 'C' } };
    expect(gapOf(checked(system('B'), above), 'I', 'CLS-06')?.facts).toMatchObject({ own: 'C', class: 'B' });
    expect(gapOf(checked(system('C'), above), 'I', 'CLS-06')).toBeUndefined();
  });
});

describe('corrections 8: one issue of several kinds', () => {
  test('is asked by the rules of each of them', () => {
    const both = a('RCM', 'X', { kinds: ['SWREQ', 'RCM'], stated: { location: 'software' } });
    const rules = gapsOf(checked(system('C'), both), 'X').map(({ rule }) => rule);
    expect(rules).toEqual(expect.arrayContaining(['REQ-03', 'REQ-07', 'RSK-05']));
    expect(rules).not.toContain('REQ-06');
  });

  test('a small bug is problem report and change request at once', () => {
    const bug = a('PR', 'X', { kinds: ['PR', 'CR'], lifecycle: 'closed-fixed' });
    const rules = gapsOf(checked(system('C'), bug), 'X').map(({ rule }) => rule);
    expect(rules).toEqual(expect.arrayContaining(['PRB-01', 'PRB-03', 'CHG-02', 'CHG-03']));
  });
});
