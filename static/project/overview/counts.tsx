/** The numbers by severity, each leading to its list. Counts only; never a score. */
import React, { type ReactNode } from 'react';
import type { GapCounts } from '../../../src/contract/project-api';
import { severities } from '../parts/asked';
import { MarkGlyph } from '../parts/mark';
import { sayNumber } from '../parts/when';
import { ScreenLink } from '../shell/links';
import { useSay, useViewer } from '../shell/viewer';
import { overviewWords } from './words';

/** Beside a number. */
export const severityLabels = {
  'blocks-release': overviewWords.blocks,
  'to-resolve': overviewWords.toResolve,
  note: overviewWords.notes,
} as const;

export const Counts = ({ gaps }: { readonly gaps: GapCounts }): ReactNode => {
  const say = useSay();
  const { language } = useViewer();
  return (
    <ul className="counts">
      {severities.map((severity) => (
        <li key={severity}>
          <ScreenLink route="gaps" asked={`severity=${severity}`} className="count">
            <span className="count-number">
              <MarkGlyph mark={severity} />
              {sayNumber(gaps.bySeverity[severity], language)}
            </span>
            <span>{say(severityLabels[severity])}</span>
            <span className="small subtle">{severity === 'note' ? say(overviewWords.notesAbout) : say(overviewWords.seeGaps)}</span>
          </ScreenLink>
        </li>
      ))}
    </ul>
  );
};
