/**
 * A document as Atlassian's document format: what PDF, Word and page history print in the macro's place. The same words as on the screen; an
 * icon has no place there, so every mark is its word alone.
 */
import { blockQuote, doc, heading, link, p, status, strong, table, td, text, th, tr } from '@atlaskit/adf-utils/builders';
import type { SaidCell, SaidDocument, SaidPiece, SaidSentence } from '../domain/documents/said';

export type Adf = ReturnType<typeof doc>;
type Inline = Parameters<typeof p>[number];
type Paragraph = ReturnType<typeof p>;

/** Where an issue is looked at; undefined where the site is not known, and keys stay text. */
export type IssueAddress = (key: string) => string | undefined;

/** Text nodes are never empty, and hold no control characters. */
const clean = (words: string): string => words.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '');
const words = (said: string): readonly Inline[] => {
  const kept = clean(said);
  return kept === '' ? [] : [text(kept)];
};
const bold = (said: string): readonly Inline[] => {
  const kept = clean(said);
  return kept === '' ? [] : [strong(kept)];
};
const issue = (key: string, address: IssueAddress): readonly Inline[] => {
  const href = address(key);
  return href === undefined ? words(key) : [link({ href })(key)];
};

const sentence = (parts: SaidSentence, address: IssueAddress): readonly Inline[] =>
  parts.flatMap((part) => ('issue' in part ? issue(part.issue, address) : words(part.text)));

/** Lines of a text as paragraphs; never none, since a cell is not empty. */
const paragraphs = (said: string): readonly Paragraph[] =>
  said
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => p(...words(line)));

const labelled = (label: string, [first = '', ...rest]: readonly string[]): readonly Paragraph[] => [
  p(...bold(`${label}: `), ...words(first)),
  ...rest.map((line) => p(...words(line))),
];

const pieceBlocks = (piece: SaidPiece, address: IssueAddress): readonly Paragraph[] => {
  switch (piece.is) {
    case 'issue':
      return [p(...issue(piece.key, address)), ...paragraphs(piece.summary)];
    case 'unseen':
      return [p(...words(piece.words))];
    case 'mark':
      return [p(...bold(piece.word), ...(piece.detail === undefined ? [] : words(`: ${piece.detail}`)))];
    case 'class':
      return [p(...words(piece.class))];
    case 'text':
      return piece.label === undefined
        ? paragraphs(piece.text)
        : labelled(
            piece.label,
            piece.text.split(/\n+/).filter((line) => line.trim() !== ''),
          );
    case 'sentence':
      return [p(...sentence(piece.parts, address))];
  }
};

const cellBlocks = (cell: SaidCell, address: IssueAddress): readonly Paragraph[] => {
  const blocks = cell.flatMap((piece) => pieceBlocks(piece, address));
  return blocks.length === 0 ? [p()] : blocks;
};

/** Pixels over a page's full width. */
const fullWidth = 1800;
const widthOf = (share: number): number[] => [Math.round((fullWidth * share) / 100)];

const tableOf = ({ columns, lines }: SaidDocument, address: IssueAddress): ReturnType<typeof table> => {
  const head = tr(columns.map(({ title, width }) => th({ colwidth: widthOf(width) })(p(...bold(title)))));
  const rows = lines.map(({ cells }) =>
    tr(cells.map((cell, i) => td({ colwidth: widthOf(columns[i]?.width ?? 0) })(...cellBlocks(cell, address)))),
  );
  return { ...table(head, ...rows), attrs: { layout: 'full-width', isNumberColumnEnabled: false } };
};

const factsLine = ({ facts, gaps, state }: SaidDocument): Paragraph =>
  p(status({ text: state, color: 'yellow' }), ...words(`  ${facts.join('  ·  ')}  ·  `), ...bold(gaps.words));

export const documentAdf = (document: SaidDocument, address: IssueAddress): Adf => {
  const { title, notes, clauses, lines, range, foot } = document;
  return doc(
    heading({ level: 3 })(text(title)),
    factsLine(document),
    ...notes.map((note) => blockQuote(p(...words(note)))),
    ...(lines.length === 0 ? [] : [tableOf(document, address)]),
    p(...words(range)),
    p(...words([foot.data, foot.head, clauses].filter((part) => part !== '').join('  ·  '))),
  );
};

/** Where there is nothing to show: the title, and one sentence why. */
export const refusalAdf = (title: string, why: string): Adf => doc(blockQuote(p(...bold(title)), p(...words(why))));
