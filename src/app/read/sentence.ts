/**
 * Sentences for one viewer: issues the viewer may see become links, keys of issues the viewer may not see become "an issue you cannot
 * see". Gaps hold facts only; here they are said.
 */
import type { Text } from '../../domain/trace/artifact';

export type Language = keyof Text;
export type Sentence = readonly ({ readonly text: string } | { readonly issue: string })[];

/** Keys a sentence may name: visible ones become links, hidden ones are taken out. */
export interface Keys {
  readonly visible: ReadonlySet<string>;
  readonly hidden: ReadonlySet<string>;
}

const unseen: Text = { en: 'an issue you cannot see', de: 'ein Vorgang, den Sie nicht sehen' };
const keyPattern = /\b[A-Z][A-Z0-9_]+-\d+\b/g;

export const hideKeys = (text: string, keys: Keys, language: Language): string =>
  text.replace(keyPattern, (key) => (keys.hidden.has(key) ? unseen[language] : key));

export const sentence = (text: string, keys: Keys, language: Language): Sentence => {
  const shown = hideKeys(text, keys, language);
  const parts: ({ text: string } | { issue: string })[] = [];
  let from = 0;
  for (const match of shown.matchAll(keyPattern)) {
    if (!keys.visible.has(match[0])) continue;
    if (match.index > from) parts.push({ text: shown.slice(from, match.index) });
    parts.push({ issue: match[0] });
    from = match.index + match[0].length;
  }
  if (from < shown.length) parts.push({ text: shown.slice(from) });
  return parts;
};

export const fill = (text: Text, language: Language, facts: Readonly<Record<string, string>>): string =>
  text[language].replace(/\{(\w+)\}/g, (_, name: string) => facts[name] ?? '');
