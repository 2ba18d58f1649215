/** A document as one would read it aloud: a line for each thing said, a block for each line of its table. */
import type { SaidCell, SaidDocument, SaidPiece } from '../../src/domain/documents/said';

const plainPiece = (piece: SaidPiece): string => {
  switch (piece.is) {
    case 'issue':
      return `${piece.key} ${piece.summary}`;
    case 'unseen':
      return `<${piece.words}>`;
    case 'mark':
      return `[${piece.word}${piece.detail === undefined ? '' : `: ${piece.detail}`}]`;
    case 'class':
      return `class ${piece.class}`;
    case 'text':
      return `${piece.label === undefined ? '' : `${piece.label}: `}${piece.text.replace(/\s+/g, ' ')}`;
    case 'sentence':
      return piece.parts.map((part) => ('issue' in part ? `@${part.issue}` : part.text)).join('');
  }
};
const plainCell = (cell: SaidCell): string => cell.map(plainPiece).join(' | ');

export const plainDocument = (document: SaidDocument): string => {
  const { title, state, facts, gaps, notes, clauses, columns, lines, range, legend, foot } = document;
  const table = lines.flatMap(({ worst, cells }, i) => [
    `-- ${i + 1} (${worst})`,
    ...cells.map((cell, c) => `${columns[c]?.title ?? ''}: ${plainCell(cell)}`),
  ]);
  return [
    `${title} [${state}]`,
    `${facts.join(' · ')} · ${gaps.words}`,
    ...notes,
    clauses,
    ...table,
    range,
    legend.map(({ word }) => word).join(', '),
    `${foot.data} ${foot.head}`,
    '',
  ].join('\n');
};
