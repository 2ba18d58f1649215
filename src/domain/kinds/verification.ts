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
    fields: { level, method, expected: traced('prose', text('Expected result', 'Erwartetes Ergebnis')) },
  },
  {
    id: 'RUN',
    name: text('Test result', 'Testergebnis'),
    fields: {
      result: choice(text('Result', 'Ergebnis'), { passed: text('Passed', 'Bestanden'), failed: text('Failed', 'Nicht bestanden') }),
      version: traced('text', text('Software version', 'Softwareversion')),
      date: traced('date', text('Date', 'Datum')),
    },
  },
];
