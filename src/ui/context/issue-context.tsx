/** The right rail card: kind, effective class with its rationale, verification, trace gaps, waiting line; and every state beside it. */
import React from 'react';
import { Stack } from '@forge/react';
import type { OpenedIssue } from '../../contract/api';
import { useLanguage, type Language } from '../words/language';
import { FreshnessLine } from './freshness-line';
import { IssueCard } from './issue-card';
import { FirstRead, NotReadYet, Opening, Outside, RefusedCard, SwitchedOff } from './states';
import { TroubleMessage } from './trouble-message';
import type { Opened } from '../words/use-opened';
import { useOpenedIssue } from './use-opened-issue';

interface Shown {
  readonly issue: OpenedIssue;
  readonly opened: Opened<OpenedIssue>;
  readonly language: Language;
}

const Body = ({ issue, opened, language }: Shown) => {
  switch (issue.is) {
    case 'switched-off':
      return <SwitchedOff may={issue.maySwitchOn} joinable={issue.joinable} language={language} take={opened.take} />;
    case 'first-read':
      return <FirstRead read={issue.read} total={issue.total} language={language} />;
    case 'not-read-yet':
      return <NotReadYet language={language} />;
    case 'outside':
      return <Outside language={language} />;
    case 'issue':
      return <IssueCard issue={issue} language={language} take={opened.take} />;
  }
};

export const IssueContext = () => {
  const language = useLanguage();
  const opened = useOpenedIssue(language);
  const { shown: issue, refusal } = opened;
  if (!issue)
    return refusal ? <RefusedCard refusal={refusal} language={language} again={opened.checkNow} /> : <Opening language={language} />;
  const freshness = 'freshness' in issue ? issue.freshness : undefined;
  return (
    <Stack space="space.150">
      {refusal ? <TroubleMessage title={refusal.title} sentence={refusal.sentence} /> : null}
      {freshness?.trouble ? <TroubleMessage {...freshness.trouble} /> : null}
      <Body issue={issue} opened={opened} language={language} />
      {freshness && issue.is !== 'first-read' ? <FreshnessLine freshness={freshness} opened={opened} language={language} /> : null}
    </Stack>
  );
};
