/** One line a gap, for spreadsheets; with a byte order mark, without which Excel reads UTF-8 as something else. */
import type { Language } from '../../domain/rules/message';
import type { Text } from '../../domain/trace/artifact';
import { csvText } from '../../formats/csv';
import type { Verdict } from '../check';
import { reason, severityWords } from './words';

const columns: readonly Text[] = [
  { en: 'Key', de: 'Schlüssel' },
  { en: 'Severity', de: 'Schwere' },
  { en: 'Rule', de: 'Regel' },
  { en: 'Trace gap', de: 'Lücke' },
  { en: 'Class', de: 'Klasse' },
  { en: 'Clauses', de: 'Abschnitte' },
  { en: 'Reason', de: 'Grund' },
  { en: 'How to resolve', de: 'Was zu tun ist' },
];

/** Semicolons in German, as spreadsheets there expect them. */
export const csvReport = ({ gaps }: Verdict, language: Language): string =>
  `\uFEFF${csvText(
    [
      columns.map((column) => column[language]),
      ...gaps.map((told) => {
        const { rule, key, gap } = told;
        const said = [rule.name[language], gap.class, rule.clauses.join(', '), reason(told, language), rule.resolve[language]];
        return [key, severityWords[gap.severity][language], rule.id, ...said];
      }),
    ],
    language === 'de' ? ';' : ',',
  )}`;
