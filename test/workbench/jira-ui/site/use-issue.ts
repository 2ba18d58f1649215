/**
 * The open issue. It is read again after each of one's own acts, and every two seconds besides, as Jira shows other people's changes
 * almost at once. The app's modules learn nothing of either by themselves: that is how the platform is.
 */
import { useCallback, useEffect } from 'react';
import { useFlags } from './flags';
import { useSession } from './session';
import { comments, issueInView, type IssueInView } from './shapes';
import { useLoad, type Loaded } from './use-load';

const POLL_MS = 2000;

type Comment = (typeof comments)['_output']['comments'][number];

export interface OpenIssue {
  readonly issue: IssueInView;
  readonly comments: readonly Comment[];
}

/** Makes a change and shows what came of it; true when Jira took it. */
export type Act = (label: string, method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown) => Promise<boolean>;

export const useIssue = (key: string): Loaded<OpenIssue> & { readonly act: Act } => {
  const { jira } = useSession();
  const flags = useFlags();
  const loaded = useLoad(`${jira.person} ${key}`, async () => {
    const path = `/rest/api/3/issue/${encodeURIComponent(key)}`;
    const issue = await jira.get(`${path}?fields=*all&expand=names,changelog,transitions`, issueInView);
    const talk = await jira.get(`${path}/comment`, comments);
    return { issue, comments: talk.comments };
  });
  const { reload } = loaded;
  useEffect(() => {
    const timer = setInterval(() => {
      if (!document.hidden) reload();
    }, POLL_MS);
    return () => clearInterval(timer);
  }, [reload]);
  const act = useCallback<Act>(
    async (label, method, path, body) => {
      try {
        await jira.act(label, method, path, body);
        return true;
      } catch (error) {
        flags.refused(error);
        return false;
      } finally {
        reload();
      }
    },
    [jira, flags, reload],
  );
  return { ...loaded, act };
};
