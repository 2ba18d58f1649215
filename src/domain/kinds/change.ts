/** Problems, feedback, changes, releases and the documents and approvals around them (clauses 5.8, 6, 8, 9). */
import { type Kind, choice, text, traced } from './kind';

const acceptability = {
  acceptable: text('Acceptable', 'Vertretbar'),
  unacceptable: text('Not acceptable', 'Nicht vertretbar'),
};

const yesOrNo = { yes: text('Yes', 'Ja'), no: text('No', 'Nein') };

const plans = {
  'development-plan': text('Development plan', 'Entwicklungsplan'),
  'maintenance-plan': text('Maintenance plan', 'Wartungsplan'),
  'risk-management-plan': text('Risk management plan', 'Risikomanagementplan'),
  'configuration-plan': text('Configuration management plan', 'Konfigurationsmanagementplan'),
  other: text('Other', 'Anderes'),
};

/** What a signature can mean, as far as an approval kept in an issue of its own can say it. */
const meaning = choice(text('Meaning', 'Bedeutung'), {
  reviewed: text('Reviewed', 'Geprüft'),
  verified: text('Verified', 'Verifiziert'),
  approved: text('Approved', 'Genehmigt'),
});

export const changeKinds: readonly Kind[] = [
  {
    id: 'PR',
    name: text('Problem report', 'Problembericht'),
    fields: {
      criticality: { ...traced('text', text('Criticality', 'Kritikalität')), column: true },
      affectedVersion: traced('text', text('Version it was found in', 'Version, in der es auftrat')),
      safetyEvaluation: traced('prose', text('Safety evaluation', 'Sicherheitsbewertung')),
      evaluator: traced('text', text('Evaluated by', 'Bewertet von')),
      residualRisk: choice(text('Risk if it stays open', 'Risiko, wenn es offen bleibt'), acceptability),
      safetyRelevant: choice(text('Relevant to safety', 'Sicherheitsrelevant'), yesOrNo),
      inReleased: choice(text('In a released version', 'In einer freigegebenen Version'), yesOrNo),
      notifyDecision: traced('prose', text('Who is told, or why nobody is', 'Wer informiert wird, oder warum niemand')),
      fixedIn: traced('text', text('Build it is fixed in', 'Build, in dem es behoben ist')),
      closingCheck: traced('prose', text('How the fix was checked', 'Wie die Behebung geprüft wurde')),
      noActionRationale: traced('prose', text('Why no change is made', 'Warum nichts geändert wird')),
    },
  },
  {
    id: 'FEEDBACK',
    name: text('Feedback', 'Rückmeldung'),
    fields: {
      received: traced('date', text('Received', 'Eingegangen')),
      decision: choice(text('Decision on the feedback', 'Entscheidung zur Rückmeldung'), {
        problem: text('A problem', 'Ein Problem'),
        'no-problem': text('No problem', 'Kein Problem'),
      }),
    },
  },
  {
    id: 'CR',
    name: text('Change request', 'Änderungsantrag'),
    fields: {
      impactAnalysis: traced('prose', text('Impact analysis', 'Auswirkungsanalyse')),
      safetyAnalysis: traced('prose', text('Safety analysis', 'Sicherheitsanalyse')),
      controlImpact: traced('prose', text('Effect on risk controls', 'Auswirkung auf Risikomaßnahmen')),
      classRecheck: traced('prose', text('Safety class judged again', 'Sicherheitsklasse erneut beurteilt')),
      implementedIn: traced('text', text('Build it is implemented in', 'Build, in dem sie umgesetzt ist')),
      repeatActivities: traced('prose', text('Activities to repeat', 'Zu wiederholende Tätigkeiten')),
    },
  },
  {
    id: 'RELEASE',
    name: text('Release', 'Freigabe'),
    fields: {
      version: traced('text', text('Version', 'Version')),
      date: traced('date', text('Date', 'Datum')),
      baseline: traced('text', text('Baseline', 'Baseline')),
      archive: traced('prose', text('Archive and retention', 'Archiv und Aufbewahrung')),
      delivery: traced('prose', text('Integrity of the delivery', 'Unversehrtheit der Auslieferung')),
      buildProcedure: traced('prose', text('Build procedure', 'Build-Verfahren')),
      buildEnvironment: traced('prose', text('Build environment', 'Build-Umgebung')),
      toolVersions: traced('prose', text('Versions of the tools', 'Versionen der Werkzeuge')),
    },
  },
  {
    id: 'DOC',
    name: text('Controlled document', 'Gelenktes Dokument'),
    fields: {
      revision: traced('text', text('Revision', 'Revision')),
      documentType: choice(text('Type of document', 'Art des Dokuments'), plans),
      plannedClass: choice(text('Class it was written for', 'Klasse, für die er geschrieben ist'), {
        A: text('A', 'A'),
        B: text('B', 'B'),
        C: text('C', 'C'),
      }),
    },
  },
  {
    id: 'APPROVAL',
    name: text('Approval', 'Genehmigung'),
    fields: {
      meaning,
      approver: traced('text', text('Approver', 'Genehmigt von')),
      date: traced('date', text('Date', 'Datum')),
    },
  },
];
