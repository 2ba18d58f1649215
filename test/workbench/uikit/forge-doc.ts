/**
 * The tree a UI Kit app hands to its host on every commit, as it arrives after crossing the frame's border:
 * plain JSON, with each function replaced by something the host can call.
 */
export interface ForgeNode {
  readonly type: string;
  readonly key: string;
  readonly props: Readonly<Record<string, unknown>>;
  readonly children: readonly ForgeNode[];
}

/** A function of the app, as the host holds it: calling it posts a message; the answer comes back later. */
export type RemoteFunction = (...args: readonly unknown[]) => Promise<unknown>;

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads one node and everything under it; throws on anything that is no ForgeDoc. */
export const parseForgeNode = (value: unknown): ForgeNode => {
  if (!isRecord(value) || typeof value['type'] !== 'string') throw new Error('not a ForgeDoc node');
  const { type, key, props, children } = value;
  return {
    type,
    key: typeof key === 'string' ? key : '',
    props: isRecord(props) ? props : {},
    children: Array.isArray(children) ? children.map(parseForgeNode) : [],
  };
};

/** The children a component of the SDK sent under a name: head and rows of a table, content and trigger of a popup. */
export const partOf = (node: ForgeNode, name: string): readonly ForgeNode[] =>
  node.children.find((child) => child.type === 'ContentWrapper' && child.props['name'] === name)?.children ?? [];
