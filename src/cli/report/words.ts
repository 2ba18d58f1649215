/** What every report says the same way. */
import { type Language, sayWhy } from '../../domain/rules/message';
import type { Text } from '../../domain/trace/artifact';
import type { ToldGap } from '../check';

export const reason = ({ rule, gap }: ToldGap, language: Language): string => sayWhy(rule, gap, language);

const noun = (one: string, many: string): readonly [string, string] => [`{n} ${one}`, `{n} ${many}`];
const nouns = {
  item: { en: noun('item', 'items'), de: noun('Element', 'Elemente') },
  link: { en: noun('link', 'links'), de: noun('Verknüpfung', 'Verknüpfungen') },
  note: { en: noun('note', 'notes'), de: noun('Hinweis', 'Hinweise') },
  gap: { en: noun('trace gap', 'trace gaps'), de: noun('Lücke', 'Lücken') },
} as const;

export function count(n: number, of: keyof typeof nouns, language: Language): string {
  const [one, many] = nouns[of][language];
  return (n === 1 ? one : many).replace('{n}', String(n));
}

/** `{name}` stands for a word. */
export const fill = (text: Text, language: Language, words: Readonly<Record<string, string | number>>): string =>
  text[language].replace(/\{(\w+)\}/g, (_, name: string) => String(words[name] ?? ''));

/** Keys and titles come from outside: no escape sequence or direction override of theirs reaches the terminal. */
export const harmless = (line: string): string =>
  line.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Blocks of lines, an empty line between them. */
export const printed = (blocks: readonly (readonly string[])[]): string =>
  `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map(harmless).join('\n'))
    .join('\n\n')}\n`;
