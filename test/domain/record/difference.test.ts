import * as fc from 'fast-check';
import { shortened, wordDifference, type Part } from '../../../src/domain/record/difference';

const without = (parts: readonly Part[], out: Part['is']): string =>
  parts
    .filter(({ is }) => is !== out)
    .map(({ text }) => text)
    .join('');
const sentence = fc.array(fc.constantFrom('the', 'motor', 'stops', 'within', '150', '200', 'ms', '.', '\n', '  ', 'Öl'), { maxLength: 30 });
const asText = (words: readonly string[]): string => words.join(' ');

test('read without what was added it is the text before, without what was removed the text after', () => {
  fc.assert(
    fc.property(sentence.map(asText), sentence.map(asText), (before, after) => {
      const parts = wordDifference(before, after);
      expect([without(parts, 'added'), without(parts, 'removed')]).toEqual([before, after]);
    }),
  );
});

test('a changed word is told, and no more than the word', () => {
  expect(wordDifference('stop within 200 ms of an alarm', 'stop within 150 ms of an alarm')).toEqual([
    { is: 'same', text: 'stop within ' },
    { is: 'removed', text: '200' },
    { is: 'added', text: '150' },
    { is: 'same', text: ' ms of an alarm' },
  ]);
});

test('a text too long to be compared in time is said to have changed as a whole', () => {
  const [before, after] = ['a '.repeat(9_000), 'b '.repeat(9_000)];
  expect(wordDifference(before, after)).toEqual([
    { is: 'removed', text: before },
    { is: 'added', text: after },
  ]);
});

test('long unchanged stretches are cut to a few words at either side of a change', () => {
  const before = 'one two three four five six seven eight nine ten 200 a b c d e f g h i j';
  const parts = shortened(wordDifference(before, before.replace('200', '150')), 3);
  expect(parts.map(({ text }) => text.trim())).toEqual(['… eight nine ten', '200', '150', 'a b c …']);
});

test('cutting takes nothing from what was removed or added', () => {
  fc.assert(
    fc.property(sentence.map(asText), sentence.map(asText), (before, after) => {
      const parts = wordDifference(before, after);
      const changed = (all: readonly Part[]): readonly Part[] => all.filter(({ is }) => is !== 'same');
      expect(changed(shortened(parts, 2))).toEqual(changed(parts));
    }),
  );
});
