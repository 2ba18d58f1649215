import { fieldsOf, isValueOf, longest } from '../../../src/domain/kinds/check-field';
import { choice, text, traced, type Field } from '../../../src/domain/kinds/kind';

const label = text('Name', 'Name');
const severity = choice(label, { serious: text('Serious', 'Schwer') });
const ofType = (type: 'text' | 'prose' | 'date' | 'flag'): Field => traced(type, label);

test.each<[string, Field, string, boolean]>([
  ['a choice of the list', severity, 'serious', true],
  ['a choice that is not in the list', severity, 'fatal', false],
  ['a name every object has', severity, 'constructor', false],
  ['a day', ofType('date'), '2028-02-29', true],
  ['a day no calendar has', ofType('date'), '2027-02-29', false],
  ['a day with a time', ofType('date'), '2027-02-28T10:00', false],
  ['a set flag', ofType('flag'), 'yes', true],
  ['another word for a flag', ofType('flag'), 'true', false],
  ['a text of the greatest length', ofType('text'), 'x'.repeat(longest.text), true],
  ['a text that is too long', ofType('text'), 'x'.repeat(longest.text + 1), false],
  ['prose of the greatest length', ofType('prose'), 'x'.repeat(longest.prose), true],
  ['prose that is too long', ofType('prose'), 'x'.repeat(longest.prose + 1), false],
  ['blanks alone', ofType('prose'), '  \n', false],
])('%s', (_, field, value, taken) => {
  expect(isValueOf(field, value)).toBe(taken);
});

test('nothing is a value of every field: it clears it', () => {
  for (const field of [severity, ofType('text'), ofType('prose'), ofType('date'), ofType('flag')]) expect(isValueOf(field, '')).toBe(true);
});

test('an issue of two kinds has the fields of both, each once, and never the class', () => {
  expect([...fieldsOf(['SOUP', 'SOUPEVAL']).keys()].filter((name) => name === 'version')).toEqual(['version']);
  expect([...fieldsOf(['SYSTEM', 'ITEM']).keys()]).toEqual([
    'legacy',
    'documentationLevel',
    'documentationLevelRationale',
    'trendAnalysis',
    'unregisteredComponents',
  ]);
});
