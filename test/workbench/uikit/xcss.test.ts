/** Which styles UI Kit takes, and what it makes of them. */
import { readXcss } from './xcss';

describe('xcss', () => {
  test('turns tokens into the variables of the theme', () => {
    const { rules, unknown } = readXcss({
      padding: 'space.100',
      borderColor: 'color.border',
      width: 240,
      backgroundColor: 'elevation.surface.sunken',
    });
    expect(unknown).toEqual([]);
    expect(rules).toEqual([
      {
        pseudo: '',
        declarations: [
          'padding: var(--ds-space-100)',
          'border-color: var(--ds-border)',
          'width: 240px',
          'background-color: var(--ds-surface-sunken)',
        ],
      },
    ]);
  });

  test('takes a hover style one level deep', () => {
    expect(readXcss({ ':hover': { color: 'color.text.subtle' } }).rules[1]).toEqual({
      pseudo: ':hover',
      declarations: ['color: var(--ds-text-subtle)'],
    });
  });

  test.each([
    ['a property it does not have', { fontSize: '12px' }, 'fontSize="12px"'],
    ['a colour that is no token', { color: '#ff0000' }, 'color="#ff0000"'],
    ['a token that does not exist', { color: 'color.text.loud' }, 'color="color.text.loud"'],
    ['space as a raw length', { padding: '8px' }, 'padding="8px"'],
    ['a flex box', { display: 'flex' }, 'display="flex"'],
    ['a selector', { '> div': { color: 'color.text' } }, '> div={"color":"color.text"}'],
  ])('names %s', (_what, style, name) => {
    expect(readXcss(style).unknown).toEqual([name]);
  });
});
