/**
 * Sentences for one viewer: issues the viewer may see become links, keys of issues the viewer may not see become "an issue you cannot
 * see". Gaps hold facts only; here they are said.
 */
import type { Text } from '../../domain/trace/artifact';
import { hideKeys, keyPattern, type Keys } from '../../domain/trace/hide-keys';

export type Language = keyof Text;
export type Sentence = readonly ({ readonly text: string } | { readonly issue: string })[];

export { hideKeys, type Keys };

/** Visible keys as links. The text was made of what the viewer may see: "ISO-14971" in a summary is left alone. */
export const linked = (text: string, { visible }: Pick<Keys, 'visible'>): Sentence => {
  const parts: ({ text: string } | { issue: string })[] = [];
  let from = 0;
  for (const match of text.matchAll(keyPattern)) {
    if (!visible.has(match[0])) continue;
    if (match.index > from) parts.push({ text: text.slice(from, match.index) });
    parts.push({ issue: match[0] });
    from = match.index + match[0].length;
  }
  if (from < text.length) parts.push({ text: text.slice(from) });
  return parts;
};

export const sentence = (text: string, keys: Keys, language: Language): Sentence => linked(hideKeys(text, keys, language), keys);

export const fill = (text: Text, language: Language, facts: Readonly<Record<string, string>>): string =>
  text[language].replace(/\{(\w+)\}/g, (_, name: string) => facts[name] ?? '');
