/** Safety classification, clause 4.3. */
import { rank } from '../standard/severity-class';
import { out, read, rule } from './rule';

export const CLS_01 = rule({
  id: 'CLS-01',
  name: { en: 'Software system without a class', de: 'Softwaresystem ohne Klasse' },
  asks: { en: 'a class is stated', de: 'eine Klasse ist angegeben' },
  clauses: ['4.3.a', '4.3.g'],
  classes: ['A', 'B', 'C'],
  severity: 'to-resolve',
  atRelease: 'blocks-release',
  subject: 'SYSTEM',
  why: {
    en: 'No safety class is stated for {item}. It is worked on as class {class} until one is.',
    de: 'Für {item} ist keine Sicherheitsklasse angegeben. Bis dahin gilt Klasse {class}.',
  },
  resolve: {
    en: 'Judge the worst harm the software can contribute to, and state the class with its reason.',
    de: 'Den schlimmsten Schaden beurteilen, zu dem die Software beitragen kann, und die Klasse mit Begründung angeben.',
  },
  resolutions: [{ is: 'set-class', label: { en: 'Set class', de: 'Klasse festlegen' } }],
  reads: { system: read([], 'key', 'ownClass', 'effectiveClass') },
  yieldsTo: [],
  check: ({ system: [system] }) =>
    system && system.ownClass === undefined ? { facts: { item: system.key, class: system.effectiveClass } } : undefined,
});

export const CLS_03 = rule({
  id: 'CLS-03',
  name: { en: 'Lower class without a reason', de: 'Niedrigere Klasse ohne Begründung' },
  asks: { en: 'a lower class has its reason', de: 'eine niedrigere Klasse ist begründet' },
  clauses: ['4.3.d', '4.3.e', '4.3.f'],
  classes: ['B', 'C'],
  severity: 'blocks-release',
  subject: '*',
  among: ['ITEM', 'UNIT', 'SOUP'],
  why: {
    en: '{item} states class {own}, below class {class} of {parents}. Why the lower class is safe is not written, so class {class} counts.',
    de: '{item} gibt Klasse {own} an, unter Klasse {class} von {parents}. Warum die niedrigere Klasse sicher ist, steht nirgends; es gilt Klasse {class}.',
  },
  resolve: {
    en: 'Write how the item is kept apart and why that is enough, or let it take the class of its parent.',
    de: 'Die Trennung und warum sie genügt beschreiben, oder die Klasse des übergeordneten Items gelten lassen.',
  },
  resolutions: [{ is: 'set-class', label: { en: 'Give the reason', de: 'Begründung geben' } }],
  reads: {
    item: read([], 'key', 'ownClass', 'stated'),
    parents: read([out('part_of')], 'key', 'active', 'effectiveClass'),
  },
  yieldsTo: [],
  check: ({ item: [item], parents }) => {
    if (!item?.ownClass) return undefined;
    if ((item.stated['classRationale'] ?? '').trim() !== '') return undefined;
    const own = item.ownClass;
    const above = parents.filter((each) => each.active && rank[each.effectiveClass] > rank[own]);
    const [highest] = [...above].sort((a, b) => rank[b.effectiveClass] - rank[a.effectiveClass]);
    if (!highest) return undefined;
    const keys = above.map((each) => each.key).sort();
    return { facts: { item: item.key, own, class: highest.effectiveClass, parents: keys.join(', ') } };
  },
});
