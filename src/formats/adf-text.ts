/** Plain text of an Atlassian Document Format body: what a reader sees, block by block. Marks, local ids and media ids are left out. */
interface Node {
  readonly type?: unknown;
  readonly text?: unknown;
  readonly attrs?: unknown;
  readonly content?: unknown;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

const attr = (node: Node, name: string): string => {
  if (typeof node.attrs !== 'object' || node.attrs === null) return '';
  const value = (node.attrs as Readonly<Record<string, unknown>>)[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};

/** Leaves that carry words of their own. Mention names and smart-link titles change without an edit, so ids and addresses stand in. */
const leaves: Readonly<Record<string, (node: Node) => string>> = {
  text: (n) => (typeof n.text === 'string' ? n.text : ''),
  hardBreak: () => '\n',
  mention: (n) => `@${attr(n, 'id')}`,
  emoji: (n) => attr(n, 'shortName'),
  date: (n) => attr(n, 'timestamp'),
  status: (n) => attr(n, 'text'),
  inlineCard: (n) => attr(n, 'url'),
  blockCard: (n) => attr(n, 'url'),
  embedCard: (n) => attr(n, 'url'),
  rule: () => '---',
};
const inline = new Set(['text', 'hardBreak', 'mention', 'emoji', 'date', 'status', 'inlineCard', 'placeholder', 'inlineExtension']);

const deepest = 200;

const textOf = (value: unknown, depth: number): string => {
  if (!isNode(value) || typeof value.type !== 'string' || depth > deepest) return '';
  const leaf = leaves[value.type];
  if (leaf) return leaf(value);
  const children: readonly unknown[] = Array.isArray(value.content) ? value.content : [];
  const between = children.some((c) => isNode(c) && typeof c.type === 'string' && inline.has(c.type)) ? '' : '\n';
  return children.map((c) => textOf(c, depth + 1)).join(between);
};

/** '' for an absent body. Never throws: an unknown node gives the text of its children. */
export const adfText = (body: unknown): string => (typeof body === 'string' ? body : textOf(body, 0).trim());
