import { type Field, choice, text, traced } from './kind';

/** On everything that may state a class of its own; class A, B and C read the same in every language. */
export const classFields: Readonly<Record<string, Field>> = {
  class: choice(text('Safety class', 'Sicherheitsklasse'), { A: text('A', 'A'), B: text('B', 'B'), C: text('C', 'C') }),
  classRationale: traced('prose', text('Reason for the class', 'Begründung der Klasse')),
};
