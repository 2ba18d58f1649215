import { minorTakesTwo } from '../../../src/domain/evidence/control';
import { instant } from '../../../src/domain/trace/artifact';
import { anArtifact } from '../../build/an-artifact';

const plain = anArtifact('SWREQ', 'req');
const held = { baseline: { name: '2.0', at: instant('2026-11-20T09:00:00.000Z'), recipe: 'text/1', fingerprint: plain.fingerprint } };

test('corrections 11: nobody alone calls the edit of what a baseline holds minor, in class B and C', () => {
  expect([minorTakesTwo(held, 'B'), minorTakesTwo(held, 'C')]).toEqual([true, true]);
});

test('corrections 11: in class A, and of what is not under control, one person may', () => {
  expect([minorTakesTwo(held, 'A'), minorTakesTwo(plain, 'C')]).toEqual([false, false]);
});
