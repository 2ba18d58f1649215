/** The reading of all issues, with how long it goes on; stopped and let go on by whoever may administer. */
import React, { type ReactNode } from 'react';
import Button from '@atlaskit/button/new';
import ProgressBar from '@atlaskit/progress-bar';
import { useMutation } from '@tanstack/react-query';
import type { ReadingView } from '../../../src/contract/settings-api';
import { Trouble } from '../parts/trouble';
import { sayNumber } from '../parts/when';
import { accepted, Refused } from '../shell/answers';
import { useSay, useViewer } from '../shell/viewer';
import { words } from '../words/words';
import { askSettings } from './ask-settings';
import { settingsWords as w } from './words';

interface ReadingProps {
  readonly reading: ReadingView;
  readonly take: (reading: ReadingView) => void;
}

export const Reading = ({ reading, take }: ReadingProps): ReactNode => {
  const say = useSay();
  const { language } = useViewer();
  const { state, read, total, left } = reading;
  const turn = useMutation({
    mutationFn: () => accepted(askSettings(state === 'paused' ? 'resumeReading' : 'pauseReading', { language })),
    onSuccess: take,
  });
  if (state === 'done') return null;
  const said = say(w.read, { read: sayNumber(read, language), total: sayNumber(total, language) });
  const time = state === 'running' && left !== undefined ? `, ${say(w.left, { left })}` : '';
  return (
    <section className="settings-reading" aria-label={say(w.reading)}>
      {turn.error instanceof Refused && <Trouble title={turn.error.refusal.title} sentence={turn.error.refusal.sentence} />}
      <div className="settings-card-head">
        <h2>{say(state === 'paused' ? w.paused : w.reading)}</h2>
        <Button
          spacing="compact"
          isLoading={turn.isPending}
          onClick={() => {
            turn.mutate();
          }}
        >
          {say(state === 'paused' ? w.resume : w.pause)}
        </Button>
      </div>
      <ProgressBar ariaLabel={say(w.reading)} value={total === 0 ? 0 : Math.min(1, read / total)} />
      <p aria-live="polite">{said + time}</p>
      <p className="small subtle">{say(words.noAnswerYet)}</p>
    </section>
  );
};
