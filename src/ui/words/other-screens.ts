/** Card and panel stand on one page: when a person decides in one, the other looks again; and both do when Jira says that its issue changed. */
import { useEffect } from 'react';
import { events } from '@forge/bridge';

const decided = 'plumbline-decided';
/** Jira's own, a few seconds after the change. */
const changedInJira = 'JIRA_ISSUE_CHANGED';
/** This screen, among those of the app on one page. */
const me = String(Math.random());

/** A screen that does not hear of it looks again by itself, a little later. */
export const tellOthers = (): void => void events.emit(decided, { by: me }).catch(() => undefined);

const isMine = (payload: unknown): boolean => typeof payload === 'object' && payload !== null && 'by' in payload && payload.by === me;

export const useOthers = (again: () => void): void => {
  useEffect(() => {
    const heard = (payload: unknown): void => {
      if (!isMine(payload)) again();
    };
    const subscriptions = [decided, changedInJira].map((event) => events.on(event, heard));
    return () => {
      for (const each of subscriptions) void each.then((subscription) => subscription.unsubscribe()).catch(() => undefined);
    };
  }, [again]);
};
