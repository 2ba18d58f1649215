/** Tabs, DynamicTable, Pagination, Popup. */
import React, { type ReactNode } from 'react';
import AkDynamicTable from '@atlaskit/dynamic-table';
import AkPagination from '@atlaskit/pagination';
import AkPopup from '@atlaskit/popup';
import AkTabs, { Tab as AkTab, TabList as AkTabList, TabPanel as AkTabPanel } from '@atlaskit/tabs';
import { component, DrawNode, drawAll, type Renderer } from '../component';
import { plainEvent, tell } from '../events';
import { partOf, type ForgeNode } from '../forge-doc';
import { either, element, flag, handler, listOf, number, oneOf, text } from '../readers';
import { useSemiControlled } from '../semi-controlled';

const content = (node: ForgeNode): ReactNode =>
  node.children.length === 1 && node.children[0]?.type === 'String' ? String(node.children[0].props['text']) : drawAll(node.children);

const keyOf = (node: ForgeNode, name: string): { key?: string } => {
  const key = node.props[name];
  return typeof key === 'string' || typeof key === 'number' ? { key: String(key) } : {};
};

/** Head cells take a few props of their own; anything else in them is left out. */
const headCell = (cell: ForgeNode) => {
  const { isSortable, width, shouldTruncate, colSpan } = cell.props;
  return {
    ...keyOf(cell, 'cellKey'),
    content: content(cell),
    ...(typeof isSortable === 'boolean' ? { isSortable } : {}),
    ...(typeof width === 'number' ? { width } : {}),
    ...(typeof shouldTruncate === 'boolean' ? { shouldTruncate } : {}),
    ...(typeof colSpan === 'number' ? { colSpan } : {}),
  };
};
const bodyRow = (row: ForgeNode) => ({
  ...keyOf(row, 'rowKey'),
  ...(row.props['isHighlighted'] === true ? { isHighlighted: true } : {}),
  cells: row.children.map((cell) => ({
    ...keyOf(cell, 'cellKey'),
    ...(typeof cell.props['colSpan'] === 'number' ? { colSpan: cell.props['colSpan'] } : {}),
    content: content(cell),
  })),
});

const table = component(
  {
    caption: text,
    defaultPage: number,
    defaultSortKey: text,
    defaultSortOrder: oneOf('ASC', 'DESC'),
    emptyView: element,
    highlightedRowIndex: either(listOf(number), number),
    isFixedSize: flag,
    isLoading: flag,
    label: text,
    loadingSpinnerSize: oneOf('small', 'large'),
    onSetPage: handler,
    page: number,
    rowsPerPage: number,
    sortKey: text,
    sortOrder: oneOf('ASC', 'DESC'),
    testId: text,
  },
  ({ props: { emptyView, onSetPage, ...props }, node }) => (
    <AkDynamicTable
      {...props}
      head={{ cells: partOf(node, 'head').map(headCell) }}
      rows={partOf(node, 'rows').map(bodyRow)}
      {...(emptyView ? { emptyView: <DrawNode node={emptyView} /> } : {})}
      onSetPage={(page) => tell(onSetPage, page)}
    />
  ),
);

/** The selected one is named by its index; the app is told the event and the page as it stands in `pages`. */
const pagination = component(
  {
    defaultSelectedIndex: number,
    label: text,
    max: number,
    nextLabel: text,
    onChange: handler,
    pageLabel: text,
    pages: listOf(either(number, text)),
    previousLabel: text,
    selectedIndex: number,
    testId: text,
  },
  ({ props: { selectedIndex, defaultSelectedIndex, onChange, pages = [], ...props } }) => {
    const [current, choose] = useSemiControlled(selectedIndex, defaultSelectedIndex ?? 0);
    return (
      <AkPagination<string | number>
        {...props}
        pages={pages}
        selectedIndex={current}
        onChange={(event, page) => {
          choose(pages.indexOf(page));
          tell(onChange, plainEvent(event), page);
        }}
      />
    );
  },
);

const tabs = component(
  { id: text, defaultSelected: number, onChange: handler, selected: number, shouldUnmountTabPanelOnChange: flag, testId: text },
  ({ props: { id = 'tabs', selected, defaultSelected, onChange, ...props }, children }) => {
    const [current, choose] = useSemiControlled(selected, defaultSelected ?? 0);
    const changed = (index: number): void => {
      choose(index);
      tell(onChange, index);
    };
    return (
      <AkTabs id={id} {...props} selected={current} onChange={changed}>
        {children}
      </AkTabs>
    );
  },
);

const popup = component(
  {
    autoFocus: flag,
    id: text,
    isOpen: flag,
    label: text,
    onClose: handler,
    placement: oneOf(
      'auto',
      'auto-start',
      'auto-end',
      'top',
      'top-start',
      'top-end',
      'bottom',
      'bottom-start',
      'bottom-end',
      'right',
      'left',
    ),
    role: text,
    shouldFlip: flag,
    shouldRenderToParent: flag,
    testId: text,
    titleId: text,
  },
  ({ props: { isOpen = false, onClose, ...props }, node }) => (
    <AkPopup
      {...props}
      isOpen={isOpen}
      onClose={() => tell(onClose)}
      content={() => <>{drawAll(partOf(node, 'content'))}</>}
      trigger={({ ref }) => <span ref={ref}>{drawAll(partOf(node, 'trigger'))}</span>}
    />
  ),
);

export const structure: Readonly<Record<string, Renderer>> = {
  DynamicTable: table,
  Pagination: pagination,
  Tabs: tabs,
  TabList: component({}, ({ children }) => <AkTabList>{children}</AkTabList>),
  Tab: component({ testId: text }, ({ props, children }) => <AkTab {...props}>{children}</AkTab>),
  TabPanel: component({ testId: text }, ({ props, children }) => <AkTabPanel {...props}>{children}</AkTabPanel>),
  Popup: popup,
};
