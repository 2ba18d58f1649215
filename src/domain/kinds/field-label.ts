import type { Text } from '../trace/artifact';
import { findKind, kinds } from './find-kind';

/** What every issue has, beside the attributes of its kinds; and links that are asked for like a field. */
const others: Readonly<Record<string, Text>> = {
  description: { en: 'Description', de: 'Beschreibung' },
  hazard: { en: 'Hazard', de: 'Gefährdung' },
  'new situation': { en: 'New situation', de: 'Neue Situation' },
};
const labels = new Map(kinds.flatMap(({ fields }) => Object.entries(fields).map(([name, { label }]) => [name, label] as const)));

/** As the kind names it, where one is given: kinds share names, and mean their own. The attribute's own name where no kind has it. */
export const fieldLabel = (name: string, kind?: string): Text =>
  others[name] ?? (kind === undefined ? undefined : findKind(kind)?.fields[name]?.label) ?? labels.get(name) ?? { en: name, de: name };
