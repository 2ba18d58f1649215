/** `npm run trace -- FILE --scope …` on a product export that carries baselines. */
import { anArtifact } from '../build/an-artifact';
import type { Artifact } from '../../src/domain/trace/artifact';
import { gapsOf, runTrace, told } from './run-trace';

const stamped = (artifact: Artifact, to: Artifact): Artifact => ({
  ...artifact,
  links: artifact.links.map((link) => ({
    ...link,
    stamp: { from: artifact.fingerprint, to: to.fingerprint, by: 'app' as const, at: '2026-11-01T08:00:00.000Z' as never },
  })),
});
const system = anArtifact('SYSTEM', 'P-1', { stated: { class: 'C', classRationale: 'By the risk file.' } });
const need = anArtifact('SYSREQ', 'P-2');
const links = { derives_from: ['P-2'], allocated_to: ['P-1'] };
const requirement = anArtifact('SWREQ', 'P-3', { links });
const test3 = stamped(anArtifact('TEST', 'P-4', { links: { verifies: ['P-3'] } }), requirement);
const edited = anArtifact('SWREQ', 'P-3', { links, summary: 'Stop within 100 ms' });
const fix = anArtifact('SWREQ', 'P-5', { links });
const late = anArtifact('TEST', 'P-6', { links: { verifies: ['P-5'] } });
const product = {
  format: 'plumbline.product-export/1',
  name: 'Pump',
  at: '2026-11-25T09:00:00.000Z',
  gaps: { open: 1 },
  artifacts: [system, need, edited, test3, fix, late],
  baselines: [
    { name: '2.0', at: '2026-11-20T09:00:00.000Z', artifacts: [system, need, requirement, test3] },
    { name: '1.0', at: '2026-10-01T09:00:00.000Z', artifacts: [system, need, anArtifact('SWREQ', 'P-3', { links })] },
  ],
  releases: [{ name: '2.0.1', base: '2.0', issues: ['P-5'] }],
};
const files = { 'pump.json': product, 'set.json': { name: 'Pump', items: [], links: [] } };
const run = (scope: string, ...more: readonly string[]) => runTrace(['pump.json', '--scope', scope, ...more], files);
const spoken = ['VER-05', 'REQ-03', 'SCP-01'];

test('now is what it says without a scope', () => {
  expect(run('now').out).toBe(runTrace(['pump.json'], files).out);
  expect(gapsOf(run('now', '--json'), ...spoken)).toEqual([['P-3', 'VER-05']]);
});

test('a release is judged on its own base, as loudly as a release asks, without what the main line changed', () => {
  const ran = run('release:2.0.1', '--json');
  expect(gapsOf(ran, ...spoken)).toEqual([['P-5', 'REQ-03']]);
  expect(told(ran).gaps.find(({ rule }) => rule === 'REQ-03')?.severity).toBe('blocks-release');
  expect(JSON.parse(ran.out)).toMatchObject({ scope: { is: 'release', name: '2.0.1', base: '2.0', beyond: ['P-6'] } });
  expect(ran.code).toBe(1);
});

test('and says so, in both languages, with what is linked but not in it', () => {
  expect(run('release:2.0.1').out).toContain('Judged as a release: 2.0.1, on baseline 2.0\nLinked to its issues, but not in it');
  expect(run('release:2.0.1', '--language', 'de').out).toContain('Als Freigabe beurteilt: 2.0.1, auf Baseline 2.0');
  expect(run('release:2.0.1').out).not.toContain('Other than the screens said');
});

test.each([
  ['at:2026-11-20', 'baseline 2.0', []],
  ['at:2026-11-19', 'baseline 1.0', [['P-3', 'REQ-03']]],
  ['at:2026-11-20T08:59:59Z', 'baseline 1.0', [['P-3', 'REQ-03']]],
  ['at:2027-01-01', 'baseline 2.0', []],
])('%s is the last baseline by then: %s', (scope, baseline, gaps) => {
  expect(run(scope).out).toContain(`Judged by the rules of today: ${baseline}, as everything was on`);
  expect(gapsOf(run(scope, '--json'), ...spoken)).toEqual(gaps);
});

test.each([
  ['release:9.9', 'trace: pump.json holds no release "9.9"; it holds "2.0.1"\n'],
  ['at:2026-09-01', 'trace: pump.json holds no baseline of 2026-09-01 or before\n'],
  ['at:yesterday', 'trace: --scope at:yesterday is no scope: give now, at:2026-11-22 or release:NAME\n'],
  ['release:', 'trace: --scope release: is no scope: give now, at:2026-11-22 or release:NAME\n'],
  ['2.0', 'trace: --scope 2.0 is no scope: give now, at:2026-11-22 or release:NAME\n'],
])('%s is refused in one sentence', (scope, sentence) => {
  expect(run(scope)).toEqual({ code: 2, out: '', err: sentence });
});

test('a file that holds one state has no other scope', () => {
  const ran = runTrace(['set.json', '--scope', 'release:2.0.1'], files);
  expect(ran).toEqual({ code: 2, out: '', err: 'trace: set.json holds one state and no baseline: leave --scope out\n' });
});
