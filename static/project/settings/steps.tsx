/** The steps there are, each checking itself. */
import React, { type ReactNode } from 'react';
import CheckCircleIcon from '@atlaskit/icon/core/status-success';
import CircleIcon from '@atlaskit/icon/core/check-circle-unchecked';
import type { ReadingView } from '../../../src/contract/settings-api';
import { sayNumber } from '../parts/when';
import { useSay, useViewer } from '../shell/viewer';
import { openLinks, openTypes } from './answers';
import { useDraft } from './draft';
import { settingsWords as w } from './words';

interface Step {
  readonly name: string;
  readonly state: string;
  readonly isDone: boolean;
}

const useSteps = (reading: ReadingView | undefined): readonly Step[] => {
  const say = useSay();
  const { language } = useViewer();
  const { view, mapping } = useDraft();
  const open = openTypes(view, mapping) + openLinks(view, mapping);
  const answers = open === 0 ? say(w.allAnswered) : open === 1 ? say(w.missingOne) : say(w.missing, { n: open });
  const [read, total] = [sayNumber(reading?.read ?? 0, language), sayNumber(reading?.total ?? 0, language)];
  const readSoFar = reading?.state === 'done' ? say(w.isRead, { n: read }) : say(w.read, { read, total });
  return [
    { name: say(w.stepMean), state: answers, isDone: open === 0 },
    { name: say(w.stepOn), state: say(view.on ? w.isOn : w.isOff), isDone: view.on },
    { name: say(w.stepRead), state: reading ? readSoFar : say(w.notRead), isDone: reading?.state === 'done' },
  ];
};

export const Steps = ({ reading }: { readonly reading: ReadingView | undefined }): ReactNode => {
  const say = useSay();
  const steps = useSteps(reading);
  const done = steps.filter(({ isDone }) => isDone).length;
  return (
    <section className="settings-card" aria-label={say(w.steps)}>
      <div className="settings-card-head">
        <h2>{say(w.steps)}</h2>
        <span className="small subtle">{say(w.stepsDone, { n: done, of: steps.length })}</span>
      </div>
      <ol className="settings-steps">
        {steps.map(({ name, state, isDone }) => (
          <li key={name}>
            {isDone ? (
              <CheckCircleIcon label={say(w.done)} color="var(--ds-icon-success)" />
            ) : (
              <CircleIcon label={say(w.open)} color="var(--ds-icon-subtle)" />
            )}
            <span>
              <span className={isDone ? '' : 'settings-strong'}>{name}</span>
              <span className="small subtle">{state}</span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
};
