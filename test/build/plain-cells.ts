/** Cells as a tester would read them aloud, in English. */
import type { Cell, Piece } from '../../src/domain/documents/document';

const plainPiece = (piece: Piece): string => {
  switch (piece.is) {
    case 'artifact':
      return [piece.key, ...piece.marks.map((each) => `[${each.word.en}]`)].join(' ');
    case 'unseen':
      return 'unseen';
    case 'mark':
      return `[${piece.word.en}${piece.detail ? `: ${piece.detail.en}` : ''}]`;
    case 'class':
      return piece.class;
    case 'text':
      return piece.label ? `${piece.label.en}: ${piece.text}` : piece.text;
    case 'said':
      return piece.words.en;
    case 'why':
      return `why ${piece.rule}`;
  }
};

export const plain = (cell: Cell): string => cell.map(plainPiece).join('; ');
