/**
 * The software product of this project, asked again while changes wait: after 2, 5, 10 and 20 seconds, then every 20. A page at rest looks
 * once a minute; its lists are read again only when the record has moved on.
 */
import React, { createContext, useContext, useMemo, useRef, type ReactNode } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { OpenedProject } from '../../../src/contract/project-api';
import { accepted, ask, Refused } from './answers';
import { useViewer } from './viewer';

const steps = [2_000, 5_000, 10_000, 20_000];
const atRest = 60_000;

const moves = (opened: OpenedProject | undefined): boolean =>
  opened?.is === 'first-read' || (opened?.is === 'product' && !opened.data.freshness.current);

export interface Opened {
  readonly project: OpenedProject | undefined;
  readonly refused: Refused | undefined;
  /** Milliseconds since the epoch, by this browser. */
  readonly receivedAt: number;
  readonly again: () => void;
  /** A decision's answer is the newest truth: it takes the place of what was shown. */
  readonly take: (opened: OpenedProject) => void;
}

const OpenedContext = createContext<Opened | undefined>(undefined);

export const useOpened = (): Opened => {
  const opened = useContext(OpenedContext);
  if (!opened) throw new Error('a screen outside of the page');
  return opened;
};

export const ProductProvider = ({ children }: { readonly children: ReactNode }): ReactNode => {
  const { language } = useViewer();
  const client = useQueryClient();
  const rounds = useRef(0);
  const key = useMemo(() => ['project', language], [language]);
  const { data, error, dataUpdatedAt, refetch } = useQuery({
    queryKey: key,
    queryFn: async () => {
      const opened = await accepted(ask('openProject', { language }));
      rounds.current = moves(opened) ? rounds.current + 1 : 0;
      return opened;
    },
    refetchInterval: ({ state }) => (moves(state.data) ? (steps[Math.min(rounds.current, steps.length) - 1] ?? steps[0]) : atRest),
  });
  const opened = useMemo<Opened>(
    () => ({
      project: data,
      refused: error instanceof Refused ? error : undefined,
      receivedAt: dataUpdatedAt,
      again: () => void refetch(),
      take: (taken) => {
        rounds.current = 0;
        client.setQueryData(key, taken);
      },
    }),
    [data, error, dataUpdatedAt, refetch, client, key],
  );
  return <OpenedContext.Provider value={opened}>{children}</OpenedContext.Provider>;
};
