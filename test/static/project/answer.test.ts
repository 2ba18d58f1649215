/** Never a wrong "fine": what the project page may say when it counts no trace gap. */
import fc from 'fast-check';
import { doubtOf, sayAnswer } from '../../../static/project/parts/answer';

interface Known {
  readonly blocking?: number;
  readonly current?: boolean;
  readonly uncounted?: string;
}

const product = ({ blocking = 0, current = true, uncounted }: Known) => ({
  gaps: {
    open: blocking,
    bySeverity: { 'blocks-release': blocking, 'to-resolve': 0, note: 0 },
    ...(uncounted === undefined ? {} : { uncounted }),
  },
  data: { freshness: { current, waiting: current ? 0 : 1, at: '2026-11-22T09:00:00.000Z' }, head: '' },
});

test('the answer is a sentence with the number, never a score', () => {
  expect(sayAnswer(product({ blocking: 6 }), 'en')).toBe('6 trace gaps block release');
  expect(sayAnswer(product({ blocking: 1 }), 'de')).toBe('1 Lücke sperrt die Freigabe');
});

test('that nothing blocks is said of what is checked so far, and only when nothing waits and everything is seen', () => {
  expect(sayAnswer(product({}), 'en')).toBe('No trace gap blocks release in what is checked so far');
  expect(sayAnswer(product({ current: false }), 'en')).toBe('Not known yet whether a trace gap blocks release');
  expect(sayAnswer(product({ uncounted: 'Some issues are not counted.' }), 'en')).toBe('No trace gap that you may see blocks release');
});

test('whatever waits or is hidden, the heading never says more than is known', () => {
  const known = fc.record({ blocking: fc.nat(3), current: fc.boolean(), hidden: fc.boolean() });
  fc.assert(
    fc.property(known, ({ blocking, current, hidden }) => {
      const view = product({ blocking, current, ...(hidden ? { uncounted: 'Some are not counted.' } : {}) });
      const fine = sayAnswer(view, 'en') === sayAnswer(product({}), 'en');
      expect(fine).toBe(blocking === 0 && doubtOf(view) === undefined);
      expect(doubtOf(view) === undefined).toBe(current && !hidden);
    }),
  );
});
