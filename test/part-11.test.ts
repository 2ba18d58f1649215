/** Every claim of the Part 11 table has a test that is there, by its own sentence. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const root = resolve(__dirname, '..');
const rows = readFileSync(resolve(root, 'docs/part-11.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| 11\./.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, point = '', claim = '', shown = '']) => ({ point, claim, shown }));

test('the table has rows', () => expect(rows.length).toBeGreaterThan(12));

test.each(rows.map(({ point, claim, shown }) => [`${point}: ${claim}`, shown]))('%s', (_, shown) => {
  const [, file = '', sentence = ''] = /^`([^`]+)`: (.+)$/.exec(shown) ?? [];
  expect([file, existsSync(resolve(root, file))]).toEqual([file, true]);
  expect(readFileSync(resolve(root, file), 'utf8')).toMatch(
    new RegExp(`(test|it)\\(\\s*'${sentence.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}'`),
  );
});
