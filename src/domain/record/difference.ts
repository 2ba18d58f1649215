/** Two texts told apart word by word, as a reader compares them. */
import { diffWordsWithSpace } from 'diff';

/** Read without what was added it is the text before; read without what was removed, the text after. */
export interface Part {
  readonly is: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Beyond so many code units of both texts, telling words apart takes longer than it helps: the whole text is said to have changed. */
const longestCompared = 20_000;

export function wordDifference(before: string, after: string): readonly Part[] {
  if (before === after) return before === '' ? [] : [{ is: 'same', text: before }];
  const parts: readonly Part[] =
    before.length + after.length > longestCompared
      ? [
          { is: 'removed', text: before },
          { is: 'added', text: after },
        ]
      : diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
          is: added ? 'added' : removed ? 'removed' : 'same',
          text: value,
        }));
  return parts.filter(({ text }) => text !== '');
}

const words = /\S+/g;

/** The same difference with long unchanged stretches cut to a few words at either side of what changed. */
export function shortened(parts: readonly Part[], around = 6): readonly Part[] {
  return parts.map((part, i) => {
    if (part.is !== 'same') return part;
    const found = [...part.text.matchAll(words)];
    const head = i > 0 ? around : 0;
    const tail = i < parts.length - 1 ? around : 0;
    if (found.length <= head + tail + 1) return part;
    const headEnd = head === 0 ? 0 : endOf(found[head - 1]);
    const tailStart = tail === 0 ? part.text.length : (found[found.length - tail]?.index ?? part.text.length);
    return { is: 'same' as const, text: `${part.text.slice(0, headEnd)} … ${part.text.slice(tailStart)}`.trimStart() };
  });
}

const endOf = (match: RegExpMatchArray | undefined): number => (match ? (match.index ?? 0) + match[0].length : 0);
