/** What is being judged in the form of a class, and whether it is complete: an answer that is changed takes those behind it away. */
import type { AnswersView, ClassAsked, ClassFormView, QuestionName, QuestionView } from '../../contract/api';

type Letter = 'A' | 'B' | 'C';
export interface Judging {
  readonly answers: AnswersView;
  readonly class: Letter | undefined;
  readonly rationale: string;
}

export const begun = ({ answers, class: letter, rationale }: ClassFormView): Judging => ({ answers, class: letter, rationale });

/** Those that are asked by now: up to the one that decides, or that has no answer. */
export const askedNow = (questions: readonly QuestionView[], answers: AnswersView): readonly QuestionView[] => {
  const at = questions.findIndex(({ name, decides }) => {
    const answer = answers[name];
    return answer === undefined || decides[answer] !== undefined;
  });
  return at < 0 ? questions : questions.slice(0, at + 1);
};

export const proposedBy = (questions: readonly QuestionView[], answers: AnswersView): Letter | undefined => {
  const last = askedNow(questions, answers).at(-1);
  const answer = last && answers[last.name];
  return answer && last.decides[answer];
};

/** The proposed class is chosen by itself. */
export const answered = (questions: readonly QuestionView[], judging: Judging, name: QuestionName, answer: 'yes' | 'no'): Judging => {
  const before = questions.slice(
    0,
    questions.findIndex((question) => question.name === name),
  );
  const kept = Object.fromEntries(before.flatMap((each) => (judging.answers[each.name] ? [[each.name, judging.answers[each.name]]] : [])));
  const answers: AnswersView = { ...kept, [name]: answer };
  return { ...judging, answers, class: proposedBy(questions, answers) };
};

/** Undefined while something is missing. */
export const askOf = ({ questions }: ClassFormView, { answers, class: letter, rationale }: Judging): ClassAsked | undefined => {
  if (letter === undefined || rationale.trim() === '') return undefined;
  if (questions.length === 0) return { class: letter, rationale };
  return proposedBy(questions, answers) === undefined ? undefined : { class: letter, rationale, answers };
};
