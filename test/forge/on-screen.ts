/** What a screen shows, as a reader takes it in. */
import type { IssueView, OpenedIssue, Sentence } from '../../src/contract/api';

/** A sentence as text, with what is a link in brackets. */
export const said = (words: Sentence): string => words.map((part) => ('issue' in part ? `[${part.issue}]` : part.text)).join('');

export const asIssue = (opened: OpenedIssue): IssueView => {
  if (opened.is !== 'issue') throw new Error(`shown as ${opened.is}`);
  return opened;
};
