/** Which rows of how many, how many a page, and the way to the next. */
import React, { type ReactNode } from 'react';
import { IconButton } from '@atlaskit/button/new';
import ChevronLeftIcon from '@atlaskit/icon/core/chevron-left';
import ChevronRightIcon from '@atlaskit/icon/core/chevron-right';
import type { PageRows } from '../../../src/contract/project-api';
import { useSay, useViewer } from '../shell/viewer';
import { words } from '../words/words';
import type { Listed } from './use-list';
import { sayNumber } from './when';

interface PagingProps {
  readonly listed: Listed<{ readonly total?: number; readonly lines: readonly unknown[] }>;
  readonly rows: PageRows;
  readonly setRows: (rows: PageRows) => void;
}

const useRange = ({ listed, rows }: Pick<PagingProps, 'listed' | 'rows'>): string => {
  const say = useSay();
  const { language } = useViewer();
  const count = listed.page?.lines.length ?? 0;
  if (count === 0) return '';
  const from = listed.at * rows + 1;
  const facts = { from: sayNumber(from, language), to: sayNumber(from + count - 1, language) };
  const total = listed.page?.total ?? (listed.forth ? undefined : from + count - 1);
  return total === undefined ? say(words.rangeOpen, facts) : say(words.range, { ...facts, total: sayNumber(total, language) });
};

export const Paging = ({ listed, rows, setRows }: PagingProps): ReactNode => {
  const say = useSay();
  const range = useRange({ listed, rows });
  const choices: readonly PageRows[] = [25, 50];
  return (
    <nav className="paging small" aria-label={say(words.paging)}>
      <span role="status">{range}</span>
      <label className="subtle">
        {say(words.rowsAPage)}{' '}
        <select
          className="plain-select"
          value={rows}
          onChange={(event) => {
            setRows(event.target.value === '25' ? 25 : 50);
          }}
        >
          {choices.map((n) => (
            <option key={n} value={n}>
              {n}
            </option>
          ))}
        </select>
      </label>
      <IconButton
        icon={ChevronLeftIcon}
        label={say(words.previous)}
        spacing="compact"
        isDisabled={!listed.back}
        onClick={() => listed.back?.()}
      />
      <IconButton
        icon={ChevronRightIcon}
        label={say(words.next)}
        spacing="compact"
        isDisabled={!listed.forth}
        onClick={() => listed.forth?.()}
      />
    </nav>
  );
};
