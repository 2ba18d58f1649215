import type { ForgeNode, RemoteFunction } from '../../uikit/forge-doc';
import { boundTo } from './config-tree';

const node = (type: string, props: Readonly<Record<string, unknown>>, children: readonly ForgeNode[] = []): ForgeNode => ({
  type,
  key: type,
  props,
  children,
});
const options = [
  { label: 'Open', value: 'open' },
  { label: 'Done', value: 'done' },
];

/** The bound field's props, and what it keeps when it tells `told`. */
const bound = (field: ForgeNode, config: Readonly<Record<string, unknown>>, told: unknown) => {
  const kept: [string, unknown][] = [];
  const [shown] = boundTo(node('MacroConfig', {}, [field]), config, (name, value) => void kept.push([name, value])).children;
  void (shown?.props['onChange'] as RemoteFunction)(told);
  return { props: shown?.props, kept };
};

test('a text field shows what is configured, and keeps what is typed under its name', () => {
  const { props, kept } = bound(
    node('Textfield', { name: 'text', defaultValue: 'Hello' }),
    { text: 'Bye' },
    { target: { value: 'Again' } },
  );
  expect(props).toMatchObject({ defaultValue: 'Bye' });
  expect(kept).toEqual([['text', 'Again']]);
});

test('a field nobody has filled keeps the default of the app', () => {
  expect(bound(node('Textfield', { name: 'text', defaultValue: 'Hello' }), {}, {}).props).toMatchObject({ defaultValue: 'Hello' });
});

test('a select shows the option of the configured value, and keeps values, never options', () => {
  const one = bound(node('Select', { name: 'state', options }), { state: 'done' }, options[0]);
  expect(one.props).toMatchObject({ defaultValue: options[1] });
  expect(one.kept).toEqual([['state', 'open']]);
  const many = bound(node('Select', { name: 'state', options, isMulti: true }), { state: ['open', 'done'] }, [options[1]]);
  expect(many.props).toMatchObject({ defaultValue: options });
  expect(many.kept).toEqual([['state', ['done']]]);
});

test('a tick is kept as true or false', () => {
  const { props, kept } = bound(node('Checkbox', { name: 'live' }), { live: true }, { target: { checked: false, value: 'on' } });
  expect(props).toMatchObject({ defaultChecked: true });
  expect(kept).toEqual([['live', false]]);
});

test('a field without a name is left as it is', () => {
  const field = node('Textfield', { id: 'search' });
  expect(boundTo(node('MacroConfig', {}, [field]), { id: 'x' }, () => undefined).children).toEqual([field]);
});
