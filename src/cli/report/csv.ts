/** One line a gap, in the columns of the project page's own file; with a byte order mark, by which spreadsheets know UTF-8. */
import { severityWords } from '../../domain/documents/marks';
import { findKind } from '../../domain/kinds/find-kind';
import type { Language } from '../../domain/rules/message';
import type { Text } from '../../domain/trace/artifact';
import { csvText } from '../../formats/csv';
import type { ToldGap, Verdict } from '../check';
import { reason } from './words';

const columns: readonly (readonly [Text, (told: ToldGap, language: Language) => string])[] = [
  [{ en: 'Severity', de: 'Schwere' }, ({ gap }, language) => severityWords[gap.severity][language]],
  [{ en: 'Trace gap', de: 'Lücke' }, ({ rule }, language) => rule.name[language]],
  [{ en: 'Item', de: 'Element' }, ({ key }) => key],
  [{ en: 'Summary', de: 'Zusammenfassung' }, ({ artifact }) => artifact.statement.summary],
  [{ en: 'Kind', de: 'Art' }, ({ artifact }, language) => artifact.kinds.map((kind) => findKind(kind)?.name[language] ?? '').join(', ')],
  [{ en: 'Class', de: 'Klasse' }, ({ gap }) => gap.class],
  [{ en: 'Clause', de: 'Abschnitt' }, ({ rule }) => rule.clauses.join(', ')],
  [{ en: 'Applies to class', de: 'Gilt für Klasse' }, ({ rule }) => rule.classes.join(' ')],
  [{ en: 'Why', de: 'Warum' }, reason],
  [{ en: 'Resolve', de: 'Behebung' }, ({ rule }, language) => rule.resolve[language]],
  [{ en: 'Rule', de: 'Regel' }, ({ rule }) => rule.id],
];

/** Semicolons in German, as spreadsheets there expect them. */
export function csvReport({ gaps }: Verdict, language: Language): string {
  const head = columns.map(([title]) => title[language]);
  const rows = gaps.map((told) => columns.map(([, value]) => value(told, language)));
  return `\uFEFF${csvText([head, ...rows], language === 'de' ? ';' : ',')}`;
}
