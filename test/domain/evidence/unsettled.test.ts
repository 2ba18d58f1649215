import { countUnsettled, linksUnsettledBy } from '../../../src/domain/evidence/unsettled';
import type { Artifact } from '../../../src/domain/trace/artifact';
import { anArtifact } from '../../build/an-artifact';

const unsettledBy = (artifact: Artifact, known: (id: string) => Artifact | undefined) => countUnsettled(linksUnsettledBy(artifact, known));
const find =
  (...there: readonly Artifact[]) =>
  (id: string): Artifact | undefined =>
    there.find((each) => each.id === id);

const need = anArtifact('SYSREQ', 'need');
const item = anArtifact('ITEM', 'item');
const test1 = anArtifact('TEST', 'test-1', { links: { verifies: ['req'] } });
const test2 = anArtifact('TEST', 'test-2', { links: { verifies: ['req'] }, lifecycle: 'obsolete' });
const req: Artifact = {
  ...anArtifact('SWREQ', 'req', { links: { derives_from: ['need'], allocated_to: ['item'], interfaces_with: ['item'] } }),
  backlinks: [test1, test2].map(({ id: from }) => ({ verb: 'verifies', from })),
};

test('links to tests and other links that take a stamp are told apart; an obsolete end and a link nobody stamps unsettle nothing', () => {
  expect(unsettledBy(req, find(need, item, test1, test2))).toEqual({ tests: 1, others: 2 });
});

test('an end that may not be seen is not counted', () => {
  expect(unsettledBy(req, find(item, test2))).toEqual({ tests: 0, others: 1 });
});

test('a test that changes unsettles the links to what it verifies', () => {
  expect(unsettledBy(test1, find(req))).toEqual({ tests: 1, others: 0 });
});

test('each is named, with the way it is seen from the artifact that changes', () => {
  const named = linksUnsettledBy(req, find(need, item, test1, test2)).map(({ verb, way, other, isTest }) => [verb, way, other.id, isTest]);
  expect(named).toEqual([
    ['derives_from', 'out', 'need', false],
    ['allocated_to', 'out', 'item', false],
    ['verifies', 'in', 'test-1', true],
  ]);
});
