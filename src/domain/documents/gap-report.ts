/** Every open trace gap on a line of its own, in the order and the words of the card: severity, name, clause, why, what resolves it. */
import { standardBook } from '../rules/rule-book';
import type { AnyRule } from '../rules/rule';
import { artifactPiece, classPiece, openGaps } from './cells';
import type { DocumentDefinition } from './definition';
import type { Column, Line } from './document';
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

const linesOf = (face: Face, around: Around): readonly Line[] =>
  openGaps(face).flatMap(({ rule: id, severity, facts }): readonly Line[] => {
    const rule = standardBook.find(id);
    if (!rule) return [];
    const checking = around.isChecking(face.artifact.id) ? [mark('checking')] : [];
    const forClasses = rule.classes.join(' ');
    return [
      {
        subject: face.artifact.id,
        worst: severity,
        cells: [
          [mark(severity), { is: 'said', words: rule.name }],
          [artifactPiece(face, checking), classPiece(face, around)],
          [{ is: 'why', rule: id, facts }],
          [{ is: 'said', words: rule.resolve }],
          [
            {
              is: 'said',
              words: { en: `${clauseNumbers(rule)}, class ${forClasses}`, de: `${clauseNumbers(rule)}, Klasse ${forClasses}` },
            },
          ],
        ],
      },
    ];
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
