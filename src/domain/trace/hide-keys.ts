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

/** Of the facts of a gap, which name issues by key and nothing else that looks like one: whatever is not known to be open is hidden. */
export const hideKeys = (text: string, { visible, named }: Keys, language: keyof Text): string =>
  text.replace(keyPattern, (key) => (visible.has(key) || named.has(key) ? key : unseenWords[language]));
