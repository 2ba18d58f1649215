/** The bench itself: a number above its promise is not kept, nor is one that grows with the product, nor one that was not measured. */
import { judge, type Measured } from './measured';

const act: Measured = { act: 'an act', measure: () => Promise.resolve({}), promise: { points: 4 }, steady: ['points'] };
const at = (...points: readonly number[]) => new Map(points.map((n, size) => [10 ** (size + 2), { points: n }] as const));
const kept = (...points: readonly number[]) => judge(act, at(...points)).bounds.map((bound) => bound.kept);

test.each([
  ['kept at every size', [3, 3, 3], [true, true]],
  ['above the promise at one size', [3, 5, 3], [false, false]],
  ['growing by a half, and yet below the promise', [2, 2, 3], [true, false]],
  ['growing by a quarter', [4, 4, 5], [false, true]],
  ['nothing at the smallest size, and something at a larger one', [0, 1, 0], [true, false]],
])('points are %s', (_, points, expected) => {
  expect(kept(...points)).toEqual(expected);
});

test('a number that was promised and not measured is not kept', () => {
  expect(judge(act, new Map([[100, {}]])).kept).toBe(false);
});
