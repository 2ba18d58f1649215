import * as fc from 'fast-check';
import { canonical, hashOf, hashText } from '../../../src/domain/record/canonical';

describe('The canonical form', () => {
  test('puts members in the order of their UTF-16 units and leaves out what is undefined, as RFC 8785 says', () => {
    const mixed = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew',
      '1': 'One',
      '\u{1f600}': 'Emoji',
      '\u0080': 'Control',
      '\u00f6': 'Latin',
      left: undefined,
    };
    expect(Object.keys(JSON.parse(canonical(mixed)) as object).sort()).toEqual(
      Object.keys(mixed)
        .filter((name) => name !== 'left')
        .sort(),
    );
    expect(canonical(mixed)).toBe(
      '{"\\r":"Carriage Return","1":"One","\u0080":"Control","\u00f6":"Latin","\u20ac":"Euro Sign","\u{1f600}":"Emoji","\ufb33":"Hebrew"}',
    );
    expect(canonical([1e21, 0.000001, 4.5, -0, 2e-3])).toBe('[1e+21,0.000001,4.5,0,0.002]');
  });

  test('is the same for the same value however it was put together, and reads back as that value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const again = JSON.parse(canonical(value)) as unknown;
        expect(canonical(again)).toBe(canonical(value));
        expect(hashOf(again)).toBe(hashOf(value));
      }),
    );
  });

  test('is refused to what JSON cannot say', () => {
    expect(() => canonical(undefined)).toThrow('Only plain JSON');
    expect(() => canonical({ number: Number.NaN })).toThrow();
    expect(() => canonical([Number.POSITIVE_INFINITY])).toThrow();
  });

  test('keeps text of every script, and half a character does not break it', () => {
    const text = 'Ventilwächter 弁 \u200fשסתום 🫀 \u0000\u001b';
    expect(JSON.parse(canonical({ text }))).toEqual({ text });
    expect(hashText(canonical({ text: '\ud83d' }))).toMatch(/^[0-9a-f]{64}$/);
  });

  test('hashes by SHA-256, as any other tool does', () => {
    expect(hashText('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(hashText('ä')).toBe('33e6d73fee82904c8d7afb78de1154d1e8dc2a0edb08120e63df5b9385c2d9cc');
  });
});
