import type { AdfNode } from '../adf/adf-node';
import { macroIn } from '../adf/adf-node';
import { changed, draftOf, nodesOf, wordsOf, type Change, type Draft } from './draft';

const paragraph = (text: string): AdfNode => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const macro: AdfNode = {
  type: 'extension',
  attrs: {
    extensionType: 'com.atlassian.ecosystem',
    extensionKey: 'app/env/static/document',
    localId: 'm1',
    parameters: { forgeEnvironment: 'X' },
  },
};
const words = (draft: Draft): readonly (string | undefined)[] => draft.blocks.map(({ node }) => wordsOf(node));
const after = (draft: Draft, ...changes: readonly Change[]): Draft => changes.reduce(changed, draft);

test('there is always an empty line to write on, and it is not published', () => {
  const draft = draftOf('Plan', [paragraph('One')]);
  expect(words(draft)).toEqual(['One', '']);
  expect(nodesOf(draft)).toEqual([paragraph('One')]);
  const written = after(draft, { what: 'text', id: 'block-1', text: 'Two' });
  expect(words(written)).toEqual(['One', 'Two', '']);
});

test('a macro takes the place of the line that asked for it, or stands after the line the cursor is in', () => {
  const draft = after(draftOf('Plan', [paragraph('One')]), { what: 'text', id: 'block-1', text: '/doc' });
  const inPlace = after(draft, { what: 'insert', node: macro, at: 'block-1', inItsPlace: true });
  expect(nodesOf(inPlace)).toEqual([paragraph('One'), macro]);
  const behind = after(draft, { what: 'insert', node: macro, at: 'block-0', inItsPlace: false });
  expect(nodesOf(behind)).toEqual([paragraph('One'), macro, paragraph('/doc')]);
});

test('configuring a macro changes its guest parameters and nothing else', () => {
  const draft = after(draftOf('Plan', [macro]), { what: 'configure', id: 'block-0', config: { kind: 'D11' } });
  const [node] = nodesOf(draft);
  expect(node && macroIn(node)).toEqual({ moduleKey: 'document', localId: 'm1', config: { kind: 'D11' } });
  expect(node?.attrs?.['parameters']).toMatchObject({ forgeEnvironment: 'X' });
});

test('blocks change places with their neighbour, and not beyond the ends', () => {
  const draft = draftOf('Plan', [paragraph('One'), macro]);
  expect(nodesOf(after(draft, { what: 'move', id: 'block-1', by: -1 }))).toEqual([macro, paragraph('One')]);
  expect(nodesOf(after(draft, { what: 'move', id: 'block-0', by: -1 }))).toEqual([paragraph('One'), macro]);
});

test('a removed block is gone, and the names of the others stay', () => {
  const draft = after(draftOf('Plan', [paragraph('One'), macro]), { what: 'remove', id: 'block-0' });
  expect(draft.blocks.map(({ id }) => id)).toEqual(['block-1', 'block-2']);
});
