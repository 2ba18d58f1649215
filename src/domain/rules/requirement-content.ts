/** What a requirement says, and whether it is taken up (5.2.1, 5.2.3, 5.2.6, 5.3.1). */
import { SAME_AS, isShared } from '../trace/key-rows';
import { lacks } from './lacks';
import { into, out, read, rule } from './rule';
import { choiceOf, emptyOf, keysOf, named, saysNothing } from './said';
import { vagueWords } from './vague-words';

/** Where something else derives from it, hardware perhaps, only a reader can tell whether software has a share in it: a note. */
export const REQ_02 = rule({
  id: 'REQ-02',
  name: { en: 'System requirement not taken up', de: 'Systemanforderung nicht aufgenommen' },
  asks: { en: 'a software requirement takes it up', de: 'eine Softwareanforderung nimmt sie auf' },
  clauses: ['5.2.1', '5.2.6.a'],
  classes: ['A', 'B', 'C'],
  severity: 'to-resolve',
  subject: 'SYSREQ',
  why: {
    en: 'No software requirement derives from {item}, and it does not say that others than software meet it.[ Linked, but not counting: {others}.]',
    de: 'Keine Softwareanforderung leitet sich von {item} ab, und es steht nicht da, dass anderes als Software sie erfüllt.[ Verknüpft, zählt aber nicht: {others}.]',
  },
  resolve: {
    en: 'Link or write the software requirement, or say that it is not met by software.',
    de: 'Die Softwareanforderung verknüpfen oder schreiben, oder angeben, dass nicht Software sie erfüllt.',
  },
  resolutions: [
    {
      is: 'link-existing',
      kind: 'SWREQ',
      verb: 'derives_from',
      way: 'in',
      label: { en: 'Link a requirement', de: 'Anforderung verknüpfen' },
    },
    { is: 'set-attributes', attributes: ['allocation'], label: { en: 'Met by others', de: 'Nicht durch Software' } },
  ],
  reads: {
    system: read([], 'key', 'stated'),
    software: read([into('derives_from')], 'key', 'kinds', 'active'),
  },
  yieldsTo: [],
  check: ({ system: [system], software }) => {
    if (!system || choiceOf(system.stated, 'allocation') === 'not-software') return undefined;
    if (software.some((each) => each.active && each.kinds.includes('SWREQ'))) return undefined;
    const facts = { item: system.key, ...named('others', keysOf(software)) };
    return software.some((each) => each.active) ? { facts, onlyNote: true } : { facts };
  },
});

/**
 * Neither text nor criteria, words without a measure, or a twin are to be resolved. A team that writes its criteria into the text leaves the
 * attributes empty: whether the text alone tells pass from fail only a reader can say, so that is a note.
 */
export const REQ_04 = rule({
  id: 'REQ-04',
  name: { en: 'Not shown to be testable', de: 'Prüfbarkeit nicht gezeigt' },
  asks: { en: 'it says enough to tell pass from fail', de: 'sie sagt genug, um bestanden von nicht bestanden zu unterscheiden' },
  clauses: ['5.2.6.b', '5.2.6.c', '5.2.6.d', '5.2.6.e', '5.2.2'],
  classes: ['A', 'B', 'C'],
  severity: 'to-resolve',
  subject: 'SWREQ',
  why: {
    en: 'How a tester tells pass from fail for {item} is not shown.[ Empty: {fields}.][ Words without a measure: {vague}.][?twin Another requirement has the same summary.]',
    de: 'Woran ein Prüfer bei {item} bestanden von nicht bestanden unterscheidet, ist nicht gezeigt.[ Leer: {fields}.][ Wörter ohne Maß: {vague}.][?twin Eine andere Anforderung hat dieselbe Zusammenfassung.]',
  },
  resolve: {
    en: 'Fill in what is empty, and put a measure in place of the vague words.',
    de: 'Das Leere ausfüllen und die unbestimmten Wörter durch Maße ersetzen.',
  },
  resolutions: [
    { is: 'set-attributes', attributes: ['acceptanceCriteria', 'category'], label: { en: 'Write criteria', de: 'Kriterien angeben' } },
  ],
  reads: { requirement: read([], 'key', 'summary', 'description', 'stated'), keys: read([out(SAME_AS)], 'id', 'stated') },
  yieldsTo: [],
  check: ({ requirement: [requirement], keys }) => {
    if (!requirement) return undefined;
    const { key, summary, description, stated } = requirement;
    const hasNoText = description.trim() === '';
    const empty = [...(hasNoText ? ['description'] : []), ...emptyOf(stated, ['acceptanceCriteria', 'category'])];
    const vague = vagueWords(`${summary}\n${description}\n${stated['acceptanceCriteria'] ?? ''}`);
    const twin = isShared(keys, 'SWREQ') ? 'yes' : '';
    if (empty.length + vague.length === 0 && twin === '') return undefined;
    const facts = { item: key, ...named('fields', empty.join(', ')), ...named('vague', vague.join(', ')), ...named('twin', twin) };
    const saysNoMeasure = (hasNoText && saysNothing(stated, 'acceptanceCriteria')) || vague.length > 0;
    return saysNoMeasure || twin !== '' ? { facts } : { facts, onlyNote: true };
  },
});

export const REQ_06 = rule({
  id: 'REQ-06',
  name: { en: 'Control missing from requirements', de: 'Maßnahme fehlt in den Anforderungen' },
  asks: { en: 'a software requirement carries it', de: 'eine Softwareanforderung trägt sie' },
  clauses: ['5.2.3', '7.2.2.a'],
  classes: ['B', 'C'],
  severity: 'blocks-release',
  subject: 'RCM',
  why: {
    en: '{item} is to be done in software, yet no software requirement carries it.[ Linked, but not counting: {others}.]',
    de: '{item} soll Software umsetzen, doch keine Softwareanforderung trägt sie.[ Verknüpft, zählt aber nicht: {others}.]',
  },
  resolve: { en: 'Create the requirement from the control and link it.', de: 'Die Anforderung aus der Maßnahme anlegen und verknüpfen.' },
  resolutions: [
    {
      is: 'create-and-link',
      kind: 'SWREQ',
      verb: 'implemented_by',
      way: 'out',
      label: { en: 'Create requirement', de: 'Anforderung anlegen' },
    },
    {
      is: 'link-existing',
      kind: 'SWREQ',
      verb: 'implemented_by',
      way: 'out',
      label: { en: 'Link a requirement', de: 'Anforderung verknüpfen' },
    },
  ],
  reads: {
    control: read([], 'key', 'kinds', 'stated'),
    carriers: read([out('implemented_by')], 'key', 'kinds', 'active'),
    sourced: read([into('sourced_by')], 'key', 'kinds', 'active'),
  },
  yieldsTo: [],
  check: ({ control: [control], carriers, sourced }) => {
    // One issue may be requirement and control in one.
    if (!control || control.kinds.includes('SWREQ') || choiceOf(control.stated, 'location') !== 'software') return undefined;
    const linked = [...carriers, ...sourced];
    if (linked.some((each) => each.active && each.kinds.includes('SWREQ'))) return undefined;
    return { facts: { item: control.key, ...named('others', keysOf(linked)) } };
  },
});

export const REQ_07 = lacks({
  id: 'REQ-07',
  name: { en: 'Not placed in the architecture', de: 'Nicht in der Architektur verortet' },
  asks: { en: 'a software item carries it', de: 'ein Software-Item trägt sie' },
  clauses: ['5.3.1', '5.3.6.a'],
  classes: ['B', 'C'],
  severity: 'to-resolve',
  kind: 'SWREQ',
  verb: 'allocated_to',
  way: 'out',
  end: { kinds: ['ITEM', 'UNIT'] },
  minimum: 1,
  why: {
    en: '{item} is allocated to no software item.[ Linked, but not counting: {others}.]',
    de: '{item} ist keinem Software-Item zugeordnet.[ Verknüpft, zählt aber nicht: {others}.]',
  },
  resolve: { en: 'Allocate it to at least one software item.', de: 'Mindestens einem Software-Item zuordnen.' },
  resolutions: [
    { is: 'link-existing', kind: 'ITEM', verb: 'allocated_to', way: 'out', label: { en: 'Link an item', de: 'Item verknüpfen' } },
    { is: 'create-and-link', kind: 'ITEM', verb: 'allocated_to', way: 'out', label: { en: 'Create item', de: 'Item anlegen' } },
  ],
});
