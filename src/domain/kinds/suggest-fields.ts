/** Which of a team's fields feed which of our attributes, and what the words of a choice mean. */
import { kinds } from './find-kind';
import type { SiteWords } from './site-words';
import { fieldHints } from './word-hints';

/** Our own read-only fields never feed the trace they come from. */
export const isOurs = ({ key }: { readonly key: string }): boolean => key.includes('/static/');

export const suggestFields = ({ fields }: SiteWords): Readonly<Record<string, string>> =>
  Object.fromEntries(
    fields.flatMap((field): [string, string][] => {
      const ours = isOurs(field) ? undefined : fieldHints.find(([pattern]) => pattern.test(field.name.trim()))?.[1];
      return ours === undefined ? [] : [[field.id, ours]];
    }),
  );

/** Every spelling of ours of a value: itself, and its name in either language, in small letters. Where kinds share a name, the first has it. */
export const wordsOfChoice = (attribute: string): Readonly<Record<string, string>> => {
  const words: Record<string, string> = {};
  for (const kind of kinds) {
    const field = kind.fields[attribute];
    if (field?.type !== 'choice') continue;
    for (const [value, name] of Object.entries(field.of)) for (const word of [value, name.en, name.de]) words[word.toLowerCase()] ??= value;
  }
  return words;
};

/** Field id → word → value, of the fields that feed a choice. */
export const suggestOptions = (fields: Readonly<Record<string, string>>): Readonly<Record<string, Readonly<Record<string, string>>>> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([field, attribute]) => {
      const words = wordsOfChoice(attribute);
      return Object.keys(words).length === 0 ? [] : [[field, words]];
    }),
  );
