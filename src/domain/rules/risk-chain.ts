/** The rest of the risk chain: rated, placed in the software, caused, shown effective, reviewed (clause 7, ISO 14971). */
import { lacks } from './lacks';
import { active, into, out, read, rule } from './rule';
import { choiceOf, emptyOf, isYes, keysOf, named, saysNothing } from './said';

/** The risk with all controls is asked for at release only (corrections 5). */
export const RSK_01 = rule({
  id: 'RSK-01',
  name: { en: 'Hazardous situation not rated', de: 'Gefährdungssituation nicht bewertet' },
  asks: { en: 'hazard, severity and risk are named', de: 'Gefährdung, Schwere und Risiko sind genannt' },
  clauses: ['4.2', '4.3.a', '5.2.4'],
  classes: ['A', 'B', 'C'],
  severity: 'to-resolve',
  subject: 'HAZSIT',
  why: {
    en: 'No class can be derived from {item}. Missing: {fields}.',
    de: 'Aus {item} lässt sich keine Klasse ableiten. Es fehlt: {fields}.',
  },
  resolve: {
    en: 'Link the hazard, rate severity and risk, and say whether software can contribute.',
    de: 'Die Gefährdung verknüpfen, Schwere und Risiko bewerten und angeben, ob Software beitragen kann.',
  },
  resolutions: [
    {
      is: 'set-attributes',
      attributes: ['severity', 'softwareContribution', 'riskAfterExternalControls'],
      label: { en: 'Judge the risk', de: 'Risiko beurteilen' },
    },
    { is: 'link-existing', kind: 'HAZARD', verb: 'leads_to', way: 'in', label: { en: 'Link its hazard', de: 'Gefährdung verknüpfen' } },
  ],
  reads: { situation: read([], 'key', 'stated'), hazards: read([into('leads_to')], 'kinds', 'active') },
  yieldsTo: [],
  check: ({ situation: [situation], hazards }) => {
    if (!situation) return undefined;
    const isNamed = hazards.some((each) => each.active && each.kinds.includes('HAZARD'));
    const asked = ['severity', 'softwareContribution', 'riskAfterExternalControls'];
    const empty = [...(isNamed ? [] : ['hazard']), ...emptyOf(situation.stated, asked)];
    return empty.length === 0 ? undefined : { facts: { item: situation.key, fields: empty.join(', ') } };
  },
});

export const RSK_02 = rule({
  id: 'RSK-02',
  name: { en: 'Software situation without an item', de: 'Softwaresituation ohne Item' },
  asks: { en: 'the contributing software is named', de: 'die beitragende Software ist genannt' },
  clauses: ['7.1.1', '7.3.3.a'],
  classes: ['B', 'C'],
  severity: 'to-resolve',
  subject: 'HAZSIT',
  why: {
    en: '{item} says that software contributes, and names no software item.[ Linked, but not counting: {others}.]',
    de: '{item} sagt, dass Software beiträgt, und nennt kein Software-Item.[ Verknüpft, zählt aber nicht: {others}.]',
  },
  resolve: { en: 'Link the software items that can contribute.', de: 'Die Software-Items verknüpfen, die beitragen können.' },
  resolutions: [
    { is: 'link-existing', kind: 'ITEM', verb: 'contributes_to', way: 'in', label: { en: 'Link an item', de: 'Item verknüpfen' } },
  ],
  reads: { situation: read([], 'key', 'stated'), parts: read([into('contributes_to')], 'key', 'active') },
  yieldsTo: [],
  check: ({ situation: [situation], parts }) => {
    if (!situation || !isYes(situation.stated['softwareContribution']) || parts.some((each) => each.active)) return undefined;
    return { facts: { item: situation.key, ...named('others', keysOf(parts)) } };
  },
});

/** Of items, units and SOUP alike (corrections 14). */
export const RSK_03 = rule({
  id: 'RSK-03',
  name: { en: 'Contribution without a cause', de: 'Beitrag ohne Ursache' },
  asks: { en: 'each contribution has a cause', de: 'jeder Beitrag hat eine Ursache' },
  clauses: ['7.1.2', '7.1.4', '7.3.3.b'],
  classes: ['B', 'C'],
  severity: 'to-resolve',
  subject: '*',
  among: ['ITEM', 'UNIT', 'SOUP'],
  why: {
    en: '{item} may contribute to {others}, and no cause in it is written that leads there.',
    de: '{item} kann zu {others} beitragen, und keine Ursache darin ist beschrieben, die dorthin führt.',
  },
  resolve: {
    en: 'Write the causes: go through specification, defects, SOUP, hardware and other software, foreseeable misuse.',
    de: 'Die Ursachen beschreiben: Spezifikation, Fehler, SOUP, Hardware und andere Software, vorhersehbarer Fehlgebrauch.',
  },
  resolutions: [
    { is: 'create-and-link', kind: 'CAUSE', verb: 'arises_in', way: 'in', label: { en: 'Create cause', de: 'Ursache anlegen' } },
  ],
  reads: {
    item: read([], 'key'),
    situations: read([out('contributes_to')], 'id', 'key', 'kinds', 'active'),
    causes: read([into('arises_in')], 'kinds', 'active', 'links'),
  },
  yieldsTo: [],
  check: ({ item: [item], situations, causes }) => {
    if (!item) return undefined;
    const caused = new Set(
      causes
        .filter((each) => each.active && each.kinds.includes('CAUSE'))
        .flatMap(({ links }) => links.filter(({ verb }) => verb === 'may_lead_to').map(({ to }) => to)),
    );
    const open = situations.filter((each) => each.active && each.kinds.includes('HAZSIT') && !caused.has(each.id));
    return open.length === 0 ? undefined : { facts: { item: item.key, others: keysOf(open) } };
  },
});

/** Asked by ISO 14971 7.2 of every control, wherever it is; its result will be asked for once results are recorded. */
export const RSK_06 = lacks({
  id: 'RSK-06',
  name: { en: 'Control not shown to be effective', de: 'Wirksamkeit der Maßnahme nicht gezeigt' },
  asks: { en: 'something shows that it works', de: 'etwas zeigt, dass sie wirkt' },
  clauses: ['4.2', 'ISO 14971 7.2'],
  classes: ['A', 'B', 'C'],
  severity: 'to-resolve',
  atRelease: { C: 'blocks-release' },
  kind: 'RCM',
  verb: 'verified_by_effectiveness',
  way: 'out',
  // First that it is there, then that it works: often one test shows both.
  yieldsTo: [{ rule: 'RSK-05', at: [] }],
  end: { kinds: ['TEST', 'DOC', 'RUN'], counts: true },
  minimum: 1,
  why: {
    en: 'Nothing that counts is linked to show that {item} works against the risk.[ Linked, but not counting: {others}.]',
    de: 'Nichts, das zählt, ist verknüpft, um zu zeigen, dass {item} gegen das Risiko wirkt.[ Verknüpft, zählt aber nicht: {others}.]',
  },
  resolve: {
    en: 'Link the test, usability result or analysis that shows it works; it may be the same test, where that shows both.',
    de: 'Den Test, das Usability-Ergebnis oder die Analyse verknüpfen, die die Wirkung zeigt; es darf derselbe Test sein.',
  },
  resolutions: [
    {
      is: 'link-existing',
      kind: 'TEST',
      verb: 'verified_by_effectiveness',
      way: 'out',
      label: { en: 'Link a test', de: 'Test verknüpfen' },
    },
    {
      is: 'create-and-link',
      kind: 'TEST',
      verb: 'verified_by_effectiveness',
      way: 'out',
      label: { en: 'Create test and link', de: 'Test anlegen' },
    },
  ],
});

export const RSK_07 = rule({
  id: 'RSK-07',
  name: { en: 'Not reviewed for new hazards', de: 'Nicht auf neue Gefährdungen geprüft' },
  asks: { en: 'new situations by the control are judged', de: 'neue Situationen durch die Maßnahme sind beurteilt' },
  clauses: ['7.3.1'],
  classes: ['B', 'C'],
  severity: 'to-resolve',
  subject: 'RCM',
  why: {
    en: 'Can {item} itself lead to a new hazardous situation?[?unanswered That is not answered.][?unlinked One was found, and none is linked.]',
    de: 'Kann {item} selbst zu einer neuen Gefährdungssituation führen?[?unanswered Das ist nicht beantwortet.][?unlinked Eine wurde gefunden, aber keine ist verknüpft.]',
  },
  resolve: { en: 'Answer the question, and link what was found.', de: 'Die Frage beantworten und Gefundenes verknüpfen.' },
  resolutions: [
    { is: 'set-attributes', attributes: ['newHazardReview'], label: { en: 'Answer the question', de: 'Frage beantworten' } },
    {
      is: 'link-existing',
      kind: 'HAZSIT',
      verb: 'may_introduce',
      way: 'out',
      label: { en: 'Link a situation', de: 'Situation verknüpfen' },
    },
  ],
  reads: {
    control: read([], 'key', 'stated', 'lifecycle'),
    introduced: read([out('may_introduce')], 'kinds', 'active'),
  },
  yieldsTo: [],
  check: ({ control: [control], introduced }) => {
    if (!control || !['implemented', 'closed-fixed'].includes(control.lifecycle)) return undefined;
    if (saysNothing(control.stated, 'newHazardReview')) return { facts: { item: control.key, unanswered: 'yes' } };
    const found = !['none', 'none-found', 'no'].includes(choiceOf(control.stated, 'newHazardReview'));
    if (!found || introduced.some((each) => each.active && each.kinds.includes('HAZSIT'))) return undefined;
    return { facts: { item: control.key, unlinked: 'yes' } };
  },
});

/** ISO 14971 7.3, a profile: shown with its own source. Once all is controlled, what risk stays has to be judged. */
export const X_08 = rule({
  id: 'X-08',
  name: { en: 'Residual risk not judged', de: 'Restrisiko nicht beurteilt' },
  asks: { en: 'the risk with all controls is judged', de: 'das Risiko mit allen Maßnahmen ist beurteilt' },
  clauses: ['ISO 14971 7.3'],
  classes: ['A', 'B', 'C'],
  severity: 'to-resolve',
  subject: 'HAZSIT',
  why: {
    en: 'Controls are linked to {item} ({others}), and the risk that stays is not judged.',
    de: 'Mit {item} sind Maßnahmen verknüpft ({others}), und das verbleibende Risiko ist nicht beurteilt.',
  },
  resolve: { en: 'Judge the risk with all controls in place.', de: 'Das Risiko mit allen Maßnahmen beurteilen.' },
  resolutions: [{ is: 'set-attributes', attributes: ['riskAfterControls'], label: { en: 'Judge the risk', de: 'Risiko beurteilen' } }],
  reads: {
    situation: read([], 'key', 'stated'),
    controls: read([into('controls')], 'key', 'kinds', 'counts'),
    ofCauses: read([active(into('may_lead_to')), into('controls')], 'key', 'kinds', 'counts'),
  },
  yieldsTo: [{ rule: 'RSK-01', at: [] }],
  check: ({ situation: [situation], controls, ofCauses }) => {
    if (!situation || !saysNothing(situation.stated, 'riskAfterControls')) return undefined;
    const there = [...controls, ...ofCauses].filter((each) => each.counts && each.kinds.includes('RCM'));
    return there.length === 0 ? undefined : { facts: { item: situation.key, others: keysOf(there) } };
  },
});
