import type { Text } from '../trace/artifact';
import { kinds } from './find-kind';

/** What every issue has, beside the attributes of its kinds; and links that are asked for like a field. */
const others: Readonly<Record<string, Text>> = {
  description: { en: 'Description', de: 'Beschreibung' },
  hazard: { en: 'Hazard', de: 'Gefährdung' },
  'new situation': { en: 'New situation', de: 'Neue Situation' },
};
const labels = new Map(kinds.flatMap(({ fields }) => Object.entries(fields).map(([name, { label }]) => [name, label] as const)));

/** The attribute's own name where no kind has it. */
export const fieldLabel = (name: string): Text => others[name] ?? labels.get(name) ?? { en: name, de: name };
