/** The lozenge on the collapsed card: gaps, waiting, or nothing said. Never a tick: a lozenge has no room for what was checked. */
import { countGaps } from '../../domain/record/gap-counts';
import { answerIssue } from '../../app/read/answer-issue';
import { ports } from '../assemble';
import { whoLooks } from './who-asks';
import { logTrouble } from './write-log';

interface Status {
  readonly status?: { readonly type: 'lozenge'; readonly value: { readonly label: string; readonly type: string } };
}
const lozenge = (label: string, type: string): Status => ({ status: { type: 'lozenge', value: { label, type } } });

const gapWords = (n: number): string => (n === 1 ? '1 trace gap' : `${n} trace gaps`);

/** Answers nothing where the viewer may see nothing, or the platform refused. */
export const contextStatus = async (payload: unknown, context: unknown): Promise<Status> => {
  try {
    const answer = await answerIssue(ports, whoLooks(payload, context, 'en'));
    if (answer?.is === 'first-read') return lozenge('Reading Jira', 'inprogress');
    if (answer?.is !== 'issue') return {};
    const { open } = countGaps(answer.gaps.map(({ severity }) => ({ severity, state: { is: 'open' } })));
    if (open > 0) return lozenge(gapWords(open), answer.gaps.some((g) => g.severity === 'blocks-release') ? 'removed' : 'moved');
    if (!answer.current) return lozenge('Checking', 'default');
    return answer.draft ? lozenge('Draft', 'default') : {};
  } catch (error) {
    logTrouble('status-failed', error);
    return {};
  }
};
