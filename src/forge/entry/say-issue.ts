/** An answer about an issue as the contract has it: freshness in words, nothing of the app's own. */
import type { IssueView, OpenedIssue } from '../../contract/api';
import type { SwitchedOff } from '../../app/read/answer-issue';
import type { IssueAnswer, IssueRead } from '../../app/read/read-issue';
import type { Language } from '../../app/read/sentence';
import { sayFreshness } from './say-freshness';

export const sayVerdict = (answer: IssueRead, language: Language): IssueView => {
  const { current: _c, at: _a, ...rest } = answer;
  return { ...rest, freshness: sayFreshness(answer, language) };
};

type Without = Exclude<IssueAnswer, IssueRead> | SwitchedOff;

/** Switched off, outside, not read yet, the first read: all that is no verdict. */
export const sayOther = (answer: Without, language: Language): Exclude<OpenedIssue, IssueView> => {
  if (!('freshness' in answer)) return answer;
  const freshness = sayFreshness(answer, language);
  return answer.is === 'first-read' ? { is: answer.is, read: answer.read, total: answer.total, freshness } : { is: answer.is, freshness };
};

export const sayIssue = (answer: IssueAnswer | SwitchedOff, language: Language): OpenedIssue =>
  answer.is === 'issue' ? sayVerdict(answer, language) : sayOther(answer, language);
