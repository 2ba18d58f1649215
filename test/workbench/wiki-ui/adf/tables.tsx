/** Tables: header cells in the first row or column, spans, widths. */
import React from 'react';
import { textAttr, type AdfNode } from './adf-node';
import type { Draw } from './draw-adf';

const widthOf = ({ attrs }: AdfNode): { width?: number } => {
  const widths = attrs?.['colwidth'];
  if (!Array.isArray(widths)) return {};
  const sum = widths.reduce((all: number, one: unknown) => all + (typeof one === 'number' ? one : 0), 0);
  return sum > 0 ? { width: sum } : {};
};

const cellProps = (node: AdfNode) => ({
  colSpan: Number(textAttr(node, 'colspan') ?? 1),
  rowSpan: Number(textAttr(node, 'rowspan') ?? 1),
  style: { ...widthOf(node), backgroundColor: textAttr(node, 'background') },
});

export const tables: Readonly<Record<string, Draw>> = {
  table: (_node, children) => (
    <div className="adf-table-scroll" tabIndex={0} role="region" aria-label="Table">
      <table className="adf-table">
        <tbody>{children}</tbody>
      </table>
    </div>
  ),
  tableRow: (_node, children) => <tr>{children}</tr>,
  tableHeader: (node, children) => <th {...cellProps(node)}>{children}</th>,
  tableCell: (node, children) => <td {...cellProps(node)}>{children}</td>,
};
