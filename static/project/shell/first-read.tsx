/** While a product is read for the first time nothing is said about what is missing in it. */
import React, { type ReactNode } from 'react';
import Lozenge from '@atlaskit/lozenge';
import ProgressBar from '@atlaskit/progress-bar';
import type { OpenedProject } from '../../../src/contract/project-api';
import { Trouble } from '../parts/trouble';
import { sayNumber } from '../parts/when';
import { words } from '../words/words';
import { useSay, useViewer } from './viewer';

type Reading = Extract<OpenedProject, { is: 'first-read' }>;

const Progress = ({ read, total }: NonNullable<Reading['progress']>): ReactNode => {
  const say = useSay();
  const { language } = useViewer();
  return (
    <>
      <p>{say(words.readSoFar, { read: sayNumber(read, language), total: sayNumber(total, language) })}</p>
      <ProgressBar ariaLabel={say(words.readingJira)} value={total === 0 ? 0 : Math.min(1, read / total)} />
    </>
  );
};

export const FirstRead = ({ reading }: { readonly reading: Reading }): ReactNode => {
  const say = useSay();
  const { trouble } = reading.freshness;
  return (
    <div className="stack narrow">
      {trouble && <Trouble {...trouble} />}
      <div>
        <Lozenge appearance="inprogress">{say(words.readingJira)}</Lozenge>
      </div>
      <h2>{reading.name}</h2>
      {reading.progress && <Progress {...reading.progress} />}
      <p className="subtle">{say(words.noAnswerYet)}</p>
    </div>
  );
};
