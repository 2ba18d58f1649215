/**
 * One page of a list at a time, as the server gives it. The way back is kept as the cursors that led here; another question starts at the
 * first page. The page is read again when the record has moved on.
 */
import { useEffect, useRef, useState } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Refused } from '../shell/answers';
import { useOpened } from '../shell/product';

export interface Listed<P> {
  readonly page: P | undefined;
  readonly refused: Refused | undefined;
  readonly receivedAt: number;
  /** Rows of another question still stand there. */
  readonly outdated: boolean;
  readonly again: () => void;
  /** Of the pages, counted from 0. */
  readonly at: number;
  readonly back: (() => void) | undefined;
  readonly forth: (() => void) | undefined;
}

/** Changes whenever the lists may have: the record's head, and whether something waits. */
const useStamp = (): string => {
  const { project } = useOpened();
  if (project?.is !== 'product') return '';
  const { head, freshness } = project.data;
  return `${head} ${freshness.waiting} ${freshness.current}`;
};

export const useList = <P extends { readonly next?: string }>(
  question: readonly unknown[],
  askPage: (cursor: string | undefined) => Promise<P>,
): Listed<P> => {
  const key = JSON.stringify(question);
  const stamp = useStamp();
  const [way, setWay] = useState<{ readonly key: string; readonly cursors: readonly string[] }>({ key, cursors: [] });
  const cursors = way.key === key ? way.cursors : [];
  const { data, error, dataUpdatedAt, isPlaceholderData, refetch } = useQuery({
    queryKey: ['list', key, cursors.at(-1)],
    queryFn: () => askPage(cursors.at(-1)),
    placeholderData: keepPreviousData,
  });
  const seen = useRef(stamp);
  useEffect(() => {
    if (seen.current === stamp) return;
    seen.current = stamp;
    void refetch();
  }, [stamp, refetch]);
  const next = isPlaceholderData ? undefined : data?.next;
  const go = (to: readonly string[]) => (): void => {
    setWay({ key, cursors: to });
  };
  return {
    page: data,
    refused: error instanceof Refused ? error : undefined,
    receivedAt: dataUpdatedAt,
    outdated: isPlaceholderData,
    again: () => void refetch(),
    at: cursors.length,
    back: cursors.length > 0 ? go(cursors.slice(0, -1)) : undefined,
    forth: next === undefined ? undefined : go([...cursors, next]),
  };
};
