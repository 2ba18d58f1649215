/** What may cross from the app's frame to its host, and in which shape. */
import { encode, type AppFunction } from './encode';

const kept = (value: unknown): { readonly plain: unknown; readonly functions: ReadonlyMap<string, AppFunction> } => {
  const functions = new Map<string, AppFunction>();
  const plain = encode(value, (path, fn) => {
    functions.set(path, fn);
    return path;
  });
  return { plain, functions };
};

describe('the border of the app frame', () => {
  const press = (): string => 'pressed';

  test('keeps functions behind and lets their names through', () => {
    const { plain, functions } = kept({ event: 'x', callback: press });
    expect(plain).toEqual({ event: 'x', callback: { __fn: 'arg.callback' } });
    expect(functions.get('arg.callback')).toBe(press);
  });

  test('names a handler after its node, so that a late call finds the newest one', () => {
    const node = (onClick: AppFunction) => ({
      forgeDoc: { type: 'Root', key: 'r', props: {}, children: [{ type: 'Button', key: 'b1', props: { onClick }, children: [] }] },
    });
    expect([...kept(node(press)).functions.keys()]).toEqual(['b1.props.onClick']);
    expect([...kept(node(() => 'newer')).functions.keys()]).toEqual(['b1.props.onClick']);
  });

  test('lets an element given as a prop through as type and props, its text and its handlers with it', () => {
    const element = {
      $$typeof: Symbol.for('react.element'),
      type: 'Button',
      key: null,
      _owner: null,
      props: { onClick: press, children: ['Add ', 2] },
    };
    const { plain } = kept({ primaryAction: element });
    expect(plain).toMatchObject({
      primaryAction: {
        __element: {
          type: 'Button',
          props: { onClick: { __fn: 'arg.primaryAction.onClick' } },
          children: [{ props: { text: 'Add ' } }, { props: { text: '2' } }],
        },
      },
    });
  });

  test('names a component of the app’s own in a prop as what it is, since the host cannot run it', () => {
    const element = { $$typeof: Symbol.for('react.element'), type: press, key: null, props: {} };
    expect(kept({ emptyView: element }).plain).toMatchObject({
      emptyView: { __element: { type: 'function component as a prop (arg.emptyView)' } },
    });
  });

  test('refuses what is no JSON: symbols, big integers and cycles', () => {
    const loop: Record<string, unknown> = {};
    loop['self'] = loop;
    expect(() => kept({ a: Symbol('s') })).toThrow('a symbol cannot cross the bridge (arg.a)');
    expect(() => kept({ a: 1n })).toThrow('a bigint cannot cross the bridge (arg.a)');
    expect(() => kept(loop)).toThrow('a cycle cannot cross the bridge (arg.self)');
  });

  test('drops undefined fields and turns an error into its words', () => {
    expect(kept({ a: undefined, error: new TypeError('no') }).plain).toEqual({ error: { name: 'TypeError', message: 'no' } });
  });
});
