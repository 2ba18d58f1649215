/** A page while it is being written: its blocks, each with a name that lasts, and what a writer may do to them. */
import type { AdfNode } from '../adf/adf-node';
import { withConfig } from '../adf/adf-node';

export interface Block {
  readonly id: string;
  readonly node: AdfNode;
}

export interface Draft {
  readonly title: string;
  readonly blocks: readonly Block[];
  /** For the next block's name. */
  readonly count: number;
}

export type Change =
  | { readonly what: 'title'; readonly title: string }
  | { readonly what: 'text'; readonly id: string; readonly text: string }
  | { readonly what: 'new line'; readonly after: string }
  | { readonly what: 'insert'; readonly node: AdfNode; readonly at: string; readonly inItsPlace: boolean }
  | { readonly what: 'configure'; readonly id: string; readonly config: Readonly<Record<string, unknown>> }
  | { readonly what: 'move'; readonly id: string; readonly by: 1 | -1 }
  | { readonly what: 'remove'; readonly id: string };

const emptyLine: AdfNode = { type: 'paragraph' };

/** Plain words in a paragraph or heading; undefined for anything this editor only shows. */
export const wordsOf = ({ type, content = [] }: AdfNode): string | undefined => {
  if (type !== 'paragraph' && type !== 'heading') return undefined;
  if (content.some((node) => node.type !== 'text' || (node.marks ?? []).length > 0)) return undefined;
  return content.map(({ text }) => text ?? '').join('');
};

const withWords = ({ content: _before, ...node }: AdfNode, text: string): AdfNode =>
  text === '' ? node : { ...node, content: [{ type: 'text', text }] };

const isEmptyLine = ({ node }: Block): boolean => wordsOf(node) === '';

/** There is always an empty line at the end to write on. */
const withLastLine = (draft: Draft): Draft => {
  const last = draft.blocks.at(-1);
  return last && isEmptyLine(last) ? draft : added(draft, draft.blocks.length, emptyLine);
};

const added = (draft: Draft, index: number, node: AdfNode): Draft => ({
  ...draft,
  blocks: draft.blocks.toSpliced(index, 0, { id: `block-${draft.count}`, node }),
  count: draft.count + 1,
});

export const draftOf = (title: string, nodes: readonly AdfNode[]): Draft =>
  withLastLine({ title, blocks: nodes.map((node, index) => ({ id: `block-${index}`, node })), count: nodes.length });

/** What is published: without the empty lines at the end. */
export const nodesOf = ({ blocks }: Draft): readonly AdfNode[] => {
  const last = blocks.findLastIndex((block) => !isEmptyLine(block));
  return blocks.slice(0, last + 1).map(({ node }) => node);
};

const mapped = (draft: Draft, id: string, change: (node: AdfNode) => AdfNode): Draft => ({
  ...draft,
  blocks: draft.blocks.map((block) => (block.id === id ? { id, node: change(block.node) } : block)),
});

const inserted = (draft: Draft, { node, at, inItsPlace }: Extract<Change, { what: 'insert' }>): Draft => {
  const index = draft.blocks.findIndex(({ id }) => id === at);
  const put = added(draft, index + 1, node);
  return inItsPlace ? { ...put, blocks: put.blocks.filter(({ id }) => id !== at) } : put;
};

const moved = (draft: Draft, { id, by }: Extract<Change, { what: 'move' }>): Draft => {
  const from = draft.blocks.findIndex((block) => block.id === id);
  const block = draft.blocks[from];
  const to = from + by;
  if (!block || to < 0 || to >= draft.blocks.length) return draft;
  return { ...draft, blocks: draft.blocks.toSpliced(from, 1).toSpliced(to, 0, block) };
};

const one = (draft: Draft, change: Change): Draft => {
  switch (change.what) {
    case 'title':
      return { ...draft, title: change.title };
    case 'text':
      return mapped(draft, change.id, (node) => withWords(node, change.text));
    case 'new line':
      return added(draft, draft.blocks.findIndex(({ id }) => id === change.after) + 1, emptyLine);
    case 'insert':
      return inserted(draft, change);
    case 'configure':
      return mapped(draft, change.id, (node) => withConfig(node, change.config));
    case 'move':
      return moved(draft, change);
    case 'remove':
      return { ...draft, blocks: draft.blocks.filter(({ id }) => id !== change.id) };
  }
};

export const changed = (draft: Draft, change: Change): Draft => withLastLine(one(draft, change));
