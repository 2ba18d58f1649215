/** Plain text out of Jira's rich text, and paragraphs of plain text back into it. */
import { z } from 'zod';

interface AdfNode {
  readonly type: string;
  readonly text?: string | undefined;
  readonly content?: readonly AdfNode[] | undefined;
}

const node: z.ZodType<AdfNode> = z.lazy(() =>
  z.object({ type: z.string(), text: z.string().optional(), content: z.array(node).optional() }),
);

const blocks = new Set(['paragraph', 'heading', 'blockquote', 'codeBlock']);

const textOf = (one: AdfNode): string => {
  if (one.type === 'hardBreak') return '\n';
  if (one.type === 'tableRow') return `${(one.content ?? []).map((cell) => textOf(cell).trim()).join(' | ')}\n`;
  const inner = one.text ?? (one.content ?? []).map(textOf).join('');
  if (one.type === 'listItem') return `• ${inner}`;
  return blocks.has(one.type) ? `${inner}\n` : inner;
};

/** One string a paragraph. */
export const paragraphsOf = (document: unknown): readonly string[] => {
  const read = node.safeParse(document);
  if (!read.success) return [];
  return textOf(read.data)
    .split('\n')
    .filter((line) => line.trim() !== '');
};

export const documentOf = (text: string): unknown => ({
  type: 'doc',
  version: 1,
  content: text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line }] })),
});
