/** The record as people read it: what was done, by whom, when and why, the latest first; and the proof that nothing of it was changed. */
import React, { type ReactNode } from 'react';
import { IconButton } from '@atlaskit/button/new';
import ChevronLeftIcon from '@atlaskit/icon/core/chevron-left';
import ChevronRightIcon from '@atlaskit/icon/core/chevron-right';
import type { RecordView } from '../../../src/contract/record-api';
import { DataFoot } from '../parts/data-foot';
import { ListTable } from '../parts/list-table';
import { RefusedScreen, Trouble } from '../parts/trouble';
import { useList, type Listed } from '../parts/use-list';
import { accepted } from '../shell/answers';
import { Gate, Opening } from '../shell/gate';
import { useSay, useViewer } from '../shell/viewer';
import { words } from '../words/words';
import { actRow, useActColumns } from './act-row';
import { askRecord } from './ask-record';
import { Filters, useFilter } from './filters';
import { Prove } from './prove';
import { recordWords as w } from './words';
import '../gaps/gaps.css';
import './record.css';

const Pages = ({ listed }: { readonly listed: Listed<RecordView> }): ReactNode => {
  const say = useSay();
  return (
    <nav className="paging small" aria-label={say(w.pages)}>
      <IconButton icon={ChevronLeftIcon} label={say(w.later)} spacing="compact" isDisabled={!listed.back} onClick={() => listed.back?.()} />
      <IconButton
        icon={ChevronRightIcon}
        label={say(w.earlier)}
        spacing="compact"
        isDisabled={!listed.forth}
        onClick={() => listed.forth?.()}
      />
    </nav>
  );
};

const Acts = ({
  listed,
  page,
  isFiltered,
}: {
  readonly listed: Listed<RecordView>;
  readonly page: RecordView;
  readonly isFiltered: boolean;
}) => {
  const say = useSay();
  const columns = useActColumns();
  return (
    <>
      <div className="record-list">
        <ListTable
          label={say(w.title)}
          columns={columns}
          rows={page.lines.map(actRow)}
          order="gaps"
          setOrder={() => undefined}
          loading={listed.outdated ? say(words.loadingRows) : undefined}
          empty={
            <div className="no-rows">
              <h2>{say(isFiltered ? w.none : w.nothing)}</h2>
            </div>
          }
        />
      </div>
      <Pages listed={listed} />
      <DataFoot data={page.data} receivedAt={listed.receivedAt} />
    </>
  );
};

const All = (): ReactNode => {
  const say = useSay();
  const { language } = useViewer();
  const filter = useFilter();
  const listed = useList(['record', language, filter], (cursor) =>
    accepted(askRecord('listRecord', { language, filter, ...(cursor === undefined ? {} : { cursor }) })),
  );
  const { page, refused } = listed;
  return (
    <>
      <header>
        <h1>{say(w.title)}</h1>
        <p className="subtle">{say(w.about)}</p>
      </header>
      <Prove />
      <Filters acts={page?.acts ?? []} />
      {refused && page && <Trouble title={refused.refusal.title} sentence={refused.refusal.sentence} />}
      {page ? (
        <Acts listed={listed} page={page} isFiltered={Object.keys(filter).length > 0} />
      ) : refused ? (
        <RefusedScreen refusal={refused.refusal} again={listed.again} />
      ) : (
        <Opening />
      )}
    </>
  );
};

export const Record = (): ReactNode => <Gate title={useSay()(w.title)}>{() => <All />}</Gate>;
