/**
 * Atlaskit's table over rows the server has sorted and paged. The table would sort what it is given, so it is given the rows' own order to
 * sort by.
 */
import React, { type ReactElement, type ReactNode } from 'react';
import { DynamicTableStateless } from '@atlaskit/dynamic-table';
import type { ListOrder } from '../../../src/contract/project-api';

export interface Column {
  readonly key: string;
  readonly title: string;
  /** Per cent of the table. */
  readonly width: number;
  /** Only what the server sorts by. */
  readonly sort?: 'gaps' | 'key';
}

export interface Row {
  readonly key: string;
  readonly cells: readonly ReactNode[];
}

interface ListTableProps {
  readonly label: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly order: ListOrder;
  readonly setOrder: (order: ListOrder) => void;
  readonly loading: string | undefined;
  readonly empty: ReactElement;
}

const orders = { gaps: ['gaps', 'gaps-last'], key: ['key', 'key-down'] } as const;

export const ListTable = ({ label, columns, rows, order, setOrder, loading, empty }: ListTableProps): ReactNode => {
  const sorted = order.startsWith('gaps') ? 'gaps' : 'key';
  const rising = order === 'gaps' || order === 'key';
  const sortKey = columns.find(({ sort }) => sort === sorted)?.key;
  const turn = (key: string): void => {
    const by = columns.find((column) => column.key === key)?.sort;
    if (by) setOrder(orders[by][by === sorted && rising ? 1 : 0]);
  };
  return (
    <DynamicTableStateless
      label={label}
      isFixedSize
      head={{ cells: columns.map(({ key, title, width, sort }) => ({ key, content: title, width, isSortable: sort !== undefined })) }}
      rows={rows.map(({ key, cells }, i) => ({
        key,
        cells: cells.map((content, at) => ({ key: columns[at]?.key === sortKey ? (rising ? i : -i) : `${key} ${at}`, content })),
      }))}
      {...(sortKey === undefined ? {} : { sortKey, sortOrder: rising ? 'ASC' : 'DESC' })}
      onSort={({ key }: { readonly key: string }) => {
        turn(key);
      }}
      isLoading={loading !== undefined}
      {...(loading === undefined ? {} : { loadingLabel: loading })}
      loadingSpinnerSize="small"
      emptyView={empty}
    />
  );
};
