/** The trace matrix: gaps first, then what is not checked yet, then the rest; one line a requirement. */
import React, { type ReactNode } from 'react';
import type { ListOrder, MatrixName, MatrixPage, ProductView } from '../../../src/contract/project-api';
import type { ColumnView } from '../../../src/contract/table-view';
import { isFiltered, useAsked } from '../parts/asked';
import { DataFoot } from '../parts/data-foot';
import { ExportFile } from '../parts/export-file';
import { ListTable, type Column } from '../parts/list-table';
import { NoMatch } from '../parts/no-rows';
import { Paging } from '../parts/paging';
import { RefusedScreen, Trouble } from '../parts/trouble';
import { useList, type Listed } from '../parts/use-list';
import { accepted, ask } from '../shell/answers';
import { Gate, Opening } from '../shell/gate';
import { useOpened } from '../shell/product';
import { useSay, useViewer } from '../shell/viewer';
import { words } from '../words/words';
import { Cell } from './cell';
import { ConfirmSuspects } from './confirm-suspects';
import { Filters, viewOf } from './filters';
import { Legend } from './legend';
import { matrixWords } from './words';
import './matrix.css';

/** The screen's own shares: a mark is never cut, so its column takes what the words need; keys and summaries share the rest. */
const widths: Readonly<Record<MatrixName, Readonly<Record<string, number>>>> = {
  'requirement-to-test': { requirement: 20, source: 17, item: 14, test: 19, verification: 16, gap: 14 },
  'risk-chain': { situation: 17, cause: 18, control: 18, requirement: 18, proof: 15, gap: 14 },
};
/** What a line is about; the server sorts by its key, and by the worst gap. */
const subjects: Readonly<Record<MatrixName, string>> = { 'requirement-to-test': 'requirement', 'risk-chain': 'cause' };

const columnOf =
  (view: MatrixName) =>
  ({ id, title, width }: ColumnView): Column => ({
    key: id,
    title,
    width: widths[view][id] ?? width,
    ...(id === subjects[view] ? { sort: 'key' as const } : id === 'gap' ? { sort: 'gaps' as const } : {}),
  });

const Empty = ({ product }: { readonly product: ProductView }): ReactNode => {
  const say = useSay();
  return (
    <div className="no-rows">
      <h2>{say(matrixWords.empty)}</h2>
      <p className="subtle">{say(matrixWords.emptyText, { name: product.name })}</p>
    </div>
  );
};

interface RowsProps {
  readonly product: ProductView;
  readonly listed: Listed<MatrixPage>;
  readonly page: MatrixPage;
}

const Rows = ({ product, listed, page }: RowsProps): ReactNode => {
  const say = useSay();
  const { asked, view, change } = useAsked();
  const setOrder = (order: ListOrder): void => {
    change({ order: order === 'gaps' ? '' : order });
  };
  const { again } = useOpened();
  return (
    <>
      {page.suspects && !listed.outdated && (
        <ConfirmSuspects
          suspects={page.suspects}
          done={() => {
            again();
            listed.again();
          }}
        />
      )}
      <div className="matrix">
        <ListTable
          label={say(words.matrix)}
          columns={page.columns.map(columnOf(viewOf(view)))}
          rows={page.lines.map(({ id, cells }) => ({
            key: id,
            cells: cells.map((cell, at) => <Cell key={at} cell={cell} strong={page.columns[at]?.id === 'gap'} />),
          }))}
          order={asked.order}
          setOrder={setOrder}
          loading={listed.outdated ? say(words.loadingRows) : undefined}
          empty={isFiltered(asked.filter) ? <NoMatch current={page.data.freshness.current} /> : <Empty product={product} />}
        />
      </div>
      <div className="list-foot">
        <Legend />
        <Paging
          listed={listed}
          rows={asked.rows}
          setRows={(rows) => {
            change({ rows: rows === 50 ? '' : String(rows) });
          }}
        />
      </div>
      <DataFoot data={page.data} receivedAt={listed.receivedAt} />
    </>
  );
};

const Head = ({ product }: { readonly product: ProductView }): ReactNode => {
  const say = useSay();
  const { language } = useViewer();
  const { asked, view } = useAsked();
  const { filter, order } = asked;
  const list = viewOf(view);
  const about = list === 'risk-chain' ? matrixWords.aboutRisk : matrixWords.about;
  return (
    <header className="screen-head">
      <div>
        <h1>{say(words.matrix)}</h1>
        <p className="subtle">{say(about, { name: product.name, class: product.safetyClass })}</p>
      </div>
      <ExportFile
        label={say(words.exportCsv)}
        type="text/csv;charset=utf-8"
        askPart={(cursor) => accepted(ask('exportCsv', { language, list, filter, order, ...(cursor === undefined ? {} : { cursor }) }))}
      />
    </header>
  );
};

const Shown = ({ product }: { readonly product: ProductView }): ReactNode => {
  const { language } = useViewer();
  const { asked, view: viewAsked } = useAsked();
  const { filter, order, rows } = asked;
  const view = viewOf(viewAsked);
  const listed = useList(['matrix', language, view, asked], (cursor) =>
    accepted(ask('listMatrix', { language, view, filter, order, rows, ...(cursor === undefined ? {} : { cursor }) })),
  );
  const { page, refused } = listed;
  return (
    <>
      <Head product={product} />
      <Filters product={product} />
      {refused && page && <Trouble title={refused.refusal.title} sentence={refused.refusal.sentence} />}
      {page && <Rows product={product} listed={listed} page={page} />}
      {!page && (refused ? <RefusedScreen refusal={refused.refusal} again={listed.again} /> : <Opening />)}
    </>
  );
};

export const Matrix = (): ReactNode => <Gate title={useSay()(words.matrix)}>{(product) => <Shown product={product} />}</Gate>;
