/** Moments and numbers as the project page says them. */
import { sayMoment, sayNumber } from '../../../static/project/parts/when';

test('a moment names its day in words and its time with the zone of whoever looks', () => {
  const iso = '2026-11-22T13:02:31.000Z';
  expect(sayMoment(iso, { language: 'en', timezone: 'Europe/Berlin' })).toBe('22 Nov 2026, 14:02:31 CET');
  expect(sayMoment(iso, { language: 'de', timezone: 'UTC' })).toBe('22. Nov. 2026, 13:02:31 UTC');
});

test('a large number is set as the language sets it', () => {
  expect(sayNumber(10_000, 'en')).toBe('10,000');
  expect(sayNumber(10_000, 'de')).toBe('10.000');
});
