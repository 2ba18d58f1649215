/** A document in one language: head, table, foot, each as the words that screens and files show. */
import type { Text } from '../trace/artifact';
import type { DocumentDefinition } from './definition';
import type { GapCount, LiveDocument, Mark } from './document';
import { everyDocument } from './every-document';
import { markWords } from './marks';
import type { SaidDocument, SaidLine } from './said';
import { sayColumns, sayLine } from './say-table';
import { sayHash, sayTime } from './say-time';
import { uncounted } from './uncounted';
import { severities } from '../trace/severities';

type Language = keyof Text;
type Facts = Readonly<Record<string, string | number>>;

const fill = (words: Text, language: Language, facts: Facts = {}): string =>
  words[language].replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? ''));

const words = {
  live: { en: 'Live, uncontrolled', de: 'Live, nicht gelenkt' },
  class: { en: 'Class {class}', de: 'Klasse {class}' },
  uncontrolled: { en: 'Uncontrolled', de: 'Nicht gelenkt' },
  now: { en: 'As of now', de: 'Stand jetzt' },
  baseline: { en: 'As of baseline {name}, {time}', de: 'Stand der Baseline {name}, {time}' },
  release: { en: 'As of release {name}, on baseline {base} of {time}', de: 'Stand der Freigabe {name}, auf Baseline {base} vom {time}' },
  oneGap: { en: '1 trace gap', de: '1 Lücke' },
  gaps: { en: '{n} trace gaps', de: '{n} Lücken' },
  oneBlocks: { en: ', 1 blocks release', de: ', 1 sperrt die Freigabe' },
  block: { en: ', {n} block release', de: ', {n} sperren die Freigabe' },
  oneNote: { en: ', 1 note', de: ', 1 Hinweis' },
  notes: { en: ', {n} notes', de: ', {n} Hinweise' },
  atLeast: { en: 'At least {gaps}', de: 'Mindestens {gaps}' },
  noGap: { en: 'No open trace gap in {n} rules', de: 'Keine offene Lücke nach {n} Regeln' },
  noneThen: { en: 'No open trace gap was recorded then', de: 'Damals war keine offene Lücke verzeichnet' },
  noneCounted: { en: 'No open trace gap in what could be counted', de: 'Keine offene Lücke in dem, was gezählt werden konnte' },
  unknown: { en: 'Trace gaps not known yet', de: 'Lücken noch nicht bekannt' },
  uncounted,
  filtered: { en: 'Only {filter}.', de: 'Nur {filter}.' },
  clause: { en: 'Clause {clauses}, class {classes}', de: 'Abschnitt {clauses}, Klasse {classes}' },
  range: { en: '{lines} {from} to {to} of {of}, {order}', de: '{lines} {from} bis {to} von {of}, {order}' },
  openRange: { en: '{lines} {from} to {to}, {order}', de: '{lines} {from} bis {to}, {order}' },
  noLines: { en: '{lines}: none to show', de: '{lines}: keine anzuzeigen' },
  gapsFirst: { en: 'trace gaps first', de: 'Lücken zuerst' },
  worstFirst: { en: 'the worst first', de: 'die schwersten zuerst' },
  data: { en: 'Data of {time}.', de: 'Daten vom {time}.' },
  oneWaits: { en: '1 change waiting.', de: '1 Änderung wartet.' },
  wait: { en: '{n} changes waiting.', de: '{n} Änderungen warten.' },
  head: { en: 'Record head {hash}', de: 'Stand der Aufzeichnung {hash}' },
} as const satisfies Readonly<Record<string, Text>>;

const counted = (n: number, one: Text, many: Text, language: Language): string => fill(n === 1 ? one : many, language, { n });

const sayCount = ({ bySeverity }: GapCount, language: Language): string => {
  const { 'blocks-release': blocks, 'to-resolve': rest, note } = bySeverity;
  const blocking = blocks === 0 ? '' : counted(blocks, words.oneBlocks, words.block, language);
  const noted = note === 0 ? '' : counted(note, words.oneNote, words.notes, language);
  return counted(blocks + rest, words.oneGap, words.gaps, language) + blocking + noted;
};

/** Never a bare nought: what was looked at is named, and while something waits nothing is denied. */
const sayGaps = ({ gaps, data, rules, scope }: LiveDocument, language: Language): SaidDocument['gaps'] => {
  const { 'blocks-release': blocks, 'to-resolve': rest, note } = gaps.bySeverity;
  if (blocks + rest + note === 0) {
    if (!data.isCurrent) return { worst: 'unknown', words: fill(words.unknown, language) };
    // By which rules a baseline was judged then, it does not say.
    const whole = scope?.is === 'baseline' ? words.noneThen : words.noGap;
    const none = gaps.isWhole ? whole : words.noneCounted;
    return { worst: 'none', words: fill(none, language, { n: rules.asked }) };
  }
  const said = sayCount(gaps, language);
  const worst = blocks > 0 ? 'blocks-release' : rest > 0 ? 'to-resolve' : 'note';
  return { worst, words: gaps.isWhole ? said : fill(words.atLeast, language, { gaps: said }) };
};

const sayRange = ({ lineWord, onlyGaps }: DocumentDefinition, { range }: LiveDocument, language: Language): string => {
  const lines = lineWord[language];
  if (range.to < range.from) return fill(words.noLines, language, { lines });
  const { from, to, of } = range;
  const order = (onlyGaps === true ? words.worstFirst : words.gapsFirst)[language];
  const known = { lines, from, to, order };
  return of === undefined ? fill(words.openRange, language, known) : fill(words.range, language, { ...known, of });
};

const sayNotes = ({ filter, gaps, data, rules }: LiveDocument, language: Language): readonly string[] => [
  ...(data.trouble ? [data.trouble[language]] : []),
  ...(filter.length === 0 ? [] : [fill(words.filtered, language, { filter: filter.map((each) => each[language]).join('; ') })]),
  ...(gaps.isWhole ? [] : [words.uncounted[language]]),
  ...rules.not.map((each) => each[language]),
];

const inLegend: readonly Mark[] = [
  'missing',
  'suspect',
  'reverify',
  'needs-person',
  'draft',
  'retired',
  'checking',
  'unknown',
  'nothing-asked',
];
/** Only of marks that occur. */
const legendOf = (lines: readonly SaidLine[], language: Language): SaidDocument['legend'] => {
  const used = new Set(lines.flatMap(({ cells }) => cells.flat()).flatMap((piece) => (piece.is === 'mark' ? [piece.mark] : [])));
  return [...inLegend, ...severities].filter((each) => used.has(each)).map((each) => ({ mark: each, word: markWords[each][language] }));
};

export const sayTitle = ({ number, title }: DocumentDefinition, language: Language): string =>
  number === undefined ? title[language] : `${number} ${title[language]}`;

const sayFoot = ({ at, head, waiting }: LiveDocument['data'], language: Language): SaidDocument['foot'] => {
  const waits = waiting === 0 ? '' : ` ${counted(waiting, words.oneWaits, words.wait, language)}`;
  return {
    data: fill(words.data, language, { time: sayTime(at, language) }) + waits,
    head: head === null ? '' : fill(words.head, language, { hash: sayHash(head) }),
  };
};

const sayScope = ({ scope }: LiveDocument, language: Language): string => {
  if (!scope) return words.now[language];
  return fill(words[scope.is], language, { ...scope, time: sayTime(scope.at, language) });
};

export const sayDocument = (document: LiveDocument, language: Language): SaidDocument => {
  const definition = everyDocument[document.document];
  const lines = document.table.lines.map((line) => sayLine(line, language));
  return {
    title: sayTitle(definition, language),
    state: (document.scope ? words.uncontrolled : words.live)[language],
    facts: [document.product, fill(words.class, language, { class: document.class }), sayScope(document, language)],
    gaps: sayGaps(document, language),
    notes: sayNotes(document, language),
    clauses: fill(words.clause, language, { clauses: definition.clauses.join(', '), classes: definition.classes.join(' ') }),
    columns: sayColumns(document.table.columns, language),
    lines,
    range: sayRange(definition, document, language),
    legend: legendOf(lines, language),
    foot: sayFoot(document.data, language),
  };
};
