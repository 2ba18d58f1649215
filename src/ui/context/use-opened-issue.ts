/**
 * The issue as it stands, asked again while changes wait: after 2, 5, 10 and 20 seconds, then every 20. Screens do not hear of their own
 * viewer's edits from the platform, so an idle screen goes round the same steps before it rests.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { OpenedIssue, Reply } from '../../contract/api';
import { ask } from '../../contract/client';
import type { Refusal } from '../../contract/refusal';
import type { Language } from '../words/language';

export interface Opened {
  readonly issue: OpenedIssue | undefined;
  readonly refusal: Refusal | undefined;
  readonly asking: boolean;
  readonly receivedAt: number;
  readonly checkNow: () => void;
  /** A decision's answer is the newest truth: it takes the place of what was shown. */
  readonly take: (reply: Reply<OpenedIssue>) => void;
}

const steps = [2_000, 5_000, 10_000, 20_000];
/** An idle card stops asking after this many rounds at the slowest step: about ten minutes. */
const idleRounds = 30;

const needsAnother = (issue: OpenedIssue | undefined): boolean =>
  issue === undefined || issue.is === 'first-read' || issue.is === 'not-read-yet' || ('freshness' in issue && !issue.freshness.current);

export const useOpenedIssue = (language: Language): Opened => {
  const [issue, setIssue] = useState<OpenedIssue>();
  const [refusal, setRefusal] = useState<Refusal>();
  const [asking, setAsking] = useState(false);
  const [receivedAt, setReceivedAt] = useState(() => Date.now());
  const round = useRef(0);
  const shown = useRef('');

  const take = useCallback((reply: Reply<OpenedIssue>) => {
    setAsking(false);
    setReceivedAt(Date.now());
    if (!reply.ok) {
      setRefusal(reply.refusal);
      return;
    }
    const said = JSON.stringify({ ...reply.value, freshness: undefined });
    if (said !== shown.current) round.current = 0;
    shown.current = said;
    setRefusal(undefined);
    setIssue(reply.value);
  }, []);

  const open = useCallback(() => void ask('openIssue', { language }).then(take), [language, take]);
  useEffect(open, [open]);

  useEffect(() => {
    const waits = needsAnother(issue);
    if (!waits && round.current >= steps.length + idleRounds) return undefined;
    const delay = steps[Math.min(round.current, steps.length - 1)] ?? 20_000;
    const timer = setTimeout(() => {
      round.current += 1;
      open();
    }, delay);
    return () => {
      clearTimeout(timer);
    };
  }, [issue, receivedAt, open]);

  const checkNow = useCallback(() => {
    setAsking(true);
    round.current = 0;
    void ask('checkNow', { language }).then(take);
  }, [language, take]);

  return { issue, refusal, asking, receivedAt, checkNow, take };
};
