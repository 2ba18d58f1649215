/** A job that works out what a class would bring leaves the store's minute to others, and gives up before its memory does. */
import { TooMuch } from '../../src/app/check/foresee';
import { withRests } from '../../src/app/check/foresee-in-job';

const restsAfter = async (...wanted: readonly number[]): Promise<number> => {
  const rest = jest.fn(() => Promise.resolve());
  const before = withRests({ rest });
  for (const rows of wanted) await before(rows);
  return rest.mock.calls.length;
};

test('it rests after every 2,500 rows, however they are asked for', async () => {
  expect(await restsAfter(2_500)).toBe(0);
  expect(await restsAfter(2_000, 600)).toBe(1);
  expect(await restsAfter(10_001)).toBe(4);
  expect(await restsAfter(...Array.from({ length: 101 }, () => 100))).toBe(4);
});

test('it gives up where one job cannot hold them', async () => {
  await expect(restsAfter(39_000, 1_001)).rejects.toBeInstanceOf(TooMuch);
});
