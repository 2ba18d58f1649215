import { isExpired, pinProblem } from '../../../src/domain/evidence/signing-secret';
import { instant } from '../../../src/domain/trace/artifact';

test.each([
  ['12345', 'too-short'],
  ['x'.repeat(65), 'too-long'],
  ['000000', 'too-simple'],
  ['121212', 'too-simple'],
  ['123456', 'too-simple'],
  ['987654', 'too-simple'],
  ['abcdef', 'too-simple'],
  ['135790', undefined],
  ['green-42-tea', undefined],
])('the PIN %s: %s', (pin, problem) => {
  expect(pinProblem(pin)).toBe(problem);
});

test('a secret runs out after the days that are set, never where none are', () => {
  const secret = { since: instant('2026-01-01T00:00:00.000Z') };
  expect(isExpired(secret, 365, instant('2026-12-31T23:59:59.999Z'))).toBe(false);
  expect(isExpired(secret, 365, instant('2027-01-01T00:00:00.000Z'))).toBe(true);
  expect(isExpired(secret, 0, instant('2099-01-01T00:00:00.000Z'))).toBe(false);
});
