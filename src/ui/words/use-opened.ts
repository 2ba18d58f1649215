/**
 * What a screen shows, asked again while changes wait: after 2, 5, 10 and 20 seconds, then every 20. Screens do not hear of their own
 * viewer's edits from the platform, so an idle screen goes round the same steps before it rests.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { FreshnessView } from '../../contract/api';
import type { Reply } from '../../contract/calls';
import type { Refusal } from '../../contract/refusal';
import { tellOthers, useOthers } from './other-screens';

export interface Opened<T> {
  readonly shown: T | undefined;
  readonly refusal: Refusal | undefined;
  readonly asking: boolean;
  readonly receivedAt: number;
  readonly checkNow: () => void;
  readonly again: () => void;
  /** A decision's answer is the newest truth: it takes the place of what was shown, and the app's other screens hear of it. */
  readonly take: (reply: Reply<T>) => void;
}

export interface Asking<T> {
  readonly open: () => Promise<Reply<T>>;
  readonly checkNow: () => Promise<Reply<T>>;
  readonly freshnessOf: (shown: T) => FreshnessView | undefined;
  /** Nothing is known yet: it has to be asked again, whatever its freshness. */
  readonly isPassing: (shown: T) => boolean;
}

const steps = [2_000, 5_000, 10_000, 20_000];
/** An idle screen stops asking after this many rounds at the slowest step: about ten minutes. */
const idleRounds = 30;

const withoutTime = (key: string, value: unknown): unknown => (key === 'freshness' ? undefined : value);

/** `asking` has to be the same from one drawing to the next. */
export const useOpened = <T>(asking: Asking<T>): Opened<T> => {
  const [shown, setShown] = useState<T>();
  const [refusal, setRefusal] = useState<Refusal>();
  const [busy, setBusy] = useState(false);
  const [receivedAt, setReceivedAt] = useState(() => Date.now());
  const round = useRef(0);
  const last = useRef('');

  const receive = useCallback((reply: Reply<T>) => {
    setBusy(false);
    setReceivedAt(Date.now());
    if (!reply.ok) {
      setRefusal(reply.refusal);
      return;
    }
    const said = JSON.stringify(reply.value, withoutTime);
    if (said !== last.current) round.current = 0;
    last.current = said;
    setRefusal(undefined);
    setShown(reply.value);
  }, []);

  const open = useCallback(() => void asking.open().then(receive), [asking, receive]);
  const again = useCallback(() => {
    round.current = 0;
    open();
  }, [open]);
  useEffect(open, [open]);
  useOthers(again);

  useEffect(() => {
    const waits = shown === undefined || asking.isPassing(shown) || asking.freshnessOf(shown)?.current === false;
    if (!waits && round.current >= steps.length + idleRounds) return undefined;
    const delay = steps[Math.min(round.current, steps.length - 1)] ?? 20_000;
    const timer = setTimeout(() => {
      round.current += 1;
      open();
    }, delay);
    return () => {
      clearTimeout(timer);
    };
  }, [shown, receivedAt, open, asking]);

  const checkNow = useCallback(() => {
    setBusy(true);
    round.current = 0;
    void asking.checkNow().then(receive);
  }, [asking, receive]);
  const take = useCallback(
    (reply: Reply<T>) => {
      receive(reply);
      if (reply.ok) tellOthers();
    },
    [receive],
  );

  return { shown, refusal, asking: busy, receivedAt, checkNow, again, take };
};
