/** Decided in a form of its own (4.3), never among other attributes. */
import { type Field, choice, text, traced } from './kind';

/** On everything that may state a class of its own; class A, B and C read the same in every language. */
export const classFields: Readonly<Record<string, Field>> = {
  class: choice(text('Safety class', 'Sicherheitsklasse'), { A: text('A', 'A'), B: text('B', 'B'), C: text('C', 'C') }),
  classRationale: traced('prose', text('Reason for the class', 'Begründung der Klasse')),
};

const yesOrNo = (label: Field['label']): Field => ({
  label,
  traced: true,
  type: 'choice',
  of: { yes: text('Yes', 'Ja'), no: text('No', 'Nein') },
});

/** The three questions that decide the class of a software system (4.3.a), in their order. */
export const flowFields: Readonly<Record<string, Field>> = {
  contributes: yesOrNo(text('Contributes to a hazardous situation', 'Trägt zu einer Gefährdungssituation bei')),
  unacceptable: yesOrNo(text('Risk unacceptable with outside controls alone', 'Risiko allein mit äußeren Maßnahmen nicht vertretbar')),
  seriousInjury: yesOrNo(text('Death or serious injury possible', 'Tod oder schwere Verletzung möglich')),
};
