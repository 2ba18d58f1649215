/** Where the class of software and the risk it controls or causes do not agree (4.3.a, 4.3.d, 7.2.2.b). */
import type { SafetyClass } from '../trace/artifact';
import type { Facts } from '../trace/facts';
import { classAskedBy, highestClass, rank } from '../standard/severity-class';
import { active, into, out, read, rule } from './rule';
import { isNo, keysOf, mayBeInSoftware } from './said';

const ABC = ['A', 'B', 'C'] as const;
const setClass = { is: 'set-class', label: { en: 'Set class', de: 'Klasse festlegen' } } as const;
type Part = Readonly<Pick<Facts, 'key' | 'active' | 'effectiveClass'>>;

const below = (parts: readonly Part[], needed: SafetyClass): readonly Part[] =>
  parts.filter((each) => each.active && rank[each.effectiveClass] < rank[needed]);

const lowestOf = (parts: readonly Part[]): SafetyClass =>
  parts.map((each) => each.effectiveClass).reduce((low, each) => (rank[each] < rank[low] ? each : low), 'C');

/** Its situations are reached through causes that are asked of; a rejected cause leads nowhere. */
export const CLS_04 = rule({
  id: 'CLS-04',
  name: { en: 'Control in too low a class', de: 'Maßnahme in Software zu niedriger Klasse' },
  asks: { en: 'the software carrying it has the class of the risk', de: 'die Software, die sie trägt, hat die Klasse des Risikos' },
  clauses: ['7.2.2.b'],
  classes: ['B', 'C'],
  alsoIn: ['A'],
  severity: 'blocks-release',
  subject: 'RCM',
  why: {
    en: '{item} controls a risk that asks for class {needed}, and is realised in {items} of class {own}.',
    de: '{item} beherrscht ein Risiko, das Klasse {needed} verlangt, und ist in {items} der Klasse {own} umgesetzt.',
  },
  resolve: {
    en: 'Raise the class of the item, or realise the control in an item of that class.',
    de: 'Die Klasse des Items anheben oder die Maßnahme in einem Item dieser Klasse umsetzen.',
  },
  resolutions: [],
  reads: {
    control: read([], 'key', 'stated'),
    situations: read([out('controls')], 'kinds', 'active', 'stated'),
    behindCauses: read([active(out('controls')), out('may_lead_to')], 'kinds', 'active', 'stated'),
    realised: read([out('realised_in')], 'key', 'active', 'effectiveClass'),
    allocated: read([active(out('implemented_by')), out('allocated_to')], 'key', 'active', 'effectiveClass'),
  },
  yieldsTo: [],
  check: ({ control: [control], situations, behindCauses, realised, allocated }) => {
    if (!control || !mayBeInSoftware(control.stated)) return undefined;
    const controlled = [...situations, ...behindCauses].filter((each) => each.active && each.kinds.includes('HAZSIT'));
    const needed = highestClass(controlled.map((each) => classAskedBy(each.stated)));
    const low = below([...realised, ...allocated], needed);
    if (low.length === 0) return undefined;
    return { facts: { item: control.key, needed, own: lowestOf(low), items: keysOf(low) } };
  },
});

/**
 * Answers at the situation, not at the system: the items that contribute are one step away, so the cost does not grow with the tree. What an
 * item says above its system is CLS-06's (docs/decisions).
 */
export const CLS_05 = rule({
  id: 'CLS-05',
  name: { en: 'Severity asks for a higher class', de: 'Schwere verlangt eine höhere Klasse' },
  asks: { en: 'the software contributing has the class of the harm', de: 'die beitragende Software hat die Klasse des Schadens' },
  clauses: ['4.3.a'],
  classes: ABC,
  severity: 'blocks-release',
  subject: 'HAZSIT',
  why: {
    en: 'The risk of {item} is not shown acceptable with outside controls alone and asks for class {needed}; {items} is class {own}.',
    de: 'Das Risiko von {item} ist allein mit äußeren Maßnahmen nicht als vertretbar gezeigt und verlangt Klasse {needed}; {items} hat Klasse {own}.',
  },
  resolve: {
    en: 'Raise the class, or add a control outside the software, show that it works, and judge the risk again.',
    de: 'Die Klasse anheben, oder eine Maßnahme außerhalb der Software hinzufügen, ihre Wirksamkeit zeigen und das Risiko neu beurteilen.',
  },
  resolutions: [],
  reads: {
    situation: read([], 'key', 'stated', 'effectiveClass'),
    contributors: read([into('contributes_to')], 'key', 'active', 'effectiveClass'),
  },
  yieldsTo: [],
  check: ({ situation: [situation], contributors }) => {
    // Only a plain "no" takes the software out.
    if (!situation || isNo(situation.stated['softwareContribution'])) return undefined;
    const needed = classAskedBy(situation.stated);
    const there = contributors.filter((each) => each.active);
    const low = below(there, needed);
    if (low.length > 0) return { facts: { item: situation.key, needed, own: lowestOf(low), items: keysOf(low) } };
    // Nothing is named as contributing: then the whole software stands for it.
    if (there.length > 0 || rank[situation.effectiveClass] >= rank[needed]) return undefined;
    return { facts: { item: situation.key, needed, own: situation.effectiveClass, items: situation.key } };
  },
});

export const CLS_06 = rule({
  id: 'CLS-06',
  name: { en: "Item above its system's class", de: 'Item über der Klasse seines Systems' },
  asks: { en: 'no part is above what it belongs to', de: 'kein Teil liegt über dem, wozu es gehört' },
  clauses: ['4.3.a', '4.3.d'],
  classes: ABC,
  severity: 'to-resolve',
  subject: '*',
  among: ['ITEM', 'UNIT', 'SOUP'],
  why: {
    en: '{item} states class {own}; {parents}, which it belongs to, is class {class}. The system has to be judged again.',
    de: '{item} gibt Klasse {own} an; {parents}, wozu es gehört, hat Klasse {class}. Das System muss neu beurteilt werden.',
  },
  resolve: {
    en: 'Judge the software system again with what is known of this item.',
    de: 'Das Softwaresystem mit dem, was von diesem Item bekannt ist, neu beurteilen.',
  },
  resolutions: [setClass],
  reads: {
    item: read([], 'key', 'ownClass'),
    parents: read([out('part_of')], 'key', 'active', 'effectiveClass'),
  },
  yieldsTo: [],
  check: ({ item: [item], parents }) => {
    if (!item?.ownClass) return undefined;
    const above = parents.filter((each) => each.active);
    const top = highestClass(above.map((each) => each.effectiveClass));
    if (above.length === 0 || rank[item.ownClass] <= rank[top]) return undefined;
    return { facts: { item: item.key, own: item.ownClass, class: top, parents: keysOf(above) } };
  },
});
