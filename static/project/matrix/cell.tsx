/** A cell of the matrix. An issue begins a line, the marks that belong to it stand beside it; long summaries are cut, and whole as a hint. */
import React, { type ReactNode } from 'react';
import type { CellView, PieceView } from '../../../src/contract/table-view';
import { ClassLetter, Mark } from '../parts/mark';
import { Said } from '../parts/sentence';
import { IssueLink } from '../shell/links';
import { useSay } from '../shell/viewer';
import { words } from '../words/words';
import { shortWords } from './words';

const Piece = ({ piece, strong }: { readonly piece: PieceView; readonly strong: boolean }): ReactNode => {
  const say = useSay();
  switch (piece.is) {
    case 'issue':
      return (
        <span className="cell-issue">
          <IssueLink issue={piece.key} />
          <span className="cell-summary" title={piece.summary}>
            {piece.summary}
          </span>
        </span>
      );
    case 'unseen':
      return <span className="subtle">{piece.words}</span>;
    case 'mark': {
      const short = shortWords[piece.mark];
      return <Mark mark={piece.mark} word={short ? say(short) : piece.word} detail={piece.detail} strong={strong} />;
    }
    case 'class':
      return <ClassLetter of={piece.class} label={say(words.classOf)} />;
    case 'text':
      return <span className="cell-summary">{piece.label === undefined ? piece.text : `${piece.label}: ${piece.text}`}</span>;
    case 'sentence':
      return (
        <span className="said">
          <Said of={piece.parts} />
        </span>
      );
  }
};

/** What is missing is nobody's mark: it stands for an issue that is not there. */
const belongs = (piece: PieceView, line: readonly PieceView[]): boolean =>
  piece.is === 'mark' && piece.mark !== 'missing' && line[0]?.is === 'issue';

const linesOf = (cell: CellView): readonly (readonly PieceView[])[] =>
  cell.reduce<PieceView[][]>((lines, piece) => {
    const last = lines.at(-1);
    if (last && belongs(piece, last)) last.push(piece);
    else lines.push([piece]);
    return lines;
  }, []);

export const Cell = ({ cell, strong }: { readonly cell: CellView; readonly strong: boolean }): ReactNode => (
  <div className="cell">
    {linesOf(cell).map((pieces, i) => (
      <div key={i} className="cell-line">
        {pieces.map((piece, at) => (
          <Piece key={at} piece={piece} strong={strong} />
        ))}
      </div>
    ))}
  </div>
);
