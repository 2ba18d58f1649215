/** The verdict for people: what was understood first, then every gap, and never a bare "fine". */
import { severityWords } from '../../domain/documents/marks';
import { countGaps } from '../../domain/record/gap-counts';
import type { Language } from '../../domain/rules/message';
import type { Text } from '../../domain/trace/artifact';
import type { Understood } from '../../formats/tally';
import type { ToldGap, Verdict } from '../check';
import type { Opened } from '../open-file';
import { count, fill, printed, reason } from './words';

const words = {
  unnamed: { en: 'Unnamed set', de: 'Ohne Namen' },
  head: { en: '{name} ({format}): {items}, {links}', de: '{name} ({format}): {items}, {links}' },
  baseline: {
    en: 'Judged by the rules of today: baseline {name}, as everything was on {at}',
    de: 'Nach den Regeln von heute beurteilt: Baseline {name}, wie alles am {at} war',
  },
  release: {
    en: 'Judged as a release: {name}, on baseline {base}',
    de: 'Als Freigabe beurteilt: {name}, auf Baseline {base}',
  },
  beyond: {
    en: 'Linked to its issues, but not in it, so it proves nothing here and somebody has to look: {list}',
    de: 'Mit ihren Vorgängen verknüpft, aber nicht in ihr; es belegt hier nichts, und jemand muss es ansehen: {list}',
  },
  read: { en: 'Read by {by}:', de: 'Gelesen durch {by}:' },
  suggestion: { en: 'the built-in suggestion (give your own with --map)', de: 'den eingebauten Vorschlag (eigene Zuordnung mit --map)' },
  itself: { en: 'what it says itself', de: 'das, was es selbst sagt' },
  leftOutItems: { en: 'Left out, items without a meaning here: {list}', de: 'Ausgelassen, Elemente ohne Bedeutung hier: {list}' },
  leftOutLinks: { en: 'Left out, links without a meaning here: {list}', de: 'Ausgelassen, Verknüpfungen ohne Bedeutung hier: {list}' },
  nowhere: {
    en: 'Among them {links} to or from what is not in the set',
    de: 'Darunter {links} zu oder von etwas, das nicht enthalten ist',
  },
  oddClasses: {
    en: 'Not understood, a class that is not A, B or C: {list}',
    de: 'Nicht verstanden, eine Klasse, die nicht A, B oder C ist: {list}',
  },
  gapHead: {
    en: '{severity}    {rule}, clause {clauses}, class {classes}',
    de: '{severity}    {rule}, Abschnitt {clauses}, Klasse {classes}',
  },
  ownHead: { en: '{severity}    {rule}, own rule, class {classes}', de: '{severity}    {rule}, eigene Regel, Klasse {classes}' },
  none: { en: 'No trace gap among what was understood ({heard})', de: 'Keine Lücke in dem, was verstanden wurde ({heard})' },
  some: { en: '{gaps} ({severities})', de: '{gaps} ({severities})' },
  heard: { en: '{types} of {items} and {meant} of {links}', de: '{types} von {items} und {meant} von {links}' },
  explained: { en: '{n} more, explained by these', de: '{n} weitere, durch diese erklärt' },
  then: {
    en: 'Other than the screens said when it was exported: {gaps}. The rules or the class given may differ.',
    de: 'Anders, als die Ansichten bei der Ausfuhr sagten: {gaps}. Regeln oder angegebene Klasse können abweichen.',
  },
  checked: {
    en: 'What was checked, with class {class} for what states no other class:',
    de: 'Was geprüft wurde, mit Klasse {class}, wo keine andere angegeben ist:',
  },
  askedOf: { en: 'asked of {items}', de: 'gefragt bei {items}' },
  askedOfNothing: { en: 'asked of nothing, the set has no such item', de: 'bei nichts gefragt, es gibt kein solches Element' },
} as const satisfies Readonly<Record<string, Text>>;

const formats: Readonly<Record<Opened['format'], Text>> = {
  'requirement set': { en: 'requirement set', de: 'Anforderungssammlung' },
  ReqIF: { en: 'ReqIF', de: 'ReqIF' },
  'Jira issues': { en: 'Jira issues', de: 'Jira-Vorgänge' },
  'product export': { en: 'product export', de: 'Produktausfuhr' },
};

/** `map`: the file the meanings come from, undefined for our suggestion. */
export function textReport(opened: Opened, map: string | undefined, verdict: Verdict, language: Language): string {
  return printed([
    ...understoodBlocks(opened, map, language),
    ...verdict.gaps.map((gap) => gapLines(gap, language)),
    summary(opened, verdict, language),
  ]);
}

export function understoodBlocks(
  { format, name, items, links, read, scope }: Opened,
  map: string | undefined,
  language: Language,
): readonly (readonly string[])[] {
  const by = map ?? words[format === 'product export' ? 'itself' : 'suggestion'][language];
  return [
    [
      fill(words.head, language, {
        name: name || words.unnamed[language],
        format: formats[format][language],
        items: count(items, 'item', language),
        links: count(links, 'link', language),
      }),
      ...scopeLines(scope, language),
    ],
    [fill(words.read, language, { by }), ...read.types.map(meaning), ...read.links.map(meaning)],
    leftOut(read, language),
  ];
}

function scopeLines(scope: Opened['scope'], language: Language): readonly string[] {
  if (scope === undefined) return [];
  if (scope.is === 'baseline')
    return [fill(words.baseline, language, { name: scope.name, at: `${scope.at.slice(0, 16).replace('T', ' ')} UTC` })];
  const { name, base, beyond } = scope;
  const more = beyond.length === 0 ? [] : [fill(words.beyond, language, { list: beyond.join(', ') })];
  return [fill(words.release, language, { name, base }), ...more];
}

const meaning = ({ word, meaning: ours, count: n }: Understood): string => `  ${word} -> ${ours} (${n})`;

function leftOut({ leftOut: { types, links }, leadingNowhere, oddClasses }: Opened['read'], language: Language): readonly string[] {
  const rows = (text: Text, counts: ReadonlyMap<string, number>): readonly string[] =>
    counts.size === 0 ? [] : [fill(text, language, { list: [...counts].map(([word, n]) => `${word} (${n})`).join(', ') })];
  const nowhere = leadingNowhere === 0 ? [] : [fill(words.nowhere, language, { links: count(leadingNowhere, 'link', language) })];
  const odd = oddClasses.length === 0 ? [] : [fill(words.oddClasses, language, { list: oddClasses.join(', ') })];
  return [...rows(words.leftOutItems, types), ...rows(words.leftOutLinks, links), ...nowhere, ...odd];
}

export function gapLines(told: ToldGap, language: Language): readonly string[] {
  const { rule, key, gap } = told;
  const head = {
    severity: severityWords[gap.severity][language],
    rule: rule.id,
    clauses: rule.clauses.join(', '),
    classes: rule.classes.join(' '),
  };
  return [
    fill(rule.clauses.length === 0 ? words.ownHead : words.gapHead, language, head),
    `${key}: ${rule.name[language]}`,
    `  ${reason(told, language)}`,
    `  ${rule.resolve[language]}`,
  ];
}

const sum = (rows: readonly Understood[]): number => rows.reduce((total, row) => total + row.count, 0);

function summary({ items, links, read, saidThen }: Opened, verdict: Verdict, language: Language): readonly string[] {
  const heard = fill(words.heard, language, {
    types: sum(read.types),
    items: count(items, 'item', language),
    meant: sum(read.links),
    links: count(links, 'link', language),
  });
  const head = gapCount(verdict, heard, language);
  const { open } = countGaps(verdict.gaps.map(({ gap }) => gap));
  const then = saidThen === undefined || saidThen === open ? [] : [fill(words.then, language, { gaps: count(saidThen, 'gap', language) })];
  const rules = verdict.asked.map(({ rule, of }) => {
    const asked = of === 0 ? words.askedOfNothing[language] : fill(words.askedOf, language, { items: count(of, 'item', language) });
    return `  ${rule.id} ${rule.name[language]}: ${asked}`;
  });
  return [
    `${head}. ${fill(words.checked, language, { class: verdict.productClass })}`,
    ...rules,
    ...verdict.notAsked.map((each) => `  ${each[language]}`),
    ...then,
  ];
}

/** Notes are counted apart, as on every screen. */
function gapCount({ gaps, explained }: Verdict, heard: string, language: Language): string {
  const { open, bySeverity } = countGaps(gaps.map(({ gap }) => gap));
  const severities = (['blocks-release', 'to-resolve'] as const)
    .filter((severity) => bySeverity[severity] > 0)
    .map((severity) => `${severityWords[severity][language].toLowerCase()} ${bySeverity[severity]}`);
  return [
    open === 0
      ? fill(words.none, language, { heard })
      : fill(words.some, language, { gaps: count(open, 'gap', language), severities: severities.join(', ') }),
    ...(bySeverity.note === 0 ? [] : [count(bySeverity.note, 'note', language)]),
    ...(explained.length === 0 ? [] : [fill(words.explained, language, { n: explained.length })]),
  ].join('; ');
}
