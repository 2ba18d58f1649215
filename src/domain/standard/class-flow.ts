/**
 * The classification of a software system in three questions, always in this order (4.3.a): can its failure contribute to a hazardous
 * situation at all; is the risk, with the controls outside the software alone, unacceptable; how severe can the injury be. A later
 * question is not asked where an earlier one has decided, and an answer given out of turn decides nothing.
 */
import { isNo, isYes, mayBeInSoftware } from '../rules/said';
import type { SafetyClass, Stated } from '../trace/artifact';

export type FlowQuestion = 'contributes' | 'unacceptable' | 'seriousInjury';
export const flowQuestions: readonly FlowQuestion[] = ['contributes', 'unacceptable', 'seriousInjury'];
export type FlowAnswers = Readonly<Partial<Record<FlowQuestion, 'yes' | 'no'>>>;

export type FlowState =
  | { readonly is: 'classed'; readonly class: SafetyClass }
  | { readonly is: 'asks'; readonly question: FlowQuestion }
  /** A question is answered that was not asked: either nothing led to it, or an earlier answer had decided already. */
  | { readonly is: 'out-of-order'; readonly question: FlowQuestion };

/** What decides the class there and then; undefined where the next question is asked. */
const decides: Readonly<Record<FlowQuestion, (answer: 'yes' | 'no') => SafetyClass | undefined>> = {
  contributes: (answer) => (answer === 'no' ? 'A' : undefined),
  unacceptable: (answer) => (answer === 'no' ? 'A' : undefined),
  seriousInjury: (answer) => (answer === 'no' ? 'B' : 'C'),
};

/** The class an answer decides there and then; undefined where the next question is asked. */
export const decidedBy = (question: FlowQuestion, answer: 'yes' | 'no'): SafetyClass | undefined => decides[question](answer);

export function classFlow(answers: FlowAnswers): FlowState {
  let state: FlowState | undefined;
  for (const question of flowQuestions) {
    const answer = answers[question];
    if (state) {
      if (answer !== undefined) return { is: 'out-of-order', question };
      continue;
    }
    if (answer === undefined) state = { is: 'asks', question };
    else {
      const decided = decides[question](answer);
      if (decided) state = { is: 'classed', class: decided };
    }
  }
  return state ?? { is: 'asks', question: 'contributes' };
}

const answerIn = (stated: Stated, question: FlowQuestion): 'yes' | 'no' | undefined => {
  if (isYes(stated[question])) return 'yes';
  return isNo(stated[question]) ? 'no' : undefined;
};

/** The answers as the software system states them. Anything but a plain yes or no is none. */
export const flowAnswersOf = (stated: Stated): FlowAnswers =>
  Object.fromEntries(
    flowQuestions.flatMap((question) => {
      const answer = answerIn(stated, question);
      return answer === undefined ? [] : [[question, answer]];
    }),
  );

/** A control as far as the second question may count it. */
export interface Counted {
  readonly key: string;
  readonly stated: Stated;
}

/**
 * Which controls the second question may count: those outside the software system alone (4.3.a). A control that does not say where it is,
 * or is in the software, is left out and named, since "built with care" lowers no class.
 */
export function externalControls(controls: readonly Counted[]): {
  readonly counted: readonly string[];
  readonly leftOut: readonly string[];
} {
  const keys = (of: readonly Counted[]): readonly string[] => of.map(({ key }) => key).sort();
  return {
    counted: keys(controls.filter(({ stated }) => !mayBeInSoftware(stated))),
    leftOut: keys(controls.filter(({ stated }) => mayBeInSoftware(stated))),
  };
}
