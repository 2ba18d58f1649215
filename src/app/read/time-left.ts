/** How long a first read goes on: by its pace so far, and by the points that Jira lets the app have in an hour. */
import type { FirstRead } from '../ports';

/** Before a page is done: a hundred issues in a second and a half. */
const issuesAMinuteAtFirst = 4000;
/** 65,000 points an hour for the whole app, and a little more than one an issue. */
const issuesAnHour = 60_000;

/** Whole minutes, at least one while anything is left; 0 when it is done. */
export const minutesLeft = ({ state, read, total, from = 0, since, at }: FirstRead): number => {
  const left = total - read;
  if (state === 'done' || left <= 0) return state === 'done' ? 0 : 1;
  const minutes = (Date.parse(at) - Date.parse(since)) / 60_000;
  const pace = minutes > 0 && read > from ? (read - from) / minutes : issuesAMinuteAtFirst;
  return Math.max(1, Math.ceil(left / pace), Math.ceil((left / issuesAnHour) * 60));
};
