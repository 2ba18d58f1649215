/** What stated attributes say, whoever typed them: a team's own field or the panel's form. */
import type { Stated } from '../trace/artifact';

export const saysNothing = (stated: Stated, name: string): boolean => (stated[name] ?? '').trim() === '';

export const isNo = (value: string | undefined): boolean => /^(no|false|nein)$/i.test((value ?? '').trim());
export const isYes = (value: string | undefined): boolean => /^(yes|true|ja)$/i.test((value ?? '').trim());

/** A choice, however it was spelled: `Not acceptable`, `not-acceptable`. '' where nothing is chosen. */
export const choiceOf = (stated: Stated, name: string): string =>
  (stated[name] ?? '')
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');

/** A control that does not say where it is may be in the software: only one that names another place is outside it (4.3.a). */
export const mayBeInSoftware = (stated: Stated): boolean => ['', 'software'].includes(choiceOf(stated, 'location'));

/** Of these attributes, the ones that say nothing, as one fact: names of ours, put into words where the sentence is made. */
export const emptyOf = (stated: Stated, names: readonly string[]): readonly string[] => names.filter((name) => saysNothing(stated, name));

export const keysOf = (ends: readonly { readonly key: string; readonly id?: string }[]): string =>
  [...new Set(ends.map(({ key, id = '' }) => key || id))].sort().join(', ');

/** The fact, where there is something to name. */
export const named = (name: string, keys: string): Readonly<Record<string, string>> => (keys === '' ? {} : { [name]: keys });
