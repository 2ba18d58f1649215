/** Problems, feedback, changes, releases and the documents and approvals around them (clauses 5.8, 6, 8, 9). */
import { type Kind, text, traced } from './kind';

export const changeKinds: readonly Kind[] = [
  {
    id: 'PR',
    name: text('Problem report', 'Problembericht'),
    fields: {
      criticality: { ...traced('text', text('Criticality', 'Kritikalität')), column: true },
      affectedVersion: traced('text', text('Version it was found in', 'Version, in der es auftrat')),
      safetyEvaluation: traced('prose', text('Safety evaluation', 'Sicherheitsbewertung')),
      evaluator: traced('text', text('Evaluated by', 'Bewertet von')),
      noActionRationale: traced('prose', text('Why no change is made', 'Warum nichts geändert wird')),
    },
  },
  { id: 'FEEDBACK', name: text('Feedback', 'Rückmeldung'), fields: {} },
  {
    id: 'CR',
    name: text('Change request', 'Änderungsantrag'),
    fields: {
      impactAnalysis: traced('prose', text('Impact analysis', 'Auswirkungsanalyse')),
      safetyAnalysis: traced('prose', text('Safety analysis', 'Sicherheitsanalyse')),
      controlImpact: traced('prose', text('Effect on risk controls', 'Auswirkung auf Risikomaßnahmen')),
      classRecheck: traced('prose', text('Safety class judged again', 'Sicherheitsklasse erneut beurteilt')),
      repeatActivities: traced('prose', text('Activities to repeat', 'Zu wiederholende Tätigkeiten')),
    },
  },
  { id: 'RELEASE', name: text('Release', 'Freigabe'), fields: { version: traced('text', text('Version', 'Version')) } },
  {
    id: 'DOC',
    name: text('Controlled document', 'Gelenktes Dokument'),
    fields: { revision: traced('text', text('Revision', 'Revision')) },
  },
  { id: 'APPROVAL', name: text('Approval', 'Genehmigung'), fields: {} },
];
