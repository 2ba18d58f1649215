/** A redacted table in one language. */
import type { Text } from '../trace/artifact';
import { keyPattern, unseenWords } from '../trace/hide-keys';
import type { ArtifactPiece, Cell, Column, Line, MarkPiece, Piece } from './document';
import type { SaidCell, SaidColumn, SaidLine, SaidPiece, SaidSentence } from './said';

type Language = keyof Text;

const withLinks = (text: string, keys: readonly string[]): SaidSentence => {
  const parts: ({ text: string } | { issue: string })[] = [];
  let from = 0;
  for (const match of text.matchAll(keyPattern)) {
    if (!keys.includes(match[0])) continue;
    if (match.index > from) parts.push({ text: text.slice(from, match.index) });
    parts.push({ issue: match[0] });
    from = match.index + match[0].length;
  }
  return from < text.length ? [...parts, { text: text.slice(from) }] : parts;
};

const sayMark = ({ mark, word, detail }: MarkPiece, language: Language): SaidPiece => ({
  is: 'mark',
  mark,
  word: word[language],
  ...(detail === undefined ? {} : { detail: detail[language] }),
});

const sayArtifact = ({ key, summary, marks }: ArtifactPiece, language: Language): readonly SaidPiece[] => [
  { is: 'issue', key, summary },
  ...marks.map((each) => sayMark(each, language)),
];

const sayPiece = (piece: Piece, language: Language): readonly SaidPiece[] => {
  switch (piece.is) {
    case 'artifact':
      return sayArtifact(piece, language);
    case 'unseen':
      return [{ is: 'unseen', words: unseenWords[language] }];
    case 'mark':
      return [sayMark(piece, language)];
    case 'class':
      return [piece];
    case 'text':
      return [{ is: 'text', text: piece.text, ...(piece.label ? { label: piece.label[language] } : {}) }];
    case 'said':
      return [{ is: 'sentence', parts: withLinks(piece.words[language], piece.keys ?? []) }];
    case 'why':
      throw new Error('A reason leaves only redacted');
  }
};

const sayCell = (cell: Cell, language: Language): SaidCell => cell.flatMap((piece) => sayPiece(piece, language));

const isUnknown = (piece: Piece): boolean => piece.is === 'mark' && (piece.mark === 'checking' || piece.mark === 'unknown');

export const sayLine = ({ subject, worst, cells }: Line, language: Language): SaidLine => ({
  id: subject,
  worst: worst === 'none' && cells.some((cell) => cell.some(isUnknown)) ? 'checking' : worst,
  cells: cells.map((cell) => sayCell(cell, language)),
});

export const sayColumns = (columns: readonly Column[], language: Language): readonly SaidColumn[] =>
  columns.map(({ id, title, width }) => ({ id, title: title[language], width }));
