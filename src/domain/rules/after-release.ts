/** What has to go on once software is out, by the period a team has set itself (6.2.1, 6.2.5, 9.3, 9.6), and plans that must keep up (5.1.2). */
import { rank } from '../standard/severity-class';
import { type Facts, ownClass } from '../trace/facts';
import { endOf } from './period';
import { type AnyRule, out, read, rule } from './rule';
import { choiceOf, isNo, isYes, saysNothing } from './said';

const ABC = ['A', 'B', 'C'] as const;

/** Until the period is over it is a note that says by when. */
export const feedbackUndecided = (days: number): AnyRule =>
  rule({
    id: 'X-01',
    name: { en: 'Feedback not decided on', de: 'Rückmeldung nicht entschieden' },
    asks: { en: 'it is decided whether it is a problem', de: 'es ist entschieden, ob es ein Problem ist' },
    clauses: ['6.2.1.2'],
    classes: ABC,
    severity: 'to-resolve',
    subject: 'FEEDBACK',
    why: {
      en: 'Whether {item} is a problem is not decided[?by and should be before {by}].[?over The time for it is over since {over}.][?undated When it came in is not said.]',
      de: 'Ob {item} ein Problem ist, ist nicht entschieden[?by und sollte es vor dem {by} sein].[?over Die Zeit dafür ist seit {over} um.][?undated Wann es einging, steht nicht da.]',
    },
    resolve: {
      en: 'Raise the problem report, or decide that it is none.',
      de: 'Den Problembericht anlegen, oder entscheiden, dass es keiner ist.',
    },
    resolutions: [
      {
        is: 'create-and-link',
        kind: 'PR',
        verb: 'raises',
        way: 'out',
        label: { en: 'Create problem report', de: 'Problembericht anlegen' },
      },
      {
        is: 'set-attributes',
        attributes: ['received', 'decision'],
        label: { en: 'Record the decision', de: 'Entscheidung festhalten' },
      },
    ],
    reads: { feedback: read([], 'key', 'stated', 'now'), raised: read([out('raises')], 'kinds', 'active') },
    yieldsTo: [],
    check: ({ feedback: [feedback], raised }) => {
      if (!feedback || raised.some(({ kinds, active }) => active && kinds.includes('PR'))) return undefined;
      // That it is a problem is no decision yet while no report says so.
      if (choiceOf(feedback.stated, 'decision') === 'no-problem') return undefined;
      const item = feedback.key;
      const end = endOf(feedback.stated['received'], days);
      if (!end) return { facts: { item, undated: 'yes' } };
      if (end <= feedback.now) return { facts: { item, over: end.slice(0, 10) } };
      return { facts: { item, by: end.slice(0, 10) }, due: end, onlyNote: true };
    },
  });

export const X_01 = feedbackUndecided(30);

export const trendNotAnalysed = (days: number): AnyRule =>
  rule({
    id: 'X-02',
    name: { en: 'No trend analysis in the period', de: 'Keine Trendanalyse im Zeitraum' },
    asks: { en: 'trends of problems are analysed in time', de: 'Trends der Probleme sind rechtzeitig analysiert' },
    clauses: ['9.6'],
    classes: ABC,
    severity: 'to-resolve',
    subject: 'SYSTEM',
    why: {
      en: 'Trends of the problems of {item}[?never were never analysed][?over were last due before {over}][?by are to be analysed again before {by}].',
      de: 'Trends der Probleme von {item}[?never wurden nie analysiert][?over waren vor dem {over} zu analysieren][?by sind vor dem {by} wieder zu analysieren].',
    },
    resolve: { en: 'Analyse the trends and record the day.', de: 'Die Trends analysieren und den Tag festhalten.' },
    resolutions: [],
    reads: { system: read([], 'key', 'stated', 'now') },
    yieldsTo: [],
    check: ({ system: [system] }) => {
      if (!system) return undefined;
      const item = system.key;
      const end = endOf(system.stated['trendAnalysis'], days);
      if (!end) return { facts: { item, never: 'yes' } };
      if (end <= system.now) return { facts: { item, over: end.slice(0, 10) } };
      return { facts: { item, by: end.slice(0, 10) }, due: end, onlyNote: true };
    },
  });

export const X_02 = trendNotAnalysed(365);

/** A release that is only planned is nobody's to be told of. */
const isOut = ({ kinds, active, lifecycle }: Readonly<Pick<Facts, 'kinds' | 'active' | 'lifecycle'>>): boolean =>
  active && kinds.includes('RELEASE') && (lifecycle === 'implemented' || lifecycle === 'closed-fixed');

export const X_03 = rule({
  id: 'X-03',
  name: { en: 'Nobody decided whom to tell', de: 'Nicht entschieden, wer informiert wird' },
  asks: { en: 'whom to tell of it is decided', de: 'wer davon erfährt, ist entschieden' },
  clauses: ['6.2.5', '9.3'],
  classes: ABC,
  severity: 'to-resolve',
  subject: 'PR',
  why: {
    en: '{item} bears on safety in a version that is released, and whom to tell is not decided.',
    de: '{item} betrifft die Sicherheit in einer freigegebenen Version, und wer davon erfährt, ist nicht entschieden.',
  },
  resolve: { en: 'Write who is told, or why nobody is.', de: 'Schreiben, wer informiert wird, oder warum niemand.' },
  resolutions: [
    { is: 'set-attributes', attributes: ['notifyDecision'], label: { en: 'Decide whom to tell', de: 'Entscheiden, wer davon erfährt' } },
  ],
  reads: {
    problem: read([], 'key', 'stated'),
    risks: read([out('risk_evaluated_in')], 'active'),
    releases: read([out('affects')], 'kinds', 'active', 'lifecycle'),
  },
  yieldsTo: [],
  check: ({ problem: [problem], risks, releases }) => {
    if (!problem || !saysNothing(problem.stated, 'notifyDecision')) return undefined;
    const { safetyRelevant, inReleased } = problem.stated;
    const relevant = isYes(safetyRelevant) || (!isNo(safetyRelevant) && risks.some(({ active }) => active));
    const released = isYes(inReleased) || (!isNo(inReleased) && releases.some(isOut));
    return relevant && released ? { facts: { item: problem.key } } : undefined;
  },
});

/** The class that a plan was written for stands in it: no clock tells whether it was read again when the class rose. */
export const X_09 = rule({
  id: 'X-09',
  name: { en: 'Plan behind the class', de: 'Plan hinter der Klasse zurück' },
  asks: { en: 'the plan is written for the class that counts', de: 'der Plan ist für die geltende Klasse geschrieben' },
  clauses: ['5.1.2'],
  classes: ABC,
  severity: 'to-resolve',
  subject: 'DOC',
  why: {
    en: '{item} plans the development[?planned for class {planned}]; class {class} counts.[?unsaid For which class it was written is not said.]',
    de: '{item} plant die Entwicklung[?planned für Klasse {planned}]; es gilt Klasse {class}.[?unsaid Für welche Klasse er geschrieben ist, steht nicht da.]',
  },
  resolve: { en: 'Bring the plan up to the class and say so.', de: 'Den Plan an die Klasse anpassen und die Klasse angeben.' },
  resolutions: [{ is: 'set-attributes', attributes: ['plannedClass'], label: { en: 'State its class', de: 'Klasse angeben' } }],
  reads: { plan: read([], 'key', 'stated', 'effectiveClass') },
  yieldsTo: [],
  check: ({ plan: [plan] }) => {
    if (!plan || choiceOf(plan.stated, 'documentType') !== 'development-plan') return undefined;
    const planned = ownClass({ class: plan.stated['plannedClass'] ?? '' });
    if (planned && rank[planned] >= rank[plan.effectiveClass]) return undefined;
    return { facts: { item: plan.key, class: plan.effectiveClass, ...(planned ? { planned } : { unsaid: 'yes' }) } };
  },
});

/** Only what an SBOM was compared with is asked: without one, nobody knows. */
export const X_12 = rule({
  id: 'X-12',
  name: { en: 'SBOM and SOUP list differ', de: 'SBOM und SOUP-Liste weichen ab' },
  asks: { en: 'SBOM and SOUP list name the same', de: 'SBOM und SOUP-Liste nennen dasselbe' },
  clauses: ['8.1.2'],
  classes: ABC,
  severity: 'to-resolve',
  subject: '*',
  among: ['SYSTEM', 'SOUP'],
  why: {
    en: 'SBOM and SOUP list of {item} differ.[ In the SBOM and not registered: {components}.][?absent It is registered, and the SBOM does not list it.]',
    de: 'SBOM und SOUP-Liste von {item} weichen ab.[ In der SBOM und nicht geführt: {components}.][?absent Es ist geführt, und die SBOM nennt es nicht.]',
  },
  resolve: {
    en: 'Register what is used, and retire what is not used any more.',
    de: 'Führen, was verwendet wird, und zurückziehen, was nicht mehr verwendet wird.',
  },
  resolutions: [
    { is: 'create-and-link', kind: 'SOUP', verb: 'part_of', way: 'in', label: { en: 'Create SOUP item', de: 'SOUP-Komponente anlegen' } },
  ],
  reads: { item: read([], 'key', 'kinds', 'stated') },
  yieldsTo: [],
  check: ({ item: [item] }) => {
    if (!item) return undefined;
    const components = item.kinds.includes('SYSTEM') ? (item.stated['unregisteredComponents'] ?? '').trim() : '';
    const absent = item.kinds.includes('SOUP') && choiceOf(item.stated, 'sbom') === 'not-listed';
    if (components === '' && !absent) return undefined;
    return { facts: { item: item.key, ...(components === '' ? {} : { components }), ...(absent ? { absent: 'yes' } : {}) } };
  },
});
