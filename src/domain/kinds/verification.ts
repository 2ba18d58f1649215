/** Tests, other verification, and their results (5.5 to 5.7). */
import { type Kind, choice, text, traced } from './kind';

const level = choice(text('Level', 'Stufe'), {
  unit: text('Unit', 'Einheit'),
  integration: text('Integration', 'Integration'),
  system: text('System', 'System'),
});

const method = choice(text('Method', 'Methode'), {
  test: text('Test', 'Test'),
  review: text('Review', 'Review'),
  analysis: text('Analysis', 'Analyse'),
  inspection: text('Inspection', 'Inspektion'),
});

export const verificationKinds: readonly Kind[] = [
  {
    id: 'TEST',
    name: text('Test or other verification', 'Test oder andere Verifizierung'),
    fields: {
      level,
      method,
      expected: traced('prose', text('Expected result', 'Erwartetes Ergebnis')),
      carriedForwardTo: { type: 'text', label: text('Result carried forward to build', 'Ergebnis übertragen auf Build'), traced: false },
      regressionRationale: {
        type: 'prose',
        label: text('Why no re-test is needed', 'Warum kein Wiederholungstest nötig ist'),
        traced: false,
      },
    },
  },
  {
    id: 'RUN',
    name: text('Test result', 'Testergebnis'),
    fields: {
      result: choice(text('Result', 'Ergebnis'), {
        passed: text('Passed', 'Bestanden'),
        failed: text('Failed', 'Nicht bestanden'),
        blocked: text('Blocked', 'Blockiert'),
      }),
      purpose: choice(text('Purpose', 'Zweck'), {
        formal: text('Formal', 'Formal'),
        development: text('Development', 'Entwicklung'),
      }),
      level,
      procedureVersion: traced('text', text('Version of the procedure', 'Version der Prüfvorschrift')),
      version: traced('text', text('Software version', 'Softwareversion')),
      commit: traced('text', text('Commit', 'Commit')),
      configuration: traced('text', text('Configuration', 'Konfiguration')),
      environment: traced('text', text('Environment', 'Umgebung')),
      tools: traced('text', text('Tools', 'Werkzeuge')),
      tester: traced('text', text('Tester', 'Prüfer')),
      date: traced('date', text('Date', 'Datum')),
      notADefect: traced('prose', text('Why it is no defect', 'Warum es kein Fehler ist')),
    },
  },
];
