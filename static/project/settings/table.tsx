/** Rows of choices: what it is in Jira, how often, what it means, and why we suggest that. */
import React, { type ReactNode } from 'react';

interface ChoiceTableProps {
  readonly label: string;
  readonly heads: readonly string[];
  /** Which columns hold numbers. */
  readonly numbers?: readonly number[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
  readonly className?: string;
}

export const ChoiceTable = ({ label, heads, numbers = [], rows, className = '' }: ChoiceTableProps): ReactNode => (
  <table className={`settings-table ${className}`} aria-label={label}>
    <thead>
      <tr>
        {heads.map((head, n) => (
          <th key={head} scope="col" className={numbers.includes(n) ? 'number' : ''}>
            {head}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map(({ key, cells: [name, ...cells] }) => (
        <tr key={key}>
          <th scope="row">{name}</th>
          {cells.map((cell, n) => (
            <td key={heads[n + 1]} className={numbers.includes(n + 1) ? 'number' : ''}>
              {cell}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);
