/** What statuses and resolutions say of the life of an issue. Whatever nobody knows is `ready`: asked of, never hidden. */
import type { Lifecycle } from '../trace/artifact';
import { type Advice, suggested } from './advice';
import type { Lifecycles } from './mapping';
import type { SiteWords, StatusWord } from './site-words';
import { lifecycleHints } from './word-hints';

export interface LifecycleAdvice extends Advice {
  readonly state: Lifecycle;
}

export const adviseLifecycle = ({ name, category }: StatusWord): LifecycleAdvice | undefined => {
  const said = lifecycleHints.find(([pattern]) => pattern.test(name.trim()))?.[1];
  if (said !== undefined) return { ...suggested({ is: 'name' }), state: said };
  return category === 'done' ? { ...suggested({ is: 'category' }), state: 'implemented' } : undefined;
};

export const suggestLifecycles = ({ statuses, resolutions }: SiteWords): Lifecycles => {
  const told = (words: readonly StatusWord[]): Record<string, Lifecycle> =>
    Object.fromEntries(
      words.flatMap((word): [string, Lifecycle][] => {
        const advice = adviseLifecycle(word);
        return advice ? [[word.id, advice.state]] : [];
      }),
    );
  return { statuses: told(statuses), resolutions: told(resolutions) };
};

/** Where a problem report says something else than a requirement by the same word: what is done about it fixes it (clause 9). */
const ofProblems = ({ name }: { readonly name: string }, state: Lifecycle | undefined): Lifecycle | undefined => {
  if (/cannot reproduce|as designed|not a (bug|fault)|invalid/i.test(name)) return 'closed-not-a-fault';
  return state === 'implemented' ? 'closed-fixed' : undefined;
};

/** Only of kinds that the types stand for. */
export const suggestPerKind = (words: SiteWords, plain: Lifecycles, kinds: ReadonlySet<string>): Readonly<Record<string, Lifecycles>> => {
  if (!kinds.has('PR')) return {};
  const told = (of: readonly StatusWord[], states: Readonly<Record<string, Lifecycle>>): Record<string, Lifecycle> =>
    Object.fromEntries(
      of.flatMap((word): [string, Lifecycle][] => {
        const state = ofProblems(word, states[word.id]);
        return state === undefined ? [] : [[word.id, state]];
      }),
    );
  return { PR: { statuses: told(words.statuses, plain.statuses), resolutions: told(words.resolutions, plain.resolutions) } };
};
