/** Problem reports and change requests (clauses 6.2, 8.2, 9). */
import { into, out, read, rule } from './rule';
import { emptyOf, saysNothing } from './said';

/** Counts from the moment it is written down (corrections 7). */
export const PRB_01 = rule({
  id: 'PRB-01',
  name: { en: 'Problem not evaluated', de: 'Problem nicht bewertet' },
  asks: { en: 'criticality and safety are evaluated', de: 'Kritikalität und Sicherheit sind bewertet' },
  clauses: ['9.1', '9.2.b', '6.2.1.3'],
  classes: ['A', 'B', 'C'],
  severity: 'to-resolve',
  atRelease: 'blocks-release',
  subject: 'PR',
  why: { en: '{item} is not evaluated. Empty: {fields}.', de: '{item} ist nicht bewertet. Leer: {fields}.' },
  resolve: {
    en: 'Fill in what is empty; link the hazardous situation, or say why there is no effect on safety.',
    de: 'Das Leere ausfüllen; die Gefährdungssituation verknüpfen oder sagen, warum die Sicherheit nicht berührt ist.',
  },
  resolutions: [
    {
      is: 'set-attributes',
      attributes: ['criticality', 'affectedVersion', 'safetyEvaluation', 'evaluator'],
      label: { en: 'Evaluate the problem', de: 'Problem bewerten' },
    },
    {
      is: 'link-existing',
      kind: 'HAZSIT',
      verb: 'risk_evaluated_in',
      way: 'out',
      label: { en: 'Link a situation', de: 'Situation verknüpfen' },
    },
  ],
  reads: { problem: read([], 'key', 'stated'), evaluated: read([out('risk_evaluated_in')], 'active') },
  yieldsTo: [],
  check: ({ problem: [problem], evaluated }) => {
    if (!problem) return undefined;
    const isLinked = evaluated.some((each) => each.active);
    const empty = emptyOf(problem.stated, ['criticality', 'affectedVersion', ...(isLinked ? [] : ['safetyEvaluation']), 'evaluator']);
    return empty.length === 0 ? undefined : { facts: { item: problem.key, fields: empty.join(', ') } };
  },
});

const isDecided = ['investigated', 'implemented', 'closed-fixed', 'closed-not-a-fault'];

export const PRB_02 = rule({
  id: 'PRB-02',
  name: { en: 'Problem without change or reason', de: 'Problem ohne Änderung oder Grund' },
  asks: { en: 'a change resolves it, or a reason says why none does', de: 'eine Änderung behebt es, oder ein Grund sagt, warum keine' },
  clauses: ['9.2.d', '8.2.4'],
  classes: ['A', 'B', 'C'],
  severity: 'to-resolve',
  subject: 'PR',
  why: {
    en: '{item} is investigated, leads to no change request, and gives no reason why nothing is changed.',
    de: '{item} ist untersucht, führt zu keinem Änderungsantrag und nennt keinen Grund, warum nichts geändert wird.',
  },
  resolve: {
    en: 'Link the change request, or write why nothing is changed.',
    de: 'Den Änderungsantrag verknüpfen, oder schreiben, warum nichts geändert wird.',
  },
  resolutions: [
    {
      is: 'create-and-link',
      kind: 'CR',
      verb: 'resolves',
      way: 'in',
      label: { en: 'Create change request', de: 'Änderungsantrag anlegen' },
    },
    { is: 'set-attributes', attributes: ['noActionRationale'], label: { en: 'Give the reason', de: 'Grund angeben' } },
  ],
  reads: { problem: read([], 'key', 'kinds', 'stated', 'lifecycle'), changes: read([into('resolves')], 'kinds', 'active') },
  // What is changed follows from what was evaluated.
  yieldsTo: [{ rule: 'PRB-01', at: [] }],
  check: ({ problem: [problem], changes }) => {
    if (!problem || !isDecided.includes(problem.lifecycle) || problem.kinds.includes('CR')) return undefined;
    if (!saysNothing(problem.stated, 'noActionRationale')) return undefined;
    return changes.some((each) => each.active && each.kinds.includes('CR')) ? undefined : { facts: { item: problem.key } };
  },
});

export const CHG_02 = rule({
  id: 'CHG-02',
  name: { en: 'Change not analysed', de: 'Änderung nicht analysiert' },
  asks: { en: 'impact and safety are analysed', de: 'Auswirkung und Sicherheit sind analysiert' },
  clauses: ['6.2.3', '7.4.1', '7.4.2', '8.2.2', '6.3.1'],
  classes: ['A', 'B', 'C'],
  severity: 'to-resolve',
  subject: 'CR',
  why: {
    en: 'What {item} does to the rest is not analysed. Empty: {fields}.',
    de: 'Was {item} am Übrigen bewirkt, ist nicht analysiert. Leer: {fields}.',
  },
  resolve: { en: 'Answer what is empty before the change is approved.', de: 'Das Leere beantworten, bevor die Änderung genehmigt wird.' },
  resolutions: [{ is: 'set-attributes', label: { en: 'Analyse the change', de: 'Änderung analysieren' } }],
  reads: {
    change: read([], 'key', 'stated', 'effectiveClass'),
    modified: read([out('modifies')], 'kinds', 'active'),
  },
  yieldsTo: [],
  check: ({ change: [change], modified }) => {
    if (!change) return undefined;
    const touchesControl = modified.some((each) => each.active && each.kinds.includes('RCM'));
    // 7.4.2 is for classes B and C.
    const asksControls = touchesControl && change.effectiveClass !== 'A';
    const asked = ['impactAnalysis', 'safetyAnalysis', ...(asksControls ? ['controlImpact'] : []), 'classRecheck', 'repeatActivities'];
    const empty = emptyOf(change.stated, asked);
    return empty.length === 0 ? undefined : { facts: { item: change.key, fields: empty.join(', ') } };
  },
});
