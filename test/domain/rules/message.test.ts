import { say } from '../../../src/domain/rules/message';

const both = (text: string) => ({ en: text, de: text });

describe('A sentence', () => {
  it('says a part in brackets only where its facts are there', () => {
    const text = both('{a} waits.[ Since {b}.][?c Also here.]');
    expect(say(text, { a: 'X' }, 'en')).toBe('X waits.');
    expect(say(text, { a: 'X', b: 'May', c: '1' }, 'en')).toBe('X waits. Since May. Also here.');
  });

  it('takes brackets, braces and dollar signs inside facts as they are', () => {
    expect(say(both('{a}.'), { a: '[{b}] $& {a}' }, 'en')).toBe('[{b}] $& {a}.');
  });

  it('names verbs in the language of whoever reads', () => {
    const text = both('({verbs})');
    expect(say(text, { verbs: 'derives_from, other' }, 'de')).toBe('(leitet sich ab von, other)');
  });

  it('names an attribute as the kind names it that is spoken of: kinds share names, and mean their own', () => {
    const text = both('{fields}');
    expect(say(text, { fields: 'category' }, 'en', 'SWREQ')).toBe('Category');
    expect(say(text, { fields: 'category' }, 'en', 'CAUSE')).toBe('Kind of cause');
    expect(say(text, { fields: 'version, unheard-of' }, 'de', 'RUN')).toBe('Softwareversion, unheard-of');
  });

  it('is refused when a fact it needs is not there', () => {
    expect(() => say(both('{a}'), {}, 'en')).toThrow('"a"');
  });
});
