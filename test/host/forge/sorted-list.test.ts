import fc from 'fast-check';
import { SortedList } from './sorted-list';

describe('the sorted list', () => {
  test('keeps what a sorted array would keep, however it is filled and emptied', () => {
    const step = fc.tuple(fc.boolean(), fc.integer({ min: 0, max: 3_000 }));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 2_500, size: 'max' }), fc.integer({ min: 0, max: 3_000 }), (steps, probe) => {
        const list = new SortedList<number>((a, b) => a - b);
        const model = new Set<number>();
        for (const [add, n] of steps) {
          if (!add) expect(list.remove(n)).toBe(model.delete(n));
          else if (!model.has(n)) {
            model.add(n);
            list.add(n);
          }
        }
        const sorted = [...model].sort((a, b) => a - b);
        expect([list.all(), list.size, list.first()]).toEqual([sorted, sorted.length, sorted[0]]);
        expect([...list.up((n) => n < probe)]).toEqual(sorted.filter((n) => n >= probe));
        expect([...list.down((n) => n > probe)]).toEqual(sorted.filter((n) => n <= probe).reverse());
      }),
      { numRuns: 60 },
    );
  });
});
