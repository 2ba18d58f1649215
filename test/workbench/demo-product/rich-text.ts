/** Texts with headings, lists and tables, as people write them in Atlassian's editor. */
import type { AdfDocument, AdfNode } from '../../host/jira/adf-document';

const paragraph = (text: string): AdfNode => ({ type: 'paragraph', content: [{ type: 'text', text }] });

export const heading = (text: string, level = 2): AdfNode => ({ type: 'heading', attrs: { level }, content: [{ type: 'text', text }] });

export const panel = (panelType: 'info' | 'note' | 'warning', text: string): AdfNode => ({
  type: 'panel',
  attrs: { panelType },
  content: [paragraph(text)],
});

export const bullets = (...items: readonly string[]): AdfNode => ({
  type: 'bulletList',
  content: items.map((item) => ({ type: 'listItem', content: [paragraph(item)] })),
});

/** The first row is the header. */
export const table = (...rows: readonly (readonly string[])[]): AdfNode => ({
  type: 'table',
  content: rows.map((cells, row) => ({
    type: 'tableRow',
    content: cells.map((cell) => ({ type: row === 0 ? 'tableHeader' : 'tableCell', content: [paragraph(cell)] })),
  })),
});

export const written = (...blocks: readonly (string | AdfNode)[]): AdfDocument => ({
  type: 'doc',
  version: 1,
  content: blocks.map((block) => (typeof block === 'string' ? paragraph(block) : block)),
});
