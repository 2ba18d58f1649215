/** What a change would bring, by rule. */
import { severityWords } from '../../domain/documents/marks';
import { countGaps } from '../../domain/record/gap-counts';
import type { Language } from '../../domain/rules/message';
import type { Text } from '../../domain/trace/artifact';
import { type ToldGap, compare } from '../check';
import { asJson, jsonGap } from '../report/json';
import { count, fill, printed } from '../report/words';
import type { ClassChange, WhatIf } from './answer-what-if';

const words = {
  head: { en: 'What if: {change}', de: 'Was wäre wenn: {change}' },
  summary: {
    en: '{come} would come, {go} would go, {stay} would stay. A check of everything from scratch says the same.',
    de: '{come} kämen, {go} gingen, {stay} blieben. Eine vollständige Prüfung sagt dasselbe.',
  },
  come: { en: 'Would come', de: 'Kämen' },
  go: { en: 'Would go', de: 'Gingen' },
  classes: { en: 'Would change class', de: 'Änderten die Klasse' },
  classChange: { en: '  from {from} to {to}: {keys}', de: '  von {from} zu {to}: {keys}' },
  asked: { en: 'Would be asked', de: 'Würde gefragt' },
  askedOf: { en: '  {rule} {name}: of {to} instead of {from}', de: '  {rule} {name}: bei {to} statt {from}' },
  rule: { en: '  {severity}: {rule} {name}, clause {clauses}: {n}', de: '  {severity}: {rule} {name}, Abschnitt {clauses}: {n}' },
  more: { en: '… and {n} more', de: '… und {n} weitere' },
  notes: { en: '{gaps} and {notes}', de: '{gaps} und {notes}' },
} as const satisfies Readonly<Record<string, Text>>;

export function textWhatIf(change: string, { come, go, stay, classes, asked }: WhatIf, language: Language): string {
  return printed([
    [fill(words.head, language, { change })],
    [fill(words.summary, language, { come: sayCount(come, language), go: sayCount(go, language), stay: sayCount(stay, language) })],
    byRule(words.come[language], come, language),
    byRule(words.go[language], go, language),
    classLines(classes, language),
    asked.length === 0
      ? []
      : [
          words.asked[language],
          ...asked.map(({ rule, from, to }) => fill(words.askedOf, language, { rule: rule.id, name: rule.name[language], from, to })),
        ],
  ]);
}

/** Notes are counted apart. */
export function sayCount(gaps: readonly ToldGap[], language: Language): string {
  const { open, bySeverity } = countGaps(gaps.map(({ gap }) => gap));
  const said = count(open, 'gap', language);
  return bySeverity.note === 0 ? said : fill(words.notes, language, { gaps: said, notes: count(bySeverity.note, 'note', language) });
}

function byRule(head: string, gaps: readonly ToldGap[], language: Language): readonly string[] {
  const groups = new Map<string, ToldGap[]>();
  for (const told of gaps) {
    const name = `${told.rule.id} ${told.gap.severity}`;
    groups.set(name, [...(groups.get(name) ?? []), told]);
  }
  const lines = [...groups].sort(([a], [b]) => compare(a, b)).flatMap(([, group]) => groupLines(group, language));
  return lines.length === 0 ? [] : [head, ...lines];
}

function groupLines(group: readonly ToldGap[], language: Language): readonly string[] {
  const [first] = group;
  if (!first) return [];
  const { rule, gap } = first;
  const said = {
    severity: severityWords[gap.severity][language],
    rule: rule.id,
    name: rule.name[language],
    clauses: rule.clauses.join(', '),
  };
  return [
    fill(words.rule, language, { ...said, n: group.length }),
    `    ${some(
      group.map(({ key }) => key),
      language,
    )}`,
  ];
}

function classLines(classes: readonly ClassChange[], language: Language): readonly string[] {
  const groups = new Map<string, ClassChange[]>();
  for (const change of classes) groups.set(`${change.from}${change.to}`, [...(groups.get(`${change.from}${change.to}`) ?? []), change]);
  const lines = [...groups.values()].flatMap((list) =>
    list
      .slice(0, 1)
      .map(({ from, to }) =>
        fill(words.classChange, language, { from, to, keys: some(list.map(({ key }) => key).sort(compare), language) }),
      ),
  );
  return lines.length === 0 ? [] : [words.classes[language], ...lines];
}

const mostNamed = 20;
const some = (keys: readonly string[], language: Language): string =>
  [...keys.slice(0, mostNamed), ...(keys.length > mostNamed ? [fill(words.more, language, { n: keys.length - mostNamed })] : [])].join(
    ', ',
  );

export const jsonWhatIf = (change: string, { come, go, stay, classes, asked }: WhatIf, language: Language): string =>
  asJson({
    change,
    come: come.map((gap) => jsonGap(gap, language)),
    go: go.map((gap) => jsonGap(gap, language)),
    stay: stay.length,
    classes,
    asked: asked.map(({ rule, from, to }) => ({ rule: rule.id, from, to })),
  });
