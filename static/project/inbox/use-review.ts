/**
 * The review of a set, as it goes on in this browser: what is listed, what was opened with which words, what is in and what is out. Only what was
 * opened can be in: what goes back to be signed is the text that stood on the screen.
 */
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { InboxItemView, InboxView, SetSignedView } from '../../../src/contract/inbox-api';
import type { MeaningName, SignedTextView } from '../../../src/contract/signing-api';
import { accepted, Refused } from '../shell/answers';
import { useViewer } from '../shell/viewer';
import { askInbox } from './ask-inbox';

export const mostInSet = 60;

export interface Review {
  /** The first page: who signs, with what, as what. */
  readonly view: InboxView | undefined;
  readonly receivedAt: number;
  readonly refused: Refused | undefined;
  readonly again: () => void;
  readonly looking: boolean;
  readonly items: readonly InboxItemView[];
  readonly read: ReadonlyMap<string, SignedTextView>;
  /** Opened, and nothing speaks against it. */
  readonly mayJoin: (item: InboxItemView) => boolean;
  readonly isIn: (item: InboxItemView) => boolean;
  readonly toggle: (item: InboxItemView) => void;
  readonly took: (id: string, text: SignedTextView) => void;
  /** Signed ones leave the list; refused ones are out until they are taken in again. */
  readonly signed: (answer: SetSignedView) => void;
}

const without = (some: ReadonlySet<string>, ids: readonly string[]): ReadonlySet<string> =>
  new Set([...some].filter((id) => !ids.includes(id)));

export const useReview = (meaning: MeaningName | undefined): Review => {
  const { language } = useViewer();
  const [read, setRead] = useState<ReadonlyMap<string, SignedTextView>>(new Map());
  const [out, setOut] = useState<ReadonlySet<string>>(new Set());
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const query = useInfiniteQuery({
    queryKey: ['inbox', language, meaning ?? ''],
    queryFn: ({ pageParam }) =>
      accepted(
        askInbox('openInbox', {
          language,
          ...(meaning === undefined ? {} : { meaning }),
          ...(pageParam === '' ? {} : { cursor: pageParam }),
        }),
      ),
    initialPageParam: '',
    // What was signed here is not listed from memory when the page is opened again.
    gcTime: 0,
    getNextPageParam: ({ next }) => next,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  const { data, hasNextPage, isFetching, fetchNextPage, error, refetch, dataUpdatedAt } = query;
  /** As what the list is open. */
  const listed = data?.pages[0]?.meaning ?? '';
  const items = useMemo(() => {
    const all = new Map(data?.pages.flatMap((page) => page.items.map((item) => [item.id, item] as const)) ?? []);
    return [...all.values()].filter(({ id }) => !gone.has(`${listed} ${id}`));
  }, [data, gone, listed]);
  const isFull = items.filter(({ apart }) => apart === '').length >= mostInSet;
  useEffect(() => {
    if (hasNextPage && !isFetching && !isFull && !error) void fetchNextPage();
  }, [hasNextPage, isFetching, isFull, error, fetchNextPage]);
  const mayJoin = ({ id, apart }: InboxItemView): boolean => {
    const text = read.get(id);
    return apart === '' && text !== undefined && (!text.returned || text.returned.changedSince);
  };
  return {
    view: data?.pages[0],
    receivedAt: dataUpdatedAt,
    refused: error instanceof Refused ? error : undefined,
    again: () => void refetch(),
    looking: isFetching || (hasNextPage && !isFull && !error),
    items,
    read,
    mayJoin,
    isIn: (item) => mayJoin(item) && !out.has(item.id),
    toggle: (item) => {
      if (!mayJoin(item)) return;
      const { id } = item;
      setOut(out.has(id) ? without(out, [id]) : new Set([...out, id]));
    },
    took: useCallback((id, text) => {
      setRead((before) => new Map([...before, [id, text]]));
    }, []),
    signed: ({ signed, refused }) => {
      setGone(new Set([...gone, ...signed.map((id) => `${listed} ${id}`)]));
      setOut(new Set([...out, ...refused.map(({ issue }) => issue)]));
    },
  };
};
