/** D03: the software requirements as written, with source, risk control, place and verification (5.2). */
import { into, out } from '../rules/rule';
import { attributeCell, attributePieces, classPiece, endsCell, gapCell, statementCell, subjectCell, verificationCell } from './cells';
import { columnsOnly, oneLine, type DocumentColumn, type DocumentDefinition } from './definition';

const kind = 'SWREQ';

const columns: readonly DocumentColumn[] = [
  {
    id: 'requirement',
    title: { en: 'Software requirement', de: 'Softwareanforderung' },
    width: 15,
    cell: (face, around) => [...subjectCell(face, around), classPiece(face, around), ...attributePieces(face, kind, ['category'])],
  },
  {
    id: 'statement',
    title: { en: 'Statement', de: 'Aussage' },
    width: 26,
    cell: (face) => statementCell(face, kind, 'rationale'),
  },
  {
    id: 'acceptance',
    title: { en: 'Acceptance criteria', de: 'Abnahmekriterien' },
    width: 15,
    cell: (face) => attributeCell(face, kind, 'acceptanceCriteria'),
  },
  {
    id: 'source',
    title: { en: 'Comes from', de: 'Kommt aus' },
    width: 12,
    cell: (face, around) =>
      endsCell(
        face,
        {
          steps: [out('derives_from'), out('sourced_by')],
          asked: { rule: 'REQ-01', word: { en: 'No source', de: 'Keine Quelle' } },
        },
        around,
      ),
  },
  {
    id: 'control',
    title: { en: 'Risk control', de: 'Risikomaßnahme' },
    width: 11,
    cell: (face, around) => endsCell(face, { steps: [into('implemented_by')] }, around),
  },
  {
    id: 'item',
    title: { en: 'Software item', de: 'Softwarekomponente' },
    width: 9,
    cell: (face, around) => endsCell(face, { steps: [out('allocated_to')] }, around),
  },
  {
    id: 'verification',
    title: { en: 'Verification and trace gap', de: 'Verifizierung und Lücke' },
    width: 12,
    cell: (face, around) => [...verificationCell(face, around), ...gapCell(face, around)],
  },
];

export const softwareRequirements: DocumentDefinition = {
  id: 'software-requirements',
  number: 'D03',
  title: { en: 'Software requirements', de: 'Softwareanforderungen' },
  about: {
    en: 'Each software requirement as it is written, with class, source, risk control, place and verification.',
    de: 'Jede Softwareanforderung im Wortlaut, mit Klasse, Quelle, Risikomaßnahme, Platz und Verifizierung.',
  },
  clauses: ['5.2.1', '5.2.2', '5.2.3', '5.2.6'],
  classes: ['A', 'B', 'C'],
  subjects: kind,
  lineWord: { en: 'Requirements', de: 'Anforderungen' },
  full: true,
  columns: columnsOnly(columns),
  linesOf: oneLine(columns),
};
