/** The audit walk as one printable path. */
import { findKind } from '../../domain/kinds/find-kind';
import { findVerb } from '../../domain/kinds/verbs';
import type { Language } from '../../domain/rules/message';
import type { Artifact, Lifecycle, Text } from '../../domain/trace/artifact';
import type { ClassReason } from '../../domain/trace/class-rationale';
import { PRODUCT } from '../../domain/trace/product-node';
import { gapLines } from '../report/text';
import { count, fill, printed } from '../report/words';
import type { Asked, Why } from './answer-why';
import type { Branch, Path } from './walk';

const words = {
  head: { en: '{kinds}, {state}, class {class}', de: '{kinds}, {state}, Klasse {class}' },
  noKind: { en: 'Of no kind that is known here', de: 'Keine Art, die hier bekannt ist' },
  rationale: { en: 'Class rationale', de: 'Klassenbegründung' },
  up: { en: 'Where it comes from', de: 'Woher es kommt' },
  down: { en: 'What proves it', de: 'Was es belegt' },
  nothing: { en: '  nothing is linked', de: '  nichts ist verknüpft' },
  gaps: { en: 'Trace gaps', de: 'Lücken' },
  noGaps: { en: '  none among what was asked', de: '  keine bei dem, was gefragt wurde' },
  asked: { en: 'What was asked', de: 'Was gefragt wurde' },
  nothingAsked: {
    en: '  nothing: it is of no kind that is asked for anything, or retired',
    de: '  nichts: keine Art, von der etwas verlangt wird, oder zurückgezogen',
  },
  'nothing-missing': { en: 'nothing missing', de: 'nichts fehlt' },
  class: { en: 'class {class}', de: 'Klasse {class}' },
  missing: { en: 'missing', de: 'fehlt' },
  explained: { en: 'missing, explained by another gap', de: 'fehlt, durch eine andere Lücke erklärt' },
  clause: { en: 'clause {clauses}', de: 'Abschnitt {clauses}' },
  more: { en: '… and {n} more', de: '… und {n} weitere' },
  again: { en: 'see elsewhere', de: 'siehe an anderer Stelle' },
  gone: { en: 'not there', de: 'nicht vorhanden' },
  suspect: { en: 'suspect', de: 'fraglich' },
} as const satisfies Readonly<Record<string, Text>>;

const states: Readonly<Record<Lifecycle, Text>> = {
  draft: { en: 'draft', de: 'Entwurf' },
  ready: { en: 'ready', de: 'bereit' },
  'in-review': { en: 'in review', de: 'in Prüfung' },
  implemented: { en: 'implemented', de: 'umgesetzt' },
  investigated: { en: 'investigated', de: 'untersucht' },
  'closed-fixed': { en: 'closed as fixed', de: 'geschlossen, behoben' },
  'closed-not-a-fault': { en: 'closed, not a fault', de: 'geschlossen, kein Fehler' },
  'closed-duplicate': { en: 'closed as duplicate', de: 'geschlossen, doppelt' },
  rejected: { en: 'rejected', de: 'abgelehnt' },
  obsolete: { en: 'obsolete', de: 'zurückgezogen' },
};

const reasons: Readonly<Record<string, Text>> = {
  own: { en: 'stated here', de: 'hier festgelegt' },
  lowered: { en: 'lowered here, with a written rationale', de: 'hier gesenkt, mit schriftlicher Begründung' },
  default: { en: 'none assigned yet, so class C counts', de: 'noch keine zugewiesen, also gilt Klasse C' },
  ring: {
    en: 'its class-giving links form a ring, so class C counts',
    de: 'seine klassengebenden Verknüpfungen bilden einen Ring, also gilt Klasse C',
  },
  product: {
    en: 'nothing nearer gives one, so that of the software product counts',
    de: 'nichts Näheres gibt eine vor, also gilt die des Softwareprodukts',
  },
  system_of: { en: 'the highest of its software systems', de: 'die höchste ihrer Softwaresysteme' },
};
const product: Text = { en: 'Software product', de: 'Softwareprodukt' };

export function textWhy(why: Why, language: Language): string {
  const { artifact, rationale, up, down, gaps, asked } = why;
  const title = shown(artifact.statement.summary);
  return printed([
    [`${artifact.key}${title === '' ? '' : ` ${title}`}`, about(artifact, rationale, language)],
    [words.rationale[language], ...rationaleLines(rationale, language)],
    [words.up[language], ...path(why, up, language)],
    [words.down[language], ...path(why, down, language)],
    [words.gaps[language], ...(gaps.length === 0 ? [words.noGaps[language]] : [])],
    ...gaps.map((gap) => gapLines(gap, language).map((line) => `  ${line}`)),
    [
      words.asked[language],
      ...(asked.length === 0 ? [words.nothingAsked[language]] : asked.map((each) => `  ${sayAsked(each, language)}`)),
    ],
  ]);
}

/** Of a text as long as a chapter, its beginning. */
const shown = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 100 ? `${line.slice(0, 99)}…` : line;
};

const kindNames = ({ kinds }: Artifact, language: Language): string =>
  kinds.map((kind) => findKind(kind)?.name[language] ?? kind).join(' + ');

function about(artifact: Artifact, [own]: readonly ClassReason[], language: Language): string {
  const known = artifact.kinds.some((kind) => findKind(kind) !== undefined);
  const kinds = known ? kindNames(artifact, language) : words.noKind[language];
  return fill(words.head, language, { kinds, state: states[artifact.lifecycle][language], class: own?.class ?? '' });
}

/** Of a long way, its beginning and where it ends. */
function rationaleLines(reasons: readonly ClassReason[], language: Language): readonly string[] {
  const lines = reasons.map((reason, i) => `  ${sayReason(reason, reasons[i + 1], language)}`);
  const left = lines.length - 15;
  return left <= 1 ? lines : [...lines.slice(0, 12), ...moreLine(left, language, '  '), ...lines.slice(-3)];
}

/** `next`: what gives it its class. */
function sayReason(reason: ClassReason, next: ClassReason | undefined, language: Language): string {
  const name = reason.id === PRODUCT ? product[language] : reason.key;
  const plain = reasons[reason.because];
  const verb = plain === undefined ? findVerb(reason.because) : undefined;
  if (verb) return `${reason.class}  ${name} ${(reason.way === 'in' ? verb.inverse : verb.label)[language]} ${next?.key ?? ''}`;
  return `${reason.class}  ${name}: ${plain?.[language] ?? reason.because}`;
}

const path = (why: Why, { branches, more }: Path, language: Language): readonly string[] =>
  branches.length === 0
    ? [words.nothing[language]]
    : [...branches.flatMap((branch) => branchLines(why, branch, language, '  ')), ...moreLine(more, language, '  ')];

function branchLines(why: Why, branch: Branch, language: Language, indent: string): readonly string[] {
  const { verb, way, artifact, branches, more } = branch;
  const said = findVerb(verb);
  const relation = said ? (way === 'out' ? said.label : said.inverse)[language] : verb;
  const title = shown(artifact.statement.summary);
  const line = `${indent}${relation} ${artifact.key || artifact.id}${title === '' ? '' : ` ${title}`}${marks(why, branch, language)}`;
  return [line, ...branches.flatMap((each) => branchLines(why, each, language, `${indent}  `)), ...moreLine(more, language, `${indent}  `)];
}

function marks({ gapsAt }: Why, { artifact, class: its, suspect, again }: Branch, language: Language): string {
  const gaps = gapsAt.get(artifact.id) ?? 0;
  const said = artifact.gone
    ? [words.gone[language]]
    : [
        ...(artifact.kinds.length === 0 ? [] : [kindNames(artifact, language)]),
        states[artifact.lifecycle][language],
        ...(artifact.kinds.length === 0 ? [] : [fill(words.class, language, { class: its })]),
        ...(suspect ? [words.suspect[language]] : []),
        ...(gaps === 0 ? [] : [count(gaps, 'gap', language)]),
        ...(again ? [words.again[language]] : []),
      ];
  return ` (${said.join(', ')})`;
}

const moreLine = (more: number, language: Language, indent: string): readonly string[] =>
  more === 0 ? [] : [`${indent}${fill(words.more, language, { n: more })}`];

const sayAsked = ({ rule, answer }: Asked, language: Language): string =>
  `${rule.id} ${rule.asks[language]} (${fill(words.clause, language, { clauses: rule.clauses.join(', ') })}): ${words[answer][language]}`;
