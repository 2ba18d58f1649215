/** Texts that name artifacts by key, for somebody who may not see all of them. */
import type { Text } from './artifact';

/** Keys a text may name. */
export interface Keys {
  /** May become links. */
  readonly visible: ReadonlySet<string>;
  /** Stay text: there is nothing to link to any more. */
  readonly named: ReadonlySet<string>;
}

export const unseenWords: Text = { en: 'an issue you cannot see', de: 'ein Vorgang, den Sie nicht sehen' };
export const keyPattern = /\b[A-Z][A-Z0-9_]+-\d+\b/g;

const keyList = new RegExp(`${keyPattern.source}(?:, ${keyPattern.source})*`, 'g');

/**
 * Of the facts of a gap, which name issues by key and nothing else that looks like one: whatever is not known to be open is hidden. However
 * many of a list are hidden, it is said once: they are not to be counted.
 */
export const hideKeys = (text: string, { visible, named }: Keys, language: keyof Text): string =>
  text.replace(keyList, (list) => {
    const keys = list.split(', ');
    const open = keys.filter((key) => visible.has(key) || named.has(key));
    return open.length === keys.length ? list : [...open, unseenWords[language]].join(', ');
  });
