/**
 * A page of the document, asked again while changes wait: after 5, 10 and 20 seconds, then every minute for a while, since a page may stand
 * open all day. Pages are kept as cursors the server gave; a reload begins at the first.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import { askBy } from '../../contract/client';
import type { MacroApi, MacroConfig, OpenedDocument } from '../../contract/macro-api';
import type { Refusal } from '../../contract/refusal';
import type { Language } from '../words/language';

const ask = askBy<MacroApi>();

interface Page {
  readonly cursor?: string;
  readonly before: number;
}
export interface Shown {
  readonly opened: OpenedDocument | undefined;
  readonly refusal: Refusal | undefined;
  readonly asking: boolean;
  readonly isFirst: boolean;
  readonly next: (() => void) | undefined;
  readonly previous: () => void;
  readonly reload: () => void;
}

const steps = [5_000, 10_000, 20_000, 60_000];
const mostRounds = 30;
const first: readonly Page[] = [{ before: 0 }];

const waits = (opened: OpenedDocument | undefined): boolean =>
  opened?.is === 'first-read' || (opened?.is === 'document' && !opened.freshness.current);

const after = (opened: OpenedDocument | undefined, { before }: Page): Page | undefined =>
  opened?.is === 'document' && opened.next !== undefined
    ? { cursor: opened.next, before: before + opened.document.lines.length }
    : undefined;

export const useDocument = (config: MacroConfig, language: Language): Shown => {
  const [pages, setPages] = useState(first);
  const [turn, setTurn] = useState(0);
  const [reply, setReply] = useState<{ readonly opened?: OpenedDocument; readonly refusal?: Refusal }>({});
  const [asking, setAsking] = useState(true);
  const round = useRef(0);
  /** Asked by the clock, not by the reader: the table is not covered meanwhile. */
  const quietly = useRef(false);
  const page = pages.at(-1) ?? { before: 0 };

  useEffect(() => {
    let current = true;
    if (!quietly.current) setAsking(true);
    quietly.current = false;
    void ask('openDocument', { language, config, ...page }).then((answer) => {
      if (!current) return;
      setAsking(false);
      // What was shown stays beside a refusal: it says of when it is.
      setReply((before) => (answer.ok ? { opened: answer.value } : { ...before, refusal: answer.refusal }));
    });
    return () => {
      current = false;
    };
    // `page` is the last of `pages`, made anew each time.
  }, [config, language, pages, turn]);

  useEffect(() => {
    if (!waits(reply.opened) || round.current >= mostRounds) return undefined;
    const timer = setTimeout(
      () => {
        round.current += 1;
        quietly.current = true;
        setTurn((t) => t + 1);
      },
      steps[Math.min(round.current, steps.length - 1)],
    );
    return () => {
      clearTimeout(timer);
    };
  }, [reply]);

  const reload = useCallback(() => {
    round.current = 0;
    setPages(first);
    setTurn((t) => t + 1);
  }, []);
  const following = after(reply.opened, page);
  return {
    opened: reply.opened,
    refusal: reply.refusal,
    asking,
    isFirst: pages.length === 1,
    next: following && (() => setPages([...pages, following])),
    previous: () => setPages(pages.length > 1 ? pages.slice(0, -1) : pages),
    reload,
  };
};
