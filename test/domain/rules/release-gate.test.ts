/** REL-01: whether a release may be made. It fails closed (corrections 18). */
import { checkRelease } from '../../../src/domain/rules/check-release';
import { everyRule, ruleBook } from '../../../src/domain/rules/rule-book';
import { releaseGate } from '../../../src/domain/rules/release-gate';
import { rulesWithSignatures } from '../../../src/domain/rules/rules-with-signatures';
import type { Artifact, SafetyClass } from '../../../src/domain/trace/artifact';
import { LATER } from '../../build/a-graph';
import { reworded, signed } from '../../build/an-approval';
import { anArtifact as a } from '../../build/an-artifact';

const answers = { contributes: 'yes', unacceptable: 'yes', seriousInjury: 'no', trendAnalysis: '2026-10-01' };
const system = a('SYSTEM', 'S', { stated: { class: 'B', classRationale: 'By the risk file.', ...answers } });
const classC = a('SYSTEM', 'S', { stated: { class: 'C', classRationale: 'By the risk file.', trendAnalysis: '2026-10-01' } });
const plan = signed(a('DOC', 'P', { stated: { documentType: 'development-plan', plannedClass: 'C' } }));
const asksPlan = () => ['development-plan'];
const asksNothing = () => [];

const gateOf = (artifacts: readonly Artifact[], asked: (of: SafetyClass) => readonly string[], overlay: readonly Artifact[] = []) => {
  const rows = (of: readonly Artifact[]) => new Map(of.map((artifact) => [artifact.id, { artifact, gaps: [] }]));
  const checked = checkRelease(
    { base: rows(artifacts), now: rows([...artifacts, ...overlay]), overlay: new Set(overlay.map(({ id }) => id)) },
    ruleBook([...everyRule, ...rulesWithSignatures]),
    LATER,
  );
  return releaseGate(checked, asked);
};

test('is met where nothing blocks, documents are approved, and no work is open', () => {
  const gate = gateOf([system, plan], asksPlan);
  expect([gate.blocking.map(({ rule, subject }) => `${rule} ${subject}`), gate.isMet]).toEqual([[], true]);
});
test('corrections 18: fails closed: it is not met by a release with nothing in it', () => {
  expect(gateOf([], asksNothing).isMet).toBe(false);
});
test('is not met while a gap blocks, and names it', () => {
  const gate = gateOf(
    [system, plan, a('PR', 'X', { stated: { criticality: 'low', affectedVersion: '1', safetyEvaluation: 'None.', evaluator: 'I' } })],
    asksPlan,
  );
  expect([gate.isMet, gate.blocking.map(({ rule, subject }) => `${rule} ${subject}`)]).toEqual([false, ['REL-02 X']]);
});
test('counts a gap that another explains: what explains it may weigh less', () => {
  const stale = reworded(signed(a('SWREQ', 'R', { links: { sourced_by: ['K'] } }), { meaning: 'verified' }));
  const rules = gateOf([system, stale], asksNothing)
    .blocking.filter(({ subject }) => subject === 'R')
    .map(({ rule }) => rule);
  expect(rules).toEqual(expect.arrayContaining(['APR-01', 'REQ-05']));
});
test('is not met while a document is not approved as it stands, or one that is asked for is missing', () => {
  const unsigned = a('DOC', 'Q');
  expect(gateOf([system, plan, unsigned], asksPlan)).toMatchObject({ isMet: false, documents: ['Q'], noDocument: [] });
  expect(gateOf([system], asksPlan)).toMatchObject({ isMet: false, documents: [], noDocument: ['development-plan'] });
  expect(gateOf([system, reworded(plan)], asksPlan)).toMatchObject({ isMet: false, documents: ['P'], noDocument: ['development-plan'] });
});
test('which documents are asked for depends on the class of the whole product', () => {
  const byClass = (safetyClass: SafetyClass) => (safetyClass === 'C' ? ['risk-management-plan'] : []);
  expect([gateOf([system], byClass).noDocument, gateOf([classC], byClass).noDocument]).toEqual([[], ['risk-management-plan']]);
});
test('asks for changes that are not done from class B on (5.8.6)', () => {
  const analysed = { impactAnalysis: 'a', safetyAnalysis: 'b', classRecheck: 'c', repeatActivities: 'd' };
  const change = a('CR', 'C', { stated: analysed, lifecycle: 'in-review', links: { modifies: ['S'] } });
  const classA = a('SYSTEM', 'S', { stated: { ...system.stated, class: 'A', contributes: 'no', unacceptable: '', seriousInjury: '' } });
  expect(gateOf([system], asksNothing, [change]).openWork).toEqual(['C']);
  expect(gateOf([system], asksNothing, [{ ...change, lifecycle: 'implemented' }]).openWork).toEqual([]);
  expect(gateOf([classA], asksNothing, [change]).openWork).toEqual([]);
});
test('corrections 7: a draft in the release blocks it', () => {
  expect(gateOf([system, a('SWREQ', 'R', { lifecycle: 'draft' })], asksNothing).blocking.map(({ rule }) => rule)).toContain('SCP-01');
});
test('what is linked and not in the release keeps it open', () => {
  const change = a('CR', 'C', { lifecycle: 'implemented', links: { modifies: ['Y'] } });
  const rows = (of: readonly Artifact[]) => new Map(of.map((artifact) => [artifact.id, { artifact, gaps: [] }]));
  const checked = checkRelease(
    { base: rows([system]), now: rows([system, change, a('ITEM', 'Y')]), overlay: new Set([change.id]) },
    ruleBook(everyRule),
    LATER,
  );
  expect(releaseGate(checked, asksNothing)).toMatchObject({ isMet: false, beyond: ['Y'] });
});
