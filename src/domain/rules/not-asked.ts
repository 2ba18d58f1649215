/** What a book leaves out, in sentences: no "nothing missing" stands without them. */
import type { Text } from '../trace/artifact';
import type { RuleBook } from './rule-book';

export const notAsked = ({ off, broken }: Pick<RuleBook, 'off' | 'broken'>): readonly Text[] => [
  ...off.map(({ rule: { id, name }, reason }) => ({
    en: `Rule ${id} “${name.en}” is switched off: ${reason}`,
    de: `Regel ${id} „${name.de}“ ist ausgeschaltet: ${reason}`,
  })),
  ...broken.map((id) => ({
    en: `Own rule ${id} does not work any more and is not asked. Set it right in the settings.`,
    de: `Die eigene Regel ${id} funktioniert nicht mehr und wird nicht gefragt. Berichtigen Sie sie in den Einstellungen.`,
  })),
];
