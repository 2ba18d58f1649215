/** The form of a class; questions, rules and issues arrive said. */
import type { Words } from '../words/language';

export const classWords = {
  opening: { en: 'Reading what is stated now', de: 'Der jetzige Stand wird gelesen' },
  yes: { en: 'Yes', de: 'Ja' },
  no: { en: 'No', de: 'Nein' },
  proposed: { en: 'These answers ask for class {class}.', de: 'Diese Antworten verlangen Klasse {class}.' },
  belowProposed: {
    en: 'Class {class} is below what the answers ask for. Say in the rationale why it is enough.',
    de: 'Klasse {class} liegt unter dem, was die Antworten verlangen. Begründen Sie, warum das genügt.',
  },
  given: { en: 'What it belongs to is class {class}.', de: 'Wozu es gehört, hat Klasse {class}.' },
  below: {
    en: 'Class {class} is lower. How is it kept apart, and why is that enough?',
    de: 'Klasse {class} ist niedriger. Wie ist es getrennt, und warum genügt das?',
  },
  above: {
    en: 'Class {class} is higher. What it belongs to has to be judged again.',
    de: 'Klasse {class} ist höher. Wozu es gehört, muss neu beurteilt werden.',
  },
  show: { en: 'Show what it brings', de: 'Zeigen, was es bringt' },
  back: { en: 'Back', de: 'Zurück' },
  set: { en: 'Set class {class}', de: 'Klasse {class} festlegen' },
  brings: { en: 'What class {class} brings', de: 'Was Klasse {class} bringt' },
  come: { en: 'Trace gaps that come', de: 'Lücken, die kommen' },
  noneCome: { en: 'No trace gap comes with it.', de: 'Damit kommt keine Lücke.' },
  noneComeSeen: { en: 'No trace gap comes at the issues you may see.', de: 'An Vorgängen, die Sie sehen dürfen, kommt keine Lücke.' },
  go: { en: 'Trace gaps that go', de: 'Lücken, die gehen' },
  noneGo: { en: 'None goes.', de: 'Keine geht.' },
  classes: { en: 'Classes that follow', de: 'Klassen, die folgen' },
  move: { en: 'From {from} to {to}', de: 'Von {from} auf {to}' },
  more: { en: 'and {n} more', de: 'und {n} weitere' },
  clause: { en: 'Clause {clauses}, class {classes}', de: 'Abschnitt {clauses}, Klasse {classes}' },
  working: {
    en: 'This software product is large. What the class brings is being worked out; this may take some minutes.',
    de: 'Dieses Softwareprodukt ist groß. Was die Klasse bringt, wird ermittelt; das kann einige Minuten dauern.',
  },
  workingHint: {
    en: 'You can close this and come back with the same class and rationale: it goes on meanwhile.',
    de: 'Sie können schließen und mit derselben Klasse und Begründung wiederkommen: Es geht inzwischen weiter.',
  },
  tooMuch: {
    en: 'This software product is too large to work out beforehand what the class brings. It is checked in full once the class is set.',
    de: 'Dieses Softwareprodukt ist zu groß, um vorher zu ermitteln, was die Klasse bringt. Ist sie festgelegt, wird alles geprüft.',
  },
  asOf: {
    en: 'Worked out at {time} UTC. What was changed since is not in it.',
    de: 'Ermittelt um {time} UTC. Was seither geändert wurde, ist nicht enthalten.',
  },
} as const satisfies Readonly<Record<string, Words>>;
