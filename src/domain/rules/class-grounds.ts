/**
 * Class A or B has to be well founded (4.3.a, 4.3.c): at the software system the three questions, answered in their order; at the hazardous
 * situation the controls that its risk was judged acceptable with, which are outside the software and shown to work. The situation answers for
 * its own controls, so that the cost does not grow with the tree (docs/decisions/0010).
 */
import { classFlow, externalControls, flowAnswersOf } from '../standard/class-flow';
import { classForSeverity } from '../standard/severity-class';
import type { Facts } from '../trace/facts';
import { active, into, out, read, rule, type Miss } from './rule';
import { choiceOf, isNo, keysOf, named, saysNothing } from './said';

type System = Readonly<Pick<Facts, 'key' | 'ownClass' | 'stated'>>;
type Situation = Readonly<Pick<Facts, 'key' | 'stated'>>;
type Control = Readonly<Pick<Facts, 'id' | 'key' | 'kinds' | 'active' | 'stated' | 'links'>>;
type Evidence = Readonly<Pick<Facts, 'id' | 'counts'>>;

function askSystem({ key, ownClass, stated }: System): Miss | undefined {
  if (ownClass !== 'A' && ownClass !== 'B') return undefined;
  const flow = classFlow(flowAnswersOf(stated));
  const facts = {
    ...(saysNothing(stated, 'classRationale') ? { noRationale: 'yes' } : {}),
    ...(flow.is === 'asks' ? { unanswered: 'yes' } : {}),
    ...(flow.is === 'out-of-order' ? { outOfOrder: 'yes' } : {}),
    ...(flow.is === 'classed' && flow.class !== ownClass ? { flow: flow.class } : {}),
  };
  return Object.keys(facts).length === 0 ? undefined : { facts: { item: key, class: ownClass, ...facts } };
}

const verb = 'verified_by_effectiveness';

/** Judged acceptable without any control at all, or not by software: a person's word, which only a reader can doubt. */
function askSituation({ key, stated }: Situation, controls: readonly Control[], evidence: readonly Evidence[]): Miss | undefined {
  const reliesOnControls = choiceOf(stated, 'riskAfterExternalControls') === 'acceptable' && classForSeverity(stated['severity']) !== 'A';
  if (!reliesOnControls || isNo(stated['softwareContribution'])) return undefined;
  const there = controls.filter((each) => each.active && each.kinds.includes('RCM'));
  const { counted, leftOut } = externalControls(there);
  if (there.length === 0) return { facts: { item: key, noControl: 'yes' }, onlyNote: true };
  if (counted.length === 0) return { facts: { item: key, inside: leftOut.join(', ') } };
  const shown = new Set(evidence.filter(({ counts }) => counts).map(({ id }) => id));
  const notShown = there.filter(
    (each) => counted.includes(each.key) && !each.links.some((link) => link.verb === verb && shown.has(link.to)),
  );
  return notShown.length === 0 ? undefined : { facts: { item: key, ...named('notShown', keysOf(notShown)) } };
}

const ofControl = ['id', 'key', 'kinds', 'active', 'stated', 'links'] as const;
const causes = [active(into('may_lead_to')), into('controls')];

export const CLS_02 = rule({
  id: 'CLS-02',
  name: { en: 'Class A or B not founded', de: 'Klasse A oder B nicht begründet' },
  asks: { en: 'a class below C is well founded', de: 'eine Klasse unter C ist gut begründet' },
  clauses: ['4.3.a', '4.3.c'],
  classes: ['A', 'B'],
  severity: 'to-resolve',
  atRelease: 'blocks-release',
  subject: '*',
  among: ['SYSTEM', 'HAZSIT'],
  why: {
    en: 'What the lower class rests on is not shown for {item}.[?noRationale Its reason is not written.][?unanswered The three questions of the classification are not all answered.][?outOfOrder A question is answered that was not to be asked.][ The answers lead to class {flow}, not {class}.][ Its risk is judged acceptable with controls inside the software: {inside}.][ Not shown to work: {notShown}.][?noControl Its risk is judged acceptable without any control.]',
    de: 'Worauf die niedrigere Klasse beruht, ist für {item} nicht gezeigt.[?noRationale Ihre Begründung steht nirgends.][?unanswered Die drei Fragen der Klassifizierung sind nicht alle beantwortet.][?outOfOrder Eine Frage ist beantwortet, die nicht zu stellen war.][ Die Antworten führen zu Klasse {flow}, nicht {class}.][ Das Risiko ist mit Maßnahmen in der Software als vertretbar beurteilt: {inside}.][ Nicht als wirksam gezeigt: {notShown}.][?noControl Das Risiko ist ohne jede Maßnahme als vertretbar beurteilt.]',
  },
  resolve: {
    en: 'Answer the questions in their order, count only controls outside the software that are shown to work, or raise the class.',
    de: 'Die Fragen in ihrer Reihenfolge beantworten, nur als wirksam gezeigte Maßnahmen außerhalb der Software zählen, oder die Klasse anheben.',
  },
  resolutions: [{ is: 'set-class', label: { en: 'Judge the class', de: 'Klasse beurteilen' } }],
  reads: {
    item: read([], 'key', 'kinds', 'ownClass', 'stated'),
    controls: read([into('controls')], ...ofControl),
    behindCauses: read(causes, ...ofControl),
    evidence: read([into('controls'), out(verb)], 'id', 'counts'),
    evidenceBehind: read([...causes, out(verb)], 'id', 'counts'),
  },
  yieldsTo: [],
  check: ({ item: [item], controls, behindCauses, evidence, evidenceBehind }) => {
    if (!item) return undefined;
    if (item.kinds.includes('SYSTEM')) return askSystem(item);
    return askSituation(item, [...controls, ...behindCauses], [...evidence, ...evidenceBehind]);
  },
});
