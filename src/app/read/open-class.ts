/** What the form of a class opens with: what is stated now, the answers that led to it, and what it would be without being stated (4.3.d). */
import { decidedBy, flowAnswersOf, flowQuestions, type FlowQuestion } from '../../domain/standard/class-flow';
import { statesClass } from '../../domain/evidence/class-decision';
import type { ArtifactId, SafetyClass, Text } from '../../domain/trace/artifact';
import type { WorkingGraph } from '../../domain/trace/trace-graph';
import { ownClass } from '../../domain/trace/facts';
import { giversOf, highest } from '../../domain/trace/effective-class';
import type { Ports, Product } from '../ports';
import { accessTo, seenBy } from './access';
import type { Viewer } from './answer-issue';
import { loadUpwards } from './explain-class';
import type { Language } from './sentence';

export interface SaidQuestion {
  readonly name: FlowQuestion;
  readonly asks: string;
  readonly hint: string;
  /** The class an answer decides; without one the next question is asked. */
  readonly decides: Readonly<Partial<Record<'yes' | 'no', SafetyClass>>>;
}
export interface ClassForm {
  /** In the order they are asked; none where the issue is part of something. */
  readonly questions: readonly SaidQuestion[];
  readonly answers: Readonly<Partial<Record<FlowQuestion, 'yes' | 'no'>>>;
  readonly class: SafetyClass | undefined;
  readonly rationale: string;
  /** The highest class of what it belongs to, as far as the viewer may see that. */
  readonly given: SafetyClass | undefined;
}

const words: Readonly<Record<FlowQuestion, { readonly asks: Text; readonly hint: Text }>> = {
  contributes: {
    asks: {
      en: 'Can a failure of the software contribute to a hazardous situation?',
      de: 'Kann ein Versagen der Software zu einer Gefährdungssituation beitragen?',
    },
    hint: {
      en: 'Take the worst case: assume that it fails, however unlikely that is.',
      de: 'Gehen Sie vom schlimmsten Fall aus: dass sie versagt, wie unwahrscheinlich das auch sei.',
    },
  },
  unacceptable: {
    asks: {
      en: 'Is the risk unacceptable with the controls outside the software alone?',
      de: 'Ist das Risiko allein mit den Maßnahmen außerhalb der Software nicht vertretbar?',
    },
    hint: {
      en: 'Count only what is outside this software system: hardware, another system, what people do. What is built into the software does not count here.',
      de: 'Zählen Sie nur, was außerhalb dieses Softwaresystems liegt: Hardware, ein anderes System, was Menschen tun. Was in der Software steckt, zählt hier nicht.',
    },
  },
  seriousInjury: {
    asks: { en: 'Can the harm be death or a serious injury?', de: 'Kann der Schaden Tod oder eine schwere Verletzung sein?' },
    hint: { en: 'If not, it is an injury that is not serious.', de: 'Wenn nicht, ist es eine nicht schwere Verletzung.' },
  },
};

const sayQuestion = (name: FlowQuestion, language: Language): SaidQuestion => {
  const [yes, no] = [decidedBy(name, 'yes'), decidedBy(name, 'no')];
  const { asks, hint } = words[name];
  return { name, asks: asks[language], hint: hint[language], decides: { ...(yes ? { yes } : {}), ...(no ? { no } : {}) } };
};

/** Of what the viewer may see. */
const givenTo = async (
  ports: Ports,
  product: Product,
  { person, issue }: Viewer,
  graph: WorkingGraph,
): Promise<SafetyClass | undefined> => {
  const givers = giversOf(graph, issue) ?? [];
  const access = await accessTo(ports, product, person, [issue]);
  const artifacts = givers.flatMap(({ id }) => graph.find(id)?.artifact ?? []);
  const visible = access ? await seenBy(ports, access, artifacts) : new Set<ArtifactId>();
  return highest(givers.filter(({ id }) => visible.has(id)))?.class;
};

/** Undefined where the issue states no class of its own. Whoever calls has made sure that the viewer may see the issue. */
export const openClass = async (ports: Ports, product: Product, viewer: Viewer): Promise<ClassForm | undefined> => {
  const { issue } = viewer;
  const graph = await loadUpwards(ports, product, issue);
  const artifact = graph.find(issue)?.artifact;
  if (!artifact || artifact.gone || !statesClass(artifact)) return undefined;
  const isSystem = artifact.kinds.includes('SYSTEM');
  return {
    questions: isSystem ? flowQuestions.map((name) => sayQuestion(name, viewer.language)) : [],
    answers: isSystem ? flowAnswersOf(artifact.stated) : {},
    class: ownClass(artifact.stated),
    rationale: artifact.stated['classRationale'] ?? '',
    given: isSystem ? undefined : await givenTo(ports, product, viewer, graph),
  };
};
