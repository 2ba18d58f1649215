/**
 * The form a macro draws by `ForgeReconciler.addConfig`: Confluence fills its fields from the configuration and keeps what is changed, each
 * value under its field's `name`.
 */
import type { ForgeNode } from '../../uikit/forge-doc';
import { isRecord } from '../../uikit/forge-doc';

type Config = Readonly<Record<string, unknown>>;

interface Field {
  /** The props that show a value. */
  readonly shows: (value: unknown, node: ForgeNode) => Readonly<Record<string, unknown>>;
  /** The value in what the field tells its app. */
  readonly tells: (told: unknown) => unknown;
}

const inTarget =
  (name: 'value' | 'checked') =>
  (event: unknown): unknown =>
    isRecord(event) && isRecord(event['target']) ? event['target'][name] : undefined;

const valueOf = (option: unknown): unknown => (isRecord(option) ? option['value'] : undefined);
const optionsOf = ({ props }: ForgeNode): readonly unknown[] => (Array.isArray(props['options']) ? props['options'] : []);

const text: Field = { shows: (value) => ({ defaultValue: value }), tells: inTarget('value') };
const tick: Field = { shows: (value) => ({ defaultChecked: value === true }), tells: inTarget('checked') };
const plain: Field = { shows: (value) => ({ defaultValue: value }), tells: (told) => told };
const select: Field = {
  shows: (value, node) => {
    const chosen = optionsOf(node).filter((option) => (Array.isArray(value) ? value : [value]).includes(valueOf(option)));
    return { defaultValue: Array.isArray(value) ? chosen : chosen[0] };
  },
  tells: (told) => (Array.isArray(told) ? told.map(valueOf) : valueOf(told)),
};

const fields: Readonly<Record<string, Field>> = {
  Textfield: text,
  TextArea: text,
  RadioGroup: text,
  Checkbox: tick,
  Toggle: tick,
  CheckboxGroup: plain,
  DatePicker: plain,
  Select: select,
};

/** The tree with its named fields bound to a configuration; `changed` gets a field's name and its new value. */
export const boundTo = (node: ForgeNode, config: Config, changed: (name: string, value: unknown) => void): ForgeNode => {
  const children = node.children.map((child) => boundTo(child, config, changed));
  const name = node.props['name'];
  const field = Object.hasOwn(fields, node.type) ? fields[node.type] : undefined;
  if (!field || typeof name !== 'string') return { ...node, children };
  const shown = Object.hasOwn(config, name) ? field.shows(config[name], node) : {};
  const onChange = (told: unknown): Promise<void> => {
    changed(name, field.tells(told));
    return Promise.resolve();
  };
  return { ...node, children, props: { ...node.props, ...shown, onChange } };
};
