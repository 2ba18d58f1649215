/** The project page speaks the viewer's Jira language where it can. */
import { fill, languageOf } from '../../../static/project/words/language';
import { words } from '../../../static/project/words/words';

test.each([
  ['de-DE', 'de'],
  ['de_AT', 'de'],
  ['en-US', 'en'],
  ['fr-FR', 'en'],
  [undefined, 'en'],
])('a Jira in %s is answered in %s', (locale, language) => {
  expect(languageOf(locale)).toBe(language);
});

test('facts stand in the sentence where they belong, in both languages', () => {
  expect(fill(words.range, 'en', { from: 1, to: 50, total: 318 })).toBe('1–50 of 318');
  expect(fill(words.range, 'de', { from: 1, to: 50, total: 318 })).toBe('1–50 von 318');
});
