import { directed, leadsUp } from '../../../src/domain/kinds/upward';
import { verbs } from '../../../src/domain/kinds/verbs';

test('every verb of the trace model says which of its ends lies upward', () => {
  expect([...directed].sort()).toEqual(verbs.map(({ id }) => id).sort());
});

test.each([
  ['a requirement comes from what it derives from', 'derives_from', 'out', true],
  ['a requirement is proved by what verifies it', 'verifies', 'in', false],
  ['a test comes from what it verifies', 'verifies', 'out', true],
  ['a hazard is carried on by the situations it leads to', 'leads_to', 'out', false],
  ['a risk control comes from the cause it controls', 'controls', 'out', true],
  ['a risk control is proved by the test of its effectiveness', 'verified_by_effectiveness', 'out', false],
] as const)('%s', (_, verb, way, up) => {
  expect(leadsUp(verb, way)).toBe(up);
});

test('what is upward from one end is downward from the other', () => {
  for (const { id } of verbs) expect(leadsUp(id, 'out')).toBe(!leadsUp(id, 'in'));
});
