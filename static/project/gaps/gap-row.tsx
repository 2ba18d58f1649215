/** One trace gap as a row: severity, name and reason word for word as in the issue, the issue, its class, the clause. */
import React, { type ReactNode } from 'react';
import type { GapLine } from '../../../src/contract/project-api';
import { ClassLetter, Mark } from '../parts/mark';
import type { Column, Row } from '../parts/list-table';
import { Said } from '../parts/sentence';
import { IssueLink } from '../shell/links';
import { useSay } from '../shell/viewer';
import { words } from '../words/words';
import { gapWords } from './words';

const What = ({ gap }: { readonly gap: GapLine }): ReactNode => (
  <div className="gap-what">
    <span className="gap-name">{gap.name}</span>
    <span className="subtle said">
      <Said of={gap.why} />
    </span>
    {gap.resolve !== '' && <span className="small subtle gap-resolve">{gap.resolve}</span>}
  </div>
);

const Issue = ({ gap: { issue } }: { readonly gap: GapLine }): ReactNode => (
  <div className="gap-issue">
    <IssueLink issue={issue.key} />
    <span className="gap-summary" title={issue.summary}>
      {issue.summary}
    </span>
    <span className="small subtle">{issue.kinds.join(', ')}</span>
  </div>
);

const Clause = ({ gap }: { readonly gap: GapLine }): ReactNode => {
  const say = useSay();
  return (
    <div className="gap-clause">
      <span>{gap.clauses === '' ? say(gapWords.ownRule) : gap.clauses}</span>
      <span className="small subtle">{gap.classes === '' ? '' : say(gapWords.classes, { classes: gap.classes })}</span>
    </div>
  );
};

const Letter = ({ gap }: { readonly gap: GapLine }): ReactNode => <ClassLetter of={gap.issue.class} label={useSay()(words.classOf)} />;

export const useGapColumns = (sortable: boolean): readonly Column[] => {
  const say = useSay();
  const by = (sort: 'gaps' | 'key') => (sortable ? { sort } : {});
  return [
    { key: 'severity', title: say(words.severity), width: 13, ...by('gaps') },
    { key: 'what', title: say(gapWords.what), width: 46 },
    { key: 'issue', title: say(gapWords.issue), width: 24, ...by('key') },
    { key: 'class', title: say(words.classOf), width: 6 },
    { key: 'clause', title: say(gapWords.clause), width: 11 },
  ];
};

export const gapRow = (gap: GapLine): Row => ({
  key: `${gap.id} ${gap.rule}`,
  cells: [
    <Mark key="severity" mark={gap.checking ? 'checking' : gap.severity} word={gap.severityWord} strong />,
    <What key="what" gap={gap} />,
    <Issue key="issue" gap={gap} />,
    <Letter key="class" gap={gap} />,
    <Clause key="clause" gap={gap} />,
  ],
});
