/** Rows as CSV (RFC 4180). What a spreadsheet would take for a formula gets an apostrophe before it, as cells come from other people. */
import { stringify } from 'csv-stringify/sync';

export const csvText = (rows: readonly (readonly string[])[], delimiter: ',' | ';' = ','): string =>
  stringify(
    rows.map((row) => [...row]),
    { delimiter, record_delimiter: '\r\n', escape_formulas: true },
  );
