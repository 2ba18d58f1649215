import { isAtLeast } from '../../../src/domain/evidence/build-order';

test.each([
  ['2.1-b421', '2.1-b418'],
  ['2.1-b418', '2.1-b418'],
  ['2.10', '2.9'],
  ['2.1.1', '2.1'],
  ['v2.1', '2.1'],
  ['R2026-11', 'R2026-03'],
  ['412', '97'],
])('%s is %s or later', (build, other) => {
  expect(isAtLeast(build, other)).toBe(true);
});

test.each([
  ['2.1-b418', '2.1-b421'],
  ['2.1', '2.1.1'],
  ['2.1', '2.1-rc1'],
  ['2.1-rc1', '2.1'],
  ['2.1-hotfix3', '2.1-b418'],
  ['a41f9c2', '9be0013'],
  ['main', 'release'],
  ['', '2.1'],
  ['2.1', ''],
  ['', ''],
])('%s is not certainly %s or later', (build, other) => {
  expect(isAtLeast(build, other)).toBe(false);
});
