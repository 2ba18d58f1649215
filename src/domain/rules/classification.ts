/** Safety classification, clause 4.3. */
import { read, rule } from './rule';

export const CLS_01 = rule({
  id: 'CLS-01',
  name: { en: 'Software system without a class', de: 'Softwaresystem ohne Klasse' },
  clauses: ['4.3.a', '4.3.g'],
  classes: ['A', 'B', 'C'],
  severity: 'to-resolve',
  subject: 'SYSTEM',
  why: {
    en: 'No safety class is stated for {item}. It is worked on as class {class} until one is.',
    de: 'Für {item} ist keine Sicherheitsklasse angegeben. Bis dahin gilt Klasse {class}.',
  },
  resolve: {
    en: 'Judge the worst harm the software can contribute to, and state the class with its reason.',
    de: 'Den schlimmsten Schaden beurteilen, zu dem die Software beitragen kann, und die Klasse mit Begründung angeben.',
  },
  resolutions: [{ is: 'set-class', label: { en: 'Set class', de: 'Klasse festlegen' } }],
  reads: { system: read([], 'key', 'ownClass', 'effectiveClass') },
  yieldsTo: [],
  check: ({ system: [system] }) =>
    system && system.ownClass === undefined ? { facts: { item: system.key, class: system.effectiveClass } } : undefined,
});
