import { rule } from '../../../src/domain/rules/rule';
import { ruleBook, standardBook } from '../../../src/domain/rules/rule-book';

const words = { en: 'w', de: 'w' };
const planted = (id: string, ...yieldsTo: string[]) =>
  rule({
    id,
    name: words,
    asks: words,
    why: words,
    resolve: words,
    clauses: [],
    classes: ['C'],
    severity: 'note',
    subject: '*',
    resolutions: [],
    reads: {},
    yieldsTo: yieldsTo.map((name) => ({ rule: name, at: [] })),
    check: () => undefined,
  });

describe('A rule book', () => {
  it('puts causes before what they explain', () => {
    const book = ruleBook([planted('X', 'Y', 'Z'), planted('Y', 'Z'), planted('Z')]);
    expect(book.rules.map(({ id }) => id)).toEqual(['Z', 'Y', 'X']);
  });

  it('refuses rules that yield in a ring, and names the ring', () => {
    expect(() => ruleBook([planted('V', 'X'), planted('X', 'Y'), planted('Y', 'Z'), planted('Z', 'X')])).toThrow('X to Y to Z to X');
    expect(() => ruleBook([planted('X', 'X')])).toThrow('X to X');
  });

  it('refuses an unknown cause and an id used twice', () => {
    expect(() => ruleBook([planted('X', 'NO')])).toThrow('X yields to NO');
    expect(() => ruleBook([planted('X'), planted('X')])).toThrow('share an id: X');
  });

  it('names each standard rule as a state of the world, in both languages and at most six words', () => {
    for (const { name, why, resolve, resolutions } of standardBook.rules) {
      for (const text of [name, why, resolve, ...resolutions.map(({ label }) => label)]) {
        expect([text.en, text.de].every((said) => said.trim() !== '')).toBe(true);
        expect(`${text.en} ${text.de}`).not.toMatch(/compliant|violation|finding|\bmust\b/i);
      }
      expect(Math.max(...[name.en, name.de].map((said) => said.split(' ').length))).toBeLessThanOrEqual(6);
    }
  });
});
