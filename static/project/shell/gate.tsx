/** Before a screen may say anything of the product: is there one, is it read, may this person see it. */
import React, { type ReactNode } from 'react';
import Spinner from '@atlaskit/spinner';
import type { ProductView } from '../../../src/contract/project-api';
import { Trouble, RefusedScreen } from '../parts/trouble';
import { words } from '../words/words';
import { FirstRead } from './first-read';
import { useOpened } from './product';
import { SwitchedOff } from './switched-off';
import { useSay } from './viewer';

export const Opening = (): ReactNode => {
  const say = useSay();
  return (
    <div className="opening">
      <Spinner label={say(words.opening)} />
      <span className="subtle">{say(words.opening)}</span>
    </div>
  );
};

interface GateProps {
  /** The screen's heading until the screen has its own. */
  readonly title: string;
  readonly children: (product: ProductView) => ReactNode;
}

export const Gate = ({ title, children }: GateProps): ReactNode => {
  const { project, refused, again } = useOpened();
  if (project?.is === 'product')
    return (
      <div className="stack">
        {refused && <Trouble title={refused.refusal.title} sentence={refused.refusal.sentence} />}
        {!refused && project.data.freshness.trouble && <Trouble {...project.data.freshness.trouble} />}
        {children(project)}
      </div>
    );
  return (
    <div className="stack">
      <h1>{title}</h1>
      {!project && (refused ? <RefusedScreen refusal={refused.refusal} again={again} /> : <Opening />)}
      {project?.is === 'switched-off' && <SwitchedOff off={project} />}
      {project?.is === 'first-read' && <FirstRead reading={project} />}
    </div>
  );
};
