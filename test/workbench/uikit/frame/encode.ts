/** Turns what the app hands to the bridge into plain JSON, keeping its functions behind. */
import { ELEMENT_MARK, FUNCTION_MARK } from '../wire';

export type AppFunction = (...args: readonly unknown[]) => unknown;
export type Keep = (path: string, fn: AppFunction) => string;

const isFunction = (value: unknown): value is AppFunction => typeof value === 'function';
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isElement = (value: Record<string, unknown>): boolean => '$$typeof' in value;

/** A node of the tree is addressed by its own key, so that a late call finds the newest function of the same node. */
const anchorOf = (value: Record<string, unknown>, path: string): string =>
  typeof value['type'] === 'string' && typeof value['key'] === 'string' && Array.isArray(value['children']) ? value['key'] : path;

/**
 * Copies a value for the border. A cycle, a symbol or a bigint throws, as nothing but JSON may pass; `undefined` is left out of objects.
 * @param keep takes each function with its path and answers the id under which it can be called
 */
export const encode = (value: unknown, keep: Keep, path = 'arg', above: readonly unknown[] = []): unknown => {
  if (isFunction(value)) return { [FUNCTION_MARK]: keep(path, value) };
  if (typeof value === 'symbol' || typeof value === 'bigint') throw new Error(`a ${typeof value} cannot cross the bridge (${path})`);
  if (!isObject(value)) return value;
  if (above.includes(value)) throw new Error(`a cycle cannot cross the bridge (${path})`);
  const within = [...above, value];
  if (value instanceof Error) return { name: value.name, message: value.message };
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map((item, index) => encode(item, keep, `${path}.${index}`, within));
  if (isElement(value)) return { [ELEMENT_MARK]: encodeElement(value, keep, path, within) };
  const anchor = anchorOf(value, path);
  return encodeFields(value, keep, anchor, within);
};

const encodeFields = (value: Record<string, unknown>, keep: Keep, anchor: string, above: readonly unknown[]): unknown =>
  Object.fromEntries(
    Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .map(([name, field]) => [name, encode(field, keep, `${anchor}.${name}`, above)]),
  );

/** Only elements of UI Kit's own components (string types) can be drawn by the host; a component of the app's own cannot run there. */
const encodeElement = (value: Record<string, unknown>, keep: Keep, path: string, above: readonly unknown[]): unknown => {
  const { type, props, key } = value;
  const name = typeof type === 'string' ? type : `function component as a prop (${path})`;
  const fields = isObject(props) ? props : {};
  const { children, ...own } = fields;
  return {
    type: name,
    key: `${path}:${String(key)}`,
    props: encodeFields(own, keep, path, above),
    children: encodeChildren(children, keep, path, above),
  };
};

const encodeChildren = (children: unknown, keep: Keep, path: string, above: readonly unknown[]): unknown[] => {
  const list = Array.isArray(children) ? children.flat(Infinity) : [children];
  return list.flatMap((child: unknown, index) => {
    if (child === null || child === undefined || typeof child === 'boolean') return [];
    const at = `${path}/${index}`;
    if (isObject(child) && isElement(child)) return [encodeElement(child, keep, at, above)];
    return [
      {
        type: 'String',
        key: at,
        props: { text: typeof child === 'string' || typeof child === 'number' ? String(child) : '' },
        children: [],
      },
    ];
  });
};
