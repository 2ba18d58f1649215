/** D11, view one: from each software requirement to its source, its place in the architecture and what verifies it (5.1.1.c, 5.7.4.b). */
import { into, out } from '../rules/rule';
import { endsCell, gapCell, subjectCell, verificationCell } from './cells';
import { columnsOnly, oneLine, type DocumentColumn, type DocumentDefinition } from './definition';

export const matrixColumns: readonly DocumentColumn[] = [
  { id: 'requirement', title: { en: 'Software requirement', de: 'Softwareanforderung' }, width: 22, cell: subjectCell },
  {
    id: 'source',
    title: { en: 'Comes from', de: 'Kommt aus' },
    width: 19,
    cell: (face, around) =>
      endsCell(
        face,
        {
          steps: [out('derives_from'), into('implemented_by'), out('sourced_by')],
          asked: { rule: 'REQ-01', word: { en: 'No source', de: 'Keine Quelle' } },
        },
        around,
      ),
  },
  {
    id: 'item',
    title: { en: 'Software item', de: 'Softwarekomponente' },
    width: 14,
    cell: (face, around) => endsCell(face, { steps: [out('allocated_to')] }, around),
  },
  {
    id: 'test',
    title: { en: 'Test', de: 'Test' },
    width: 17,
    cell: (face, around) =>
      endsCell(
        face,
        { steps: [into('verifies')], asked: { rule: 'REQ-03', word: { en: 'No test that counts', de: 'Kein Test, der zählt' } } },
        around,
      ),
  },
  { id: 'verification', title: { en: 'Verification', de: 'Verifizierung' }, width: 14, cell: verificationCell },
  { id: 'gap', title: { en: 'Trace gap', de: 'Lücke' }, width: 14, cell: gapCell },
];

/** A requirement's line. */
export const matrixLine = oneLine(matrixColumns);

export const traceMatrix: DocumentDefinition = {
  id: 'trace-matrix',
  number: 'D11',
  title: { en: 'Traceability matrix', de: 'Rückverfolgbarkeitsmatrix' },
  about: {
    en: 'Each software requirement with its source, its place in the architecture and what verifies it.',
    de: 'Jede Softwareanforderung mit Quelle, Platz in der Architektur und dem, was sie verifiziert.',
  },
  clauses: ['5.1.1', '5.7.4'],
  classes: ['A', 'B', 'C'],
  subjects: 'SWREQ',
  lineWord: { en: 'Requirements', de: 'Anforderungen' },
  columns: columnsOnly(matrixColumns),
  linesOf: matrixLine,
};
