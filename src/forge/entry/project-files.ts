/** Files of the project page, a part at a time: what stands in them is what the screens show. */
import type { FilePart } from '../../contract/project-api';
import type { GapRow } from '../../app/read/list/list-gaps';
import type { ProductLook } from '../../app/read/list/look-at-product';
import type { Language } from '../../app/read/sentence';
import { sayColumns, sayLine } from '../../domain/documents/say-table';
import type { Column, Line } from '../../domain/documents/document';
import type { Text } from '../../domain/trace/artifact';
import { csvText } from '../../formats/csv';
import { plainCell, plainSentence } from '../../formats/plain-cell';

/** Lines a part: a part stays far below 500 KB. */
export const linesAPart = 100;

const gapColumns: readonly (readonly [Text, (row: GapRow) => string])[] = [
  [{ en: 'Severity', de: 'Schwere' }, (row) => row.severityWord],
  [{ en: 'Trace gap', de: 'Lücke' }, (row) => row.name],
  [{ en: 'Issue', de: 'Vorgang' }, (row) => row.issue.key],
  [{ en: 'Summary', de: 'Zusammenfassung' }, (row) => row.issue.summary],
  [{ en: 'Kind', de: 'Art' }, (row) => row.issue.kinds.join(', ')],
  [{ en: 'Class', de: 'Klasse' }, (row) => row.issue.class],
  [{ en: 'Clause', de: 'Abschnitt' }, (row) => row.clauses],
  [{ en: 'Applies to class', de: 'Gilt für Klasse' }, (row) => row.classes],
  [{ en: 'Why', de: 'Warum' }, (row) => plainSentence(row.why)],
  [{ en: 'Resolve', de: 'Behebung' }, (row) => row.resolve],
  [{ en: 'Rule', de: 'Regel' }, (row) => row.rule],
];

/** Plain letters for file systems: product, what it is, when, and where the record ended. */
export const fileName = ({ product, at, head }: ProductLook, what: string, extension: string): string => {
  const name = product.name
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  const time = at.slice(0, 16).replace(':', '');
  return `${name || 'product'}_${what}_${time}Z_${(head.hash ?? '').slice(0, 12)}.${extension}`;
};

/** By it spreadsheets know UTF-8. */
const byteOrderMark = '\uFEFF';

/** `opens`: the first part of a file. German spreadsheets expect semicolons. */
const part = (
  name: string,
  table: readonly (readonly string[])[],
  head: readonly string[],
  opens: boolean,
  language: Language,
): FilePart => ({
  fileName: name,
  text: (opens ? byteOrderMark : '') + csvText(opens ? [head, ...table] : table, language === 'de' ? ';' : ','),
  rows: table.length,
});

export const gapsPart = (look: ProductLook, rows: readonly GapRow[], opens: boolean, language: Language): FilePart =>
  part(
    fileName(look, 'trace-gaps', 'csv'),
    rows.map((row) => gapColumns.map(([, value]) => value(row))),
    gapColumns.map(([title]) => title[language]),
    opens,
    language,
  );

export const tablePart = (
  look: ProductLook,
  what: string,
  { columns, lines }: { readonly columns: readonly Column[]; readonly lines: readonly Line[] },
  opens: boolean,
  language: Language,
): FilePart =>
  part(
    fileName(look, what, 'csv'),
    lines.map((line) => sayLine(line, language).cells.map(plainCell)),
    sayColumns(columns, language).map(({ title }) => title),
    opens,
    language,
  );
