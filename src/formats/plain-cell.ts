/** A said cell as plain text, for files that hold nothing else. */
import type { SaidCell, SaidPiece, SaidSentence } from '../domain/documents/said';

export const plainSentence = (parts: SaidSentence): string => parts.map((part) => ('text' in part ? part.text : part.issue)).join('');

const plainPiece = (piece: SaidPiece): string => {
  switch (piece.is) {
    case 'issue':
      return `${piece.key} ${piece.summary}`.trim();
    case 'unseen':
      return piece.words;
    case 'mark':
      return piece.detail === undefined ? piece.word : `${piece.word} (${piece.detail})`;
    case 'class':
      return piece.class;
    case 'text':
      return piece.label === undefined ? piece.text : `${piece.label}: ${piece.text}`;
    case 'sentence':
      return plainSentence(piece.parts);
  }
};

/** Pieces one after the other that stand under each other on a screen. */
export const plainCell = (cell: SaidCell): string => cell.map(plainPiece).join('; ');
