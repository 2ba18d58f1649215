/** Every open trace gap on a line of its own, in the order and the words of the card: severity, name, clause, why, what resolves it. */
import type { AnyRule } from '../rules/rule';
import { classPiece, openGaps, subjectCell, type OpenGap } from './cells';
import type { DocumentDefinition } from './definition';
import type { Cell, Column, Line, Piece } from './document';
import type { Around, Face } from './face';
import { mark } from './marks';

const columns: readonly Column[] = [
  { id: 'gap', title: { en: 'Trace gap', de: 'Lücke' }, width: 18 },
  { id: 'issue', title: { en: 'Issue', de: 'Vorgang' }, width: 19 },
  { id: 'why', title: { en: 'Why', de: 'Warum' }, width: 27 },
  { id: 'resolve', title: { en: 'What resolves it', de: 'Was sie schließt' }, width: 22 },
  { id: 'clause', title: { en: 'Clause', de: 'Abschnitt' }, width: 14 },
];

/** Clause ids without their letters, each once: `5.7.1, 5.7.4`. */
export const clauseNumbers = ({ clauses }: Pick<AnyRule, 'clauses'>): string =>
  [...new Set(clauses.map((c) => c.replace(/\.[a-z]$/, '')))].join(', ');

const clauseOf = (rule: AnyRule): Piece => {
  const [numbers, classes] = [clauseNumbers(rule), rule.classes.join(' ')];
  if (numbers === '') return { is: 'said', words: { en: `Own rule, class ${classes}`, de: `Eigene Regel, Klasse ${classes}` } };
  return { is: 'said', words: { en: `${numbers}, class ${classes}`, de: `${numbers}, Klasse ${classes}` } };
};

const readAgain: Piece = {
  is: 'said',
  words: { en: 'The issue was changed and is being read again.', de: 'Der Vorgang wurde geändert und wird neu gelesen.' },
};

/** Of an issue that is being read again nothing is claimed but that it is. */
const cellsOf = (face: Face, { rule: id, severity, facts }: OpenGap, rule: AnyRule, around: Around): readonly Cell[] => {
  if (around.isChecking(face.artifact.id)) return [[mark('unknown')], subjectCell(face, around), [readAgain], [], [clauseOf(rule)]];
  return [
    [mark(severity), { is: 'said', words: rule.name }],
    [...subjectCell(face, around), classPiece(face, around)],
    [{ is: 'why', rule: id, facts }],
    [{ is: 'said', words: rule.resolve }],
    [clauseOf(rule)],
  ];
};

const linesOf = (face: Face, around: Around, only?: string): readonly Line[] =>
  openGaps(face).flatMap((gap): readonly Line[] => {
    const rule = around.book.describe(gap.rule);
    if (!rule || (only !== undefined && gap.rule !== only)) return [];
    return [{ subject: face.artifact.id, worst: gap.severity, cells: cellsOf(face, gap, rule, around) }];
  });

export const gapReport: DocumentDefinition = {
  id: 'gap-report',
  title: { en: 'Trace gaps', de: 'Lücken' },
  about: {
    en: 'Every open trace gap with the reason, the clause and what resolves it.',
    de: 'Jede offene Lücke mit Grund, Abschnitt der Norm und dem, was sie schließt.',
  },
  clauses: ['5.1.1', '8.3'],
  classes: ['A', 'B', 'C'],
  subjects: '*',
  lineWord: { en: 'Trace gaps', de: 'Lücken' },
  onlyGaps: true,
  columns,
  linesOf,
};
