/** All, or one severity; each with its number. */
import React, { type ReactNode } from 'react';
import Button from '@atlaskit/button/new';
import type { GapCounts } from '../../../src/contract/project-api';
import type { SeverityName } from '../../../src/contract/table-view';
import { useSay, useViewer } from '../shell/viewer';
import { severityWords, words } from '../words/words';
import { severities } from './asked';
import { sayNumber } from './when';

interface SeverityChoiceProps {
  /** Left out where the list counts something else. */
  readonly gaps?: GapCounts;
  readonly chosen: readonly SeverityName[];
  readonly choose: (value: string) => void;
}

export const SeverityChoice = ({ gaps, chosen, choose }: SeverityChoiceProps): ReactNode => {
  const say = useSay();
  const { language } = useViewer();
  return (
    <div className="filter-chips" role="group" aria-label={say(words.severity)}>
      <Button
        spacing="compact"
        isSelected={chosen.length === 0}
        onClick={() => {
          choose('');
        }}
      >
        {say(words.all)}
      </Button>
      {severities.map((severity) => (
        <Button
          key={severity}
          spacing="compact"
          isSelected={chosen.includes(severity)}
          onClick={() => {
            choose(severity);
          }}
        >
          {gaps ? `${say(severityWords[severity])} ${sayNumber(gaps.bySeverity[severity], language)}` : say(severityWords[severity])}
        </Button>
      ))}
    </div>
  );
};
