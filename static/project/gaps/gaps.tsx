/** The worklist: every open trace gap this viewer may see, the worst first. */
import React, { type ReactNode } from 'react';
import type { GapCounts, GapPage, ProductView } from '../../../src/contract/project-api';
import { useAsked } from '../parts/asked';
import { DataFoot } from '../parts/data-foot';
import { ExportFile } from '../parts/export-file';
import { ListTable } from '../parts/list-table';
import { NoRows } from '../parts/no-rows';
import { NotAsked } from '../parts/not-asked';
import { Paging } from '../parts/paging';
import { RefusedScreen, Trouble } from '../parts/trouble';
import { useList, type Listed } from '../parts/use-list';
import { sayNumber } from '../parts/when';
import { accepted, ask } from '../shell/answers';
import { Gate, Opening } from '../shell/gate';
import { useSay, useViewer } from '../shell/viewer';
import { words } from '../words/words';
import { Filters } from './filters';
import { gapRow, useGapColumns } from './gap-row';
import { gapWords } from './words';
import './gaps.css';

const useSum = (gaps: GapCounts): string => {
  const say = useSay();
  const { language } = useViewer();
  const { 'blocks-release': blocking, note } = gaps.bySeverity;
  const all = gaps.open === 1 ? say(gapWords.one) : say(gapWords.many, { n: sayNumber(gaps.open, language) });
  const block =
    blocking === 0
      ? say(gapWords.noneBlocking)
      : blocking === 1
        ? say(gapWords.oneBlocking)
        : say(gapWords.blocking, { n: sayNumber(blocking, language) });
  return [...(gaps.open === 0 ? [all] : [all, block]), ...(note === 0 ? [] : [say(gapWords.notes, { n: sayNumber(note, language) })])].join(
    '; ',
  );
};

const Sum = ({ gaps }: { readonly gaps: GapCounts }): ReactNode => (
  <p className="subtle">
    {useSum(gaps)}.{gaps.uncounted === undefined ? '' : ` ${gaps.uncounted}`}
  </p>
);

interface RowsProps {
  readonly product: ProductView;
  readonly listed: Listed<GapPage>;
  readonly page: GapPage;
}

const Rows = ({ product, listed, page }: RowsProps): ReactNode => {
  const say = useSay();
  const columns = useGapColumns(true);
  const { asked, change } = useAsked();
  return (
    <>
      <div className="gap-list">
        <ListTable
          label={say(words.gaps)}
          columns={columns}
          rows={page.lines.map(gapRow)}
          order={asked.order}
          setOrder={(order) => {
            change({ order: order === 'gaps' ? '' : order });
          }}
          loading={listed.outdated ? say(words.loadingRows) : undefined}
          empty={<NoRows product={product} page={page} />}
        />
      </div>
      <Paging
        listed={listed}
        rows={asked.rows}
        setRows={(rows) => {
          change({ rows: rows === 50 ? '' : String(rows) });
        }}
      />
      <DataFoot data={page.data} receivedAt={listed.receivedAt} />
    </>
  );
};

const Worklist = ({ product }: { readonly product: ProductView }): ReactNode => {
  const say = useSay();
  const { language } = useViewer();
  const { asked } = useAsked();
  const { filter, order, rows } = asked;
  const listed = useList(['gaps', language, asked], (cursor) =>
    accepted(ask('listGaps', { language, filter, order, rows, ...(cursor === undefined ? {} : { cursor }) })),
  );
  const { page, refused } = listed;
  return (
    <>
      <header className="screen-head">
        <div>
          <h1>{say(words.gaps)}</h1>
          <Sum gaps={page?.gaps ?? product.gaps} />
          <NotAsked product={product} />
        </div>
        <ExportFile
          label={say(words.exportCsv)}
          type="text/csv;charset=utf-8"
          askPart={(cursor) =>
            accepted(ask('exportCsv', { language, list: 'gaps', filter, order, ...(cursor === undefined ? {} : { cursor }) }))
          }
        />
      </header>
      <Filters product={product} gaps={page?.gaps ?? product.gaps} />
      {refused && page && <Trouble title={refused.refusal.title} sentence={refused.refusal.sentence} />}
      {page ? (
        <Rows product={product} listed={listed} page={page} />
      ) : refused ? (
        <RefusedScreen refusal={refused.refusal} again={listed.again} />
      ) : (
        <Opening />
      )}
    </>
  );
};

export const Gaps = (): ReactNode => <Gate title={useSay()(words.gaps)}>{(product) => <Worklist product={product} />}</Gate>;
