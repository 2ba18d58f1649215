/** The gate's answer in one text: Jira shows it as it is, to whoever makes the transition, in no language of theirs. */
import { unseenWords } from '../../../domain/trace/hide-keys';
import type { Sentence } from '../sentence';
import type { SaidGap } from '../say-gap';
import type { TransitionVerdict } from './judge-transition';

/** Jira shows one paragraph; the panel lists the rest. */
const most = 3;

/** Whoever reads it may well see the issues that are not named. */
const plain = (sentence: Sentence): string =>
  sentence
    .map((part) => ('text' in part ? part.text : part.issue))
    .join('')
    .replaceAll(unseenWords.en, 'another issue');

const sayOne = ({ name, clauses, classes, why, resolve }: SaidGap): string =>
  `${name} (${clauses}, class ${classes}): ${plain(why)} To resolve: ${resolve}`;

const sayMissing = (key: string, gaps: readonly SaidGap[]): string => {
  const shown = gaps.slice(0, most).map(sayOne).join(' · ');
  const rest = gaps.length > most ? ` · ${gaps.length - most} more in the Plumbline panel of ${key}.` : '';
  return `${gaps.length === 1 ? '1 trace gap keeps' : `${gaps.length} trace gaps keep`} ${key} from this step. ${shown}${rest}`;
};

const unknown: Readonly<Record<Extract<TransitionVerdict, { is: 'unknown' }>['why'], (waiting: number) => string>> = {
  'not-on': () => 'Plumbline is not switched on for its project, so nothing there is checked.',
  'not-read': () => 'Plumbline cannot read it in Jira; an administrator can let it.',
  'first-read': () => 'Plumbline has not read all issues of this product yet; the project page says how far it is.',
  held: () => 'Jira or the store keeps Plumbline waiting; the panel says until when.',
  waiting: (n) => `${n === 1 ? '1 change has' : `${n} changes have`} not been checked yet; try again in some seconds.`,
};

const notKnown = (key: string): string => `Whether evidence is missing is not known, so ${key} stays where it is.`;

/** Undefined where nothing stands against the transition. */
export const sayVerdict = (verdict: TransitionVerdict): string | undefined => {
  if (verdict.is === 'free') return undefined;
  if (verdict.is === 'missing') return sayMissing(verdict.key, verdict.gaps);
  return `${notKnown(verdict.key)} ${unknown[verdict.why](verdict.waiting)}`;
};

/** Nothing could be judged at all. */
export const sayNotJudged = (key: string): string => `${notKnown(key)} Plumbline could not look just now; try again in a minute.`;
