/** What a person decides of a class (4.3): the class with its rationale and, for a software system, the answers that led to it. */
import { classFlow, flowQuestions, type FlowAnswers } from '../standard/class-flow';
import type { Artifact, SafetyClass, Stated } from '../trace/artifact';
import { CLASSED_KINDS } from '../trace/class-sources';
import { fingerprint } from './fingerprint';

export interface ClassDecision {
  readonly class: SafetyClass;
  readonly rationale: string;
  /** Of a software system: all that were asked for, in their order. */
  readonly answers?: FlowAnswers;
}

/** All others take their class from what they belong to. */
export const statesClass = ({ kinds }: Pick<Artifact, 'kinds'>): boolean => kinds.some((kind) => CLASSED_KINDS.includes(kind));

/** Nothing else is decided by the answers than a class; an answer that was not asked for decides none. */
export const areInOrder = (answers: FlowAnswers | undefined): boolean => answers === undefined || classFlow(answers).is === 'classed';

const without = (stated: Stated, names: readonly string[]): Stated =>
  Object.fromEntries(Object.entries(stated).filter(([name]) => !names.includes(name)));

/** Earlier answers go with the class they led to. */
export const withClass = (artifact: Artifact, { class: letter, rationale, answers }: ClassDecision): Artifact => {
  const answered = artifact.kinds.includes('SYSTEM') ? answers : undefined;
  const earlier = answered ? flowQuestions : [];
  const decided = { ...without(artifact.decided ?? {}, earlier), ...answered, class: letter, classRationale: rationale };
  const stated = { ...without(artifact.stated, earlier), ...decided };
  return { ...artifact, decided, stated, fingerprint: fingerprint(artifact.statement, stated) };
};
