/** The issue as it stands, for its card. */
import { useMemo } from 'react';
import type { OpenedIssue } from '../../contract/api';
import { ask } from '../../contract/client';
import type { Language } from '../words/language';
import { useOpened, type Opened } from '../words/use-opened';

export const useOpenedIssue = (language: Language): Opened<OpenedIssue> =>
  useOpened(
    useMemo(
      () => ({
        open: () => ask('openIssue', { language }),
        checkNow: () => ask('checkNow', { language }),
        freshnessOf: (issue: OpenedIssue) => ('freshness' in issue ? issue.freshness : undefined),
        isPassing: ({ is }: OpenedIssue) => is === 'first-read' || is === 'not-read-yet',
      }),
      [language],
    ),
  );
