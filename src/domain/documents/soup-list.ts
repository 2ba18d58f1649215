/** D13: software of unknown provenance: what it is, where it is used, what is asked of it, and whether its anomalies were judged (8.1.2). */
import { into, out } from '../rules/rule';
import { attributeCell, classCell, endsCell, gapCell, subjectCell } from './cells';
import { columnsOnly, oneLine, type DocumentColumn, type DocumentDefinition } from './definition';

const kind = 'SOUP';

const columns: readonly DocumentColumn[] = [
  { id: 'soup', title: { en: 'SOUP item', de: 'SOUP-Komponente' }, width: 19, cell: subjectCell },
  {
    id: 'manufacturer',
    title: { en: 'Manufacturer', de: 'Hersteller' },
    width: 10,
    cell: (face) => attributeCell(face, kind, 'manufacturer'),
  },
  { id: 'version', title: { en: 'Version', de: 'Version' }, width: 8, cell: (face) => attributeCell(face, kind, 'version') },
  {
    id: 'used-in',
    title: { en: 'Used in', de: 'Verwendet in' },
    width: 13,
    cell: (face, around) => endsCell(face, { steps: [out('part_of')] }, around),
  },
  { id: 'class', title: { en: 'Class', de: 'Klasse' }, width: 6, cell: classCell },
  {
    id: 'needs',
    title: { en: 'Has to meet', de: 'Muss erfüllen' },
    width: 13,
    cell: (face, around) => endsCell(face, { steps: [into('required_of')] }, around),
  },
  {
    id: 'platform',
    title: { en: 'Hardware and software it needs', de: 'Benötigte Hardware und Software' },
    width: 9,
    cell: (face) => attributeCell(face, kind, 'platformNeeds'),
  },
  {
    id: 'anomalies',
    title: { en: 'Anomalies evaluated in', de: 'Anomalien bewertet in' },
    width: 12,
    cell: (face, around) => endsCell(face, { steps: [out('evaluated_by')] }, around),
  },
  { id: 'gap', title: { en: 'Trace gap', de: 'Lücke' }, width: 10, cell: gapCell },
];

export const soupList: DocumentDefinition = {
  id: 'soup-list',
  number: 'D13',
  title: { en: 'SOUP list', de: 'SOUP-Liste' },
  about: {
    en: 'Each SOUP item with manufacturer, version, where it is used and whether its known anomalies were judged.',
    de: 'Jede SOUP-Komponente mit Hersteller, Version, Verwendung und Bewertung ihrer bekannten Anomalien.',
  },
  clauses: ['8.1.2', '5.3.3', '5.3.4', '7.1.3'],
  classes: ['A', 'B', 'C'],
  subjects: kind,
  lineWord: { en: 'SOUP items', de: 'SOUP-Komponenten' },
  full: true,
  columns: columnsOnly(columns),
  linesOf: oneLine(columns),
};
