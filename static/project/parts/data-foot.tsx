/** What every list ends with: the time of its data, what waits, and where the record stands; and a way to have it checked at once. */
import React, { useEffect, useState, type ReactNode } from 'react';
import { useMutation } from '@tanstack/react-query';
import { showFlag } from '@forge/bridge';
import Button from '@atlaskit/button/new';
import ClockIcon from '@atlaskit/icon/core/clock';
import type { FreshnessView } from '../../../src/contract/api';
import type { DataView } from '../../../src/contract/project-api';
import { accepted, ask, Refused } from '../shell/answers';
import { useOpened } from '../shell/product';
import { useSay, useViewer } from '../shell/viewer';
import type { Language } from '../words/language';
import { fill } from '../words/language';
import { words } from '../words/words';
import { sayMoment } from './when';

const tickMs = 5_000;

const useSecondsSince = (then: number): number => {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(Date.now());
    }, tickMs);
    return () => {
      clearInterval(timer);
    };
  }, []);
  return Math.max(0, Math.round((now - then) / 1000));
};

const sayWaiting = ({ waiting, current }: FreshnessView, s: number, language: Language): string => {
  if (waiting === 1) return fill(words.oneWaits, language, { s });
  if (waiting > 1) return fill(words.manyWait, language, { n: waiting, s });
  if (!current) return fill(words.notCurrent, language);
  return s < 2 ? fill(words.checkedNow, language) : fill(words.checkedAgo, language, { s });
};

/** The first twelve digits, in fours, as they also stand on documents. */
const sayHead = (head: string): string => head.slice(0, 12).replace(/(.{4})(?=.)/g, '$1 ');

const CheckNow = (): ReactNode => {
  const say = useSay();
  const { language } = useViewer();
  const { take } = useOpened();
  const check = useMutation({
    mutationFn: () => accepted(ask('checkProject', { language })),
    onSuccess: take,
    onError: (error) => {
      if (error instanceof Refused)
        showFlag({ id: 'check', type: 'warning', title: error.refusal.title, description: error.refusal.sentence, isAutoDismiss: false });
    },
  });
  return (
    <Button
      spacing="compact"
      appearance="subtle"
      isLoading={check.isPending}
      onClick={() => {
        check.mutate();
      }}
    >
      {say(words.checkNow)}
    </Button>
  );
};

interface DataFootProps {
  readonly data: DataView;
  /** When this browser got it. */
  readonly receivedAt: number;
}

export const DataFoot = ({ data, receivedAt }: DataFootProps): ReactNode => {
  const say = useSay();
  const viewer = useViewer();
  const seconds = useSecondsSince(receivedAt);
  return (
    <footer className="data-foot small subtle">
      <ClockIcon label="" size="small" color="currentColor" />
      <span>{say(words.dataOf, { when: sayMoment(data.freshness.at, viewer) })}</span>
      <span>{sayWaiting(data.freshness, seconds, viewer.language)}</span>
      <span>
        {say(words.recordHead)} <code title={data.head}>{sayHead(data.head)}</code>
      </span>
      <CheckNow />
    </footer>
  );
};
