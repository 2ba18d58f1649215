import { riskChain } from '../../../src/domain/documents/risk-chain';
import { type Artifact, artifactId } from '../../../src/domain/trace/artifact';
import { aCheckedGraph } from '../../build/a-graph';
import { anArtifact } from '../../build/an-artifact';
import { around } from '../../build/around';
import { plain } from '../../build/plain-cells';

const situation = anArtifact('HAZSIT', 'H1', { backlinks: { may_lead_to: ['C1'] } });
const cause = (said: Partial<Parameters<typeof anArtifact>[2]> = {}): Artifact =>
  anArtifact('CAUSE', 'C1', { links: { may_lead_to: ['H1'] }, backlinks: { controls: ['M1'] }, ...said });
const control = (said: Partial<Parameters<typeof anArtifact>[2]> = {}): Artifact =>
  anArtifact('RCM', 'M1', {
    links: { controls: ['C1'], implemented_by: ['R1'], verified_by_implementation: ['T1'], verified_by_effectiveness: ['T1'] },
    ...said,
  });
const requirement = anArtifact('SWREQ', 'R1', { backlinks: { implemented_by: ['M1'] } });
const test = anArtifact('TEST', 'T1', { backlinks: { verified_by_implementation: ['M1'] } });

const lineOf = (artifacts: readonly Artifact[], checking: readonly string[] = []): readonly string[] => {
  const graph = aCheckedGraph(artifacts);
  const face = graph.find(artifactId('C1'));
  const [line] = face ? riskChain.linesOf(face, around(graph, checking)) : [];
  expect(line?.cells).toHaveLength(riskChain.columns.length);
  return (line?.cells ?? []).map(plain);
};

describe('A line of the risk chain', () => {
  it('walks from the situation over cause and control to what implements and what shows it', () => {
    expect(lineOf([situation, cause(), control(), requirement, test])).toEqual(['H1', 'C1', 'M1', 'R1', 'T1', '[None]']);
  });

  it('says what is missing at the cause', () => {
    expect(lineOf([situation, cause({ backlinks: {} })])).toEqual([
      'H1',
      'C1',
      '[No risk control that counts]',
      '[None linked]',
      '[None linked]',
      '[Blocks release: Cause without a risk control]',
    ]);
  });

  it('is not without a gap where its control has one', () => {
    const bare = control({ links: { controls: ['C1'] } });
    expect(lineOf([situation, cause(), bare]).slice(2)).toEqual([
      'M1',
      '[None linked]',
      '[No test that counts]',
      '[To resolve: Control not shown to be implemented]',
    ]);
  });

  it('says nothing of a control that is read again', () => {
    expect(lineOf([situation, cause(), control(), requirement, test], ['M1']).at(-1)).toBe('[Unknown yet]');
  });
});
